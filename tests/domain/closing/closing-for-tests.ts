/** A room that closes a review, for tests: what it enters, and what comes of it. */
import type { AsOf } from '../../../src/domain/calendar.js';
import {
  type CloseContext,
  type CloseDesk,
  type Missing,
  openDesk,
} from '../../../src/domain/closing/close-desk.js';
import type { CloseEntries } from '../../../src/domain/closing/entries.js';
import {
  type CloseOutcome,
  type ClosePlan,
  planClose,
} from '../../../src/domain/closing/plan-close.js';
import {
  type RecordOf,
  type WrittenPart,
  withRows,
} from '../../../src/domain/closing/planned-rows.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import { AS_OF, EMPTY } from '../records-for-tests.js';

/** Ten past ten, after a meeting that began at nine. */
export const NOW = '2026-11-16T10:10:00.000Z';

/** A context with the identifiers that a snapshot holds. */
export function contextFor(snapshot: Snapshot): CloseContext {
  return {
    now: NOW,
    takenIds: {
      actions: snapshot.actions.map((row) => row.actionId),
      decisions: snapshot.decisions.map((row) => row.decisionId),
      escalations: snapshot.escalations.map((row) => row.escalationId),
      risks: snapshot.risks.map((row) => row.riskId),
      changes: snapshot.changes.map((row) => row.changeId),
    },
  };
}

/** The desk at which a review is closed, for tests of one step. */
export function deskOf(
  entries: CloseEntries,
  data: Snapshot = EMPTY,
  kind: ReviewKind = 'weekly',
  asOf: AsOf = AS_OF,
): CloseDesk {
  return openDesk(kind, data, DEFAULT_SETTINGS, asOf, entries, contextFor(data));
}

export function closing(
  snapshot: Snapshot,
  entries: CloseEntries = {},
  kind: ReviewKind = 'weekly',
  asOf: AsOf = AS_OF,
): CloseOutcome {
  return planClose(kind, snapshot, DEFAULT_SETTINGS, asOf, entries, contextFor(snapshot));
}

/** What stands in the way; an error where nothing does. */
export function missingOf(outcome: CloseOutcome): readonly Missing[] {
  if (outcome.status !== 'refused') throw new Error(`the close is ${outcome.status}`);
  return outcome.missing;
}

/** The plan of a close that is meant to succeed. */
export function planOf(outcome: CloseOutcome): ClosePlan {
  if (outcome.status === 'planned') return outcome.plan;
  const reasons = outcome.status === 'refused' ? outcome.missing.map((one) => one.message) : [];
  throw new Error(`the close is ${outcome.status}: ${reasons.join(' | ')}`);
}

/** The new or the changed rows of one part of a plan, as they were planned. */
export function rowsOf<Part extends WrittenPart>(
  plan: ClosePlan,
  part: Part,
  which: 'new' | 'changed' = 'new',
): Partial<RecordOf<Part>>[] {
  return plan.rows
    .filter((row) => row.part === part && row.isNew === (which === 'new'))
    .map((row) => row.record as Partial<RecordOf<Part>>);
}

/** The workbook once the plan is written. */
export function written(snapshot: Snapshot, plan: ClosePlan): Snapshot {
  return withRows(snapshot, plan.rows);
}
