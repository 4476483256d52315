/** W2: each figure of the pipeline beside its trailing four-week average, with the band around it. */
import { TRAILING_WEEKS, trailingMean } from '../flags/pipeline-variance.js';
import type { Snapshot } from '../records.js';
import { motionShares } from '../rules/motion-share.js';
import { METRICS, stageOf } from '../rules/pipeline-variance.js';
import type { Motion } from '../vocabulary.js';
import { windowOf } from '../week-window.js';
import { subjectOf } from '../wording.js';
import { type FindingSeries, SERIES_WEEKS, type WeekValues } from './finding-series.js';
import type { SeriesContext, SeriesOf } from './series-of.js';

/** Each of the last weeks with the mean of the four before it. */
function banded(
  unit: FindingSeries['unit'],
  known: WeekValues,
  { settings }: SeriesContext,
): FindingSeries {
  const first = known.length - SERIES_WEEKS;
  const around = known.slice(first).map((_, place) => trailingMean(known.slice(0, first + place)));
  return { unit, values: known.slice(first), band: { around, width: settings.pipelineVariance } };
}

/** Series of `motion / stage / metric` and of `motion / share`. */
export function pipelineSeries(snapshot: Snapshot, context: SeriesContext): SeriesOf {
  const weeks = SERIES_WEEKS + TRAILING_WEEKS;
  const { bySubject } = windowOf(snapshot.pipeline, context.judgedWeek, weeks, stageOf);
  const sharesOf = motionShares(bySubject.values(), weeks);
  const made = new Map<string, () => FindingSeries>();
  for (const [stage, { rows }] of bySubject) {
    for (const { name, of } of METRICS) {
      const unit = name === 'velocity' ? 'days' : 'count';
      const known = () => rows.map((row) => (row === undefined ? null : of(row)));
      made.set(subjectOf(stage, name), () => banded(unit, known(), context));
    }
  }
  const motions = new Set<Motion>(Array.from(bySubject.values(), ({ sample }) => sample.motion));
  for (const motion of motions) {
    made.set(subjectOf(motion, 'share'), () => banded('rate', sharesOf(motion), context));
  }
  return ({ subject }) => made.get(subject)?.() ?? null;
}
