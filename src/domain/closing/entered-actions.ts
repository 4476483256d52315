/** Actions and decisions of the room, and what became of earlier actions, as rows. */
import { isLater } from '../as-of-state.js';
import { firstByKey } from '../natural-key.js';
import { missingParts } from '../rules/missing-parts.js';
import { ASSIGNED_PARTS } from '../rules/unassigned.js';
import { listed } from '../wording.js';
import type { CloseDesk, Entered, Missing } from './close-desk.js';
import { clean, closingBlockOf } from './close-desk.js';
import type { ActionUpdate } from './entries.js';
import type { ChangeOf, PlannedRow, RecordOf } from './planned-rows.js';
import { changedRow, newRow } from './planned-rows.js';

/** At a weekly what is unassigned blocks the close; at the other reviews it is pointed out. */
function unassignedWarning(
  { kind }: CloseDesk,
  id: string,
  text: string,
  record: Pick<RecordOf<'actions'>, 'owner' | 'dueOn' | 'measure'>,
): string[] {
  const lacking = missingParts(record, ASSIGNED_PARTS);
  if (kind === 'weekly' || lacking.length === 0) return [];
  return [`${id} has ${listed(lacking)}: ${text}.`];
}

/** The new actions, in the order in which they were taken down. */
export function enteredActions(desk: CloseDesk): Entered {
  const { entries, nextId, asOf, reviewId } = desk;
  const records = (entries.actions ?? []).map(
    (action): RecordOf<'actions'> => ({
      actionId: nextId.actions(),
      action: action.action.trim(),
      owner: clean(action.owner),
      dueOn: action.dueOn ?? null,
      measure: clean(action.measure),
      state: 'Open',
      raisedOn: asOf.date,
      raisedIn: reviewId,
      doneOn: null,
      update: null,
    }),
  );
  return {
    rows: records.map((record) => newRow('actions', record)),
    missing: [],
    warnings: records.flatMap((record) =>
      unassignedWarning(desk, record.actionId, record.action, record),
    ),
  };
}

/** The decisions, in the order in which they were taken. */
export function enteredDecisions(desk: CloseDesk): Entered {
  const { entries, nextId, asOf, reviewId } = desk;
  const records = (entries.decisions ?? []).map(
    (decision): RecordOf<'decisions'> => ({
      decisionId: nextId.decisions(),
      decision: decision.decision.trim(),
      owner: clean(decision.owner),
      dueOn: decision.dueOn ?? null,
      measure: clean(decision.measure),
      decidedIn: reviewId,
      decidedOn: asOf.date,
      kind: decision.kind ?? 'Operational',
    }),
  );
  return {
    rows: records.map((record) => newRow('decisions', record)),
    missing: [],
    warnings: records.flatMap((record) =>
      unassignedWarning(desk, record.decisionId, record.decision, record),
    ),
  };
}

/** What is new of earlier actions; one that is done or dropped is so from the day of the review. */
export function enteredActionUpdates({ entries, snapshot, asOf, kind }: CloseDesk): Entered {
  const known = firstByKey(snapshot.actions, (row) => row.actionId);
  const rows: PlannedRow[] = [];
  const missing: Missing[] = [];
  for (const [index, update] of (entries.actionUpdates ?? []).entries()) {
    const present = known.get(update.actionId.trim());
    if (present === undefined || isLater(present.raisedOn, asOf)) {
      missing.push({
        block: closingBlockOf(kind),
        code: 'unknown',
        subject: update.actionId,
        message: `actionUpdates ${index + 1}: the Action Log has no action ${update.actionId}; look its ID up there.`,
      });
    } else {
      rows.push(changedRow('actions', changesOf(present.actionId, update, asOf.date)));
    }
  }
  return { rows, missing };
}

function changesOf(actionId: string, update: ActionUpdate, today: string): ChangeOf<'actions'> {
  const { state, dueOn } = update;
  const texts = (['owner', 'measure', 'update'] as const).flatMap((member) => {
    const text = clean(update[member]);
    return text === null ? [] : [[member, text] as const];
  });
  return {
    actionId,
    ...Object.fromEntries(texts),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(state === undefined ? {} : { state, doneOn: state === 'Open' ? null : today }),
  };
}
