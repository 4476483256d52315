/** The fault of a custom function's argument. */

/**
 * A cell holds what its argument cannot take. The message is a sentence that names the argument and
 * says what it should be; the caller adds the row where it walks a range.
 */
export class CellArgumentError extends Error {
  readonly argument: string;

  constructor(argument: string, message: string) {
    super(message);
    this.name = 'CellArgumentError';
    this.argument = argument;
  }
}
