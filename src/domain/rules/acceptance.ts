/** M3.acceptance: what was handed over and accepted over four weeks, against the motion's baseline. */
import { trendEvidence } from '../drift/trend-evidence.js';
import type { Finding } from '../finding.js';
import { doubtOf, rateBeside } from '../rate-evidence.js';
import type { Handoff, Snapshot } from '../records.js';
import { TREND_WEEKS, trendOf } from '../statistics/trend.js';
import { motionsInUse } from '../targets.js';
import { isBelow } from '../tolerance.js';
import type { Motion } from '../vocabulary.js';
import { windowOf } from '../week-window.js';
import { formatCount, formatNumber, formatRate } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** Weeks that are pooled into one rate. */
const POOLED_WEEKS = 4;

interface Counts {
  readonly offered: number;
  readonly accepted: number;
}

/** The counts of a week that offered something; null where one is missing. */
function countsOf(row: Handoff | undefined): Counts | null {
  const { offered = null, accepted = null } = row ?? {};
  return offered === null || accepted === null || offered <= 0 ? null : { offered, accepted };
}

function judge(
  motion: Motion,
  weeks: readonly (Counts | null)[],
  { targets }: RuleContext,
): Finding {
  const baseline = targets[motion].acceptanceBaseline;
  const about = { subject: motion, motion, threshold: baseline, at: null } as const;
  const pooled = weeks.slice(-POOLED_WEEKS).filter((week) => week !== null);
  if (pooled.length === 0) {
    const evidence = `nothing offered in the last ${formatCount(POOLED_WEEKS, 'week')}`;
    return findingOf('M3.acceptance', { ...about, state: 'no-data', measured: null, evidence });
  }
  const offered = pooled.reduce((sum, week) => sum + week.offered, 0);
  const accepted = pooled.reduce((sum, week) => sum + week.accepted, 0);
  const measured = accepted / offered;
  const fired = isBelow(measured, baseline);
  const span =
    pooled.length === POOLED_WEEKS
      ? formatCount(POOLED_WEEKS, 'week')
      : `${pooled.length} of ${formatCount(POOLED_WEEKS, 'week')} with values`;
  const doubt = fired ? doubtOf(accepted, offered, baseline) : `n = ${formatNumber(offered)}`;
  const trend = trendOf(weeks.map((week) => week && week.accepted / week.offered));
  return findingOf('M3.acceptance', {
    ...about,
    state: fired ? 'fired' : 'clear',
    measured,
    evidence: `${rateBeside(measured, baseline)} accepted over ${span}, baseline ${formatRate(baseline)}, ${doubt}; ${trendEvidence('trend', trend)}`,
  });
}

/**
 * Judges each motion in use: Σ accepted ÷ Σ offered of the last four weeks below the baseline fires.
 * Weeks that lack one of the counts or offered nothing are left out; all four left out is no data.
 * Measured: the rate; the trend over twelve weeks is shown beside it.
 */
export function acceptance(snapshot: Snapshot, context: RuleContext): Finding[] {
  const { judgedWeek, targets } = context;
  const { bySubject } = windowOf(snapshot.handoffs, judgedWeek, TREND_WEEKS, (row) => row.motion);
  return motionsInUse(targets).map((motion) =>
    judge(motion, (bySubject.get(motion)?.rows ?? []).map(countsOf), context),
  );
}
