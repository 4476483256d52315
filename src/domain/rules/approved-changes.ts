/** The changes that stand approved at the as-of moment and are not yet a thing of the past. */
import { isLater } from '../as-of-state.js';
import { firstByKeyWhere } from '../natural-key.js';
import type { Change, Snapshot } from '../records.js';
import { isOfReview } from '../review-name.js';
import type { RuleContext } from './rule.js';

/** The date in `quarterly 2026-10-06`; null where none is written. */
function approvedOn({ approvedIn }: Change): string | null {
  return /\d{4}-\d{2}-\d{2}/.exec(approvedIn ?? '')?.[0] ?? null;
}

/**
 * By Change ID: what is Approved, and what is In force today but came into force after the as-of date
 * or was approved in this very review. What a later review approved is not there.
 */
export function approvedChanges(
  { changes }: Pick<Snapshot, 'changes'>,
  { asOf, kind }: RuleContext,
): Map<string, Change> {
  return firstByKeyWhere(
    changes,
    (row) => row.changeId,
    (change) => {
      if (isLater(approvedOn(change), asOf)) return false;
      if (change.state !== 'In force') return change.state === 'Approved';
      const isOfToday = isOfReview(change.approvedIn, null, kind, asOf);
      return isOfToday || isLater(change.effectiveOn, asOf);
    },
  );
}
