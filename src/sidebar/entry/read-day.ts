/** Reads dates as people write them: `Fri`, `12 Dec`, `in two weeks`, `2026-12-12`. */
import { addDays, isIsoDate, weekdayOf } from '../../domain/calendar.js';
import type { DayOrder } from './day-text.js';

const NUMBERS = 'a two three four five six seven eight nine ten eleven twelve'.split(' ');

type Reader = (words: RegExpExecArray, today: string, order: DayOrder | null) => string | null;

/** A form of date and what it means; the first that fits the whole phrase counts. */
const FORMS: readonly (readonly [form: RegExp, read: Reader])[] = [
  [/^\d{4}-\d{2}-\d{2}$/, ([text]) => (isIsoDate(text) ? text : null)],
  [/^today$/, (_, today) => today],
  [/^(?:tomorrow|tmrw)$/, (_, today) => addDays(today, 1)],
  [/^(next )?([a-z]{3,9})$/, ([, next, name = ''], today) => weekdayFrom(name, next, today)],
  [
    /^(?:in )?(\d{1,3}|[a-z]+) (day|week|month|quarter)s?$/,
    ([, count = '', unit = ''], today) => after(count, unit, today),
  ],
  [
    /^(?:(?:the )?end of (?:the |this )?|eo)(week|month|quarter|year|w|m|q|y)$/,
    ([, unit = ''], today) => endOf(unit.charAt(0), today),
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?(?:,? (\d{4}))?$/,
    ([, day, month = '', year], today) => namedDay(day, month, year, today),
  ],
  [
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/,
    ([, month = '', day, year], today) => namedDay(day, month, year, today),
  ],
  [
    /^(\d{1,2})\. ?(\d{1,2})(?:\.|\. ?(\d{4}))?$/,
    ([, day, month, year], today) => dayOf(Number(day), Number(month), year, today),
  ],
  [
    /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/,
    ([, one, two, year], today, order) =>
      slashedDay([Number(one), Number(two)], year, today, order),
  ],
];

/**
 * The day that a phrase means, as ISO text; null where it is none, or could be two days: `3/4`
 * where nobody says in which order they stand.
 * A weekday is the first one after today, with `next` the one of the week that begins on the next
 * Monday; a day without a year is the first one from today on. A weekday before a date is passed
 * over where it is the right one.
 *
 * @param today ISO date
 * @param order of the workbook's locale; null where it is unknown
 * @example readDay('Fri', '2026-11-16') //=> '2026-11-20'
 */
export function readDay(
  phrase: string,
  today: string,
  order: DayOrder | null = null,
): string | null {
  const text = phrase
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:on|the) /, '');
  const day = readText(text, today, order);
  if (day !== null) return day;
  const [, name = '', date = ''] = /^([a-z]{3,9})\.?,? (?:the )?(.*\d.*)$/.exec(text) ?? [];
  const weekday = indexOfName(WEEKDAYS, name);
  const named = weekday < 0 ? null : readText(date, today, order);
  return named !== null && weekdayOf(named) === weekday + 1 ? named : null;
}

function readText(text: string, today: string, order: DayOrder | null): string | null {
  for (const [form, read] of FORMS) {
    const words = form.exec(text);
    if (words === null) continue;
    const day = read(words, today, order);
    if (day !== null) return day;
  }
  return null;
}

/** A name and every shortening of it down to three letters. */
function indexOfName(names: readonly string[], name: string): number {
  return name.length < 3 ? -1 : names.findIndex((full) => full.startsWith(name));
}

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function weekdayFrom(name: string, next: string | undefined, today: string): string | null {
  const own = weekdayOf(today) - 1;
  const nextMonday = addDays(today, 7 - own);
  if (name === 'week') return next === undefined ? null : addDays(nextMonday, 4);
  const wanted = indexOfName(WEEKDAYS, name);
  if (wanted < 0) return null;
  if (next !== undefined) return addDays(nextMonday, wanted);
  return addDays(today, ((wanted - own + 6) % 7) + 1);
}

const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };
const UNIT_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3 };

function after(counted: string, unit: string, today: string): string | null {
  const named = NUMBERS.indexOf(counted === 'an' || counted === 'one' ? 'a' : counted) + 1;
  const count = named > 0 ? named : Number(counted);
  if (!Number.isInteger(count)) return null;
  const months = UNIT_MONTHS[unit];
  if (months === undefined) return addDays(today, count * (UNIT_DAYS[unit] ?? 1));
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const first = firstOf(year, month + count * months);
  const last = addDays(firstOf(year, month + count * months + 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}

/** The first day of a month; months beyond December belong to the years after. */
function firstOf(year: number, month: number): string {
  const whole = year + Math.floor((month - 1) / 12);
  return isoOf(whole, ((month - 1) % 12) + 1, 1);
}

/** A week ends on Friday. */
function endOf(unit: string, today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  if (unit === 'w') {
    const friday = addDays(today, 5 - weekdayOf(today));
    return friday >= today ? friday : addDays(friday, 7);
  }
  const months: Readonly<Record<string, number>> = { m: month, q: Math.ceil(month / 3) * 3, y: 12 };
  return addDays(firstOf(year, (months[unit] ?? month) + 1), -1);
}

function namedDay(
  day: string | undefined,
  month: string,
  year: string | undefined,
  today: string,
): string | null {
  const index = indexOfName(MONTHS, month);
  return index < 0 ? null : dayOf(Number(day), index + 1, year, today);
}

/** Day and month, or month and day: as the locale has it, else only where one reading is possible. */
function slashedDay(
  [one, two]: readonly [number, number],
  year: string | undefined,
  today: string,
  order: DayOrder | null,
): string | null {
  if (order !== null && one <= 12 && two <= 12) {
    return order === 'day first' ? dayOf(one, two, year, today) : dayOf(two, one, year, today);
  }
  if (one > 12 || one === two) return dayOf(one, two, year, today);
  return two > 12 ? dayOf(two, one, year, today) : null;
}

function dayOf(day: number, month: number, year: string | undefined, today: string): string | null {
  const own = Number(today.slice(0, 4));
  // Eight years hold a 29 February, also around a year 2100.
  const years =
    year === undefined ? [0, 1, 2, 3, 4, 5, 6, 7, 8].map((add) => own + add) : [Number(year)];
  const days = years.map((one) => isoOf(one, month, day));
  return days.find((one) => isIsoDate(one) && (year !== undefined || one >= today)) ?? null;
}

function isoOf(year: number, month: number, day: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
