/** W5.open-dispute: a definition that two functions read differently and have not settled. */
import { isDisputeOpen } from '../as-of-state.js';
import { daysBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import { firstByKeyWhere } from '../natural-key.js';
import type { Dispute, Snapshot } from '../records.js';
import { formatCount } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** Every dispute that is open at the as-of date fires; measured: its age in days. */
export function openDispute(snapshot: Snapshot, context: RuleContext): Finding[] {
  const { asOf } = context;
  const findings: Finding[] = [];
  const isOpen = (dispute: Dispute) => isDisputeOpen(dispute, asOf);
  const disputes = firstByKeyWhere(snapshot.disputes, (row) => row.disputeId, isOpen);
  for (const [subject, dispute] of disputes) {
    const age = daysBetween(dispute.raisedOn, asOf.date);
    const by = dispute.raisedBy === null ? '' : `, raised by ${dispute.raisedBy}`;
    findings.push(
      findingOf('W5.open-dispute', {
        subject,
        motion: dispute.motion,
        state: 'fired',
        measured: age,
        threshold: null,
        evidence: `"${dispute.term}" in dispute for ${formatCount(age, 'day')}${by}`,
        at: { tab: 'Disputes', row: dispute.row },
      }),
    );
  }
  return findings;
}
