/** The operation `report`: the Monday report, from one reading. Writes nothing. */
import * as z from 'zod/mini';
import { mondayReport } from '../../domain/report/monday-report.js';
import { parseWorkbook, tabsOfReview } from '../../workbook/parse-workbook.js';
import type { Operations } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import { openWorkbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { parsePayload } from './payload.js';
import { requireSetUp } from './require-set-up.js';

export function report(payload: unknown): Operations['report']['answer'] {
  const { asOf: asOfText } = parsePayload(z.object({ asOf: z.string() }), payload, {
    asOf: 'Give a date such as 2026-11-16.',
  });
  const workbook = openWorkbook();
  requireSetUp(workbook);
  const asOf = readAsOf(asOfText, workbook.clock);
  // What a monthly reads holds all that a weekly reads.
  const wanted = tabsOfReview('monthly');
  const { snapshot, settings, problems } = parseWorkbook(readTables(workbook, wanted), {
    toInstant: toInstantBy(workbook.clock),
    wanted,
  });
  return {
    workbook: workbook.spreadsheet.getName(),
    asOf: asOfText,
    ...mondayReport(snapshot, settings, asOf),
    dataProblems: problems,
  };
}
