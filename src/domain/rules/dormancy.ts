/** W4.dormancy: an account or cohort that has gone dark for more than 30 days. */
import { isLater } from '../as-of-state.js';
import type { AsOf } from '../calendar.js';
import { daysBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import type { DormancySubject, Snapshot } from '../records.js';
import { isAbove } from '../tolerance.js';
import { formatCount } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** Days from the last signal to the as-of date; null when no signal is known by then. */
export function daysDark(row: DormancySubject, asOf: AsOf): number | null {
  if (row.lastSignalOn === null || isLater(row.lastSignalOn, asOf)) return null;
  return daysBetween(row.lastSignalOn, asOf.date);
}

function evidenceOf(row: DormancySubject, dark: number | null, limit: number): string {
  const kind = row.kind ?? 'Subject';
  if (dark !== null) {
    return `${kind} dark for ${formatCount(dark, 'day')}, limit ${formatCount(limit, 'day')}, last signal on ${row.lastSignalOn}`;
  }
  return row.lastSignalOn === null
    ? `${kind} without a date of its last signal`
    : `${kind} whose only recorded signal, of ${row.lastSignalOn}, is later than this review`;
}

/** Judges each account and cohort: dark for more than 30 days fires; measured: days dark. */
export function dormancy(snapshot: Snapshot, context: RuleContext): Finding[] {
  const limit = context.settings.dormantDays;
  const findings: Finding[] = [];
  for (const [subject, row] of firstByKey(snapshot.dormancy, (one) => one.subject)) {
    const dark = daysDark(row, context.asOf);
    const judged = isAbove(dark ?? 0, limit) ? 'fired' : 'clear';
    findings.push(
      findingOf('W4.dormancy', {
        subject,
        motion: row.motion,
        state: dark === null ? 'no-data' : judged,
        measured: dark,
        threshold: limit,
        evidence: evidenceOf(row, dark, limit),
        at: { tab: 'Dormancy', row: row.row },
      }),
    );
  }
  return findings;
}
