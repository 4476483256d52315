/** The computed columns of Pass Rates: rate, target and flag of each row. */
import { isOnboarded } from '../as-of-state.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import { madePerStretch, numbersInForce } from '../cascade/numbers-in-force.js';
import type { TargetFlag } from '../flags/qctv-target-flag.js';
import { flagOf } from '../flags/qctv-target-flag.js';
import { firstByKey } from '../natural-key.js';
import { type PassCounts, passCountsOf } from '../pass-counts.js';
import type { PassRate, Snapshot } from '../records.js';
import type { Settings } from '../settings.js';

export interface PassRateColumns {
  /** Fraction; null without submissions. */
  readonly passRate: number | null;
  /** Target of the source's motion; null for a source that Sources does not list. */
  readonly target: number | null;
  readonly flag: TargetFlag | null;
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}

function keyOf(source: string, week: IsoDate): string {
  return `${week} ${source}`;
}

/**
 * One entry per row of Pass Rates, in their order. A source that is not onboarded is flagged against
 * target less tolerance, as W3.new-source holds it. The target is the one in force when the week was
 * over, so that a row shows what its weekly judged it by.
 */
export function passRateColumns(
  snapshot: Pick<Snapshot, 'passRates' | 'sources' | 'targets' | 'changes'>,
  settings: Settings,
  asOf: AsOf,
): PassRateColumns[] {
  const sources = firstByKey(snapshot.sources, (row) => row.source);
  const byWeek = firstByKey(snapshot.passRates, (row) => keyOf(row.source, row.week));
  const numbersAt = madePerStretch(snapshot.changes, (date) =>
    numbersInForce(snapshot, settings, date),
  );
  const rateOf = (counts: PassCounts | null) => counts?.rate ?? null;
  const columnsOf = (row: PassRate): PassRateColumns => {
    const passRate = rateOf(passCountsOf(row));
    const source = sources.get(row.source);
    if (source === undefined) return { passRate, target: null, flag: null };
    const numbers = numbersAt(earlier(addDays(row.week, 7), asOf.date));
    const target = numbers.targets[source.motion].passRateTarget;
    const tolerance = isOnboarded(source, asOf)
      ? 0
      : (source.tolerance ?? numbers.settings.newSourceTolerance);
    const before = rateOf(passCountsOf(byWeek.get(keyOf(row.source, addDays(row.week, -7)))));
    const flag = passRate === null ? null : flagOf(passRate, target - tolerance, before);
    return { passRate, target, flag };
  };
  return snapshot.passRates.map(columnsOf);
}
