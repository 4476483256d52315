/** Proposed changes that the quarterly does not take up, as rows: withdrawn, and decided so. */
import { firstByKey } from '../natural-key.js';
import type { CloseDesk, Entered, Missing } from './close-desk.js';
import { clean, closingBlockOf } from './close-desk.js';
import type { PlannedRow } from './planned-rows.js';
import { changedRow, newRow } from './planned-rows.js';
import { chairOf } from './review-record.js';

/** Only a proposal can be turned down; the reason stands in a decision, which the chair answers for. */
export function enteredRejections(desk: CloseDesk): Entered {
  const { entries, snapshot, kind, asOf, reviewId, nextId } = desk;
  const known = firstByKey(snapshot.changes, (row) => row.changeId);
  const approved = new Set((entries.approvals ?? []).map(({ changeId }) => changeId.trim()));
  const rows: PlannedRow[] = [];
  const missing: Missing[] = [];
  for (const [index, { changeId: written, reason }] of (entries.rejections ?? []).entries()) {
    const changeId = written.trim();
    const present = known.get(changeId);
    const place = { block: closingBlockOf(kind), subject: changeId };
    const about = `rejections ${index + 1}: `;
    if (present === undefined) {
      const message = `${about}Changes has no change ${changeId}; look its ID up there.`;
      missing.push({ ...place, code: 'unknown', message });
      continue;
    }
    if (present.state !== 'Proposed' || approved.has(changeId)) {
      const state = approved.has(changeId)
        ? 'approved in this review'
        : present.state.toLowerCase();
      const message = `${about}${changeId} is ${state} already; only a proposal can be turned down.`;
      missing.push({ ...place, code: 'settled', message });
      continue;
    }
    const { row: _, ...change } = present;
    const why = clean(reason);
    rows.push(
      changedRow('changes', { ...change, state: 'Withdrawn' }),
      newRow('decisions', {
        decisionId: nextId.decisions(),
        decision: `${changeId} is not taken up: ${change.subject} stays ${change.oldValue ?? 'as it is'}${why === null ? '' : `; ${why}`}`,
        owner: chairOf(desk),
        dueOn: asOf.date,
        measure: 'What held goes on to hold',
        decidedIn: reviewId,
        decidedOn: asOf.date,
        kind: 'Change',
      }),
    );
  }
  return { rows, missing };
}
