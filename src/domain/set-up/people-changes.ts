/** Which roles change hands when a workbook that is set up is set up again. */
import { isServed } from '../served-role.js';
import type { Role } from '../vocabulary.js';
import type { RoleHolder, SetUpAnswers } from './answers.js';

/** A role that is to change hands. */
export interface PersonChange {
  readonly from: RoleHolder;
  readonly to: RoleHolder;
}

function isSame(a: RoleHolder, b: RoleHolder): boolean {
  return a.name === b.name && a.email === b.email;
}

function holderOf(people: readonly RoleHolder[], role: Role): RoleHolder {
  return people.find((person) => person.role === role) ?? { role, name: '', email: '' };
}

/** The roles of the motions served whose holder the person changed. */
export function changedPeople(
  seen: Pick<SetUpAnswers, 'people'>,
  { people, motions }: Pick<SetUpAnswers, 'people' | 'motions'>,
): PersonChange[] {
  return people
    .filter(({ role }) => isServed(role, motions))
    .map((to) => ({ from: holderOf(seen.people, to.role), to }))
    .filter(({ from, to }) => !isSame(from, to));
}

/**
 * The changes that can be made, and the roles whose holder somebody else changed after the person had
 * looked: those stay as they stand.
 */
export function settledPeople(
  changes: readonly PersonChange[],
  present: readonly RoleHolder[],
): { readonly made: readonly RoleHolder[]; readonly left: readonly Role[] } {
  const open = changes.filter(({ to }) => !isSame(holderOf(present, to.role), to));
  const isFree = ({ from, to }: PersonChange) => isSame(holderOf(present, to.role), from);
  return {
    made: open.filter(isFree).map(({ to }) => to),
    left: open.filter((change) => !isFree(change)).map(({ to }) => to.role),
  };
}
