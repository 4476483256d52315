/** Recurrence of calendar events: rules as data, as RFC 5545 text, and the dates they yield. */
import { NotEmulatedError } from '../../boundary/errors.js';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** One RRULE. Days are epoch days (days since 1970-01-01) on the wall clock of the series' zone. */
export interface RecurrenceRuleData {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** The last instant (epoch milliseconds) at which an event may start. */
  readonly until: number | null;
  /** 0 is Sunday; empty: not restricted. */
  readonly weekdays: readonly number[];
  readonly monthDays: readonly number[];
  /** 1 to 12. */
  readonly months: readonly number[];
  readonly weekStart: number;
}

/** A series: where it starts on the wall clock of its zone, and its rules. */
export interface Recurrence {
  readonly timeZone: string;
  /** Wall clock of the first event as epoch milliseconds, as if it were UTC. */
  readonly wallStart: number;
  readonly allDay: boolean;
  readonly rules: readonly RecurrenceRuleData[];
}

const DAY_MS = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** A rule that only says how often. */
export function plainRule(frequency: Frequency): RecurrenceRuleData {
  return {
    frequency,
    interval: 1,
    count: null,
    until: null,
    weekdays: [],
    monthDays: [],
    months: [],
    // RFC 5545's default; it only counts where weeks are skipped.
    weekStart: 1,
  };
}

/** `20260304T100000` */
function compact(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** DTSTART and RRULE lines; the zone lies in DTSTART. */
export function recurrenceText({ timeZone, wallStart, allDay, rules }: Recurrence): string {
  const start = compact(wallStart);
  const first = allDay
    ? `DTSTART;VALUE=DATE;TZID=${timeZone}:${start.slice(0, 8)}`
    : `DTSTART;TZID=${timeZone}:${start}`;
  return [first, ...rules.map((rule) => `RRULE:${ruleText(rule)}`)].join('\n');
}

function ruleText(rule: RecurrenceRuleData): string {
  const parts = [`FREQ=${rule.frequency}`];
  if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.count !== null) parts.push(`COUNT=${rule.count}`);
  if (rule.until !== null) parts.push(`UNTIL=${compact(rule.until)}Z`);
  if (rule.weekdays.length > 0) {
    parts.push(`BYDAY=${rule.weekdays.map((day) => WEEKDAYS[day]).join(',')}`);
  }
  if (rule.monthDays.length > 0) parts.push(`BYMONTHDAY=${rule.monthDays.join(',')}`);
  if (rule.months.length > 0) parts.push(`BYMONTH=${rule.months.join(',')}`);
  if (rule.weekStart !== 1) parts.push(`WKST=${WEEKDAYS[rule.weekStart]}`);
  return parts.join(';');
}

/** What {@link recurrenceText} wrote. */
export function parseRecurrence(text: string): Recurrence {
  const [first = '', ...lines] = text.split('\n');
  const start =
    /^DTSTART(;VALUE=DATE)?;TZID=([^:]+):(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?$/.exec(first);
  if (start === null) throw new NotEmulatedError(`the recurrence ${JSON.stringify(text)}`);
  const [, date, timeZone = '', year, month, day, hour = '0', minute = '0', second = '0'] = start;
  return {
    timeZone,
    allDay: date !== undefined,
    wallStart: Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    ),
    rules: lines.map((line) => parseRule(line.replace(/^RRULE:/, ''))),
  };
}

function parseRule(text: string): RecurrenceRuleData {
  const parts = new Map(text.split(';').map((part) => part.split('=') as [string, string]));
  const numbers = (key: string) => parts.get(key)?.split(',').map(Number) ?? [];
  const until = parts.get('UNTIL');
  const weekday = (name: string) => (WEEKDAYS as readonly string[]).indexOf(name);
  return {
    frequency: (parts.get('FREQ') ?? 'DAILY') as Frequency,
    interval: numbers('INTERVAL')[0] ?? 1,
    count: numbers('COUNT')[0] ?? null,
    until: until === undefined ? null : instantOfCompact(until),
    weekdays: parts.get('BYDAY')?.split(',').map(weekday) ?? [],
    monthDays: numbers('BYMONTHDAY'),
    months: numbers('BYMONTH'),
    weekStart: weekday(parts.get('WKST') ?? 'MO'),
  };
}

