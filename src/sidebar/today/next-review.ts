/** Which review is next, and at which moment it is judged. */
import type { Today } from '../../apps-script/api-contract.js';
import type { ReviewKind } from '../../domain/vocabulary.js';

export interface NextReview {
  readonly kind: ReviewKind;
  readonly dueOn: string;
  readonly startsAt: string | null;
}

/** The one that is due first; of several on one day the shortest. */
export function nextReview({ reviews }: Today): NextReview | null {
  const [next = null] = reviews
    .flatMap(({ kind, next: due }) => (due === null ? [] : [{ kind, ...due }]))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  return next;
}

/** A review that was begun on this day goes on at its own moment. */
export function startsAs({ drafts, asOf }: Today, kind: ReviewKind): string {
  const day = asOf.slice(0, 10);
  const begun = drafts.find((draft) => draft.kind === kind && draft.asOf.slice(0, 10) === day);
  return begun?.asOf ?? asOf;
}
