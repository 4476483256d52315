/** Recurrences as text in the manner of RFC 5545, in which the surroundings keep them. */
import { NotEmulatedError } from '../../boundary/errors.js';
import type { Frequency, Recurrence, RecurrenceRuleData } from './recurrence.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

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
