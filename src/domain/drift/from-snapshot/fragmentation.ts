/** Drift mode 4 from the records: the codes, disputes and versions in which a definition comes apart. */
import { isDisputeOpen, isLater } from '../../as-of-state.js';
import type { IsoDate } from '../../calendar.js';
import { daysBetween } from '../../calendar.js';
import { firstByKey, firstByKeyWhere } from '../../natural-key.js';
import type { Definition, Dispute } from '../../records.js';
import { isNovel } from '../../rules/novel-code.js';
import { isAbove } from '../../tolerance.js';
import { formatCount, formatRate, listOf, subjectOf } from '../../wording.js';
import { RECENT_WEEKS } from '../definition-fragmentation.js';
import type { ModeJudgement } from '../mode-judgement.js';
import type { MotionView } from './motion-view.js';

/** What one sign of fragmentation comes to. */
interface Sign {
  readonly state: 'fired' | 'watch' | 'clear' | 'no-data';
  readonly evidence: string;
}

/** Weeks with counts of novel codes among the last four: two fire, one is watched. */
function novelCodes({ snapshot, motion, series, weeks }: MotionView): Sign {
  const recent = series.slice(-RECENT_WEEKS).map((week) => week?.novelCodes ?? null);
  if (recent.every((count) => count === null)) {
    return { state: 'no-data', evidence: 'no rejections counted in the last four weeks' };
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
  const named = [...weeksOfCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, dates]) => `${code} (${dates.sort().join(', ')})`);
  const count = recent.filter((one) => (one ?? 0) > 0).length;
  const told =
    count === 0
      ? 'no novel code in the last four weeks'
      : `novel codes in ${count} of the last four weeks`;
  const evidence = named.length === 0 ? told : `${told}: ${listOf(named)}`;
  if (count >= 2) return { state: 'fired', evidence };
  return { state: count === 1 ? 'watch' : 'clear', evidence };
}

/** An open dispute is watched; open for too long it fires. Oldest first. */
function openDisputes({ snapshot, motion, context }: MotionView): Sign {
  const { asOf, settings } = context;
  const isOpen = (row: Dispute) => row.motion === motion && isDisputeOpen(row, asOf);
  const open = [...firstByKeyWhere(snapshot.disputes, (row) => row.disputeId, isOpen).values()]
    .map((row) => ({ row, age: daysBetween(row.raisedOn, asOf.date) }))
    .sort((a, b) => b.age - a.age || (a.row.disputeId < b.row.disputeId ? -1 : 1));
  if (open.length === 0) return { state: 'clear', evidence: 'no open dispute' };
  const named = open.map(
    ({ row, age }) => `${row.disputeId} on "${row.term}", ${formatCount(age, 'day')}`,
  );
  const evidence = `${formatCount(open.length, 'open dispute')}: ${listOf(named)}`;
  const isOld = open.some(({ age }) => isAbove(age, settings.disputeDays));
  return { state: isOld ? 'fired' : 'watch', evidence };
}

/** One live version per term: a second one that is ratified fires. Nothing to say of a motion in order. */
function doubleVersions({ snapshot, motion, context }: MotionView): Sign | null {
  const versionsOf = new Map<string, string[]>();
  const keyOf = (row: Definition) => `${row.version} ${subjectOf(row.motion, row.term)}`;
  const isLive = (row: Definition) =>
    row.motion === motion && row.state === 'Ratified' && !isLater(row.ratifiedOn, context.asOf);
  for (const row of firstByKeyWhere(snapshot.definitions, keyOf, isLive).values()) {
    versionsOf.set(row.term, [...(versionsOf.get(row.term) ?? []), row.version ?? 'no version']);
  }
  const named = [...versionsOf]
    .filter(([, versions]) => versions.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, versions]) => `"${term}" (${versions.sort().join(', ')})`);
  if (named.length === 0) return null;
  return { state: 'fired', evidence: `several ratified versions of ${listOf(named)}` };
}

/** B2C only: engagement without a matching buying signal above tolerance in both last weeks fires. */
function mismatchTwice({ motion, series, context }: MotionView): Sign | null {
  if (motion !== 'B2C') return null;
  const tolerance = context.targets[motion].mismatchTolerance;
  const [before, judged] = series.slice(-2).map((week) => {
    const { offered = null, accepted = null } = week ?? {};
    return offered === null || accepted === null || offered <= 0 ? null : 1 - accepted / offered;
  });
  const isTwice =
    before != null && judged != null && isAbove(before, tolerance) && isAbove(judged, tolerance);
  if (!isTwice) return null;
  return {
    state: 'fired',
    evidence: `mismatch ${formatRate(judged)} in the judged week and ${formatRate(before)} in the one before, tolerance ${formatRate(tolerance)}`,
  };
}

/**
 * Fires on novel codes in at least two of the last four weeks, a dispute open for more than 31 days,
 * two ratified versions of one term, or (B2C) W5.mismatch two weeks running; watched on a novel code
 * in one of the four weeks or an open dispute. No data where nothing of it can be told.
 */
export function judgeFragmentationOf(view: MotionView): ModeJudgement {
  const signs = [
    novelCodes(view),
    openDisputes(view),
    doubleVersions(view),
    mismatchTwice(view),
  ].filter((sign) => sign !== null);
  const evidence = signs.map((sign) => sign.evidence).join('; ');
  const has = (state: Sign['state']) => signs.some((sign) => sign.state === state);
  if (has('fired')) return { state: 'fired', evidence };
  if (has('watch')) return { state: 'watch', evidence };
  return { state: has('no-data') ? 'no-data' : 'clear', evidence };
}
