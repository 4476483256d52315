/** The series behind the findings of a review: which rule has one, and how many a block carries. */
import { signalClassesInForce } from '../cascade/numbers-in-force.js';
import type { Finding } from '../finding.js';
import type { Snapshot } from '../records.js';
import type { RuleId } from '../rules/rule-table.js';
import { compact, type FindingSeries } from './finding-series.js';
import { handoffSeries, rejectionSeries } from './handoff-series.js';
import { driftSeries, passTrendSeries } from './motion-series.js';
import { pipelineSeries } from './pipeline-series.js';
import { quarterSeries } from './quarter-series.js';
import type { SeriesContext, SeriesOf } from './series-of.js';
import { signalSeries } from './signal-series.js';
import { sourceSeries } from './source-series.js';

/** A rule without one here judges an age, a count of the moment or a text. */
const MAKERS: Readonly<
  Partial<Record<RuleId, (snapshot: Snapshot, context: SeriesContext) => SeriesOf>>
> = {
  'W2.pipeline-variance': pipelineSeries,
  'W3.pass-rate': sourceSeries,
  'W3.new-source': sourceSeries,
  'W4.signal-fall': signalSeries,
  'W5.novel-code': rejectionSeries,
  'W5.mismatch': handoffSeries,
  'M1.trend': passTrendSeries,
  'M1.drift': driftSeries,
  'M2.class': signalSeries,
  'M2.decay': signalSeries,
  'M3.acceptance': handoffSeries,
  'M3.sla': handoffSeries,
  'Q1.capacity': quarterSeries,
};

/** Series that a block carries at most, its worst findings first: nobody looks at more pictures. */
export const MOST_SERIES = 24;

/**
 * Answers the series of each finding of one block, in their order, null for one without: the same
 * records, weeks and numbers that its rule judged.
 * @param context with the settings and targets in force at the review
 */
export function seriesOfBlocks(
  snapshot: Snapshot,
  context: SeriesContext,
): (findings: readonly Finding[]) => readonly (FindingSeries | null)[] {
  const judged = {
    ...snapshot,
    signalClasses: signalClassesInForce(snapshot, context.asOf.date),
  };
  const made = new Map<unknown, SeriesOf>();
  const seriesOf = (finding: Finding): FindingSeries | null => {
    const maker = MAKERS[finding.rule as RuleId];
    if (maker === undefined) return null;
    const known = made.get(maker) ?? maker(judged, context);
    made.set(maker, known);
    return known(finding);
  };
  return (findings) => {
    let count = 0;
    return findings.map((finding) => {
      const series = count < MOST_SERIES ? seriesOf(finding) : null;
      if (series === null || series.values.every((value) => value === null)) return null;
      count += 1;
      return compact(series);
    });
  };
}
