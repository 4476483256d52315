/** When reviews are held, in words, and their first dates. */
import { WEEKS_AT_FIRST } from '../../domain/cadence-calendar/entries-to-add.js';
import { type PlannedEntry, planCadence } from '../../domain/cadence-calendar/plan-cadence.js';
import { timeOfDay } from '../../domain/cadence-calendar/start-time.js';
import { addDays } from '../../domain/calendar.js';
import type { Schedule } from '../../domain/set-up/answers.js';
import { DEFAULT_SETTINGS } from '../../domain/settings.js';
import { REVIEW_KINDS } from '../../domain/vocabulary.js';
import { MONTHS } from '../../domain/wording.js';

/** From 1. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** From 1: which of the month's days of a name. */
export const ORDINALS = ['first', 'second', 'third', 'fourth', 'last'] as const;

/** The three months that a quarter can begin in; the others say the same. */
export const QUARTER_STARTS = MONTHS.slice(0, 3).map((_, index) =>
  [0, 3, 6, 9].map((more) => MONTHS[index + more]).join(', '),
);

/** The due dates of a new calendar, oldest first, before holidays are known. */
export function plannedDates(schedule: Schedule, today: string): readonly PlannedEntry[] {
  const settings = { ...DEFAULT_SETTINGS, ...schedule };
  return planCadence(settings, [], today, addDays(today, 7 * WEEKS_AT_FIRST));
}

/** The first of each kind that has one. */
export function firstDates(schedule: Schedule, today: string): readonly PlannedEntry[] {
  const planned = plannedDates(schedule, today);
  return REVIEW_KINDS.flatMap((kind) =>
    planned.filter(({ review }) => review === kind).slice(0, 1),
  );
}

/** As a field for times has it. @example timeText(9.5) //=> '09:30' */
export const timeText = timeOfDay;

/** Hours of the day; null where it is no time, or later than 23:00. @example readTime('09:30') //=> 9.5 */
export function readTime(text: string): number | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})/.exec(text) ?? [];
  const value = Number(hours) + Number(minutes) / 60;
  return hours === '' || value > 23 ? null : value;
}
