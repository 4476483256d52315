/** What a close answers: what stands in its way, what it wrote, whom to ask. */
import type { AsOf } from '../../domain/calendar.js';
import type { CloseOutcome, ClosePlan } from '../../domain/closing/plan-close.js';
import type { RecordOf } from '../../domain/closing/planned-rows.js';
import { careRequestDraft } from '../../domain/ledger/care-request.js';
import type { ReviewRecord, Snapshot } from '../../domain/records.js';
import type { CareRequest, CloseAnswer } from '../api-contract.js';
import type { TabChanges } from '../journal/entry.js';
import type { WallClock } from '../store/wall-clock.js';
import { answerBy } from './ledger-view.js';

const NOTHING = { missing: [], warnings: [], written: [], minutes: '', careRequests: [] };

/** Of a review that was closed before. */
export function heldAnswer({ reviewId, record }: ReviewRecord): CloseAnswer {
  return { ...NOTHING, closed: true, reviewId, alreadyClosed: true, minutes: record ?? '' };
}

/** Of a close that is refused. */
export function refusedAnswer(
  reviewId: string,
  { missing, warnings }: Extract<CloseOutcome, { status: 'refused' }>,
): CloseAnswer {
  return { ...NOTHING, closed: false, reviewId, alreadyClosed: false, missing, warnings };
}

/** Of a close that writes; without its warnings and CARE-Requests. */
export function closedAnswer(
  { reviewId, minutes }: ClosePlan,
  changes: readonly TabChanges[],
): CloseAnswer {
  const count = (name: string, mode: TabChanges['mode']) =>
    changes.find(({ tab, mode: own }) => tab === name && own === mode)?.rows.length ?? 0;
  const written = [...new Set(changes.map(({ tab }) => tab))].map((tab) => ({
    tab,
    added: count(tab, 'upsert'),
    updated: count(tab, 'update'),
  }));
  return { ...NOTHING, closed: true, reviewId, alreadyClosed: false, written, minutes };
}

/** The CARE-Requests among the new escalations, each with the message to the owner of its source. */
export function careRequestsOf(
  { rows }: ClosePlan,
  snapshot: Snapshot,
  asOf: AsOf,
  clock: WallClock,
): CareRequest[] {
  const within = answerBy(asOf, clock);
  return (
    rows
      .filter(({ part, isNew }) => part === 'escalations' && isNew)
      // New escalations are made whole.
      .map(({ record }) => record as unknown as RecordOf<'escalations'>)
      .filter(({ kind }) => kind === 'CARE-Request')
      .map((request) => {
        const { escalationId, subject, owner, dueOn, evidence, raisedOn } = request;
        const by = dueOn === null || within.startsWith(dueOn) ? within : dueOn;
        const matter = { subject, raisedOn, owner: owner ?? '', evidence: evidence ?? '' };
        const draft = careRequestDraft(matter, snapshot, by);
        return { escalationId, subject, owner, dueOn, evidence, draft };
      })
  );
}
