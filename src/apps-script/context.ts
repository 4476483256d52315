/** What an operation must not find out for itself: the time, the person, and what is random. */

export interface Context {
  /** ISO instant. */
  readonly now: string;
  /** E-mail of the person at the keyboard; asked for only when something is written. */
  user(): string;
  /** A new identifier for a journal entry. */
  newId(): string;
}

/** Stands for a person whom Google does not name, as one of another organisation. */
export const UNNAMED = 'somebody';

/** The one place where the clock, the session and chance are read. */
export function currentContext(): Context {
  const now = new Date().toISOString();
  return {
    now,
    user: () =>
      Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail() || UNNAMED,
    newId: () => `entry-${now.replace(/\D/g, '')}-${Math.random().toString(36).slice(2, 10)}`,
  };
}
