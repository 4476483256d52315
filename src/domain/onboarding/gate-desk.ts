/** What every step of a source through the onboarding gate works with, and what may come of it. */
import type { AsOf } from '../calendar.js';
import type { PlannedRow } from '../closing/planned-rows.js';
import { isHeld } from '../ledger/episodes.js';
import type { Escalation, OnboardingStep, Snapshot, Source } from '../records.js';
import type { OnboardingStepName } from '../vocabulary.js';
import { ONBOARDING_STEPS } from '../vocabulary.js';

/** What stands in the column Rule of a CARE-Request that a pause opens: no review's rule judges it. */
export const PAUSE_RULE = 'source.pause';

export interface GateDesk {
  readonly snapshot: Snapshot;
  readonly source: Source;
  readonly asOf: AsOf;
  readonly nextId: { readonly escalations: () => string; readonly actions: () => string };
}

/** What is written, and what is said about it. */
export interface GatePlan {
  /** Empty where the source is there already. */
  readonly rows: readonly PlannedRow[];
  /** One sentence. */
  readonly said: string;
}

export interface GateRefusal {
  /** One sentence: what is in the way, and what to do. */
  readonly refusal: string;
}

/** The steps of a source that its tab lists, by name. */
export function stepsOf({ snapshot, source }: GateDesk): Map<OnboardingStepName, OnboardingStep> {
  const own = snapshot.onboardingSteps.filter((step) => step.source === source.source);
  return new Map(own.map((step) => [step.step, step]));
}

/** The steps that are not done, in their order. A step without a row is not done. */
export function openSteps(desk: GateDesk): OnboardingStepName[] {
  const known = stepsOf(desk);
  return ONBOARDING_STEPS.filter((name) => (known.get(name)?.doneOn ?? null) === null);
}

/** The CARE-Request that a pause opened and that the source's onboarding has not answered yet. */
export function pauseRequest({ snapshot, source, asOf }: GateDesk): Escalation | null {
  const held = snapshot.escalations.filter(
    (row) => row.rule === PAUSE_RULE && row.subject === source.source && isHeld(row, asOf),
  );
  return held[0] ?? null;
}

/** The source that a person names; or why there is none, with the spelling that is listed. */
export function findSource(name: string, sources: readonly Source[]): Source | GateRefusal {
  const wanted = name.normalize('NFC').trim();
  const found = sources.find((row) => row.source === wanted);
  if (found !== undefined) return found;
  const close = sources.find((row) => row.source.toLowerCase() === wanted.toLowerCase());
  const hint =
    close === undefined
      ? 'Add it there, or correct the name.'
      : `It lists "${close.source}": use that spelling.`;
  return { refusal: `Sources lists no "${wanted}" that can be read. ${hint}` };
}
