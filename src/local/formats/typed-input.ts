/**
 * Reads a text as Sheets reads what is typed into a cell, or written there by `setValue`.
 *
 * Facts: Google's reference of `Range.setValues` (texts are parsed as if typed: `1,000,000`, `$2.99`,
 * `1-2`); a `+` or `-` before anything but a number starts a formula, which is why `+49 170 1` shows
 * an error; in a locale that writes dates with points, `1.5` is the first of May.
 *
 * Kept as text, because Google's reading is not known for certain: amounts in a currency that is not
 * the locale's own, fractions (`1 1/2`), hours alone (`8am`), years of one or three figures, dates
 * with points in a locale that writes them otherwise, month names of another language, groups of
 * unequal length (`12,34,567`), ISO instants with `T` or `Z`, a lone month name, `.` between hours
 * and minutes, a formula after a space, two signs in a row (`--A1`). The pattern that a date or time receives keeps its spelling.
 */
import type { CellError, CellValue } from '../model/workbook-data.js';
import { conventionsOf, type LocaleConventions } from './locale-conventions.js';
import { civilParts, toSerial } from './serial-date.js';
import { readTypedDate } from './typed-date.js';
import { readTypedNumber } from './typed-number.js';
import { readTypedTime } from './typed-time.js';

/** What became of a typed text. */
export interface TypedInput {
  readonly value: CellValue;
  /** The pattern that its spelling gives to a cell of automatic format. */
  readonly numberFormat?: string;
  /** With the leading `=`; `value` is then null until it is computed. */
  readonly formula?: string;
}

/** When and where the text is typed: dates without a year belong to the current one. */
export interface TypingContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The spreadsheet's IANA zone. */
  readonly timeZone: string;
}

const ERRORS: ReadonlySet<string> = new Set<CellError['error']>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
]);

/**
 * What Sheets makes of a text typed in a locale: a number, date, truth value, error or formula, else
 * the text unchanged, spaces included. A leading apostrophe keeps the rest a text and is not part of
 * it. The empty text clears the cell.
 *
 * @param locale - the spreadsheet's, e.g. `en_US`
 */
export function parseTypedInput(text: string, locale: string, context: TypingContext): TypedInput {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const bare = text.trim();
  if (/^=./s.test(text)) return { value: null, formula: text.trimEnd() };
  const conventions = conventionsOf(locale);
  return (
    readWord(bare, conventions) ??
    readTypedNumberOrDate(bare, conventions, context) ??
    readSignedFormula(text) ?? { value: text }
  );
}

function readWord(text: string, { trueWord, falseWord }: LocaleConventions): TypedInput | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === trueWord) return { value: true };
  if (upper === 'FALSE' || upper === falseWord) return { value: false };
  return ERRORS.has(upper) ? { value: { error: upper as CellError['error'] } } : null;
}

function readTypedNumberOrDate(
  text: string,
  conventions: LocaleConventions,
  context: TypingContext,
): TypedInput | null {
  if (!/\d/.test(text)) return null;
  const year = civilParts(toSerial(context.now, context.timeZone)).year;
  const date = readTypedDate(text, conventions, year);
  if (date !== null) return { value: date.serial, numberFormat: date.numberFormat };
  const time = readTypedTime(text);
  if (time !== null) return { value: time.fraction, numberFormat: time.numberFormat };
  return readTypedNumber(text, conventions) ?? readDateTime(text, conventions, year);
}

/** A date, one space and a time of day. */
function readDateTime(
  text: string,
  conventions: LocaleConventions,
  currentYear: number,
): TypedInput | null {
  const [, datePart, timePart] = /^(.*\S)\s(\d{1,2}:\S+(?:\s[ap]m)?)$/i.exec(text) ?? [];
  if (datePart === undefined || timePart === undefined) return null;
  const date = readTypedDate(datePart.replace(/,$/, ''), conventions, currentYear);
  const time = readTypedTime(timePart);
  if (date === null || time === null || time.isDuration) return null;
  return {
    value: date.serial + time.fraction,
    numberFormat: `${date.numberFormat} ${time.numberFormat}`,
  };
}

/** `+A1` and `-SUM(B:B)`; a lone sign or a row of dashes stays text. */
function readSignedFormula(text: string): TypedInput | null {
  return /^[+-][^+-]*[^\s+-]/.test(text) ? { value: null, formula: `=${text.trimEnd()}` } : null;
}
