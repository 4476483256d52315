/** Keeps the calendar full: what has to be added so that the coming weeks are always there. */
import type { AsOf } from '../calendar.js';
import { addDays } from '../calendar.js';
import type { Snapshot } from '../records.js';
import type { Settings } from '../settings.js';
import { missingEntries, type PlannedEntry } from './plan-cadence.js';

/** Weeks that the calendar of a new workbook covers. */
export const WEEKS_AT_FIRST = 26;
/** Weeks ahead that are always there from then on: a quarter. */
export const WEEKS_AHEAD = 13;

/** The due dates from the as-of date on, so many weeks ahead, that the calendar lacks. */
export function entriesToAdd(
  { calendar, holidays }: Pick<Snapshot, 'calendar' | 'holidays'>,
  settings: Settings,
  asOf: AsOf,
  weeks: number = WEEKS_AHEAD,
): PlannedEntry[] {
  const { date } = asOf;
  return missingEntries(calendar, settings, holidays, date, addDays(date, 7 * weeks));
}
