/** The address of a user that a script names by text or by object. */
import type { User } from '../session.js';

export function emailOf(user: string | User): string {
  return typeof user === 'string' ? user : user.getEmail();
}
