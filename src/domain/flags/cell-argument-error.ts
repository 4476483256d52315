/** The fault of a custom function's argument. */

/**
 * A cell holds what its argument cannot take. The message is a sentence that names the argument and
 * says what it should be; the caller adds the row where it walks a range.
 */
export class CellArgumentError extends Error {
  readonly argument: string;
  /** Place of the cell among those of its argument, from 0, where the argument is a series. */
  readonly place: number | null;

  constructor(argument: string, message: string, place: number | null = null) {
    super(message);
    this.name = 'CellArgumentError';
    this.argument = argument;
    this.place = place;
  }
}
