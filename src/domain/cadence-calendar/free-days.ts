/** What holidays do to a day on which a review is due. */
import type { IsoDate } from '../calendar.js';
import { addDays, weekdayOf } from '../calendar.js';
import type { Holiday } from '../records.js';
import type { HolidayEffect } from '../vocabulary.js';

/** Holidays by their date; of two rows for one day the first in the sheet counts. */
export type FreeDays = ReadonlyMap<IsoDate, HolidayEffect>;

/** Looks the holidays up by date. */
export function freeDaysOf(holidays: readonly Holiday[]): FreeDays {
  const inOrder = [...holidays].sort((a, b) => b.row - a.row);
  return new Map(inOrder.map(({ date, effect }) => [date, effect]));
}

const SATURDAY = 6;

/**
 * The day on which a review due on this day is held: the day itself; after a holiday that moves it
 * the next day from Monday to Friday that is no holiday; null on a holiday that skips it.
 */
export function dayHeld(day: IsoDate, freeDays: FreeDays): IsoDate | null {
  const effect = freeDays.get(day);
  if (effect === undefined) return day;
  if (effect === 'Skip') return null;
  let next = addDays(day, 1);
  while (freeDays.has(next) || weekdayOf(next) >= SATURDAY) next = addDays(next, 1);
  return next;
}
