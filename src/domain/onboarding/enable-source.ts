/** The gate itself: a source goes live only once its Q=CTV onboarding is complete. */

import { changedRow } from '../closing/planned-rows.js';
import { listed } from '../wording.js';
import type { GateDesk, GatePlan, GateRefusal } from './gate-desk.js';
import { openSteps, stepsOf } from './gate-desk.js';

/**
 * Enables a source, whose Live since is the day on which it went live first. Refused with the steps
 * that are missing; a source whose Onboarding says Complete needs none to be listed.
 */
export function enableSource(desk: GateDesk): GatePlan | GateRefusal {
  const { source, asOf } = desk;
  if (source.state === 'Retired') {
    return {
      refusal: `${source.source} is retired; set its State to Paused before it is enabled.`,
    };
  }
  const listsSteps = stepsOf(desk).size > 0;
  const missing = source.onboarding === 'Complete' && !listsSteps ? [] : openSteps(desk);
  if (missing.length > 0) {
    const steps = `${missing.length === 1 ? 'step' : 'steps'} ${listed(missing)}`;
    return {
      refusal: `${source.source} is not enabled: its Q=CTV onboarding lacks the ${steps}.`,
    };
  }
  const lastStep = [...stepsOf(desk).values()].map(({ doneOn }) => doneOn ?? '').sort();
  const row = changedRow('sources', {
    source: source.source,
    state: 'Live',
    liveSince: source.liveSince ?? asOf.date,
    onboarding: 'Complete',
    onboardedOn: source.onboardedOn ?? lastStep.at(-1) ?? null,
  });
  return { rows: [row], said: `${source.source} is live, with its Q=CTV onboarding complete.` };
}
