/** Which due date a review stands for. */
import type { AsOf } from '../calendar.js';
import { daysBetween } from '../calendar.js';
import type { JudgedEntry } from '../records.js';
import { GRACE_DAYS } from '../review-name.js';
import type { ReviewKind } from '../vocabulary.js';

/**
 * The due date that a review of this kind at this moment stands for: the nearest one within two
 * days, of two equally near the earlier; null where none is.
 * @param judged in order of time
 */
export function entryStoodFor(
  kind: ReviewKind,
  judged: readonly JudgedEntry[],
  asOf: AsOf,
): JudgedEntry | null {
  const away = ({ day }: JudgedEntry) => Math.abs(daysBetween(day, asOf.date));
  const [nearest] = judged
    .filter((one) => one.entry.review === kind && away(one) <= GRACE_DAYS)
    .sort((a, b) => away(a) - away(b));
  return nearest ?? null;
}
