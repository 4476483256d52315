/** M3.sla: accepted handoffs that were followed up in time. */
import type { Finding } from '../finding.js';
import { doubtOf, rateBeside } from '../rate-evidence.js';
import type { Handoff, Snapshot } from '../records.js';
import { motionsInUse } from '../targets.js';
import { isBelow } from '../tolerance.js';
import type { Motion } from '../vocabulary.js';
import { windowOf } from '../week-window.js';
import { formatCount, formatHours, formatNumber, formatRate } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** Weeks that are pooled into one rate. */
const POOLED_WEEKS = 4;

interface Counts {
  readonly accepted: number;
  readonly inTime: number;
}

function countsOf(row: Handoff | undefined): Counts | null {
  const { accepted = null, followedUpInSla: inTime = null } = row ?? {};
  return accepted === null || inTime === null ? null : { accepted, inTime };
}

function judge(
  motion: Motion,
  rows: readonly (Handoff | undefined)[],
  { settings, targets }: RuleContext,
): Finding {
  const target = settings.slaTarget;
  const about = { subject: motion, motion, threshold: target, at: null } as const;
  const counted = rows.map(countsOf).filter((week) => week !== null);
  const accepted = counted.reduce((sum, week) => sum + week.accepted, 0);
  const inTime = counted.reduce((sum, week) => sum + week.inTime, 0);
  if (accepted <= 0) {
    const gap = counted.length === 0 ? 'no follow-up counts' : 'nothing accepted';
    const evidence = `${gap} in the last ${formatCount(POOLED_WEEKS, 'week')}`;
    return findingOf('M3.sla', { ...about, state: 'no-data', measured: null, evidence });
  }
  const measured = inTime / accepted;
  const fired = isBelow(measured, target);
  const missed = isBelow(measured, 1) ? 'watch' : 'clear';
  const left = rows.filter((row) => row !== undefined).length - counted.length;
  const doubt = fired ? doubtOf(inTime, accepted, target) : `n = ${formatNumber(accepted)}`;
  const evidence = [
    `${rateBeside(measured, target)} followed up within ${formatHours(targets[motion].handoffSlaHours)}`,
    `target ${formatRate(target)}`,
    formatCount(accepted - inTime, 'breach', 'breaches'),
    doubt,
    ...(left === 0 ? [] : [`${formatCount(left, 'week')} without a follow-up count left out`]),
  ].join(', ');
  return findingOf('M3.sla', { ...about, state: fired ? 'fired' : missed, measured, evidence });
}

/**
 * Judges each motion in use: Σ followed up in the SLA ÷ Σ accepted of the last four weeks, rows
 * without a follow-up count left out. Below 95 % fires, any breach is watched. Measured: the rate;
 * nothing accepted is no data.
 */
export function handoffSla(snapshot: Snapshot, context: RuleContext): Finding[] {
  const { judgedWeek, targets } = context;
  const { bySubject } = windowOf(snapshot.handoffs, judgedWeek, POOLED_WEEKS, (row) => row.motion);
  return motionsInUse(targets).map((motion) =>
    judge(motion, bySubject.get(motion)?.rows ?? [], context),
  );
}
