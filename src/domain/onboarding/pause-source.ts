/** The response to a source that goes past the gate: paused, its owner asked, its onboarding run again. */
import { addDays } from '../calendar.js';
import { changedRow, newRow, type PlannedRow } from '../closing/planned-rows.js';
import { dueOn, receiverOf } from '../ledger/receivers.js';
import { ONBOARDING_STEPS } from '../vocabulary.js';
import type { GateDesk, GatePlan, GateRefusal } from './gate-desk.js';
import { PAUSE_RULE, pauseRequest, stepsOf } from './gate-desk.js';

/** Days that the owner has for the onboarding: the next weekly looks at it. */
const ONBOARDING_DAYS = 7;

export interface PauseRequest {
  /** Why it is paused, in words. */
  readonly reason?: string | undefined;
  /** Who answers, where that is not the owner of the source. */
  readonly owner?: string | undefined;
}

/** The steps of the onboarding, none of them done; those of an onboarding that runs already stay. */
function stepRows(desk: GateDesk, isRunning: boolean, owner: string): PlannedRow[] {
  const known = stepsOf(desk);
  const { source } = desk.source;
  return ONBOARDING_STEPS.flatMap((step): PlannedRow[] => {
    if (!known.has(step)) {
      return [newRow('onboardingSteps', { source, step, owner, doneOn: null, evidence: null })];
    }
    if (isRunning) return [];
    return [changedRow('onboardingSteps', { source, step, doneOn: null, evidence: null })];
  });
}

function requestRows(
  { source: { source, motion }, asOf, nextId }: GateDesk,
  owner: string,
  reason: string | undefined,
): PlannedRow[] {
  const escalationId = nextId.escalations();
  return [
    newRow('escalations', {
      escalationId,
      rule: PAUSE_RULE,
      subject: source,
      motion,
      evidence: reason?.trim() || `${source} was paused until its Q=CTV onboarding is complete`,
      kind: 'CARE-Request',
      from: 'W3',
      to: 'CARE-Request',
      owner,
      raisedOn: asOf.date,
      dueOn: dueOn('CARE-Request', asOf),
      state: 'Open',
      outcome: null,
      parent: null,
      clearedOn: null,
    }),
    newRow('actions', {
      actionId: nextId.actions(),
      action: `Answer ${escalationId} and re-run the Q=CTV onboarding of ${source}`,
      owner,
      dueOn: addDays(asOf.date, ONBOARDING_DAYS),
      measure: `The ${ONBOARDING_STEPS.length} onboarding steps of ${source} are done`,
      state: 'Open',
      raisedOn: asOf.date,
      raisedIn: 'W3',
      doneOn: null,
      update: null,
    }),
  ];
}

/**
 * Pauses a source: its State, its Onboarding In progress with every step to do, a CARE-Request to its
 * owner and an action. A source that is paused with its onboarding running stays as it is.
 */
export function pauseSource(desk: GateDesk, request: PauseRequest): GatePlan | GateRefusal {
  const { source, snapshot } = desk;
  if (source.state === 'Retired') {
    return { refusal: `${source.source} is retired, so that there is nothing to pause.` };
  }
  const isRunning = source.state === 'Paused' && source.onboarding === 'In progress';
  const named = request.owner?.trim() || source.owner;
  const owner = named ?? receiverOf('W3', 'CARE-Request', source.motion, snapshot.people);
  const rows = [
    changedRow('sources', {
      source: source.source,
      state: 'Paused',
      onboarding: 'In progress',
      onboardedOn: null,
    }),
    ...stepRows(desk, isRunning, owner),
    ...(pauseRequest(desk) === null ? requestRows(desk, owner, request.reason) : []),
  ];
  const said = `${source.source} is paused; ${owner} is asked for an answer, and it is enabled again once its onboarding is complete.`;
  return { rows, said };
}
