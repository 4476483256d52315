/** One tab's cells in one read. */
import type { Cell } from '../../workbook/cell.js';
import { sheetHeaderKey } from '../../workbook/column-name.js';
import type { TabDeclaration } from '../../workbook/declaration.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { type TabName, WORKBOOK } from '../../workbook/workbook.js';
import { dayOfNumber, isDateKind, toCell } from './cell-conversion.js';
import type { TabSheet, Workbook } from './open-workbook.js';
import type { WallClock } from './wall-clock.js';

/**
 * The header row and everything below it, dates as civil text, also where a cell of a column of days
 * has lost its format. Costs one service call.
 */
export function readTable({ declaration, sheet }: TabSheet, clock: WallClock): TableCells {
  // -1: to the last row and column with content; unlike getDataRange() no second call is needed.
  const values = sheet.getSheetValues(1, 1, -1, -1) as unknown[][];
  const [titles = [], ...below] = values;
  const header = titles.map((value) => toCell(value, clock));
  const holdsDays = dayColumns(declaration, header);
  const rows = below.map((row) =>
    row.map((value, index): Cell => {
      const cell = toCell(value, clock);
      return holdsDays[index] === true ? dayOfNumber(cell) : cell;
    }),
  );
  return { header, rows, firstRow: 2 };
}

/** The header row alone. Costs one service call, whatever the number of rows. */
export function readHeader({ sheet }: TabSheet, clock: WallClock): TableCells['header'] {
  const values = sheet.getSheetValues(1, 1, 1, -1) as unknown[][];
  return (values[0] ?? []).map((value) => toCell(value, clock));
}

/** By position: whether a declared column of days stands there. */
function dayColumns({ columns }: TabDeclaration, header: readonly Cell[]): readonly boolean[] {
  const names = new Set(
    columns.filter(({ kind }) => isDateKind(kind)).map((column) => sheetHeaderKey(column.header)),
  );
  return header.map((cell) => names.has(sheetHeaderKey(cell)));
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
