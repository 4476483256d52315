/** One step of a source's Q=CTV onboarding is done; the last one completes it. */

import { changedRow, newRow, type PlannedRow } from '../closing/planned-rows.js';
import type { OnboardingStepName } from '../vocabulary.js';
import { ONBOARDING_STEPS } from '../vocabulary.js';
import { listed } from '../wording.js';
import type { GateDesk, GatePlan, GateRefusal } from './gate-desk.js';
import { openSteps, pauseRequest, stepsOf } from './gate-desk.js';

export interface DoneStep {
  readonly step: OnboardingStepName;
  /** Who did it. */
  readonly owner?: string | undefined;
  /** What shows it. */
  readonly evidence?: string | undefined;
}

/** The row of every step that has none yet, and the news about the one that is done. */
function stepRows(desk: GateDesk, done: DoneStep): PlannedRow[] {
  const { source, asOf } = desk;
  const known = stepsOf(desk);
  const said = {
    ...(done.owner?.trim() ? { owner: done.owner.trim() } : {}),
    ...(done.evidence?.trim() ? { evidence: done.evidence.trim() } : {}),
  };
  return ONBOARDING_STEPS.flatMap((step): PlannedRow[] => {
    const present = known.get(step);
    const isDone = step === done.step;
    if (present === undefined) {
      const blank = { owner: source.owner, doneOn: isDone ? asOf.date : null, evidence: null };
      return [
        newRow('onboardingSteps', {
          source: source.source,
          step,
          ...blank,
          ...(isDone ? said : {}),
        }),
      ];
    }
    if (!isDone) return [];
    const doneOn = present.doneOn ?? asOf.date;
    return [changedRow('onboardingSteps', { source: source.source, step, doneOn, ...said })];
  });
}

/** What the completion of the onboarding means: the source is onboarded, its CARE-Request answered. */
function completionRows(desk: GateDesk): PlannedRow[] {
  const { source, asOf } = desk;
  const onboarded = changedRow('sources', {
    source: source.source,
    onboarding: 'Complete',
    onboardedOn: source.onboarding === 'Complete' ? source.onboardedOn : asOf.date,
  });
  const request = pauseRequest(desk);
  if (request === null) return [onboarded];
  const { escalationId } = request;
  const outcome = `Answered: Q=CTV onboarding complete on ${asOf.date}.`;
  return [
    onboarded,
    changedRow('escalations', {
      escalationId,
      clearedOn: asOf.date,
      ...(request.state === 'Resolved' ? {} : { state: 'Resolved', outcome }),
    }),
  ];
}

/**
 * Records that a step is done. With the last one the Onboarding is Complete, the CARE-Request of the
 * pause resolved; the source stays as it is until it is enabled. A step that is done stays done on
 * its first day.
 */
export function recordStep(desk: GateDesk, done: DoneStep): GatePlan | GateRefusal {
  const { source } = desk;
  if (source.onboarding === 'Complete' && stepsOf(desk).size === 0) {
    return {
      refusal: `${source.source} is onboarded already; pause it to run its onboarding again.`,
    };
  }
  const left = openSteps(desk).filter((step) => step !== done.step);
  const progress =
    left.length === 0
      ? completionRows(desk)
      : [changedRow('sources', { source: source.source, onboarding: 'In progress' })];
  const rest =
    left.length === 0
      ? 'its onboarding is complete'
      : `${listed(left)} ${left.length === 1 ? 'is' : 'are'} left`;
  return {
    // A source whose Onboarding says Complete too early is not set back by a step that is done.
    rows: [
      ...stepRows(desk, done),
      ...(left.length > 0 && source.onboarding === 'Complete' ? [] : progress),
    ],
    said: `${done.step} of ${source.source} is done; ${rest}.`,
  };
}
