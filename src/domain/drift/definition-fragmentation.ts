/** Drift mode 4: codes that nobody knows and terms that two functions read differently. */
import { formatCount } from '../wording.js';
import type { ModeJudgement, WeekSeries } from './mode-judgement.js';

/** Weeks in which novel codes are counted. */
export const RECENT_WEEKS = 4;

/**
 * Novel codes in at least two of the last four weeks fire; in one of them, or with a dispute open in
 * the last week, it is watched. Without any count of novel codes only an open dispute can tell.
 */
export function judgeFragmentation(weeks: WeekSeries): ModeJudgement {
  const recent = weeks.slice(-RECENT_WEEKS).map((week) => week?.novelCodes ?? null);
  const known = recent.filter((count) => count !== null);
  const novelWeeks = known.filter((count) => count > 0).length;
  const disputes = weeks.at(-1)?.openDisputes ?? null;
  const evidence = [
    known.length === 0
      ? 'no count of novel codes in the last four weeks'
      : `novel codes in ${novelWeeks} of the last four weeks`,
    disputes === null ? 'open disputes unknown' : formatCount(disputes, 'open dispute'),
  ].join(', ');
  if (novelWeeks >= 2) return { state: 'fired', evidence };
  if (novelWeeks === 1 || (disputes ?? 0) > 0) return { state: 'watch', evidence };
  return { state: known.length === 0 ? 'no-data' : 'clear', evidence };
}
