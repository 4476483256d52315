/** Changes of the operating model that are put forward or approved, as rows; each told to those concerned. */
import type { IsoDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import { faultOf } from '../cascade/change-faults.js';
import { valueInForce } from '../cascade/value-in-force.js';
import { firstByKey } from '../natural-key.js';
import type { Change, Snapshot } from '../records.js';
import { namesBlock } from '../rules/change-cascade.js';
import { listed } from '../wording.js';
import type { CloseDesk, Entered, Missing } from './close-desk.js';
import { clean, closingBlockOf } from './close-desk.js';
import type { ChangeApproval, NewChange } from './entries.js';
import type { PlannedRow, RecordOf } from './planned-rows.js';
import { changedRow, newRow } from './planned-rows.js';

type ChangeRecord = RecordOf<'changes'>;

/** Proposals for the next quarterly. One that cannot take effect as it is written is pointed out. */
export function enteredProposals(desk: CloseDesk): Entered {
  const proposed = (desk.entries.proposals ?? []).map((entry) => changeOf(desk, entry));
  const warnings = proposed.flatMap((change) => {
    const fault = faultIn(change, desk.snapshot);
    return fault === null ? [] : [`${change.changeId} is proposed, but ${fault}`];
  });
  return { rows: proposed.map((change) => newRow('changes', change)), missing: [], warnings };
}

/**
 * Changes that were put forward and approved today.
 * @param data the snapshot with the definitions that are ratified today
 */
export function enteredChanges(desk: CloseDesk, data: Snapshot): Entered {
  const approved = (desk.entries.changes ?? []).map(
    (entry): ChangeRecord => ({
      ...changeOf(desk, entry),
      state: 'Approved',
      approvedIn: desk.reviewId,
    }),
  );
  return {
    rows: [
      ...approved.map((change) => newRow('changes', change)),
      ...approved.map((change) => announcement(desk, change)),
    ],
    missing: approved.flatMap((change) => incompleteIn(desk, change, data)),
    warnings: approved.flatMap((change) => lateWarning(desk, change)),
  };
}

/**
 * Proposals of earlier reviews that are approved today, with what was said to them.
 * @param data the snapshot with the definitions that are ratified today
 */
export function enteredApprovals(desk: CloseDesk, data: Snapshot): Entered {
  const known = firstByKey(desk.snapshot.changes, (row) => row.changeId);
  const rows: PlannedRow[] = [];
  const missing: Missing[] = [];
  const warnings: string[] = [];
  for (const [index, approval] of (desk.entries.approvals ?? []).entries()) {
    const present = known.get(approval.changeId.trim());
    const problem = present === undefined ? null : settledProblem(present);
    if (present === undefined || problem !== null) {
      missing.push({
        block: closingBlockOf(desk.kind),
        code: present === undefined ? 'unknown' : 'settled',
        subject: approval.changeId,
        message: `approvals ${index + 1}: ${problem ?? `Changes has no change ${approval.changeId}; look its ID up there.`}`,
      });
      continue;
    }
    const change = approvedChange(desk, present, approval);
    rows.push(changedRow('changes', change));
    // Whoever was to tell of it before has an action for it.
    if (present.state === 'Proposed' || present.communicationsOwner === null) {
      rows.push(announcement(desk, change));
    }
    missing.push(...incompleteIn(desk, change, data));
    warnings.push(...lateWarning(desk, change));
  }
  return { rows, missing, warnings };
}

/** An approved change may be completed, one that is in force or withdrawn is over. */
function settledProblem({ changeId, state }: Change): string | null {
  if (state === 'Proposed' || state === 'Approved') return null;
  return `${changeId} is ${state.toLowerCase()} already; propose a new change instead.`;
}

function changeOf(desk: CloseDesk, entry: NewChange): ChangeRecord {
  const subject = entry.subject.trim();
  const effectiveOn = entry.effectiveOn ?? null;
  return {
    changeId: desk.nextId.changes(),
    what: entry.what,
    subject,
    oldValue: valueBefore(desk, { what: entry.what, subject }, effectiveOn),
    newValue: clean(entry.newValue),
    effectiveOn,
    approvedIn: null,
    resources: clean(entry.resources),
    communicationsOwner: clean(entry.communicationsOwner),
    communicateBy: entry.communicateBy ?? null,
    cascadesTo: clean(entry.cascadesTo),
    answers: clean(entry.answers),
    state: 'Proposed',
  };
}

/** What holds on the day before a change takes effect, with what was approved before this review. */
function valueBefore(
  { snapshot, settings, asOf }: CloseDesk,
  change: Pick<ChangeRecord, 'what' | 'subject'>,
  effectiveOn: IsoDate | null,
): string | null {
  const isLater = effectiveOn !== null && effectiveOn > asOf.date;
  const date = isLater ? addDays(effectiveOn, -1) : asOf.date;
  return valueInForce(change, snapshot, settings, date);
}

function approvedChange(
  desk: CloseDesk,
  { row: _, ...present }: Change,
  approval: ChangeApproval,
): ChangeRecord {
  const effectiveOn = approval.effectiveOn ?? present.effectiveOn;
  const isNew = present.state === 'Proposed';
  return {
    ...present,
    oldValue: (isNew ? valueBefore(desk, present, effectiveOn) : null) ?? present.oldValue,
    newValue: clean(approval.newValue) ?? present.newValue,
    effectiveOn,
    resources: clean(approval.resources) ?? present.resources,
    communicationsOwner: clean(approval.communicationsOwner) ?? present.communicationsOwner,
    communicateBy: approval.communicateBy ?? present.communicateBy,
    cascadesTo: clean(approval.cascadesTo) ?? present.cascadesTo,
    answers: clean(approval.answers) ?? present.answers,
    state: 'Approved',
    approvedIn: (isNew ? null : present.approvedIn) ?? desk.reviewId,
  };
}

/** The action of whoever tells those concerned of an approved change. */
function announcement(
  { nextId, asOf, reviewId }: CloseDesk,
  { changeId, subject, oldValue, newValue, effectiveOn, ...change }: ChangeRecord,
): PlannedRow {
  const from = oldValue === null ? '' : ` from ${oldValue}`;
  // A class that retires on a day says that day once.
  const when = newValue === effectiveOn ? '' : ` on ${effectiveOn}`;
  return newRow('actions', {
    actionId: nextId.actions(),
    action: `Tell those concerned of ${changeId}: ${subject} changes${from} to ${newValue}${when}, in ${change.cascadesTo}`,
    owner: change.communicationsOwner,
    dueOn: change.communicateBy,
    measure: 'All who work with it have been told',
    state: 'Open',
    raisedOn: asOf.date,
    raisedIn: reviewId,
    doneOn: null,
    update: null,
  });
}

const NEEDED = [
  ['newValue', 'a new value'],
  ['effectiveOn', 'an effective date'],
  ['cascadesTo', 'a block that it cascades to'],
  ['communicationsOwner', 'a communications owner'],
  ['communicateBy', 'a date by which it is told'],
] as const;

/** What an approved change lacks of its cascade plan, or why it cannot take effect. */
function incompleteIn({ kind }: CloseDesk, change: ChangeRecord, data: Snapshot): Missing[] {
  const { changeId, subject, cascadesTo } = change;
  const lacking = NEEDED.filter(([member]) => change[member] === null).map(([, words]) => words);
  const isLost = cascadesTo !== null && !namesBlock(cascadesTo);
  const problems = [
    ...(lacking.length === 0 ? [] : [`lacks ${listed(lacking)}.`]),
    ...(isLost ? [`cascades to "${cascadesTo}", which names no block; give one such as W3.`] : []),
  ];
  const fault = change.newValue === null ? null : faultIn(change, data);
  return [...problems, ...(fault === null ? [] : [fault])].map((problem) => ({
    block: closingBlockOf(kind),
    code: 'incomplete',
    rule: 'Q5.cascade',
    subject: changeId,
    message: `${changeId} (${subject}) is approved, but ${problem}`,
  }));
}

/** Why a change could not take effect as it is written; null where it could. */
function faultIn(change: ChangeRecord, data: Snapshot): string | null {
  const read = { definitions: true, playbook: true };
  return faultOf({ ...change, row: 0 }, data, read)?.words ?? null;
}

function lateWarning({ asOf }: CloseDesk, { changeId, effectiveOn }: ChangeRecord): string[] {
  if (effectiveOn === null || effectiveOn >= asOf.date) return [];
  const words = `${changeId} takes effect on ${effectiveOn}, before the review that approves it`;
  return [`${words}: the weeks since then are judged by it when they are looked at again.`];
}
