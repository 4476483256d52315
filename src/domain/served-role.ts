/** Which roles a team fills: those of the motions that it serves. */
import type { Motion, Role } from './vocabulary.js';

/** Roles that only one motion has. */
const ROLE_OF_ONE: Readonly<Partial<Record<Role, Motion>>> = { 'B2C lead': 'B2C' };

/** True for a role that a team with these motions fills. */
export function isServed(role: Role, motions: readonly Motion[]): boolean {
  const motion = ROLE_OF_ONE[role];
  return motion === undefined || motions.includes(motion);
}
