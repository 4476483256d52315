/** Brings Start up to date on request: from the menu as of today, after an import as of the As of cell. */
import type { AsOf } from '../../domain/calendar.js';
import { formatDay } from '../../domain/wording.js';
import { parseWorkbook } from '../../workbook/parse-workbook.js';
import type { Operations } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import { readAsOfCell, writeAsOfCell } from '../computed/as-of-cell.js';
import { ALL_COMPUTED, refreshColumns } from '../computed/refresh-columns.js';
import type { Context } from '../context.js';
import { underDocumentLock } from '../journal/document-lock.js';
import { requireRight } from '../operations/operation-rights.js';
import { requireSetUp } from '../operations/require-set-up.js';
import { openWorkbook, type Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { ownPanel, refreshStart, START_NEEDS } from './refresh-start.js';

/** The operation `start.refresh`; without a date in the As of cell nothing is written. */
export function refreshStartTab(): Operations['start.refresh']['answer'] {
  const workbook = openWorkbook();
  requireSetUp(workbook);
  const asOf = readAsOfCell(workbook);
  return { refreshed: asOf !== null && refreshAt(workbook, asOf) };
}

function refreshAt(workbook: Workbook, asOf: AsOf): boolean {
  const parsed = parseWorkbook(readTables(workbook, START_NEEDS), {
    toInstant: toInstantBy(workbook.clock),
    wanted: START_NEEDS,
  });
  return underDocumentLock(() => refreshStart(workbook, parsed, asOf));
}

/** What ages is said anew, Start included. */
function moveOnTo(workbook: Workbook, asOf: AsOf): boolean {
  underDocumentLock(() => {
    writeAsOfCell(workbook, asOf);
    refreshColumns(workbook, ALL_COMPUTED);
  });
  return ownPanel(workbook.spreadsheet) !== null;
}

/** Menu: where the As of date is not today's, it moves on and what ages is said anew as well. */
export function refreshStartToday(context: Context): void {
  requireRight('start.refresh', null, context);
  const workbook = openWorkbook();
  requireSetUp(workbook);
  const { spreadsheet, clock } = workbook;
  const today = readAsOf(clock.toCivil(Date.parse(context.now)).slice(0, 10), clock);
  const isOurs =
    readAsOfCell(workbook)?.at === today.at
      ? refreshAt(workbook, today)
      : moveOnTo(workbook, today);
  const said = isOurs
    ? `Start is up to date as of ${formatDay(today.date)}.`
    : 'Start was laid out anew by somebody and is left as it is. Delete the tab and run Cadence ▸ Check workbook for a new one.';
  spreadsheet.toast(said, 'Cadence');
}
