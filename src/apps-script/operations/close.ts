/** The operation `close`: refuses with what is missing, or writes the whole review as one commit. */
import * as z from 'zod/mini';
import type { AsOf } from '../../domain/calendar.js';
import type { CloseEntries } from '../../domain/closing/entries.js';
import { type ClosePlan, planClose } from '../../domain/closing/plan-close.js';
import type { RecordOf } from '../../domain/closing/planned-rows.js';
import { careRequestDraft } from '../../domain/ledger/care-request.js';
import type { Snapshot } from '../../domain/records.js';
import { reviewName } from '../../domain/review-name.js';
import { REVIEW_KINDS, type ReviewKind } from '../../domain/vocabulary.js';
import { readEntries } from '../../workbook/closing/read-entries.js';
import { takenIds } from '../../workbook/closing/taken-ids.js';
import { parseWorkbook, tabOfPart, tabsOfReview } from '../../workbook/parse-workbook.js';
import type { CareRequest, CloseAnswer } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import { comeIntoForce } from '../cascade/come-into-force.js';
import type { Context } from '../context.js';
import { CadenceError } from '../errors.js';
import { commit, type Decision } from '../journal/commit.js';
import type { TabChanges } from '../journal/entry.js';
import { changesOf } from '../journal/planned-changes.js';
import { openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import type { WallClock } from '../store/wall-clock.js';
import { answerBy } from './ledger-view.js';
import { parsePayload } from './payload.js';
import { requireSetUp } from './require-set-up.js';

interface CloseRequest {
  readonly kind: ReviewKind;
  readonly asOf: string;
  readonly entries: CloseEntries;
}

export function close(payload: unknown, context: Context): CloseAnswer {
  const request = parseClosePayload(payload);
  const workbook = openWorkbook();
  requireSetUp(workbook);
  const { date } = readAsOf(request.asOf, workbook.clock);
  comeIntoForce(workbook, date, context);
  const head = { id: context.newId(), kind: 'close', at: context.now, by: context.user() };
  const answer = commit(workbook, head, () => decide(workbook, request, context.now));
  // What was approved today may hold from today; the next close would only find it later.
  if (approves(request.entries)) comeIntoForce(workbook, date, context);
  return answer;
}

function approves({ changes, approvals }: CloseEntries): boolean {
  return [...(changes ?? []), ...(approvals ?? [])].length > 0;
}

/** Tabs that a close looks at besides those of its review: it gives identifiers in them. */
const ALSO_READ = [tabOfPart('risks').name];
/** What a change replaces stands in one of these. */
const READ_FOR_PROPOSALS = [tabOfPart('definitions').name, tabOfPart('playbook').name];

function decide(
  workbook: Workbook,
  { kind, asOf: asOfText, entries }: CloseRequest,
  now: string,
): Decision<CloseAnswer> {
  const proposes = (entries.proposals ?? []).length > 0;
  const wanted = [...tabsOfReview(kind), ...ALSO_READ, ...(proposes ? READ_FOR_PROPOSALS : [])];
  const tables = readTables(workbook, wanted);
  const { snapshot, settings } = parseWorkbook(tables, {
    toInstant: toInstantBy(workbook.clock),
    wanted,
  });
  const asOf = readAsOf(asOfText, workbook.clock);
  const outcome = planClose(kind, snapshot, settings, asOf, entries, {
    now,
    takenIds: takenIds(tables, snapshot),
  });
  if (outcome.status === 'held') {
    const { reviewId, record } = outcome.record;
    return withoutChanges({ closed: true, reviewId, alreadyClosed: true, minutes: record ?? '' });
  }
  if (outcome.status === 'refused') {
    const { missing, warnings } = outcome;
    const reviewId = reviewName(kind, asOf.date);
    return withoutChanges({ closed: false, reviewId, missing, warnings });
  }
  const { plan, warnings } = outcome;
  const changes = changesOf(workbook, tables, plan.rows);
  const requests = careRequestsOf(plan, snapshot, asOf, workbook.clock);
  return { body: { changes }, answer: answerOf(plan, warnings, changes, requests) };
}

function withoutChanges(
  said: Pick<CloseAnswer, 'closed' | 'reviewId'> & Partial<CloseAnswer>,
): Decision<CloseAnswer> {
  const nothing = { missing: [], warnings: [], written: [], minutes: '', careRequests: [] };
  return { body: { changes: [] }, answer: { alreadyClosed: false, ...nothing, ...said } };
}

function answerOf(
  { reviewId, minutes }: ClosePlan,
  warnings: readonly string[],
  changes: readonly TabChanges[],
  careRequests: readonly CareRequest[],
): CloseAnswer {
  const tabs = [...new Set(changes.map(({ tab }) => tab))];
  const count = (name: string, mode: TabChanges['mode']) =>
    changes.find(({ tab, mode: own }) => tab === name && own === mode)?.rows.length ?? 0;
  return {
    closed: true,
    reviewId,
    alreadyClosed: false,
    missing: [],
    warnings,
    written: tabs.map((tab) => ({
      tab,
      added: count(tab, 'upsert'),
      updated: count(tab, 'update'),
    })),
    minutes,
    careRequests,
  };
}

/** The CARE-Requests among the new escalations, each with the message to the owner of its source. */
function careRequestsOf(
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

/** @throws {CadenceError} BAD_REQUEST naming the entry and the member */
function parseClosePayload(payload: unknown): CloseRequest {
  const schema = z.object({
    kind: z.enum(REVIEW_KINDS),
    asOf: z.string(),
    entries: z.optional(z.unknown()),
  });
  const { kind, asOf, entries } = parsePayload(schema, payload, {
    kind: 'Give weekly, monthly or quarterly.',
    asOf: 'Give a date such as 2026-11-16, or a date and time such as 2026-11-16T08:50.',
  });
  const read = readEntries(entries ?? {});
  if (read.problem !== null) throw new CadenceError('BAD_REQUEST', read.problem);
  return { kind, asOf, entries: read.entries };
}
