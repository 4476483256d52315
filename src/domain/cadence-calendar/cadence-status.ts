/** When each review is next, and when it was last held. */
import type { AsOf, IsoDate } from '../calendar.js';
import type { JudgedEntry, ReviewRecord, Snapshot } from '../records.js';
import { REVIEW_KINDS, type ReviewKind } from '../vocabulary.js';
import { judgeEntries } from './judge-entries.js';
import { writtenTime } from './start-time.js';

/** One kind of review at a moment. */
export interface KindStatus {
  readonly kind: ReviewKind;
  /** The first day on which one is due and neither held nor missed; null where the calendar has none. */
  readonly next: { readonly dueOn: IsoDate; readonly startsAt: string | null } | null;
  readonly lastHeldOn: IsoDate | null;
  /** Due dates that were missed since it was last held, oldest first. */
  readonly missed: readonly IsoDate[];
}

function statusOf(
  kind: ReviewKind,
  judged: readonly JudgedEntry[],
  reviews: readonly ReviewRecord[],
): KindStatus {
  const own = judged.filter(({ entry }) => entry.review === kind);
  const next = own.find(({ state }) => state === 'Due');
  const lastHeldOn =
    reviews
      .filter(({ review }) => review === kind)
      .map(({ heldOn }) => heldOn)
      .sort()
      .at(-1) ?? null;
  const missed = own
    .filter(({ state, entry }) => state === 'Missed' && entry.dueOn > (lastHeldOn ?? ''))
    .map(({ entry }) => entry.dueOn);
  return {
    kind,
    next:
      next === undefined ? null : { dueOn: next.day, startsAt: writtenTime(next.entry.startsAt) },
    lastHeldOn,
    missed,
  };
}

/** Weekly, monthly, quarterly, as of a moment: a review held later has not been held yet. */
export function cadenceStatus(
  { calendar, reviews, holidays }: Pick<Snapshot, 'calendar' | 'reviews' | 'holidays'>,
  asOf: AsOf,
): KindStatus[] {
  const judged = judgeEntries(calendar, reviews, holidays, asOf);
  const past = reviews.filter(({ heldOn }) => heldOn <= asOf.date);
  return REVIEW_KINDS.map((kind) => statusOf(kind, judged, past));
}
