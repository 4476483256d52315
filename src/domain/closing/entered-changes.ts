/** Changes of the operating model that are put forward or approved, as rows; each told to those concerned. */
import { firstByKey } from '../natural-key.js';
import type { Change } from '../records.js';
import type { CloseDesk, Entered, Missing } from './close-desk.js';
import { clean, closingBlockOf } from './close-desk.js';
import type { ChangeApproval, NewChange } from './entries.js';
import type { PlannedRow, RecordOf } from './planned-rows.js';
import { changedRow, newRow } from './planned-rows.js';

/** Proposals for the next quarterly. */
export function enteredProposals(desk: CloseDesk): Entered {
  const rows = (desk.entries.proposals ?? []).map((entry) =>
    newRow('changes', { ...changeOf(desk, entry), state: 'Proposed', approvedIn: null }),
  );
  return { rows, missing: [] };
}

/** Changes that were put forward and approved today. */
export function enteredChanges(desk: CloseDesk): Entered {
  const approved = (desk.entries.changes ?? []).map(
    (entry): RecordOf<'changes'> => ({
      ...changeOf(desk, entry),
      state: 'Approved',
      approvedIn: desk.reviewId,
    }),
  );
  return {
    rows: approved.map((change) => newRow('changes', change)),
    missing: approved.flatMap((change) => incompleteIn(desk, change)),
  };
}

/** Proposals of earlier reviews that are approved today, with what was said to them. */
export function enteredApprovals(desk: CloseDesk): Entered {
  const known = firstByKey(desk.snapshot.changes, (row) => row.changeId);
  const rows: PlannedRow[] = [];
  const missing: Missing[] = [];
  for (const [index, approval] of (desk.entries.approvals ?? []).entries()) {
    const place = `approvals ${index + 1}`;
    const present = known.get(approval.changeId.trim());
    const problem = present === undefined ? null : settledProblem(present);
    if (present === undefined || problem !== null) {
      missing.push({
        block: closingBlockOf(desk.kind),
        code: present === undefined ? 'unknown' : 'settled',
        subject: approval.changeId,
        message: `${place}: ${problem ?? `Changes has no change ${approval.changeId}; look its ID up there.`}`,
      });
      continue;
    }
    const change = approvedChange(desk, present, approval);
    rows.push(changedRow('changes', change));
    missing.push(...incompleteIn(desk, change));
  }
  return { rows, missing };
}

/** An approved change may be completed, one that is in force or withdrawn is over. */
function settledProblem({ changeId, state }: Change): string | null {
  if (state === 'Proposed' || state === 'Approved') return null;
  return `${changeId} is ${state.toLowerCase()} already; propose a new change instead.`;
}

function changeOf(
  { nextId }: CloseDesk,
  entry: NewChange,
): Omit<RecordOf<'changes'>, 'state' | 'approvedIn'> {
  return {
    changeId: nextId.changes(),
    what: entry.what,
    subject: entry.subject.trim(),
    oldValue: null,
    newValue: clean(entry.newValue),
    effectiveOn: entry.effectiveOn ?? null,
    resources: clean(entry.resources),
    communicationsOwner: clean(entry.communicationsOwner),
    communicateBy: entry.communicateBy ?? null,
    cascadesTo: clean(entry.cascadesTo),
    answers: clean(entry.answers),
  };
}

function approvedChange(
  { reviewId }: CloseDesk,
  { row: _, ...present }: Change,
  approval: ChangeApproval,
): RecordOf<'changes'> {
  return {
    ...present,
    newValue: clean(approval.newValue) ?? present.newValue,
    effectiveOn: approval.effectiveOn ?? present.effectiveOn,
    resources: clean(approval.resources) ?? present.resources,
    communicationsOwner: clean(approval.communicationsOwner) ?? present.communicationsOwner,
    communicateBy: approval.communicateBy ?? present.communicateBy,
    cascadesTo: clean(approval.cascadesTo) ?? present.cascadesTo,
    answers: clean(approval.answers) ?? present.answers,
    state: 'Approved',
    approvedIn: present.approvedIn ?? reviewId,
  };
}

const NEEDED = [
  ['newValue', 'a new value'],
  ['effectiveOn', 'an effective date'],
  ['cascadesTo', 'a block that it cascades to'],
  ['communicationsOwner', 'a communications owner'],
  ['communicateBy', 'a date by which it is told'],
] as const;

/** What an approved change lacks of its cascade plan. */
function incompleteIn({ kind }: CloseDesk, change: RecordOf<'changes'>): Missing[] {
  const lacking = NEEDED.filter(([member]) => change[member] === null).map(([, words]) => words);
  if (lacking.length === 0) return [];
  const message = `${change.changeId} (${change.subject}) is approved, but lacks ${listed(lacking)}.`;
  const block = closingBlockOf(kind);
  return [{ block, code: 'incomplete', rule: 'Q5.cascade', subject: change.changeId, message }];
}

function listed(words: readonly string[]): string {
  const [last, ...others] = [...words].reverse();
  return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last}`;
}
