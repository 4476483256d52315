/** W5.mismatch: engagement that marketing reads as intent and the B2C cycle does not. */
import type { Finding } from '../finding.js';
import { doubtOf, rateBeside } from '../rate-evidence.js';
import type { Handoff, Snapshot } from '../records.js';
import { isAbove } from '../tolerance.js';
import { windowOf } from '../week-window.js';
import { formatNumber, formatRate } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

const MOTION = 'B2C';

function gapOf(row: Handoff | undefined, week: string): string {
  if (row === undefined) return `no handoff row for the week of ${week}`;
  if (row.offered === null) return `offered is blank in the week of ${week}`;
  if (row.offered === 0) return `nothing offered in the week of ${week}`;
  return `accepted is blank in the week of ${week}`;
}

/**
 * Judges the B2C motion where Targets declares it or it handed something over: 1 − accepted ÷ offered of the judged week above the
 * mismatch tolerance fires; nothing offered is no data. Measured: the mismatch as a fraction.
 */
export function mismatch(snapshot: Snapshot, context: RuleContext): Finding[] {
  const { judgedWeek: week, targets } = context;
  const { bySubject } = windowOf(snapshot.handoffs, week, 1, (row) => row.motion);
  const row = bySubject.get(MOTION)?.rows[0];
  if (row === undefined && !targets[MOTION].declared) return [];
  const tolerance = targets[MOTION].mismatchTolerance;
  const about = {
    subject: MOTION,
    motion: MOTION,
    threshold: tolerance,
    at: row === undefined ? null : { tab: 'Handoffs', row: row.row },
  } as const;
  const { offered = null, accepted = null } = row ?? {};
  if (offered === null || accepted === null || offered <= 0) {
    const evidence = gapOf(row, week);
    return [findingOf('W5.mismatch', { ...about, state: 'no-data', measured: null, evidence })];
  }
  const measured = 1 - accepted / offered;
  const fired = isAbove(measured, tolerance);
  const doubt = fired
    ? doubtOf(offered - accepted, offered, tolerance)
    : `n = ${formatNumber(offered)}`;
  return [
    findingOf('W5.mismatch', {
      ...about,
      state: fired ? 'fired' : 'clear',
      measured,
      evidence: `${rateBeside(measured, tolerance)} of engagement signals without a matching buying signal, tolerance ${formatRate(tolerance)}, ${doubt}`,
    }),
  ];
}
