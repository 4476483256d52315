/** Reads typed calendar dates in the order and with the names of a locale. */
import type { LocaleConventions } from './locale-conventions.js';
import { plainName } from './locale-conventions.js';
import { serialOfCivil } from './serial-date.js';

/** A date that was typed, with the pattern that keeps its spelling. */
export interface TypedDate {
  readonly serial: number;
  readonly numberFormat: string;
}

/** The date that a text spells in a locale, or null; dates without a year are of the given one. */
export function readTypedDate(
  text: string,
  conventions: LocaleConventions,
  currentYear: number,
): TypedDate | null {
  return (
    readYearFirst(text) ??
    readInFigures(text, conventions, currentYear) ??
    readWithMonthName(text, conventions, currentYear)
  );
}

function dated(year: number, month: number, day: number, numberFormat: string): TypedDate | null {
  if (year > 9999) return null;
  const serial = serialOfCivil(year, month, day);
  return serial === null ? null : { serial, numberFormat };
}

/** `26` is 2026 and `85` is 1985: two figures below 30 belong to this century. */
function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** `2026-03-04` and `2026/3/4`, in every locale. */
function readYearFirst(text: string): TypedDate | null {
  const match = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match === null) return null;
  const [, year = '', separator = '', month = '', day = ''] = match;
  const pattern = ['yyyy', 'm'.repeat(month.length), 'd'.repeat(day.length)].join(separator);
  return dated(Number(year), Number(month), Number(day), pattern);
}

/** `3/4/2026`, `3-4`, and with points where the locale writes dates so: `4.3.2026`, `4.3.`. */
function readInFigures(
  text: string,
  conventions: LocaleConventions,
  currentYear: number,
): TypedDate | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})|(\.))?$/.exec(text);
  if (match === null || conventions.dateOrder === 'ymd') return null;
  const [, first = '', separator = '', second = '', year, endPoint] = match;
  if (!separatorIsRead(separator, endPoint, conventions)) return null;
  const monthFirst = conventions.dateOrder === 'mdy';
  const letters = [
    (monthFirst ? 'M' : 'd').repeat(first.length),
    (monthFirst ? 'd' : 'M').repeat(second.length),
  ];
  if (year !== undefined) letters.push(year.length === 2 ? 'yy' : 'yyyy');
  return dated(
    year === undefined ? currentYear : fullYear(year),
    Number(monthFirst ? first : second),
    Number(monthFirst ? second : first),
    `${letters.join(separator)}${endPoint ?? ''}`,
  );
}

function separatorIsRead(
  separator: string,
  endPoint: string | undefined,
  conventions: LocaleConventions,
): boolean {
  if (separator === '.') return conventions.dateSeparator === '.';
  return endPoint === undefined;
}

/** `Mar 4, 2026`, `4 March 2026`, `4-Mar-26`, `March 4`, `Mar 2026`, `4. März 2026`. */
const MONTH_FIRST = /^(\p{L}+\.?)[\s-](\d{1,2})(?:(?:,\s?|\s)(\d{4}))?$/u;
const DAY_FIRST = /^(\d{1,2})(\.?[\s-])(\p{L}+\.?)(?:([\s-])(\d{4}|\d{2}))?$/u;
const MONTH_AND_YEAR = /^(\p{L}+\.?)([\s-])(\d{4})$/u;
const WEEKDAY = /^(\p{L}+\.?),\s(.+)$/u;

function readWithMonthName(
  text: string,
  conventions: LocaleConventions,
  currentYear: number,
): TypedDate | null {
  const weekday = WEEKDAY.exec(text);
  if (weekday?.[1] !== undefined && conventions.weekdays.has(plainName(weekday[1]))) {
    const date = readWithMonthName(weekday[2] ?? '', conventions, currentYear);
    return date && { ...date, numberFormat: `dddd, ${date.numberFormat}` };
  }
  return (
    readMonthAndYear(text, conventions) ??
    readMonthThenDay(text, conventions, currentYear) ??
    readDayThenMonth(text, conventions, currentYear)
  );
}

interface NamedMonth {
  readonly month: number;
  readonly letters: 'mmm' | 'mmmm';
}

/** Three letters are taken for the abbreviation, so that `May` stays short. */
function monthNamed(name: string, { months }: LocaleConventions): NamedMonth | null {
  const month = months.get(plainName(name));
  if (month === undefined) return null;
  return { month, letters: plainName(name).length > 4 ? 'mmmm' : 'mmm' };
}

function readMonthAndYear(text: string, conventions: LocaleConventions): TypedDate | null {
  const [, name = '', separator = '', year = ''] = MONTH_AND_YEAR.exec(text) ?? [];
  const named = monthNamed(name, conventions);
  return named && dated(Number(year), named.month, 1, `${named.letters}${separator}yyyy`);
}

function readMonthThenDay(
  text: string,
  conventions: LocaleConventions,
  currentYear: number,
): TypedDate | null {
  const [, name = '', day = '', year] = MONTH_FIRST.exec(text) ?? [];
  const named = monthNamed(name, conventions);
  if (named === null) return null;
  if (year === undefined) return dated(currentYear, named.month, Number(day), `${named.letters} d`);
  return dated(Number(year), named.month, Number(day), `${named.letters} d, yyyy`);
}

function readDayThenMonth(
  text: string,
  conventions: LocaleConventions,
  currentYear: number,
): TypedDate | null {
  const [, day = '', separator = '', name = '', yearSeparator = '', year] =
    DAY_FIRST.exec(text) ?? [];
  const named = monthNamed(name, conventions);
  if (named === null) return null;
  const dayAndMonth = `d${separator}${named.letters}`;
  if (year === undefined) return dated(currentYear, named.month, Number(day), dayAndMonth);
  const yearLetters = year.length === 2 ? 'yy' : 'yyyy';
  const pattern = `${dayAndMonth}${yearSeparator}${yearLetters}`;
  return dated(fullYear(year), named.month, Number(day), pattern);
}
