/** What became of each due date of the cadence: held, missed, skipped for a holiday, or still due. */
import type { AsOf, IsoDate } from '../calendar.js';
import { addDays, daysBetween } from '../calendar.js';
import { firstByKey } from '../natural-key.js';
import type { CalendarEntry, Holiday, JudgedEntry, ReviewRecord } from '../records.js';
import { GRACE_DAYS, reviewName } from '../review-name.js';
import type { CalendarState } from '../vocabulary.js';
import { REVIEW_KINDS } from '../vocabulary.js';
import { dayHeld, freeDaysOf } from './free-days.js';

/** How far from its due date a review may have been held, nearest first. */
const DISTANCES = Array.from({ length: GRACE_DAYS + 1 }, (_, index) => index);

/**
 * By due date: the day on which its review was held. Each review held stands for one due date; of two
 * that lie equally near, the earlier has the first choice.
 */
function matchReviews(
  entries: ReadonlyMap<string, CalendarEntry>,
  dayOf: (entry: CalendarEntry) => IsoDate,
  reviews: readonly ReviewRecord[],
  asOf: AsOf,
): Map<string, IsoDate> {
  const unused = new Set(
    reviews
      .filter((one) => one.heldOn <= asOf.date)
      .map((one) => reviewName(one.review, one.heldOn)),
  );
  const heldOn = new Map<string, IsoDate>();
  for (const distance of DISTANCES) {
    for (const [key, entry] of entries) {
      if (heldOn.has(key)) continue;
      const due = dayOf(entry);
      const days = [addDays(due, -distance), addDays(due, distance)];
      const day = days.find((one) => unused.delete(reviewName(entry.review, one)));
      if (day !== undefined) heldOn.set(key, day);
    }
  }
  return heldOn;
}

/**
 * Judges every due date at one moment, in order of time. Held: a review of its kind was held on it or
 * up to two days before or after; where two due dates could claim one review, the nearer has it.
 * Otherwise skipped where a holiday says so, missed once more than two days have passed, else due. A
 * holiday that moves reviews moves the day that counts, also where the row was there before it.
 */
export function judgeEntries(
  calendar: readonly CalendarEntry[],
  reviews: readonly ReviewRecord[],
  holidays: readonly Holiday[],
  asOf: AsOf,
): JudgedEntry[] {
  const inTime = [...calendar].sort((a, b) => {
    if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
    return REVIEW_KINDS.indexOf(a.review) - REVIEW_KINDS.indexOf(b.review);
  });
  const entries = firstByKey(inTime, (entry) => reviewName(entry.review, entry.dueOn));
  const freeDays = freeDaysOf(holidays);
  const dayOf = ({ dueOn }: CalendarEntry) => dayHeld(dueOn, freeDays) ?? dueOn;
  const held = matchReviews(entries, dayOf, reviews, asOf);
  const stateOf = (entry: CalendarEntry, heldOn: IsoDate | null): CalendarState => {
    if (heldOn !== null) return 'Held';
    if (freeDays.get(entry.dueOn) === 'Skip') return 'Skipped';
    return daysBetween(dayOf(entry), asOf.date) > GRACE_DAYS ? 'Missed' : 'Due';
  };
  return Array.from(entries, ([key, entry]) => {
    const heldOn = held.get(key) ?? null;
    return { entry, day: dayOf(entry), heldOn, state: stateOf(entry, heldOn) };
  });
}
