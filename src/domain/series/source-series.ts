/** W3: the pass rate of a source over twelve weeks against what it has to reach. */
import { passCountsOf } from '../pass-counts.js';
import type { Snapshot } from '../records.js';
import { windowOf } from '../week-window.js';
import { SERIES_WEEKS } from './finding-series.js';
import type { SeriesContext, SeriesOf } from './series-of.js';

/** A source that submitted nothing in all these weeks has none. */
export function sourceSeries(snapshot: Snapshot, { judgedWeek }: SeriesContext): SeriesOf {
  const { bySubject } = windowOf(snapshot.passRates, judgedWeek, SERIES_WEEKS, (row) => row.source);
  return ({ subject, threshold }) => {
    const rows = bySubject.get(subject)?.rows;
    if (rows === undefined) return null;
    const values = rows.map((row) => passCountsOf(row)?.rate ?? null);
    const line = threshold === null ? {} : { line: { at: threshold, holds: 'above' as const } };
    return { unit: 'rate', values, ...line };
  };
}
