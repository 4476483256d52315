/** One date as files write it: read for sure, or with its day and month in either order. */
import { addDays, isIsoDate, weekdayOf } from '../../domain/calendar.js';
import { readCivilText } from '../civil-text.js';

/** A date as far as its own text tells. */
export interface FileDate {
  /** Where the day comes first; null where that is no day of the calendar. */
  readonly dayFirst: string | null;
  /** Where the month comes first. Equal to `dayFirst` where the text leaves no choice. */
  readonly monthFirst: string | null;
  /** `HH:MM:SS`. */
  readonly time: string;
  /** Minutes east of UTC; null where none was written. */
  readonly offsetMinutes: number | null;
}

const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?$/i;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO_WEEK = /^(\d{4})-?W(\d{2})$/i;
const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const NAME_DAY_YEAR = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Reads ISO dates and date-times, ISO weeks (their Monday), year-first and year-last dates, and dates
 * with an English month. Dots mean that the day comes first. @returns null for anything else
 */
export function readFileDate(text: string): FileDate | null {
  const iso = readCivilText(text);
  if (iso !== null) return { ...sure(iso.date), time: iso.time, offsetMinutes: iso.offsetMinutes };
  const [date, timeText] = splitTime(text);
  const time = timeText === null ? '00:00:00' : readTime(timeText);
  const dates = readDatePart(date);
  if (time === null || dates === null) return null;
  return { ...dates, time, offsetMinutes: null };
}

/**
 * The same for one column: dates repeat down it, and each is asked for twice, to decide the order and
 * to be read.
 */
export function columnDateReader(): typeof readFileDate {
  const known = new Map<string, FileDate | null>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const date = readFileDate(text);
    known.set(text, date);
    return date;
  };
}

type Dates = Pick<FileDate, 'dayFirst' | 'monthFirst'>;

function sure(date: string): Dates {
  return { dayFirst: date, monthFirst: date };
}

function splitTime(text: string): [date: string, time: string | null] {
  const match = /^(.*?)(?:,? +|T)(\d{1,2}:.*)$/i.exec(text);
  return match === null ? [text, null] : [match[1] ?? '', match[2] ?? ''];
}

function readTime(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const half = match[4]?.toLowerCase();
  const written = Number(match[1]);
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const hours = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  if (hours > 23) return null;
  return `${String(hours).padStart(2, '0')}:${match[2]}:${match[3] ?? '00'}`;
}

function readDatePart(text: string): Dates | null {
  return readYearFirst(text) ?? readYearLast(text) ?? readNamedMonth(text) ?? readIsoWeek(text);
}

function readYearFirst(text: string): Dates | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  const date = civil(year, month, day);
  return date === null ? null : sure(date);
}

function readYearLast(text: string): Dates | null {
  const [, first, mark, second, written] = YEAR_LAST.exec(text) ?? [];
  // 26-11-16 may begin with its year: two digits are taken only where people put the year last.
  if (written === undefined || (written.length === 2 && mark === '-')) return null;
  const year = written.length === 2 ? `20${written}` : written;
  const dayFirst = civil(year, second, first);
  const monthFirst = mark === '.' ? dayFirst : civil(year, first, second);
  return dayFirst === null && monthFirst === null ? null : { dayFirst, monthFirst };
}

function readNamedMonth(text: string): Dates | null {
  const dayName = DAY_NAME_YEAR.exec(text);
  const nameDay = NAME_DAY_YEAR.exec(text);
  const name = dayName?.[2] ?? nameDay?.[1];
  if (name === undefined) return null;
  const month = MONTHS.findIndex((candidate) => isMonthName(name.toLowerCase(), candidate)) + 1;
  const date = civil(dayName?.[3] ?? nameDay?.[3], String(month), dayName?.[1] ?? nameDay?.[2]);
  return date === null ? null : sure(date);
}

function isMonthName(name: string, month: string): boolean {
  return name === month || name === month.slice(0, 3) || (name === 'sept' && month === 'september');
}

/** The Monday of an ISO week: week 1 is the one that holds 4 January; a week is of its Thursday's year. */
function readIsoWeek(text: string): Dates | null {
  const [, year, week] = ISO_WEEK.exec(text) ?? [];
  if (year === undefined) return null;
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 7 * (Number(week) - 1) + 1 - weekdayOf(fourth));
  return addDays(monday, 3).startsWith(year) ? sure(monday) : null;
}

function civil(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}
