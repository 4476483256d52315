/** Beside a finding: the escalation that holds it, or that acknowledging it would open. */
import type { AsOf, IsoDate } from '../calendar.js';
import type { Finding, ProposedEscalation } from '../finding.js';
import type { Snapshot } from '../records.js';
import { findRule } from '../rules/rule-table.js';
import type { EscalationState } from '../vocabulary.js';
import { heldEpisodes } from './episodes.js';

export interface FindingEscalation {
  /** Null while it is only proposed. */
  readonly escalationId: string | null;
  readonly state: EscalationState | 'Proposed';
  readonly owner: string | null;
  readonly dueOn: IsoDate | null;
}

/**
 * Looks up the escalation of a fired finding; null for what has not fired or opens none.
 * @param proposed what the review asks of the ledger
 */
export function findingEscalations(
  { escalations }: Pick<Snapshot, 'escalations'>,
  proposed: readonly ProposedEscalation[],
  asOf: AsOf,
): (finding: Finding) => FindingEscalation | null {
  const holderOf = heldEpisodes(escalations, asOf);
  const keyOf = (rule: string, subject: string) => `${rule}\u0000${subject}`;
  const byKey = new Map(proposed.map((one) => [keyOf(one.rule, one.subject), one]));
  return (finding) => {
    if (finding.state !== 'fired' || (findRule(finding.rule)?.escalationKind ?? null) === null)
      return null;
    const row = holderOf(finding);
    if (row !== null) {
      const { escalationId, state, owner, dueOn } = row;
      return { escalationId, state, owner, dueOn };
    }
    const proposal = byKey.get(keyOf(finding.rule, finding.subject));
    if (proposal === undefined) return null;
    const { owner, dueOn } = proposal;
    return { escalationId: null, state: 'Proposed', owner, dueOn };
  };
}
