/** What happens once a day without anybody looking: the As of date moves on, what ages is said anew. */
import type { AsOf } from '../domain/calendar.js';
import { readAsOf } from './as-of.js';
import { writeAsOfCell } from './computed/as-of-cell.js';
import { ALL_COMPUTED, refreshColumns } from './computed/refresh-columns.js';
import type { Context } from './context.js';
import { recover } from './journal/apply.js';
import { underDocumentLock } from './journal/document-lock.js';
import { openWorkbook } from './store/open-workbook.js';

export function runDaily({ now }: Context): AsOf {
  const workbook = openWorkbook();
  recover(workbook);
  const today = workbook.clock.toCivil(Date.parse(now)).slice(0, 10);
  const asOf = readAsOf(today, workbook.clock);
  underDocumentLock(() => {
    writeAsOfCell(workbook, asOf);
    refreshColumns(workbook, ALL_COMPUTED);
  });
  return asOf;
}
