/** Facts of W4 and M2: how many signals came, how many qualified, and how the motions share them. */
import { ratesOf } from '../drift/mode-judgement.js';
import { formatNumber, formatRate } from '../wording.js';
import type { Facts } from './facts.js';
import { seriesText, sumOf, twelveWeeks } from './twelve-weeks.js';

/** W4: signals captured and qualified in the judged week, all classes. */
export const signalFacts: Facts = (snapshot, context) =>
  twelveWeeks(snapshot, context, 1).flatMap(({ motion, series }) => {
    const captured = sumOf(series, 'captured');
    if (captured === 0) return [];
    const rate = formatRate(sumOf(series, 'qualified') / captured);
    return [`${motion}: ${formatNumber(captured)} signals captured, ${rate} qualified.`];
  });

/** M2: qualification week by week, and each motion's part of all signals of the twelve weeks. */
export const architectureFacts: Facts = (snapshot, context) => {
  const motions = twelveWeeks(snapshot, context);
  const series = motions.flatMap(({ motion, series: weeks }) => {
    const text = seriesText(ratesOf(weeks, 'qualified', 'captured'));
    return text === null ? [] : [`${motion} qualification, 12 weeks to the judged one: ${text}.`];
  });
  const counts = motions.map(({ motion, series: weeks }) => ({
    motion,
    captured: sumOf(weeks, 'captured'),
  }));
  const whole = counts.reduce((sum, one) => sum + one.captured, 0);
  if (whole === 0 || counts.length < 2) return series;
  const shares = counts.map((one) => `${one.motion} ${formatRate(one.captured / whole)}`);
  return [
    ...series,
    `Signals captured in 12 weeks: ${shares.join(', ')} of ${formatNumber(whole)}.`,
  ];
};
