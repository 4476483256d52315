/** What the review before left for this one: open actions and unfinished agenda items. */
import { isActionOpen } from '../as-of-state.js';
import type { AsOf } from '../calendar.js';
import { firstByKeyWhere } from '../natural-key.js';
import { previousReview } from '../previous-review.js';
import type { Action, ReviewRecord, Snapshot } from '../records.js';
import type { ReviewKind } from '../vocabulary.js';

export interface LastReview {
  /** Null where no review of the kind was held before. */
  readonly record: ReviewRecord | null;
  /** Every action that is open at the moment, the oldest first; those without a date last. */
  readonly openActions: readonly Action[];
  readonly carriedOver: readonly string[];
}

/** The open actions of the register stand in every review, whichever one raised them. */
export function lastReview(
  snapshot: Pick<Snapshot, 'reviews' | 'reviewFindings' | 'actions'>,
  kind: ReviewKind,
  asOf: AsOf,
): LastReview {
  const record = previousReview(snapshot, kind, asOf)?.record ?? null;
  const open = firstByKeyWhere(
    snapshot.actions,
    (row) => row.actionId,
    (row) => isActionOpen(row, asOf),
  );
  const age = ({ raisedOn }: Action) => raisedOn ?? '9999-12-31';
  return {
    record,
    openActions: [...open.values()].sort((a, b) =>
      age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : a.row - b.row,
    ),
    carriedOver: (record?.carriedOver ?? '').split('\n').filter((item) => item.trim() !== ''),
  };
}
