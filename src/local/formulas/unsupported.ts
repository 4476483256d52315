/** Formulas whose result on Google this evaluator cannot tell: they show as such and are never guessed. */
import type { CellError } from '../model/workbook-data.js';

/** Every message of a cell that is not supported begins so; it marks such cells. */
const PREFIX = 'not supported by the local host: ';

/**
 * Raised while a formula is read or computed, and again by every formula that reads its cell:
 * functions such as IFERROR or COUNT must not turn it into a value.
 */
export class UnsupportedFormula extends Error {
  override readonly name = 'UnsupportedFormula';
  constructor(readonly what: string) {
    super(PREFIX + what);
  }
}

/** What a cell shows whose formula is not supported. */
export function unsupportedError(what: string): CellError {
  return { error: '#NAME?', message: PREFIX + what };
}

/** What it is that is not supported, of a value that stands for such a result. */
export function unsupportedPart({ message = '' }: CellError): string {
  return message.slice(PREFIX.length);
}

/** Whether the value stands for a result that the local host does not know. */
export function isUnsupportedValue(value: unknown): value is CellError {
  if (typeof value !== 'object' || value === null) return false;
  const { message } = value as { message?: unknown };
  return typeof message === 'string' && message.startsWith(PREFIX);
}
