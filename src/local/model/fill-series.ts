/** How values go on when a range is filled from them, as by dragging its corner. */
import { NotEmulatedError } from '../boundary/errors.js';
import type { CellValue } from './workbook-data.js';

/** The value so many places after the first one; negative before it. */
export type Continuation = (offset: number) => CellValue;

/** Lists that go round. Source: Google Docs Editors help, automatically create a series. */
const LISTS: readonly (readonly string[])[] = [
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
];

const NAMES = new Set(LISTS.flat().map((name) => name.toLowerCase()));

const NUMBERED = /^(.*[^\d.,:/-])(0|[1-9]\d{0,14})$/s;

const UNKNOWN = 'autoFill of texts that may be a series, e.g. names of months';

/**
 * How the values go on; null where they repeat.
 *
 * @param isDate whether a number shows as a date
 * @param locale Google's form; names of months and days are known in English alone
 * @throws NotEmulatedError where it is not known how Google goes on
 */
export function continuation(
  values: readonly CellValue[],
  isDate: boolean,
  locale: string,
): Continuation | null {
  const texts = values.filter((value) => typeof value === 'string');
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length > 0) return ofNumbers(values, numbers, isDate);
  const mayBeSeries = texts.some((text) => mayGoOn(text, locale));
  if (!mayBeSeries) return null;
  if (texts.length !== values.length) throw new NotEmulatedError(UNKNOWN);
  return ofNames(texts, locale) ?? ofNumbered(texts);
}

function mayGoOn(text: string, locale: string): boolean {
  if (/\d/.test(text)) return true;
  return locale.startsWith('en') ? NAMES.has(text.toLowerCase()) : /^\p{L}{2,12}\.?$/u.test(text);
}

function ofNumbers(
  values: readonly CellValue[],
  numbers: readonly number[],
  isDate: boolean,
): Continuation | null {
  const [first = 0] = numbers;
  if (values.length === 1) return isDate ? (offset) => first + offset : null;
  const step = numbers.length === values.length ? evenStep(numbers) : null;
  if (step === null) {
    throw new NotEmulatedError('autoFill of numbers at unequal steps or mixed with other values');
  }
  return (offset) => first + offset * step;
}

function evenStep(numbers: readonly number[]): number | null {
  const [first = 0, second = first] = numbers;
  const step = second - first;
  const isEven = numbers.every((value, index) => Math.abs(value - first - index * step) < 1e-9);
  return isEven ? step : null;
}

function ofNames(texts: readonly string[], locale: string): Continuation | null {
  const list = LISTS.find((names) => texts.every((text) => names.includes(text)));
  if (!list || !locale.startsWith('en')) return null;
  const places = texts.map((text) => list.indexOf(text));
  const [first = 0, second = first + 1] = places;
  const round = (place: number) => ((place % list.length) + list.length) % list.length;
  const step = second - first;
  if (places.some((place, index) => round(first + index * step) !== place)) {
    throw new NotEmulatedError(UNKNOWN);
  }
  return (offset) => list[round(first + offset * step)] ?? null;
}

/** `Week 1`, `Week 2` and so on. */
function ofNumbered(texts: readonly string[]): Continuation {
  const parts = texts.map((text) => NUMBERED.exec(text));
  const [prefix] = parts.map((part) => part?.[1]);
  const numbers = parts.map((part) => Number(part?.[2]));
  const [first = 0] = numbers;
  const step = texts.length === 1 ? 1 : evenStep(numbers);
  const isAlike = prefix !== undefined && parts.every((part) => part?.[1] === prefix);
  if (!isAlike || step === null || /\d/.test(prefix)) throw new NotEmulatedError(UNKNOWN);
  return (offset) => {
    const number = first + offset * step;
    if (number < 0) throw new NotEmulatedError(UNKNOWN);
    return `${prefix}${number}`;
  };
}
