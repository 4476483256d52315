/**
 * Shows a cell's value as Sheets displays it: by the cell's number format and the locale.
 *
 * Facts: Google's guide "Date & number formats" (Sheets API) for the pattern language; automatic
 * numbers keep ten significant digits (`=PI()` shows 3.141592654). Not documented by Google and
 * decided here: automatic numbers turn scientific from 1E+15 and below 1E-15; `/` in a pattern is
 * shown as it stands in every locale. A pattern that cannot be shown faithfully is refused.
 */
import { NotEmulatedError } from '../boundary/errors.js';
import type { CellValue } from '../model/workbook-data.js';
import { conventionsOf } from './locale-conventions.js';
import { toFormatterPattern, withLowerCase } from './number-pattern.js';
import { isDatePattern, showByPattern } from './pattern-formatter.js';

/** What `getNumberFormat` answers for a cell whose format is automatic. */
export const AUTOMATIC_PATTERN = '0.###############';

function isAutomatic(numberFormat: string | undefined): numberFormat is undefined {
  return (
    numberFormat === undefined ||
    numberFormat === '' ||
    numberFormat === AUTOMATIC_PATTERN ||
    numberFormat.toLowerCase() === 'general'
  );
}

/**
 * The text that a cell shows: `''` for a blank, the locale's word for a truth value, an error's own
 * text, texts as they are unless the pattern has a section for them.
 *
 * @param numberFormat - Google's pattern; undefined is automatic
 * @param locale - the spreadsheet's, e.g. `en_US`
 * @throws NotEmulatedError where the pattern cannot be shown as Google shows it
 */
export function formatDisplay(
  value: CellValue,
  numberFormat: string | undefined,
  locale: string,
): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') {
    const conventions = conventionsOf(locale);
    return value ? conventions.trueWord : conventions.falseWord;
  }
  if (typeof value === 'string') {
    return numberFormat?.includes('@') ? byPattern(value, numberFormat, locale) : value;
  }
  if (isAutomatic(numberFormat) || numberFormat === '@') return automaticNumber(value, locale);
  return byPattern(value, numberFormat, locale);
}

/** True where a number in a cell of this format is a date, a time or a duration to scripts. */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (isAutomatic(numberFormat)) return false;
  return isDatePattern(toFormatterPattern(numberFormat));
}

/** The pattern that a cell of automatic format receives with a date: `M/d/yyyy` in en_US. */
export function defaultDatePattern(locale: string): string {
  return conventionsOf(locale).datePattern;
}

/** The pattern that a cell of automatic format receives with a date and time: `M/d/yyyy H:mm:ss`. */
export function defaultDateTimePattern(locale: string): string {
  return conventionsOf(locale).dateTimePattern;
}

function byPattern(value: number | string, numberFormat: string, locale: string): string {
  const { tag } = conventionsOf(locale);
  try {
    return withLowerCase(showByPattern(value, toFormatterPattern(numberFormat), tag));
  } catch {
    throw new NotEmulatedError(`number format ${JSON.stringify(numberFormat)}`);
  }
}

function automaticNumber(value: number, locale: string): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e15 || size < 1e-15) ? scientific(value) : plainDecimal(value);
  const { decimal } = conventionsOf(locale);
  return decimal === '.' ? text : text.replace('.', decimal);
}

/** `1.23457E+17`: six significant digits. */
function scientific(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  const power = exponent.replace(/^([+-])(\d)$/, '$10$2');
  return `${mantissa.replace(/\.?0+$/, '')}E${power}`;
}

/** Whole numbers in full; others with ten significant digits, but no integer digit lost. */
function plainDecimal(value: number): string {
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  const integerDigits = Math.max(1, Math.floor(Math.log10(Math.abs(value))) + 1);
  const rounded = Number(value.toPrecision(Math.max(10, integerDigits)));
  if (Number.isInteger(rounded)) return String(rounded);
  const decimals = Math.min(100, Math.max(0, 9 - Math.floor(Math.log10(Math.abs(rounded)))));
  return rounded.toFixed(decimals).replace(/\.?0+$/, '');
}
