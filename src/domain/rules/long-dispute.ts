/** M3.dispute: a dispute that a month did not settle goes to the quarterly definition governance. */
import { isDisputeOpen } from '../as-of-state.js';
import { daysBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import { firstByKeyWhere } from '../natural-key.js';
import type { Dispute, Snapshot } from '../records.js';
import { isAbove } from '../tolerance.js';
import { formatCount } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** Judges each dispute that is open: for more than 31 days fires, for less is watched; measured: its age in days. */
export function longDispute(snapshot: Snapshot, { asOf, settings }: RuleContext): Finding[] {
  const limit = settings.disputeDays;
  const isOpen = (dispute: Dispute) => isDisputeOpen(dispute, asOf);
  const disputes = firstByKeyWhere(snapshot.disputes, (row) => row.disputeId, isOpen);
  return Array.from(disputes, ([subject, dispute]) => {
    const age = daysBetween(dispute.raisedOn, asOf.date);
    const by = dispute.raisedBy === null ? '' : `, raised by ${dispute.raisedBy}`;
    return findingOf('M3.dispute', {
      subject,
      motion: dispute.motion,
      state: isAbove(age, limit) ? 'fired' : 'watch',
      measured: age,
      threshold: limit,
      evidence: `"${dispute.term}" in dispute for ${formatCount(age, 'day')}, limit ${formatCount(limit, 'day')}${by}`,
      at: { tab: 'Disputes', row: dispute.row },
    });
  });
}
