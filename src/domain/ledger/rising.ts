/** Chains upwards: which open escalations of lower reviews a finding of a higher one continues. */
import { isLater } from '../as-of-state.js';
import type { AsOf } from '../calendar.js';
import { DRIFT_MODES } from '../drift/drift-modes.js';
import type { Finding } from '../finding.js';
import type { Escalation, Snapshot } from '../records.js';
import type { Rise } from '../rules/rule-table.js';
import { findRule } from '../rules/rule-table.js';
import { compareRaised, isHeld } from './episodes.js';

/** True where a rise says nothing of drift modes, or the subject ends with the mode that it names. */
function isOfMode(rise: Extract<Rise, { by: 'motion' }>, subject: string): boolean {
  if (rise.mode === undefined) return true;
  const name = DRIFT_MODES.find((mode) => mode.id === rise.mode)?.name;
  const part = subject.split(' / ').at(-1);
  return part === rise.mode || part === name;
}

function rowsOf(
  rise: Rise,
  { subject, motion }: Finding,
  ledger: readonly Escalation[],
  risks: Snapshot['risks'],
): readonly Escalation[] {
  if (rise.by === 'risk') {
    const origin = risks.find((risk) => risk.riskId === subject)?.source?.trim();
    return ledger.filter((row) => row.escalationId === origin);
  }
  const named = ledger.filter((row) => rise.rules.includes(row.rule));
  if (rise.by === 'subject') return named.filter((row) => row.subject === subject);
  if (!isOfMode(rise, subject)) return [];
  return named.filter((row) => row.motion === motion);
}

/**
 * The escalations that one for this finding continues, oldest first: those that its rule rises from
 * and that either still hold their episode or were not resolved yet. Empty where it begins a chain.
 */
export function risenFrom(
  finding: Finding,
  snapshot: Pick<Snapshot, 'escalations' | 'risks'>,
  asOf: AsOf,
): Escalation[] {
  const rises = findRule(finding.rule)?.risesFrom ?? [];
  if (rises.length === 0) return [];
  const live = snapshot.escalations.filter(
    (row) => !isLater(row.raisedOn, asOf) && (row.state !== 'Resolved' || isHeld(row, asOf)),
  );
  const rows = rises.flatMap((rise) => rowsOf(rise, finding, live, snapshot.risks));
  const ids = new Set(rows.map((row) => row.escalationId));
  // One that was carried from another of them is told by its origin.
  const origins = rows.filter((row) => row.parent === null || !ids.has(row.parent));
  return [...new Set(origins)].sort(compareRaised);
}
