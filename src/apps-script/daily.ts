/** What happens once a day without anybody looking: the As of date moves on, changes come into force, rows without an identifier get one, what ages is said anew, the calendar goes on. */
import { SCHEMA_VERSION } from '../workbook/schema/schema-versions.js';
import { readAsOf } from './as-of.js';
import { extendCalendar } from './cadence-calendar/extend-calendar.js';
import { comeIntoForce } from './cascade/come-into-force.js';
import { readAsOfCell, writeAsOfCell } from './computed/as-of-cell.js';
import { ALL_COMPUTED, refreshColumns } from './computed/refresh-columns.js';
import { TABS_WITH_IDS, writeGivenIds } from './computed/write-given-ids.js';
import type { Context } from './context.js';
import { recover } from './journal/apply.js';
import { underDocumentLock } from './journal/document-lock.js';
import { namingLostTabs } from './lost-tab.js';
import { openOlderWorkbook } from './store/open-workbook.js';
import { closeTabs } from './structure/close-tabs.js';

/**
 * Safe to run again: what is as of today already is not written. A workbook of an earlier version waits
 * for its upgrade, without a mail every day: whoever opens it is told.
 */
export function runDaily(context: Context): void {
  namingLostTabs(() => bringUpToToday(context));
}

function bringUpToToday(context: Context): void {
  const workbook = openOlderWorkbook();
  if (workbook.schema < SCHEMA_VERSION) return;
  recover(workbook);
  const today = workbook.clock.toCivil(Date.parse(context.now)).slice(0, 10);
  const asOf = readAsOf(today, workbook.clock);
  comeIntoForce(workbook, asOf.date, context);
  writeGivenIds(workbook, TABS_WITH_IDS);
  underDocumentLock(() => {
    if (readAsOfCell(workbook)?.at !== asOf.at) writeAsOfCell(workbook, asOf);
    refreshColumns(workbook, ALL_COMPUTED);
  });
  extendCalendar(workbook, asOf, context);
  closeTabs(workbook);
}
