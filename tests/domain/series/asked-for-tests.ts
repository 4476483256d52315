/** How a test asks a maker of series: for one finding, in the circumstances of a quarterly. */
import type { Finding } from '../../../src/domain/finding.js';
import type { Snapshot } from '../../../src/domain/records.js';
import type { FindingSeries } from '../../../src/domain/series/finding-series.js';
import type { SeriesContext, SeriesOf } from '../../../src/domain/series/series-of.js';
import { AS_OF, contextOf, snapshot } from '../records-for-tests.js';

/** A finding of which a test names only what a series is made by. */
export function finding(part: Partial<Finding>): Finding {
  return {
    rule: 'W3.pass-rate',
    subject: 'B2B',
    motion: 'B2B',
    state: 'fired',
    measured: null,
    threshold: null,
    evidence: '',
    goesTo: null,
    at: null,
    ...part,
  };
}

export function seriesFor(
  maker: (snapshot: Snapshot, context: SeriesContext) => SeriesOf,
  part: Partial<Snapshot>,
  about: Partial<Finding>,
): FindingSeries | null {
  const data = snapshot(part);
  return maker(data, contextOf(data, AS_OF, undefined, 'quarterly'))(finding(about));
}

/** Twelve weeks of which only the last three have a value. */
export function lastThree(...values: (number | null)[]): (number | null)[] {
  return [...Array<null>(9).fill(null), ...values];
}
