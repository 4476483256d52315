/** Disputes as they stood at the as-of moment: one that a later close escalated was still open. */
import type { AsOf, IsoDate } from './calendar.js';
import type { Dispute, Snapshot } from './records.js';

/** Where an escalated dispute goes. */
const GOVERNANCE = 'Q3';

/**
 * The disputes with the state Escalated taken back where the ledger says that the escalation to the
 * quarterly was raised on the as-of date or later: the close of that very review wrote it. Without
 * such a row nobody knows when it was escalated, and it stays so.
 */
export function disputesAsOf(
  { disputes, escalations }: Pick<Snapshot, 'disputes' | 'escalations'>,
  asOf: AsOf,
): readonly Dispute[] {
  const escalatedOn = new Map<string, IsoDate>();
  for (const { to, subject, raisedOn } of escalations) {
    if (to !== GOVERNANCE) continue;
    const known = escalatedOn.get(subject);
    if (known === undefined || raisedOn < known) escalatedOn.set(subject, raisedOn);
  }
  if (escalatedOn.size === 0) return disputes;
  return disputes.map((dispute) => {
    const on = escalatedOn.get(dispute.disputeId);
    const isLater = dispute.state === 'Escalated' && on !== undefined && on >= asOf.date;
    return isLater ? { ...dispute, state: 'Open' } : dispute;
  });
}
