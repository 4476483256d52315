/** A fault that the person at the terminal can mend: one sentence, no stack. */

export class UserError extends Error {
  override readonly name = 'UserError';
  /** Exit code: 1 for a refused request, 2 for wrong usage. */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
