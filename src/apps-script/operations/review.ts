/** The operation `review`: reads the workbook once and answers the review pack. Writes no data. */
import * as z from 'zod/mini';
import { assess } from '../../domain/assess.js';
import { entryStoodFor } from '../../domain/cadence-calendar/entry-stood-for.js';
import { judgeEntries } from '../../domain/cadence-calendar/judge-entries.js';
import type { AsOf } from '../../domain/calendar.js';
import type { Snapshot } from '../../domain/records.js';
import { REVIEW_KINDS, type ReviewKind } from '../../domain/vocabulary.js';
import type { RowProblem } from '../../workbook/declaration.js';
import { parseWorkbook, READ_TABS, tabsOfReview } from '../../workbook/parse-workbook.js';
import type { Operations, ReviewPack } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import { CadenceError } from '../errors.js';
import { recover } from '../journal/apply.js';
import { openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { parsePayload } from './payload.js';

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
  const { judgedWeek, blocks, escalations, drift } = assess(kind, snapshot, settings, asOf);
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
      findings: block.findings,
      facts: block.facts,
    })),
    escalations,
    drift,
    dataProblems: [...unfinished, ...problems],
  };
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

function parseReviewPayload(payload: unknown): Operations['review']['payload'] {
  const schema = z.object({ kind: z.enum(REVIEW_KINDS), asOf: z.string() });
  return parsePayload(schema, payload, {
    kind: 'Give weekly, monthly or quarterly.',
    asOf: 'Give a date such as 2026-11-16, or a date and time such as 2026-11-16T08:50.',
  });
}

/** @throws {CadenceError} TAB_MISSING in a spreadsheet that holds none of the tabs */
function requireSetUp({ tabs }: Workbook): void {
  if (READ_TABS.some((name) => [...tabs.keys()].some((tab) => tab === name))) return;
  throw new CadenceError(
    'TAB_MISSING',
    'This spreadsheet is not set up for Cadence: it has none of its tabs. Run Cadence ▸ Set up workbook.',
  );
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
