/** Calendar arithmetic on serial numbers; no time zone enters but for the present moment. */
import { isDateFormat } from '../../formats/display-value.js';
import { civilParts, serialOfCivil, toSerial } from '../../formats/serial-date.js';
import { parseTypedInput } from '../../formats/typed-input.js';
import { UnsupportedFormula } from '../unsupported.js';
import { fail, isError, type Scalar, type Value } from '../values.js';
import { declareFunction, type FunctionDeclaration } from './declaration.js';
import { numbersOf } from './numbers-of.js';

/** Serial number of a day; months and days beyond their range roll over. */
function serialOfDay(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const first = serialOfCivil(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
  return (first ?? Number.NaN) + day - 1;
}

function daysInMonth(year: number, month: number): number {
  return serialOfDay(year, month + 1, 1) - serialOfDay(year, month, 1);
}

/** The same day of the month so many months on, or that month's last day. */
function addMonths(serial: number, months: number): number {
  const { year, month, day } = civilParts(Math.floor(serial));
  const target = month + Math.trunc(months);
  const first = civilParts(serialOfDay(year, target, 1));
  return serialOfDay(year, target, Math.min(day, daysInMonth(first.year, first.month)));
}

function part(
  name: string,
  of: (parts: ReturnType<typeof civilParts>) => number,
): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['number'],
    evaluate: ([serial]) => {
      if (serial >= 0) return of(civilParts(serial));
      return fail(
        '#NUM!',
        `Function ${name} parameter 1 value is ${serial}. It should be greater than or equal to 0.`,
      );
    },
  });
}

/** 1 is Sunday, 7 Saturday. */
function weekday(serial: number): number {
  return civilParts(Math.floor(serial)).weekday + 1;
}

/** ISO 8601: weeks begin on Monday, the first is the one with the year's first Thursday. */
function isoWeek(serial: number): number {
  const day = Math.floor(serial);
  const thursday = day + 3 - ((weekday(day) + 5) % 7);
  const { year } = civilParts(thursday);
  return Math.floor((thursday - serialOfDay(year, 1, 1)) / 7) + 1;
}

/** First day of the week by the type's number, 1 for Sunday. Source: help page of WEEKNUM. */
const WEEK_STARTS: Readonly<Record<number, number>> = {
  1: 1,
  2: 2,
  11: 2,
  12: 3,
  13: 4,
  14: 5,
  15: 6,
  16: 7,
  17: 1,
};

function weekNumber(serial: number, type: number): Value {
  if (type === 21) return isoWeek(serial);
  const start = WEEK_STARTS[type];
  if (start === undefined) return fail('#NUM!', `Function WEEKNUM parameter 2 value is ${type}.`);
  const day = Math.floor(serial);
  const newYear = serialOfDay(civilParts(day).year, 1, 1);
  const lead = (weekday(newYear) - start + 7) % 7;
  return Math.floor((day - newYear + lead) / 7) + 1;
}

function wholeMonths(start: number, end: number): number {
  const from = civilParts(start);
  const to = civilParts(end);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}

function difference(start: number, end: number, unit: string): Value {
  if (start > end) {
    return fail(
      '#NUM!',
      'Function DATEDIF parameter 1 value should not be after parameter 2 value.',
    );
  }
  switch (unit.toUpperCase()) {
    case 'D':
      return end - start;
    case 'M':
      return wholeMonths(start, end);
    case 'Y':
      return Math.floor(wholeMonths(start, end) / 12);
    case 'YM':
      return wholeMonths(start, end) % 12;
    case 'MD':
    case 'YD':
      throw new UnsupportedFormula(`DATEDIF with "${unit}"`);
    default:
      return fail('#NUM!', `Function DATEDIF parameter 3 value is ${unit}.`);
  }
}

function isWorkingDay(serial: number, holidays: ReadonlySet<number>): boolean {
  const day = weekday(serial);
  return day !== 1 && day !== 7 && !holidays.has(serial);
}

/** Days; longer spans would be counted for seconds. */
const LONGEST_SPAN = 1_000_000;

/** Both ends count; backwards it is negative. */
function workingDays(start: number, end: number, holidays: ReadonlySet<number>): number {
  const [from, to] = start <= end ? [start, end] : [end, start];
  if (to - from > LONGEST_SPAN) throw new UnsupportedFormula('working days of many centuries');
  let days = 0;
  for (let day = from; day <= to; day += 1) if (isWorkingDay(day, holidays)) days += 1;
  return start <= end ? days : -days;
}

