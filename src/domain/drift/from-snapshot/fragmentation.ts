/** Drift mode 4 from the records: the codes, disputes and versions in which a definition comes apart. */
import { isDisputeOpen } from '../../as-of-state.js';
import type { IsoDate } from '../../calendar.js';
import { daysBetween } from '../../calendar.js';
import { firstByKey, firstByKeyWhere } from '../../natural-key.js';
import { ratifiedDefinitions } from '../../ratified-definitions.js';
import type { Dispute } from '../../records.js';
import { isNovel } from '../../rules/novel-code.js';
import { isAbove } from '../../tolerance.js';
import { formatCount, formatRate, listOf } from '../../wording.js';
import { RECENT_WEEKS } from '../definition-fragmentation.js';
import { ratesOf } from '../mode-judgement.js';
import type { MotionView, RecordJudgement } from './motion-view.js';

/** What one sign of fragmentation comes to. */
interface Sign {
  readonly state: 'fired' | 'watch' | 'clear' | 'no-data';
  readonly evidence: string;
  /** Codes and terms that it shows in. */
  readonly about: readonly string[];
}

/** Weeks with counts of novel codes among the last four: two fire, one is watched. */
function novelCodes({ snapshot, motion, series, weeks }: MotionView): Sign {
  const recent = series.slice(-RECENT_WEEKS).map((week) => week?.novelCodes ?? null);
  if (recent.every((count) => count === null)) {
    const evidence = 'no rejections counted in the last four weeks';
    return { state: 'no-data', evidence, about: [] };
  }
  const codes = firstByKey(
    snapshot.rejectionCodes.filter((row) => row.motion === motion),
    (row) => row.code,
  );
  const since = weeks.at(-RECENT_WEEKS) ?? '';
  const rows = snapshot.rejections.filter(
    (row) => row.motion === motion && row.week >= since && weeks.includes(row.week),
  );
  const weeksOfCode = new Map<string, IsoDate[]>();
  for (const row of firstByKey(rows, (one) => `${one.week} ${one.code}`).values()) {
    if ((row.count ?? 0) <= 0 || !isNovel(codes.get(row.code))) continue;
    weeksOfCode.set(row.code, [...(weeksOfCode.get(row.code) ?? []), row.week]);
  }
  const found = [...weeksOfCode].sort(([a], [b]) => (a < b ? -1 : 1));
  const about = found.map(([code]) => code);
  const named = found.map(([code, dates]) => `${code} (${dates.sort().join(', ')})`);
  const count = recent.filter((one) => (one ?? 0) > 0).length;
  const told =
    count === 0
      ? 'no novel code in the last four weeks'
      : `novel codes in ${count} of the last four weeks`;
  const evidence = named.length === 0 ? told : `${told}: ${listOf(named)}`;
  if (count >= 2) return { state: 'fired', evidence, about };
  return { state: count === 1 ? 'watch' : 'clear', evidence, about };
}

/** An open dispute is watched; open for too long it fires. Oldest first. */
function openDisputes({ snapshot, motion, context }: MotionView): Sign {
  const { asOf, settings } = context;
  const isOpen = (row: Dispute) => row.motion === motion && isDisputeOpen(row, asOf);
  const open = [...firstByKeyWhere(snapshot.disputes, (row) => row.disputeId, isOpen).values()]
    .map((row) => ({ row, age: daysBetween(row.raisedOn, asOf.date) }))
    .sort((a, b) => b.age - a.age || (a.row.disputeId < b.row.disputeId ? -1 : 1));
  if (open.length === 0) return { state: 'clear', evidence: 'no open dispute', about: [] };
  const named = open.map(
    ({ row, age }) => `${row.disputeId} on "${row.term}", ${formatCount(age, 'day')}`,
  );
  const evidence = `${formatCount(open.length, 'open dispute')}: ${listOf(named)}`;
  const isOld = open.some(({ age }) => isAbove(age, settings.disputeDays));
  return { state: isOld ? 'fired' : 'watch', evidence, about: open.map(({ row }) => row.term) };
}

/** One live version per term: a second one that is ratified fires. Nothing to say of a motion in order. */
function doubleVersions({ snapshot, motion, context }: MotionView): Sign | null {
  const own = snapshot.definitions.filter((row) => row.motion === motion);
  const double = [...ratifiedDefinitions(own, context.asOf).values()]
    .filter((versions) => versions.length > 1)
    .map((versions) => ({
      term: versions[0]?.term ?? '',
      versions: versions.map((one) => one.version ?? 'no version').sort(),
    }))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  if (double.length === 0) return null;
  const named = double.map(({ term, versions }) => `"${term}" (${versions.join(', ')})`);
  return {
    state: 'fired',
    evidence: `several ratified versions of ${listOf(named)}`,
    about: double.map(({ term }) => term),
  };
}

/** B2C only: engagement without a matching buying signal above tolerance in both last weeks fires. */
function mismatchTwice({ motion, series, context }: MotionView): Sign | null {
  if (motion !== 'B2C') return null;
  const tolerance = context.targets[motion].mismatchTolerance;
  // A week without both counts shows no mismatch.
  const [before = 0, judged = 0] = ratesOf(series.slice(-2), 'accepted', 'offered').map(
    (rate) => 1 - (rate ?? 1),
  );
  if (!isAbove(before, tolerance) || !isAbove(judged, tolerance)) return null;
  return {
    state: 'fired',
    evidence: `mismatch ${formatRate(judged)} in the judged week and ${formatRate(before)} in the one before, tolerance ${formatRate(tolerance)}`,
    about: [],
  };
}

/**
 * Fires on novel codes in at least two of the last four weeks, a dispute open for more than 31 days,
 * two ratified versions of one term, or (B2C) W5.mismatch two weeks running; watched on a novel code
 * in one of the four weeks or an open dispute. No data where nothing of it can be told.
 */
export function judgeFragmentationOf(view: MotionView): RecordJudgement {
  const signs = [
    novelCodes(view),
    openDisputes(view),
    doubleVersions(view),
    mismatchTwice(view),
  ].filter((sign) => sign !== null);
  const evidence = signs.map((sign) => sign.evidence).join('; ');
  const about = [...new Set(signs.flatMap((sign) => sign.about))];
  const has = (state: Sign['state']) => signs.some((sign) => sign.state === state);
  if (has('fired')) return { state: 'fired', evidence, about };
  if (has('watch')) return { state: 'watch', evidence, about };
  return { state: has('no-data') ? 'no-data' : 'clear', evidence, about };
}
