/** Actions of a review: one for each rule that newly fired, and what became of the earlier ones. */
import { isActionOpen } from '../../../domain/as-of-state.js';
import { addDays, daysBetween } from '../../../domain/calendar.js';
import type { ActionUpdate, NewAction } from '../../../domain/closing/entries.js';
import { holderOf } from '../../../domain/ledger/receivers.js';
import type { Action } from '../../../domain/records.js';
import type { Role } from '../../../domain/vocabulary.js';
import type { Room } from './chair-entries.js';
import { RESPONSES, type Response } from './responses.js';

/** Days after which most actions are done, and after which the slow ones are. */
const DONE_AFTER = 7;
const SLOW_AFTER = 21;
/** Every so many actions one is slow. */
const SLOW_EVERY = 9;
/** Days that an overdue action is given. */
const MORE_DAYS = 14;

function ruleResponse(rule: string): Response | undefined {
  return (RESPONSES as Readonly<Record<string, Response>>)[rule];
}

/** The play for a rule says whose it is; the chair's where there is none. */
function ownerOf(rule: string, { snapshot }: Room): string {
  const play = snapshot.playbook.find(({ trigger }) => trigger.includes(rule));
  const role: Role = play?.owner ?? 'Chair';
  return holderOf(role, snapshot.people);
}

/** One action for each rule of which an escalation opens; what is in the ledger has had its action. */
export function newActions(room: Room): NewAction[] {
  const { assessment, asOf } = room;
  const rules = [...new Set(assessment.escalations.map(({ rule }) => rule))];
  return rules.flatMap((rule): NewAction[] => {
    const response = ruleResponse(rule);
    if (response === undefined) return [];
    const subjects = assessment.escalations
      .filter((escalation) => escalation.rule === rule)
      .map(({ subject }) => subject);
    return [
      {
        action: `${response.action}: ${subjects.join(', ')}`,
        owner: ownerOf(rule, room),
        dueOn: addDays(asOf.date, response.days),
        measure: response.measure,
      },
    ];
  });
}

function isSlow({ actionId }: Action): boolean {
  return Number(actionId.replace(/\D/g, '')) % SLOW_EVERY === 0;
}

/** True while a weekly still finds what the action is to mend. */
function isWaiting({ action, measure }: Action, { assessment }: Room): boolean {
  const rules = Object.entries(RESPONSES).filter(
    ([, response]) => response.lasts === true && response.measure === measure,
  );
  return assessment.blocks.some(({ findings }) =>
    findings.some(
      ({ rule, subject, state }) =>
        state === 'fired' && rules.some(([id]) => id === rule) && action.includes(subject),
    ),
  );
}

function isLasting({ measure }: Action): boolean {
  return Object.values(RESPONSES).some(
    (response) => response.lasts === true && response.measure === measure,
  );
}

/**
 * Most actions are done by the review a week later; one that waits for a source stays open until the
 * weekly finds the source sound. What is overdue is answered for once, with a new date.
 */
export function actionUpdates(room: Room): ActionUpdate[] {
  const { kind, snapshot, asOf } = room;
  const open = snapshot.actions.filter((action) => isActionOpen(action, asOf));
  return open.flatMap((action): ActionUpdate[] => {
    const { actionId, raisedOn, dueOn, update } = action;
    const age = daysBetween(raisedOn ?? asOf.date, asOf.date);
    const isReady = age >= (isSlow(action) ? SLOW_AFTER : DONE_AFTER);
    const mayEnd = kind === 'weekly' && !isWaiting(action, room);
    if (mayEnd && isReady) return [{ actionId, state: 'Done', update: 'Done; measure met.' }];
    const isSilent = dueOn !== null && dueOn < asOf.date && update === null;
    if (!isSilent || kind !== 'monthly') return [];
    const reason = isLasting(action) ? 'Waiting for the source owner' : 'Begun late';
    return [
      { actionId, dueOn: addDays(asOf.date, MORE_DAYS), update: `${reason}; new date agreed.` },
    ];
  });
}