function workingDayAfter(start: number, days: number, holidays: ReadonlySet<number>): number {
  if (Math.abs(days) > LONGEST_SPAN) throw new UnsupportedFormula('working days of many centuries');
  const step = Math.sign(days);
  let day = start;
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

function dayOfText(text: string, name: string, value: number | null): Scalar {
  return value ?? fail('#VALUE!', `${name} parameter '${text}' cannot be parsed to date/time.`);
}

export const DATES: readonly FunctionDeclaration[] = [
  declareFunction({
    name: 'DATE',
    parameters: ['number', 'number', 'number'],
    evaluate: ([year, month, day]) => {
      const wholeYear = Math.trunc(year);
      const fullYear = wholeYear >= 0 && wholeYear < 1900 ? wholeYear + 1900 : wholeYear;
      const serial = serialOfDay(fullYear, Math.trunc(month), Math.trunc(day));
      if (serial >= 0) return serial;
      return fail('#NUM!', 'Function DATE has a result before 30 December 1899.');
    },
  }),
  declareFunction({
    name: 'TIME',
    parameters: ['number', 'number', 'number'],
    evaluate: ([hour, minute, second]) => {
      const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
      if (seconds >= 0) return (seconds % 86_400) / 86_400;
      return fail('#NUM!', 'Function TIME has a result before midnight.');
    },
  }),
  part('YEAR', (parts) => parts.year),
  part('MONTH', (parts) => parts.month),
  part('DAY', (parts) => parts.day),
  part('HOUR', (parts) => parts.hour),
  part('MINUTE', (parts) => parts.minute),
  part('SECOND', (parts) => parts.second),
  declareFunction({
    name: 'WEEKDAY',
    parameters: ['number', 'number?'],
    evaluate: ([serial, type = 1]) => {
      const day = weekday(serial);
      if (type === 1) return day;
      if (type === 2) return ((day + 5) % 7) + 1;
      if (type === 3) return (day + 5) % 7;
      return fail(
        '#NUM!',
        `Function WEEKDAY parameter 2 value is ${type}. Valid values are between 1 and 3 inclusive.`,
      );
    },
  }),
  declareFunction({
    name: 'WEEKNUM',
    parameters: ['number', 'number?'],
    evaluate: ([serial, type = 1]) => weekNumber(serial, Math.trunc(type)),
  }),
  declareFunction({
    name: 'ISOWEEKNUM',
    parameters: ['number'],
    evaluate: ([serial]) => isoWeek(serial),
  }),
  declareFunction({
    name: 'EDATE',
    parameters: ['number', 'number'],
    evaluate: ([serial, months]) => addMonths(serial, months),
  }),
  declareFunction({
    name: 'EOMONTH',
    parameters: ['number', 'number'],
    evaluate: ([serial, months]) => {
      const { year, month } = civilParts(Math.floor(serial));
      return serialOfDay(year, month + Math.trunc(months) + 1, 0);
    },
  }),
  declareFunction({
    name: 'DAYS',
    parameters: ['number', 'number'],
    evaluate: ([end, start]) => Math.floor(end) - Math.floor(start),
  }),
  declareFunction({
    name: 'DATEDIF',
    parameters: ['number', 'number', 'text'],
    evaluate: ([start, end, unit]) => difference(Math.floor(start), Math.floor(end), unit),
  }),
  declareFunction({
    name: 'NETWORKDAYS',
    parameters: ['number', 'number', 'value?'],
    evaluate: ([start, end, holidays = null], context) => {
      const days = numbersOf([holidays], context);
      if (isError(days)) return days;
      return workingDays(Math.floor(start), Math.floor(end), new Set(days.map(Math.floor)));
    },
  }),
  declareFunction({
    name: 'WORKDAY',
    parameters: ['number', 'number', 'value?'],
    evaluate: ([start, count, holidays = null], context) => {
      const days = numbersOf([holidays], context);
      if (isError(days)) return days;
      return workingDayAfter(Math.floor(start), Math.trunc(count), new Set(days.map(Math.floor)));
    },
  }),
  declareFunction({
    name: 'TODAY',
    parameters: [],
    evaluate: (_, { now, timeZone }) => Math.floor(toSerial(now, timeZone)),
  }),
  declareFunction({
    name: 'NOW',
    parameters: [],
    evaluate: (_, context) => {
      context.markVolatile();
      return toSerial(context.now, context.timeZone);
    },
  }),
  declareFunction({
    name: 'DATEVALUE',
    parameters: ['scalar'],
    evaluate: ([value], context) => {
      if (typeof value === 'number') return Math.floor(value);
      const text = String(value ?? '');
      const { value: read, numberFormat } = parseTypedInput(text, context.locale, context);
      const isDate = typeof read === 'number' && isDateFormat(numberFormat);
      return dayOfText(text, 'DATEVALUE', isDate ? Math.floor(read) : null);
    },
  }),
  declareFunction({
    name: 'TO_DATE',
    parameters: ['scalar'],
    evaluate: ([value]) => value,
  }),
];
