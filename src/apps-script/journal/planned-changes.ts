/** Planned rows as changes of tabs that can be committed: every column that they need is there. */
import type { PlannedRow } from '../../domain/closing/planned-rows.js';
import { plannedChanges } from '../../workbook/closing/planned-changes.js';
import { findColumns } from '../../workbook/find-columns.js';
import type { WorkbookTables } from '../../workbook/table-cells.js';
import { CadenceError } from '../errors.js';
import { requireTab, type Workbook } from '../store/open-workbook.js';
import { readHeader } from '../store/read-table.js';
import type { TabChanges } from './entry.js';

/**
 * The changes themselves, once a tab or a column that is not there was named: after the commit it
 * would be too late.
 * @param tables what was read of the workbook; of any other tab the header is read
 * @throws {CadenceError} TAB_MISSING, COLUMN_MISSING, COLUMN_DUPLICATE
 */
export function committable(
  workbook: Workbook,
  tables: WorkbookTables,
  changes: readonly TabChanges[],
): readonly TabChanges[] {
  for (const { tab, headers } of changes) {
    const sheet = requireTab(workbook, tab);
    const header = tables[tab]?.header ?? readHeader(sheet, workbook.clock);
    const columns = sheet.declaration.columns.filter((column) => headers.includes(column.header));
    const [problem] = findColumns(tab, columns, header).problems;
    if (problem !== undefined) {
      const isMissing = problem.code === 'missing-column';
      throw new CadenceError(isMissing ? 'COLUMN_MISSING' : 'COLUMN_DUPLICATE', problem.message);
    }
  }
  return changes;
}

/** Planned rows as committable changes. @throws {CadenceError} as {@link committable} */
export function changesOf(
  workbook: Workbook,
  tables: WorkbookTables,
  rows: readonly PlannedRow[],
): readonly TabChanges[] {
  const toCivil = (instant: string) => workbook.clock.toCivil(Date.parse(instant));
  return committable(workbook, tables, plannedChanges(rows, { toCivil }));
}
