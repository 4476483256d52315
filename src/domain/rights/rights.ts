/** Who may do what in the workbook: each right with the roles of People that hold it. */
import type { Role } from '../vocabulary.js';

/** The roles that answer for what a review decides; sales and leadership read, and are heard in the room. */
export const TEAM: readonly Role[] = [
  'Chair',
  'RevOps lead',
  'Data Lead',
  'Signal Architecture owner',
  'B2C lead',
  'Notetaker',
];

/**
 * Roles by right. `read` is of everybody who can open the workbook; `keep` (its structure, its set-up)
 * of nobody but whoever may edit the tab People.
 */
export const ROLES_BY_RIGHT = {
  read: null,
  /** A review: its draft, its close, its minutes by mail. */
  hold: TEAM,
  /** Rows of an import. */
  measure: TEAM,
  /** A source through the onboarding gate: those who answer for validation and the model's integrity. */
  gate: ['Chair', 'RevOps lead', 'Data Lead'],
  /** A repair of the workbook. */
  mend: ['Chair', 'RevOps lead', 'Data Lead'],
  keep: [],
} as const satisfies Record<string, readonly Role[] | null>;

export type Right = keyof typeof ROLES_BY_RIGHT;

/** A line of People as far as it says who somebody is. */
export interface Known {
  readonly role: Role;
  readonly email: string | null;
}

/** The roles under which People lists an address; capitals do not matter. */
function rolesOf(address: string, people: readonly Known[]): readonly Role[] {
  const sought = address.trim().toLowerCase();
  return people
    .filter(({ email }) => email?.trim().toLowerCase() === sought)
    .map(({ role }) => role);
}

/**
 * Whether somebody who may write in the workbook, but not edit People, holds a right. Until People
 * names the first address nobody can be told from anybody, and whoever may edit the workbook holds
 * every right: nobody is locked out of a workbook that is being set up.
 * @param address e-mail of the person; any text without `@` is nobody's
 */
export function holdsRight(right: Right, address: string, people: readonly Known[]): boolean {
  const roles: readonly Role[] | null = ROLES_BY_RIGHT[right];
  if (roles === null || people.every(({ email }) => email === null)) return true;
  return rolesOf(address, people).some((role) => roles.includes(role));
}

/**
 * Whether the chair may be passed on to somebody of this name: People must list them by an address in a
 * role that closes reviews. Until it names the first address anybody may chair.
 */
export function mayTakeChair(
  name: string,
  people: readonly (Known & { readonly name: string | null })[],
): boolean {
  if (people.every(({ email }) => email === null)) return true;
  return people.some(
    (person) =>
      person.name?.trim() === name.trim() && person.email !== null && TEAM.includes(person.role),
  );
}
