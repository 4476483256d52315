/** Sources that are live as onboarded although a step of their onboarding is not done. */
import type { Snapshot } from '../domain/records.js';
import type { RowProblem } from './declaration.js';
import { problemOf } from './parse-rows.js';

/** One problem per source. A source of which Onboarding Steps lists none is taken at its word. */
export function checkOnboarding({
  sources,
  onboardingSteps,
}: Pick<Snapshot, 'sources' | 'onboardingSteps'>): RowProblem[] {
  const open = new Map<string, string[]>();
  for (const { source, step, doneOn } of onboardingSteps) {
    if (doneOn === null) open.set(source, [...(open.get(source) ?? []), step]);
  }
  return sources.flatMap(({ row, source, state, onboarding }) => {
    const steps = open.get(source);
    if (state !== 'Live' || onboarding !== 'Complete' || steps === undefined) return [];
    const words = `"${source}" is live as Complete, but Onboarding Steps lacks ${steps.join(', ')}. Mark what is done there, or set Onboarding to In progress.`;
    return [problemOf('Sources', row, { header: 'Onboarding' }, { code: 'not-onboarded', words })];
  });
}
