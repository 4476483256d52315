/** The answers that a workbook gives which is set up already. */
import type { Snapshot } from '../records.js';
import type { Settings } from '../settings.js';
import { motionsInUse, targetsInForce } from '../targets.js';
import { ROLES } from '../vocabulary.js';
import { type SetUpAnswers, scheduleOf } from './answers.js';

/** null while Targets lists no motion: then the workbook is not set up. */
export function standingAnswers(
  { people, targets: rows }: Pick<Snapshot, 'people' | 'targets'>,
  settings: Settings,
): SetUpAnswers | null {
  const { B2B, B2C } = targetsInForce(rows);
  const motions = motionsInUse({ B2B, B2C });
  if (motions.length === 0) return null;
  const numbers = ({ declared: _, ...rest }: typeof B2B) => rest;
  return {
    motions,
    people: ROLES.map((role) => {
      const held = people.find((person) => person.role === role);
      return { role, name: held?.name?.trim() ?? '', email: held?.email?.trim() ?? '' };
    }),
    targets: { B2B: numbers(B2B), B2C: numbers(B2C) },
    schedule: scheduleOf(settings),
    data: 'own',
  };
}
