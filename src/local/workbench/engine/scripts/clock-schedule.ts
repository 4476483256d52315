/** When a time-driven trigger runs next. Source: reference of ClockTriggerBuilder. */
import type { TriggerData } from '../../../boundary/execution.js';
import { civilParts, fromSerial, toSerial } from '../../../formats/serial-date.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Days are looked through this far ahead: more than the longest step, 53 weeks and a leap year. */
const HORIZON_DAYS = 800;

/** In the order of serial numbers, of which 0 is a Saturday. */
const WEEK_DAYS = ['SATURDAY', 'SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

/** Whether it runs once and is gone. */
export function runsOnce({ schedule }: TriggerData): boolean {
  return 'after' in schedule || 'at' in schedule || 'atDate' in schedule;
}

/**
 * The first instant after `since` at which it runs, in milliseconds; null where there is none. Of one
 * that runs once it is that instant, even if it has passed: then it is overdue. Google spreads
 * triggers over the hour or minutes that they name; here the trigger's id decides, so that each run
 * of the workbench has the same times.
 */
export function nextRun(
  trigger: TriggerData,
  since: number,
  scriptTimeZone: string,
): number | null {
  const { schedule } = trigger;
  const zone = String(schedule['inTimezone'] ?? scriptTimeZone);
  const once = schedule['after'] ?? schedule['at'];
  if (once !== undefined) return Date.parse(String(once));
  if ('atDate' in schedule) return midnightOf(String(schedule['atDate']), zone);
  if ('everyMinutes' in schedule) {
    return nextMultiple(since, Number(schedule['everyMinutes']) * MINUTE, trigger);
  }
  if ('everyHours' in schedule) {
    return nextMultiple(since, Number(schedule['everyHours']) * HOUR, trigger);
  }
  return nextOnDay(trigger, since, zone);
}

function midnightOf(date: string, zone: string): number {
  return fromSerial(Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569, zone);
}

function nextMultiple(since: number, step: number, trigger: TriggerData): number {
  const offset = (spread(trigger) * MINUTE) % step;
  return Math.floor((since - offset) / step + 1) * step + offset;
}

function nextOnDay(trigger: TriggerData, since: number, zone: string): number | null {
  const hour = Number(trigger.schedule['atHour'] ?? spread(trigger) % 24);
  const minute = Number(trigger.schedule['nearMinute'] ?? spread(trigger) % 60);
  const today = Math.floor(toSerial(since, zone));
  for (let day = today; day <= today + HORIZON_DAYS; day += 1) {
    if (!fallsOn(trigger, day)) continue;
    const instant = fromSerial(day + (hour * 60 + minute) / 1440, zone);
    if (instant > since) return instant;
  }
  return null;
}

function fallsOn({ schedule }: TriggerData, day: number): boolean {
  if ('onMonthDay' in schedule) return civilParts(day).day === Number(schedule['onMonthDay']);
  if ('everyDays' in schedule) return day % Number(schedule['everyDays']) === 0;
  const weekDay = String(schedule['onWeekDay'] ?? 'MONDAY');
  const week = Math.floor(day / 7);
  return WEEK_DAYS[day % 7] === weekDay && week % Number(schedule['everyWeeks'] ?? 1) === 0;
}

/** A number that is the trigger's own. */
function spread({ id }: TriggerData): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973;
  return sum;
}

/** The schedule in words, e.g. `Every day between 06:00 and 07:00, Europe/Berlin`. */
export function scheduleText(trigger: TriggerData, scriptTimeZone: string): string {
  const { schedule, eventType } = trigger;
  if (eventType !== 'CLOCK') return EVENT_WORDS[eventType];
  const once = schedule['after'] ?? schedule['at'] ?? schedule['atDate'];
  if (once !== undefined) return `Once at ${once}`;
  const zone = String(schedule['inTimezone'] ?? scriptTimeZone);
  return `${frequencyWords(schedule)}${hourWords(schedule)}, ${zone}`;
}

const EVENT_WORDS = {
  ON_OPEN: 'When the spreadsheet is opened',
  ON_EDIT: 'When a person edits a value',
  ON_CHANGE: 'When a person changes the spreadsheet',
  ON_FORM_SUBMIT: 'When a form is submitted',
} as const;

function frequencyWords(schedule: TriggerData['schedule']): string {
  const every = (count: unknown, unit: string) =>
    Number(count) === 1 ? `Every ${unit}` : `Every ${count} ${unit}s`;
  if ('everyMinutes' in schedule) return every(schedule['everyMinutes'], 'minute');
  if ('everyHours' in schedule) return every(schedule['everyHours'], 'hour');
  if ('everyDays' in schedule) return every(schedule['everyDays'], 'day');
  if ('onMonthDay' in schedule) return `On day ${schedule['onMonthDay']} of each month`;
  const day = String(schedule['onWeekDay'] ?? 'MONDAY');
  const weeks = every(schedule['everyWeeks'] ?? 1, 'week');
  return `${weeks} on ${day.charAt(0)}${day.slice(1).toLowerCase()}`;
}

function hourWords(schedule: TriggerData['schedule']): string {
  if (!('atHour' in schedule)) return '';
  const hour = Number(schedule['atHour']);
  const two = (value: number) => String(value % 24).padStart(2, '0');
  return ` between ${two(hour)}:00 and ${two(hour + 1)}:00`;
}
