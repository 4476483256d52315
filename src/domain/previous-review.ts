/** The review of the same kind that was held before this one, with what it found. */
import type { AsOf } from './calendar.js';
import { daysBetween } from './calendar.js';
import type { ReviewFinding, ReviewRecord, Snapshot } from './records.js';
import { GRACE_DAYS } from './review-name.js';
import type { ReviewKind } from './vocabulary.js';

/** What the last review of a kind left behind. */
export interface PreviousReview {
  readonly record: ReviewRecord;
  /** Its findings as they were frozen at its close. */
  readonly findings: readonly ReviewFinding[];
}

/**
 * The latest review of this kind that was held more than two days before the as-of date, so that a
 * review that is judged again after its close is not taken for the one before it. Null where none was.
 */
export function previousReview(
  { reviews, reviewFindings }: Pick<Snapshot, 'reviews' | 'reviewFindings'>,
  kind: ReviewKind,
  asOf: AsOf,
): PreviousReview | null {
  const earlier = reviews
    .filter((one) => one.review === kind && daysBetween(one.heldOn, asOf.date) > GRACE_DAYS)
    .sort((a, b) => (a.heldOn < b.heldOn ? 1 : a.heldOn > b.heldOn ? -1 : a.row - b.row));
  const [record] = earlier;
  if (record === undefined) return null;
  return {
    record,
    findings: reviewFindings.filter((finding) => finding.reviewId === record.reviewId),
  };
}

/** True when the previous review froze a fired finding of this rule and subject. */
export function firedBefore(
  previous: PreviousReview | null,
  rule: string,
  subject: string,
): boolean {
  return (previous?.findings ?? []).some(
    (finding) => finding.rule === rule && finding.subject === subject && finding.state === 'fired',
  );
}
