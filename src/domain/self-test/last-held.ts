/** The reviews of one kind in order of time. */
import type { AsOf } from '../calendar.js';
import type { ReviewRecord } from '../records.js';
import type { ReviewKind } from '../vocabulary.js';

/** Held by the as-of date, the latest last. */
export function lastHeld(
  kind: ReviewKind,
  reviews: readonly ReviewRecord[],
  asOf: AsOf,
): ReviewRecord[] {
  return reviews
    .filter(({ review, heldOn }) => review === kind && heldOn <= asOf.date)
    .sort((a, b) => (a.heldOn === b.heldOn ? a.row - b.row : a.heldOn < b.heldOn ? -1 : 1));
}
