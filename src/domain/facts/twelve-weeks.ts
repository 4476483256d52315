/** The last twelve weeks of each motion in use, for facts about series. */
import { weeksEndingWith } from '../calendar.js';
import { buildEngineWeeks } from '../drift/build-engine-weeks.js';
import type { WeekSeries } from '../drift/mode-judgement.js';
import type { Snapshot } from '../records.js';
import type { RuleContext } from '../rules/rule.js';
import { TREND_WEEKS } from '../statistics/trend.js';
import { motionsInUse } from '../targets.js';
import type { Motion } from '../vocabulary.js';
import { formatFigure } from '../wording.js';

interface MotionWeeks {
  readonly motion: Motion;
  /** Oldest first; the last is the judged week. */
  readonly series: WeekSeries;
}

/**
 * One entry per motion in use.
 * @param count fewer weeks, where only the last ones are asked for
 */
export function twelveWeeks(
  snapshot: Snapshot,
  context: Pick<RuleContext, 'judgedWeek' | 'targets'>,
  count = TREND_WEEKS,
): MotionWeeks[] {
  const weeks = weeksEndingWith(context.judgedWeek, count);
  const rows = buildEngineWeeks(snapshot, () => context.targets, weeks);
  return motionsInUse(context.targets).map((motion) => {
    const own = new Map(rows.filter((row) => row.motion === motion).map((row) => [row.week, row]));
    return { motion, series: weeks.map((week) => own.get(week)) };
  });
}

/**
 * The rates of a series in percent, in order, a dash for a gap; null where it has none at all.
 * @example seriesText([0.931, null, 0.92]) //=> '93.1, –, 92 %'
 */
export function seriesText(rates: readonly (number | null)[]): string | null {
  if (rates.every((rate) => rate === null)) return null;
  const shown = rates.map((rate) => (rate === null ? '–' : formatFigure(rate * 100)));
  return `${shown.join(', ')} %`;
}

/** Σ of one measure over the weeks that have it. */
export function sumOf(series: WeekSeries, measure: 'captured' | 'qualified'): number {
  return series.reduce((sum, week) => sum + (week?.[measure] ?? 0), 0);
}
