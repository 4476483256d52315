/** The operation `close`: refuses with what is missing, or writes the whole review as one commit. */
import * as z from 'zod/mini';
import type { AsOf } from '../../domain/calendar.js';
import type { CloseEntries } from '../../domain/closing/entries.js';
import { type CloseOutcome, planClose } from '../../domain/closing/plan-close.js';
import { reviewName } from '../../domain/review-name.js';
import { REVIEW_KINDS, type ReviewKind } from '../../domain/vocabulary.js';
import { readEntries } from '../../workbook/closing/read-entries.js';
import { takenIds } from '../../workbook/closing/taken-ids.js';
import {
  type ParsedWorkbook,
  parseWorkbook,
  tabOfPart,
  tabsOfReview,
} from '../../workbook/parse-workbook.js';
import type { WorkbookTables } from '../../workbook/table-cells.js';
import type { CloseAnswer } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import { comeIntoForce } from '../cascade/come-into-force.js';
import { TABS_WITH_IDS, writeGivenIds } from '../computed/write-given-ids.js';
import type { Context } from '../context.js';
import { CadenceError } from '../errors.js';
import { commit, type Decision } from '../journal/commit.js';
import { underDocumentLock } from '../journal/document-lock.js';
import { changesOf } from '../journal/planned-changes.js';
import { removeDraft } from '../store/draft-store.js';
import { openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { careRequestsOf, closedAnswer, heldAnswer, refusedAnswer } from './close-answer.js';
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
  const head = {
    id: context.newId(),
    kind: 'close',
    about: reviewName(request.kind, date),
    at: context.now,
    by: context.user(),
  };
  const answer = commit(workbook, head, () => decide(workbook, request, context.now));
  // What was approved today may hold from today; the next close would only find it later.
  if (approves(request.entries)) comeIntoForce(workbook, date, context);
  // What the room took down is in the tabs now; a save that is under way waits, and finds it closed.
  if (answer.closed) underDocumentLock(() => removeDraft(reviewName(request.kind, date)));
  return answer;
}

function approves({ changes, approvals }: CloseEntries): boolean {
  return [...(changes ?? []), ...(approvals ?? [])].length > 0;
}

/** Tabs that a close looks at besides those of its review: it gives identifiers in them. */
const ALSO_READ = [tabOfPart('risks').name];
/** What a change replaces stands in one of these. */
const READ_FOR_PROPOSALS = [tabOfPart('definitions').name, tabOfPart('playbook').name];

interface Judged extends Pick<ParsedWorkbook, 'snapshot' | 'givenIds'> {
  readonly tables: WorkbookTables;
  readonly outcome: CloseOutcome;
}

function decide(workbook: Workbook, request: CloseRequest, now: string): Decision<CloseAnswer> {
  const asOf = readAsOf(request.asOf, workbook.clock);
  const first = judge(workbook, request, asOf, now);
  const { tables, snapshot, outcome } = withIds(workbook, first, () =>
    judge(workbook, request, asOf, now),
  );
  if (outcome.status === 'held') {
    return { body: { changes: [] }, answer: heldAnswer(outcome.record) };
  }
  if (outcome.status === 'refused') {
    const answer = refusedAnswer(reviewName(request.kind, asOf.date), outcome);
    return { body: { changes: [] }, answer };
  }
  const { plan, warnings } = outcome;
  const changes = changesOf(workbook, tables, plan.rows);
  const careRequests = careRequestsOf(plan, snapshot, asOf, workbook.clock);
  const answer = { ...closedAnswer(plan, changes), warnings, careRequests };
  return { body: { changes }, answer };
}

/** Reads what a close of this review needs, and plans it. */
function judge(
  workbook: Workbook,
  { kind, entries }: CloseRequest,
  asOf: AsOf,
  now: string,
): Judged {
  const proposes = (entries.proposals ?? []).length > 0;
  const wanted = [...tabsOfReview(kind), ...ALSO_READ, ...(proposes ? READ_FOR_PROPOSALS : [])];
  const tables = readTables(workbook, wanted);
  const toInstant = toInstantBy(workbook.clock);
  const { snapshot, settings, givenIds } = parseWorkbook(tables, { toInstant, wanted });
  const context = { now, takenIds: takenIds(tables, snapshot) };
  const outcome = planClose(kind, snapshot, settings, asOf, entries, context);
  return { tables, snapshot, givenIds, outcome };
}

/**
 * What is written about a row names its identifier. Rows that were given one in this reading get it
 * written down first; a close that is refused writes nothing.
 */
function withIds(workbook: Workbook, judged: Judged, again: () => Judged): Judged {
  const tabs = TABS_WITH_IDS.filter((name) => (judged.givenIds[name] ?? []).length > 0);
  if (judged.outcome.status !== 'planned' || tabs.length === 0) return judged;
  writeGivenIds(workbook, tabs);
  return again();
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
