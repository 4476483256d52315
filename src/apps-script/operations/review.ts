/** The operation `review`: reads the workbook once and answers the review pack. Writes no data. */
import * as z from 'zod/mini';
import { assess } from '../../domain/assess.js';
import { entryStoodFor } from '../../domain/cadence-calendar/entry-stood-for.js';
import { judgeEntries } from '../../domain/cadence-calendar/judge-entries.js';
import type { AsOf } from '../../domain/calendar.js';
import { openFindings } from '../../domain/closing/close-gate.js';
import { lastReview } from '../../domain/closing/last-review.js';
import { chairOf, closedRecord } from '../../domain/closing/review-record.js';
import { definitionHistories } from '../../domain/definitions/definition-history.js';
import type { Snapshot } from '../../domain/records.js';
import { riskPlaces } from '../../domain/risk-places.js';
import type { FindingSeries } from '../../domain/series/finding-series.js';
import { seriesOfBlocks } from '../../domain/series/review-series.js';
import { REVIEW_KINDS, type ReviewKind } from '../../domain/vocabulary.js';
import type { RowProblem } from '../../workbook/declaration.js';
import { parseWorkbook, tabsOfReview } from '../../workbook/parse-workbook.js';
import type { Operations, ReviewPack } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import { CadenceError } from '../errors.js';
import { recover } from '../journal/apply.js';
import { openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { ledgerView, withDrafts } from './ledger-view.js';
import { parsePayload } from './payload.js';
import { requireSetUp } from './require-set-up.js';

export function review(payload: unknown): ReviewPack {
  const { kind, asOf: asOfText } = parseReviewPayload(payload);
  const workbook = openWorkbook();
  requireSetUp(workbook);
  const asOf = readAsOf(asOfText, workbook.clock);
  const unfinished = finishOthers(workbook);
  const wanted = tabsOfReview(kind);
  const tables = readTables(workbook, wanted);
  const { snapshot, settings, problems } = parseWorkbook(tables, {
    toInstant: toInstantBy(workbook.clock),
    wanted,
  });
  const assessment = assess(kind, snapshot, settings, asOf);
  const { judgedWeek, blocks, escalations, drift } = assessment;
  const { numbers } = assessment;
  const closed = closedRecord(snapshot, kind, asOf)?.reviewId ?? null;
  const ledgerOf = ledgerView(assessment, snapshot, asOf);
  const seriesOf = seriesOfBlocks(snapshot, { asOf, judgedWeek, ...numbers });
  return {
    kind,
    asOf: asOfText,
    judgedWeek,
    due: dueOf(kind, snapshot, asOf),
    blocks: blocks.map((block) => ({
      id: block.id,
      title: block.title,
      minutes: block.minutes,
      owners: block.owners,
      inputs: block.inputs,
      criterion: block.criterion,
      verdict: block.verdict,
      facts: block.facts,
      ...withSeries(ledgerOf(block), seriesOf(block.findings)),
    })),
    escalations: withDrafts(escalations, snapshot, asOf, workbook.clock),
    drift,
    risks: kind === 'weekly' ? [] : riskPlaces(snapshot.risks, asOf),
    definitions: kind === 'quarterly' ? definitionHistories(snapshot.definitions, asOf.date) : [],
    dataProblems: [...unfinished, ...problems],
    closed,
    missing: closed === null ? openFindings(kind, assessment, undefined) : [],
    chair: chairOf({ kind, snapshot, asOf, entries: {} }),
    attendance: { min: numbers.settings.attendanceMin, max: numbers.settings.attendanceMax },
    lastReview: lastReviewOf(kind, snapshot, asOf),
  };
}

type LedgerView = ReturnType<ReturnType<typeof ledgerView>>;

/** @param series of each finding, in their order */
function withSeries(view: LedgerView, series: readonly (FindingSeries | null)[]): LedgerView {
  const findings = view.findings.map((finding, place) => {
    const own = series[place] ?? null;
    return own === null ? finding : { ...finding, series: own };
  });
  return { ...view, findings };
}

/** What the calendar says about the due date of this review. */
function dueOf(
  kind: ReviewKind,
  { calendar, reviews, holidays }: Snapshot,
  asOf: AsOf,
): ReviewPack['due'] {
  const entry = entryStoodFor(kind, judgeEntries(calendar, reviews, holidays, asOf), asOf);
  return entry === null ? null : { dueOn: entry.entry.dueOn, state: entry.state };
}

/** What stands in this review from the one before. */
function lastReviewOf(kind: ReviewKind, snapshot: Snapshot, asOf: AsOf): ReviewPack['lastReview'] {
  const { record, openActions, carriedOver } = lastReview(snapshot, kind, asOf);
  return {
    reviewId: record?.reviewId ?? null,
    heldOn: record?.heldOn ?? null,
    openActions: openActions.map(
      ({ actionId, action, owner, dueOn, measure, update, raisedOn, raisedIn }) => ({
        actionId,
        action,
        owner,
        dueOn,
        measure,
        update,
        raisedOn,
        raisedIn,
        isOverdue: dueOn !== null && dueOn < asOf.date,
      }),
    ),
    carriedOver,
  };
}

function parseReviewPayload(payload: unknown): Operations['review']['payload'] {
  const schema = z.object({ kind: z.enum(REVIEW_KINDS), asOf: z.string() });
  return parsePayload(schema, payload, {
    kind: 'Give weekly, monthly or quarterly.',
    asOf: 'Give a date such as 2026-11-16, or a date and time such as 2026-11-16T08:50.',
  });
}

/** Finishes what others left; where that is not possible the review goes on and says so. */
function finishOthers(workbook: Workbook): readonly RowProblem[] {
  try {
    recover(workbook);
    return [];
  } catch (error) {
    if (!(error instanceof CadenceError)) throw error;
    const message = `An earlier import is not in its tab yet: ${error.message}`;
    return [{ tab: 'Journal', row: 1, column: '', code: 'unfinished-entry', message }];
  }
}
