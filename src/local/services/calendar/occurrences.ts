/** The dates that the rules of a recurrence yield. */
import { NotEmulatedError } from '../../boundary/errors.js';
import type { Recurrence, RecurrenceRuleData } from './recurrence.js';

const DAY_MS = 86_400_000;

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
