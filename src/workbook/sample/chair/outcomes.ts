/** What a monthly or a quarterly makes of the escalations that lie with it. */
import { isLater } from '../../../domain/as-of-state.js';
import { daysBetween } from '../../../domain/calendar.js';
import type { EscalationOutcome } from '../../../domain/closing/entries.js';
import { isUnanswered } from '../../../domain/ledger/carry.js';
import type { Dispute, Escalation } from '../../../domain/records.js';
import type { Room } from './chair-entries.js';
import type { QuarterlyChanges } from './recalibration.js';

/** A question of wording is settled by the monthly once both sides have had time to write. */
const SETTLED_AFTER = 10;

function liesHere({ to, dueOn }: Escalation, { kind, asOf }: Room): boolean {
  if (kind === 'quarterly') return to?.startsWith('Q') === true;
  if (to === 'CARE-Request') return dueOn !== null && dueOn < asOf.date;
  return to?.startsWith('M') === true;
}

/** A dispute about wording, raised by those who keep the definitions, is settled at the monthly. */
function isWording(dispute: Dispute | undefined, { asOf }: Room): boolean {
  if (dispute === undefined || dispute.raisedBy !== 'RevOps lead') return false;
  return daysBetween(dispute.raisedOn, asOf.date) >= SETTLED_AFTER;
}

function outcomeOf(row: Escalation, room: Room): EscalationOutcome | null {
  const { escalationId, clearedOn, dueOn, rule, subject } = row;
  const { kind, snapshot, assessment, asOf } = room;
  if (clearedOn !== null) {
    return { escalationId, state: 'Resolved', outcome: `clear since ${clearedOn}` };
  }
  // What a rule of this review continues is carried by that.
  if (assessment.escalations.some(({ parent }) => parent === escalationId)) return null;
  if (kind === 'monthly') {
    const dispute = snapshot.disputes.find(({ disputeId }) => disputeId === subject);
    if (rule === 'W5.open-dispute' && isWording(dispute, room)) {
      return { escalationId, state: 'Resolved', outcome: 'wording agreed, the definition stands' };
    }
    const isLate = dueOn !== null && dueOn < asOf.date;
    if (isLate && rule !== 'W1.stale-action') return { escalationId, state: 'Carried' };
  }
  return row.state === 'Open' ? { escalationId, state: 'Acknowledged' } : null;
}

/** Falls of classes that this quarterly retires: the monthly has nothing left to do about them. */
function retired({ snapshot }: Room, { approvals }: QuarterlyChanges): EscalationOutcome[] {
  const subjects = new Map(
    snapshot.changes
      .filter(({ what }) => what === 'signal class')
      .flatMap(({ changeId, subject }) =>
        approvals.some((approval) => approval.changeId === changeId)
          ? [[subject.replace(/ \/ Retired on$/, ''), changeId] as const]
          : [],
      ),
  );
  return snapshot.escalations
    .filter(
      (row) => isUnanswered(row) && row.rule === 'W4.signal-fall' && subjects.has(row.subject),
    )
    .map(({ escalationId, subject }) => ({
      escalationId,
      state: 'Resolved',
      outcome: `the class is retired by ${subjects.get(subject)}`,
    }));
}

/** What cleared is resolved; what persists is taken up, and once it is overdue carried one level up. */
export function outcomesOf(room: Room, approved: QuarterlyChanges): EscalationOutcome[] {
  const { changes, approvals } = approved;
  const settled = retired(room, approved);
  const answered = new Set([
    ...[...changes, ...approvals].map(({ answers }) => answers),
    ...settled.map(({ escalationId }) => escalationId),
  ]);
  const others = room.snapshot.escalations
    .filter((row) => isUnanswered(row) && !isLater(row.raisedOn, room.asOf))
    .filter((row) => liesHere(row, room) && !answered.has(row.escalationId))
    .flatMap((row) => outcomeOf(row, room) ?? []);
  return [...settled, ...others];
}
