/** The computed columns of Pass Rates: rate, target and flag of each row. */
import { isOnboarded } from '../as-of-state.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import type { TargetFlag } from '../flags/qctv-target-flag.js';
import { flagOf } from '../flags/qctv-target-flag.js';
import { firstByKey } from '../natural-key.js';
import { type PassCounts, passCountsOf } from '../pass-counts.js';
import type { PassRate, Snapshot } from '../records.js';
import type { Settings } from '../settings.js';
import { targetsInForce } from '../targets.js';

export interface PassRateColumns {
  /** Fraction; null without submissions. */
  readonly passRate: number | null;
  /** Target of the source's motion; null for a source that Sources does not list. */
  readonly target: number | null;
  readonly flag: TargetFlag | null;
}

function keyOf(source: string, week: IsoDate): string {
  return `${week} ${source}`;
}

/**
 * One entry per row of Pass Rates, in their order. A source that is not onboarded is flagged against
 * target less tolerance, as W3.new-source holds it.
 */
export function passRateColumns(
  snapshot: Pick<Snapshot, 'passRates' | 'sources' | 'targets'>,
  settings: Settings,
  asOf: AsOf,
): PassRateColumns[] {
  const sources = firstByKey(snapshot.sources, (row) => row.source);
  const byWeek = firstByKey(snapshot.passRates, (row) => keyOf(row.source, row.week));
  const targets = targetsInForce(snapshot.targets);
  const rateOf = (counts: PassCounts | null) => counts?.rate ?? null;
  const columnsOf = (row: PassRate): PassRateColumns => {
    const passRate = rateOf(passCountsOf(row));
    const source = sources.get(row.source);
    if (source === undefined) return { passRate, target: null, flag: null };
    const target = targets[source.motion].passRateTarget;
    const tolerance = isOnboarded(source, asOf)
      ? 0
      : (source.tolerance ?? settings.newSourceTolerance);
    const before = rateOf(passCountsOf(byWeek.get(keyOf(row.source, addDays(row.week, -7)))));
    const flag = passRate === null ? null : flagOf(passRate, target - tolerance, before);
    return { passRate, target, flag };
  };
  return snapshot.passRates.map(columnsOf);
}
