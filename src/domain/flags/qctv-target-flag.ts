/** QCTV_TARGET_FLAG: a pass rate against its target, and whether it goes to the monthly. */
import { isBelow } from '../tolerance.js';
import type { BlankCell } from './read-argument.js';
import { readRate } from './read-argument.js';

export type TargetFlag = 'PASS' | 'BELOW' | 'ESCALATE';

/** PASS at or above the bar; below it ESCALATE when the rate before was below too, else BELOW. */
export function flagOf(rate: number, bar: number, before: number | null): TargetFlag {
  if (!isBelow(rate, bar)) return 'PASS';
  return before !== null && isBelow(before, bar) ? 'ESCALATE' : 'BELOW';
}

/**
 * PASS at or above target − tolerance; below it ESCALATE when the previous week's rate was below too,
 * else BELOW. Blank when the rate or the target is. A rate of exactly target − tolerance passes.
 * @throws {CellArgumentError} when an argument is not a rate from 0 to 1
 */
export function qctvTargetFlag(
  rate: unknown,
  target: unknown,
  previousRate?: unknown,
  tolerance?: unknown,
): TargetFlag | BlankCell {
  const reached = readRate('rate', rate);
  const aim = readRate('target', target);
  const before = readRate('previous_rate', previousRate);
  const bar = (aim ?? 0) - (readRate('tolerance', tolerance) ?? 0);
  if (reached === null || aim === null) return '';
  return flagOf(reached, bar, before);
}
