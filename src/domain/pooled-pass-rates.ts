/** The pass rate of a motion as a whole: all its sources in one rate per week. */
import type { IsoDate } from './calendar.js';
import { firstByKey } from './natural-key.js';
import { passCountsOf } from './pass-counts.js';
import type { Snapshot } from './records.js';
import type { Motion } from './vocabulary.js';
import { windowOf } from './week-window.js';

/** Passed of submitted records of one motion in one week. */
export interface PooledWeek {
  readonly passed: number;
  readonly submitted: number;
}

/**
 * Σ passed and Σ submitted of each of the `weekCount` weeks that end with `lastWeek`, oldest first,
 * over every source of the motion in whatever state; null for a week without submissions. A row that
 * lacks one of the two counts has no part in either.
 */
export function pooledPassRates(
  { sources, passRates }: Pick<Snapshot, 'sources' | 'passRates'>,
  lastWeek: IsoDate,
  weekCount: number,
): (motion: Motion) => (PooledWeek | null)[] {
  const listed = firstByKey(sources, (row) => row.source);
  const { bySubject } = windowOf(passRates, lastWeek, weekCount, (row) => row.source);
  return (motion) => {
    const own = [...bySubject].filter(([name]) => listed.get(name)?.motion === motion);
    return Array.from({ length: weekCount }, (_, place) => {
      let passed = 0;
      let submitted = 0;
      for (const [, { rows }] of own) {
        const counts = passCountsOf(rows[place]);
        passed += counts?.passed ?? 0;
        submitted += counts?.submitted ?? 0;
      }
      return submitted === 0 ? null : { passed, submitted };
    });
  };
}
