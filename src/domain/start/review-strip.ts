/** The last and next weeks of the cadence as a strip: what was held, missed, or is due. */
import { judgeEntries } from '../cadence-calendar/judge-entries.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { addDays, mondayOf } from '../calendar.js';
import type { Snapshot } from '../records.js';
import type { CalendarState, ReviewKind } from '../vocabulary.js';
import { REVIEW_KINDS } from '../vocabulary.js';

/** Weeks before the current one, and after it. */
const WEEKS_BACK = 8;
const WEEKS_AHEAD = 1;

/** How many weeks a strip has. */
export const STRIP_WEEKS = WEEKS_BACK + 1 + WEEKS_AHEAD;

export interface ReviewStrip {
  /** Mondays, oldest first. */
  readonly weeks: readonly IsoDate[];
  /** By kind and week; null where none was due. */
  readonly marks: Readonly<Record<ReviewKind, readonly (CalendarState | null)[]>>;
}

/** What needs people most is shown where a week has two due dates of a kind. */
const STRONGEST: readonly CalendarState[] = ['Missed', 'Due', 'Held', 'Skipped'];

/** Eight weeks back to one ahead; a moved review stands in the week in which it is held. */
export function reviewStrip(
  { calendar, reviews, holidays }: Pick<Snapshot, 'calendar' | 'reviews' | 'holidays'>,
  asOf: AsOf,
): ReviewStrip {
  const first = addDays(mondayOf(asOf.date), -7 * WEEKS_BACK);
  const weeks = Array.from({ length: STRIP_WEEKS }, (_, index) => addDays(first, 7 * index));
  const judged = judgeEntries(calendar, reviews, holidays, asOf);
  const marksOf = (kind: ReviewKind) =>
    weeks.map((week) => {
      const states = judged
        .filter(({ entry, day }) => entry.review === kind && mondayOf(day) === week)
        .map(({ state }) => state);
      return STRONGEST.find((state) => states.includes(state)) ?? null;
    });
  const [weekly, monthly, quarterly] = REVIEW_KINDS.map(marksOf);
  return {
    weeks,
    marks: { weekly: weekly ?? [], monthly: monthly ?? [], quarterly: quarterly ?? [] },
  };
}