function instantOfCompact(text: string): number {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Whether the rule has an event on a day, its bounds apart. */
function fallsOn(rule: RecurrenceRuleData, day: number, firstDay: number): boolean {
  const date = new Date(day * DAY_MS);
  const first = new Date(firstDay * DAY_MS);
  const months = rule.months.length > 0 ? rule.months : yearlyMonth(rule, first);
  if (months.length > 0 && !months.includes(date.getUTCMonth() + 1)) return false;
  if (periodsBetween(rule, day, firstDay) % rule.interval !== 0) return false;
  return onWeekday(rule, date, first) && onMonthDay(rule, date, first);
}

function yearlyMonth(rule: RecurrenceRuleData, first: Date): readonly number[] {
  const open = rule.weekdays.length > 0 || rule.monthDays.length > 0;
  return rule.frequency === 'YEARLY' && !open ? [first.getUTCMonth() + 1] : [];
}

/** Days, weeks, months or years from the first event's to the day's. */
function periodsBetween(rule: RecurrenceRuleData, day: number, firstDay: number): number {
  const date = new Date(day * DAY_MS);
  const first = new Date(firstDay * DAY_MS);
  switch (rule.frequency) {
    case 'DAILY':
      return day - firstDay;
    case 'WEEKLY':
      return (weekOf(day, rule.weekStart) - weekOf(firstDay, rule.weekStart)) / 7;
    case 'MONTHLY':
      return monthOf(date) - monthOf(first);
    case 'YEARLY':
      return date.getUTCFullYear() - first.getUTCFullYear();
  }
}

/** The day on which a day's week begins. 1970-01-01 was a Thursday. */
function weekOf(day: number, weekStart: number): number {
  return day - ((day + 4 - weekStart + 7) % 7);
}

function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function onWeekday({ frequency, weekdays }: RecurrenceRuleData, date: Date, first: Date): boolean {
  if (weekdays.length > 0) return weekdays.includes(date.getUTCDay());
  return frequency !== 'WEEKLY' || date.getUTCDay() === first.getUTCDay();
}

function onMonthDay(rule: RecurrenceRuleData, date: Date, first: Date): boolean {
  if (rule.monthDays.length > 0) return rule.monthDays.includes(date.getUTCDate());
  const byMonth = rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY';
  return !byMonth || rule.weekdays.length > 0 || date.getUTCDate() === first.getUTCDate();
}

/** A rule that yields nothing for this many days is taken for one that yields nothing more. */
const LONGEST_GAP_DAYS = 366 * 40;

/**
 * The wall-clock starts of a series before a bound, in order: epoch milliseconds as if in UTC.
 *
 * @param toInstant - turns a wall-clock start into the instant that UNTIL is compared with
 */
export function occurrences(
  recurrence: Recurrence,
  beforeWall: number,
  toInstant: (wallMs: number) => number,
): number[] {
  const found = recurrence.rules.flatMap((rule) =>
    occurrencesOfRule(rule, recurrence.wallStart, beforeWall, toInstant),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

function occurrencesOfRule(
  rule: RecurrenceRuleData,
  wallStart: number,
  beforeWall: number,
  toInstant: (wallMs: number) => number,
): number[] {
  const firstDay = Math.floor(wallStart / DAY_MS);
  const timeOfDay = wallStart - firstDay * DAY_MS;
  const starts: number[] = [];
  let lastDay = firstDay;
  for (let day = firstDay; day - lastDay < LONGEST_GAP_DAYS; day++) {
    const start = day * DAY_MS + timeOfDay;
    if (start >= beforeWall || isOver(rule, starts.length, start, toInstant)) break;
    if (!fallsOn(rule, day, firstDay)) continue;
    starts.push(start);
    lastDay = day;
  }
  return starts;
}

function isOver(
  rule: RecurrenceRuleData,
  soFar: number,
  start: number,
  toInstant: (wallMs: number) => number,
): boolean {
  if (rule.count !== null && soFar >= rule.count) return true;
  return rule.until !== null && toInstant(start) > rule.until;
}

/**
 * Refuses a series whose rules leave out its own first event: RFC 5545 leaves open what that means.
 *
 * @throws NotEmulatedError
 */
export function requireFirstOccurrence(recurrence: Recurrence): void {
  const [first] = occurrences(recurrence, recurrence.wallStart + DAY_MS, (wallMs) => wallMs);
  if (first === recurrence.wallStart) return;
  throw new NotEmulatedError('a series whose rules leave out its first event');
}
