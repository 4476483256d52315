/** Turns single values into numbers, texts and truth values as Google Sheets does. */
import { formatDisplay } from '../formats/display-value.js';
import { parseTypedInput, type TypingContext } from '../formats/typed-input.js';
import type { CellError } from '../model/workbook-data.js';
import { fail, isError, type Scalar } from './values.js';

/** What the reading of texts depends on. */
export interface CoercionContext extends TypingContext {
  /** Google's form, e.g. `en_US`. */
  readonly locale: string;
}

/** The function and the argument that a refusal names. */
interface ArgumentPlace {
  readonly functionName: string;
  /** Counting from 1. */
  readonly argument: number;
}

function refusal(text: string, wanted: 'number' | 'boolean', place: ArgumentPlace): CellError {
  return fail(
    '#VALUE!',
    `Function ${place.functionName} parameter ${place.argument} expects ${wanted} values. ` +
      `But '${text}' is a text and cannot be coerced to a ${wanted}.`,
  );
}

/** The number that a text spells in the workbook's locale (dates and times included), else null. */
export function numberOfText(text: string, context: CoercionContext): number | null {
  if (!/\d/.test(text) || /^\s*[=']/.test(text)) return null;
  const { value } = parseTypedInput(text, context.locale, context);
  return typeof value === 'number' ? value : null;
}

/** Blank is 0, TRUE is 1, a text the number that it spells. Errors stay. */
export function toNumber(
  value: Scalar,
  context: CoercionContext,
  place: ArgumentPlace,
): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) return value;
  return numberOfText(value, context) ?? refusal(value, 'number', place);
}

/** Blank and 0 are FALSE, other numbers TRUE; of texts only the words themselves. Errors stay. */
export function toBoolean(value: Scalar, place: ArgumentPlace): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (isError(value)) return value;
  const upper = value.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return refusal(value, 'boolean', place);
}

/** Blank is the empty text; numbers as an automatic format shows them. Errors stay. */
export function toText(value: Scalar, context: CoercionContext): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (isError(value)) return value;
  return formatDisplay(value, undefined, context.locale);
}
