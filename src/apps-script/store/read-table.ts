/** One tab's cells in one read. */
import type { Cell } from '../../workbook/cell.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { type TabName, WORKBOOK } from '../../workbook/workbook.js';
import { toCell } from './cell-conversion.js';
import type { TabSheet, Workbook } from './open-workbook.js';
import type { WallClock } from './wall-clock.js';

/** The header row and everything below it, dates as civil text. Costs one service call. */
export function readTable({ sheet }: TabSheet, clock: WallClock): TableCells {
  // -1: to the last row and column with content; unlike getDataRange() no second call is needed.
  const values = sheet.getSheetValues(1, 1, -1, -1) as unknown[][];
  const rows = values.map((row) => row.map((value): Cell => toCell(value, clock)));
  return { header: rows[0] ?? [], rows: rows.slice(1), firstRow: 2 };
}

/** The tables of the named tabs; a tab that the workbook lacks is left out. */
export function readTables(
  workbook: Workbook,
  names: readonly string[],
): Partial<Record<TabName, TableCells>> {
  const tables: Partial<Record<TabName, TableCells>> = {};
  for (const { name } of WORKBOOK) {
    const tab = workbook.tabs.get(name);
    if (tab !== undefined && names.includes(name)) tables[name] = readTable(tab, workbook.clock);
  }
  return tables;
}
