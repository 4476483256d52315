/** The pipeline figure that lies furthest from its average, with the band that each week was held to. */
import type { Finding } from '../finding.js';
import type { Snapshot } from '../records.js';
import type { FindingSeries } from '../series/finding-series.js';
import { pipelineSeries } from '../series/pipeline-series.js';
import type { SeriesContext } from '../series/series-of.js';
import { worstFirst } from '../worst-first.js';

/** One week of the figure. */
interface BandWeek {
  readonly value: number | null;
  /** Ends of the band around the average of the four weeks before; null where it has none. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface PipelineBand extends Pick<Finding, 'subject' | 'state'> {
  readonly unit: FindingSeries['unit'];
  /** Deviation of the judged week from its average, signed. */
  readonly deviation: number;
  /** Twelve, oldest first. */
  readonly weeks: readonly BandWeek[];
}

export interface PipelineView {
  /** Every figure that could be measured, furthest from its average first. */
  readonly deviations: readonly (Pick<Finding, 'subject' | 'state'> & {
    readonly deviation: number;
  })[];
  /** Null where no figure could be measured. */
  readonly worst: PipelineBand | null;
  /** Half the width of the band, a fraction of the average. */
  readonly band: number;
}

function weeksOf({ values, band }: FindingSeries): BandWeek[] {
  return values.map((value, index) => {
    const mean = band?.around[index] ?? null;
    if (mean === null || band === undefined) return { value, low: null, high: null };
    return { value, low: mean * (1 - band.width), high: mean * (1 + band.width) };
  });
}

/** What the weekly said about the pipeline, as pictures need it. */
export function pipelineView(
  findings: readonly Finding[],
  snapshot: Snapshot,
  context: SeriesContext,
): PipelineView {
  const own = worstFirst(findings.filter(({ rule }) => rule === 'W2.pipeline-variance'));
  const measured = own
    .flatMap((finding) =>
      finding.measured === null ? [] : [{ finding, deviation: finding.measured }],
    )
    .sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation));
  const deviations = measured.map(({ finding: { subject, state }, deviation }) => {
    return { subject, state, deviation };
  });
  const band = context.settings.pipelineVariance;
  const [first] = measured;
  const series = first === undefined ? null : pipelineSeries(snapshot, context)(first.finding);
  if (first === undefined || series === null) return { deviations, worst: null, band };
  const { subject, state } = first.finding;
  const { unit } = series;
  return {
    deviations,
    worst: { subject, state, deviation: first.deviation, unit, weeks: weeksOf(series) },
    band,
  };
}
