/** How a rate below its bar is put into words: value, bar, n, and whether chance could explain it. */
import { wilsonInterval } from './statistics/wilson-interval.js';
import { TOLERANCE } from './tolerance.js';
import { formatInterval, formatNumber, formatRate } from './wording.js';

/**
 * A rate beside what it is compared with, with as many decimals as tell the two apart.
 * @example rateBeside(0.9196, 0.92) //=> '91.96 %'
 */
export function rateBeside(rate: number, other: number): string {
  const short = formatRate(rate);
  if (short !== formatRate(other) || Math.abs(rate - other) <= TOLERANCE) return short;
  const percent = rate * 100;
  for (let decimals = 2; decimals < 7; decimals += 1) {
    const text = formatNumber(percent, decimals);
    if (text !== formatNumber(other * 100, decimals)) return `${text} %`;
  }
  return short;
}

/**
 * `n = 431, 95 % interval 85–91.1 %`, and `could be chance` where the interval contains the bar.
 * Nothing to say without trials.
 */
export function doubtOf(successes: number, trials: number, bar: number): string {
  const interval = wilsonInterval(successes, trials);
  if (interval === null) return 'n = 0';
  const chance = bar >= interval.low && bar <= interval.high ? ', could be chance' : '';
  return `n = ${formatNumber(trials)}, 95 % interval ${formatInterval(interval)}${chance}`;
}
