/** Whether the measured figures moved: the self-test asks it of weeks in which nothing was found. */
import type { IsoDate } from '../calendar.js';
import { passCountsOf } from '../pass-counts.js';
import type { PassRate, PipelineRow } from '../records.js';
import { isAbove } from '../tolerance.js';
import { windowOf } from '../week-window.js';
import { subjectOf } from '../wording.js';

type Series = readonly (number | null)[];

/** The change from one week to the next beyond the band, as a share of the first; from 0 any change. */
function hasStep(series: Series, band: number): boolean {
  return series.some((value, place) => {
    const before = series[place - 1] ?? null;
    if (value === null || before === null) return false;
    // After 0 the quotient of any other value is infinite, and of 0 no number.
    return isAbove(Math.abs(value / before - 1), band);
  });
}

function seriesOf<Row extends PipelineRow | PassRate>(
  rows: readonly Row[],
  week: IsoDate,
  weekCount: number,
  keyOf: (row: Row) => string,
  figures: readonly ((row: Row) => number | null)[],
): Series[] {
  const { bySubject } = windowOf(rows, week, weekCount, keyOf);
  return [...bySubject.values()].flatMap(({ rows: own }) =>
    figures.map((figure) => own.map((row) => (row === undefined ? null : figure(row)))),
  );
}

/**
 * True when, from one of the weeks to the next, any volume or velocity of the pipeline or any source's
 * pass rate changed by more than the band, as a share of its value in the week before. Weeks without a
 * value are compared with nothing.
 * @param week the last week; `weekCount` weeks end with it
 */
export function hasDataMoved(
  { pipeline, passRates }: { pipeline: readonly PipelineRow[]; passRates: readonly PassRate[] },
  week: IsoDate,
  weekCount: number,
  band: number,
): boolean {
  const stages = seriesOf(pipeline, week, weekCount, (row) => subjectOf(row.motion, row.stage), [
    (row) => row.volumeIn,
    (row) => row.volumeOut,
    (row) => row.velocityDays,
  ]);
  const sources = seriesOf(passRates, week, weekCount, (row) => row.source, [
    (row) => passCountsOf(row)?.rate ?? null,
  ]);
  return [...stages, ...sources].some((series) => hasStep(series, band));
}
