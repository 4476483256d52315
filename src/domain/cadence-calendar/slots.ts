/** The slots of the cadence: every week, month and quarter has one review of its kind, on a day of its own. */
import type { IsoDate } from '../calendar.js';
import { addDays, mondayOf, weekdayOf } from '../calendar.js';
import { quarterOf } from '../calendar-quarter.js';
import type { Settings } from '../settings.js';
import type { ReviewKind } from '../vocabulary.js';

/** Months counted from January of the year 0. */
function monthIndexOf(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function firstOfMonth(monthIndex: number): IsoDate {
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** Length of a slot in months; a week is none. */
const MONTHS = { monthly: 1, quarterly: 3 } as const;

/** The first day of the week, month or quarter that a date lies in. */
export function slotOf(kind: ReviewKind, date: IsoDate, settings: Settings): IsoDate {
  if (kind === 'weekly') return mondayOf(date);
  if (kind === 'monthly') return firstOfMonth(monthIndexOf(date));
  return quarterOf(date, settings.quarterStartMonth).from;
}

/** The first day of the slot that lies so many slots after another. */
export function slotAfter(kind: ReviewKind, slot: IsoDate, count: number): IsoDate {
  if (kind === 'weekly') return addDays(slot, 7 * count);
  return firstOfMonth(monthIndexOf(slot) + MONTHS[kind] * count);
}

/** The last of the five ordinals means the last day of that name, be it the fourth or the fifth. */
const LAST = 5;

/**
 * The n-th day of a name in a month.
 * @param first first day of the month
 * @example nthWeekday('2026-11-01', 1, 2) //=> '2026-11-03', the first Tuesday
 */
function nthWeekday(first: IsoDate, week: number, weekday: number): IsoDate {
  const day = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
  const wanted = addDays(day, 7 * (week - 1));
  if (week < LAST || wanted.slice(0, 7) === first.slice(0, 7)) return wanted;
  return addDays(wanted, -7);
}

/** The day of a slot's review by the settings, holidays aside. */
export function dayOfSlot(kind: ReviewKind, slot: IsoDate, settings: Settings): IsoDate {
  switch (kind) {
    case 'weekly':
      return addDays(slot, settings.weeklyWeekday - 1);
    case 'monthly':
      return nthWeekday(slot, settings.monthlyWeek, settings.monthlyWeekday);
    case 'quarterly':
      return nthWeekday(slot, settings.quarterlyWeek, settings.quarterlyWeekday);
  }
}
