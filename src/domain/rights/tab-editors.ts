/** Whose addresses the tabs are open to: the team's for all of them, those of sales where it answers. */
import type { Role } from '../vocabulary.js';
import { type Known, TEAM } from './rights.js';

/** Sales writes down what became of what was handed over to it, and what it disputes. */
const ANSWERING: readonly Role[] = [...TEAM, 'Sales liaison'];

/** E-mail addresses in small letters, each once, in the order of the alphabet. */
export interface TabEditors {
  readonly team: readonly string[];
  /** The team and sales. */
  readonly answering: readonly string[];
}

/**
 * Null until People names the first address: nobody can be told from anybody then. A person without an
 * address is nobody's editor.
 */
export function tabEditors(people: readonly Known[]): TabEditors | null {
  if (people.every(({ email }) => email === null)) return null;
  const addressesOf = (roles: readonly Role[]) => {
    const addresses = people.flatMap(({ role, email }) =>
      email?.includes('@') === true && roles.includes(role) ? [email.trim().toLowerCase()] : [],
    );
    return [...new Set(addresses)].sort();
  };
  return { team: addressesOf(TEAM), answering: addressesOf(ANSWERING) };
}
