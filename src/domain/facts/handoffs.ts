/** Facts of W5 and M3: why handoffs were rejected, and how acceptance went against volume. */
import type { EngineWeek } from '../drift/engine-week.js';
import type { WeekSeries } from '../drift/mode-judgement.js';
import { ratesOf } from '../drift/mode-judgement.js';
import { acceptedOf, inflationPointOf } from '../drift/threshold-inflation.js';
import { trendEvidence } from '../drift/trend-evidence.js';
import { firstByKey } from '../natural-key.js';
import { trendOf } from '../statistics/trend.js';
import { wilsonInterval } from '../statistics/wilson-interval.js';
import { motionsInUse } from '../targets.js';
import type { Motion } from '../vocabulary.js';
import { formatCount, formatInterval, formatNumber, formatRate, listOf } from '../wording.js';
import type { Facts } from './facts.js';
import { seriesText, twelveWeeks } from './twelve-weeks.js';

/** W5: rejections of the judged week by code, most first. */
export const rejectionFacts: Facts = (snapshot, context) =>
  motionsInUse(context.targets).flatMap((motion) => {
    const own = snapshot.rejections.filter(
      (row) => row.motion === motion && row.week === context.judgedWeek,
    );
    const counts = [...firstByKey(own, (row) => row.code).values()]
      .map(({ code, count }) => ({ code, count: count ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
    if (counts.length === 0) return [];
    const whole = counts.reduce((sum, one) => sum + one.count, 0);
    const codes = counts.map(({ code, count }) => `${code} ${count}`);
    return [`${motion}: ${formatCount(whole, 'rejection')}, ${listOf(codes)}.`];
  });

function volumeFact(motion: Motion, series: WeekSeries): string {
  const offered = series.map((week) => week?.offered ?? null);
  const { direction } = trendOf(offered);
  const shown = offered.map((value) => (value === null ? '–' : formatNumber(value)));
  const trend = direction === 'not enough data' ? '' : ` ${direction}`;
  return `${motion} offered${trend}: ${shown.join(', ')}.`;
}

/** Accepted and offered of the weeks that the inflation point is found among. */
function pooled(weeks: readonly EngineWeek[]): { accepted: number; offered: number } {
  const known = weeks.map(acceptedOf).filter((week) => week !== null);
  return {
    accepted: known.reduce((sum, week) => sum + week.successes, 0),
    offered: known.reduce((sum, week) => sum + week.trials, 0),
  };
}

/**
 * The week from which acceptance was another rate, where the two 95 % intervals lie apart: a step that
 * a trend over noisy weeks may not show. Of chance alone some week divides the series best as well, so
 * that anything less is not told.
 */
function stepFact(motion: Motion, series: WeekSeries): string[] {
  const since = inflationPointOf(series)?.week ?? null;
  if (since === null) return [];
  const known = series.filter((week) => week !== undefined);
  const before = pooled(known.filter((week) => week.week < since));
  const from = pooled(known.filter((week) => week.week >= since));
  const [early, late] = [before, from].map((one) => wilsonInterval(one.accepted, one.offered));
  if (early == null || late == null) return [];
  if (late.low <= early.high && early.low <= late.high) return [];
  const told = (one: typeof before, interval: typeof early) =>
    `${formatRate(one.accepted / one.offered)} (n = ${formatNumber(one.offered)}, 95 % interval ${formatInterval(interval)})`;
  return [
    `${motion} acceptance stepped in the week of ${since}: ${told(from, late)} from then on, ${told(before, early)} before.`,
  ];
}

/** M3: acceptance and volume week by week with their trends, and the step in acceptance if there is one. */
export const acceptanceFacts: Facts = (snapshot, context) =>
  twelveWeeks(snapshot, context).flatMap(({ motion, series }) => {
    const rates = ratesOf(series, 'accepted', 'offered');
    const text = seriesText(rates);
    if (text === null) return [];
    const trend = trendEvidence('acceptance', trendOf(rates));
    return [
      `${motion} ${trend}: ${text}.`,
      volumeFact(motion, series),
      ...stepFact(motion, series),
    ];
  });
