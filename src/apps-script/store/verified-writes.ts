/**
 * Writes cells that belong to certain rows and columns, and looks afterwards whether they are there:
 * no lock keeps people from inserting, sorting or moving in the moment between reading and writing.
 * What a write hit instead is put back as it was read.
 */
import type { Cell } from '../../workbook/cell.js';
import { sheetHeaderKey } from '../../workbook/column-name.js';
import type { ColumnKind, TabDeclaration } from '../../workbook/declaration.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { isSameCell, toSheetValue } from './cell-conversion.js';
import type { TabSheet } from './open-workbook.js';
import { readTable } from './read-table.js';
import { keyText } from './row-key.js';
import type { WallClock } from './wall-clock.js';
import { type CellWrite, writeCells } from './write-runs.js';

/** A cell as it is to be, by the place at which it stood when the table was read. */
export interface CellTarget {
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly kind: ColumnKind;
  readonly cell: Cell;
}

/** How a row is known again: from a reading of the tab to the name of each of its sheet rows. */
export type RowNaming = (tab: TabDeclaration, table: TableCells) => (row: number) => string;

/**
 * @param table what was read, by which the places were found
 * @param naming how rows are known again; by their natural key where it is not said
 * @returns false when somebody moved rows or columns meanwhile: what was hit is as before, and the
 *   caller has to read and decide again
 */
export function writeVerified(
  tab: TabSheet,
  table: TableCells,
  targets: readonly CellTarget[],
  clock: WallClock,
  naming: RowNaming = keyReader,
): boolean {
  if (targets.length === 0) return true;
  writeCells(
    tab.sheet,
    targets.map(({ row, column, kind, cell }) => ({
      row,
      column,
      value: toSheetValue(cell, kind, clock),
    })),
  );
  return restoreStrays(tab, table, readTable(tab, clock), targets, clock, naming);
}

/**
 * Puts back what a write hit in rows or columns that were moved before it.
 * @returns true where nothing had moved
 */
export function restoreStrays(
  tab: TabSheet,
  before: TableCells,
  after: TableCells,
  targets: readonly CellTarget[],
  clock: WallClock,
  naming: RowNaming = keyReader,
): boolean {
  const keyBefore = naming(tab.declaration, before);
  const keyAfter = naming(tab.declaration, after);
  const headerOf = (table: TableCells, column: number) =>
    sheetHeaderKey(table.header[column - 1] ?? '');
  const strays = targets.filter(
    ({ row, column }) =>
      keyBefore(row) !== keyAfter(row) || headerOf(before, column) !== headerOf(after, column),
  );
  if (strays.length === 0) return true;
  const rowOfKey = new Map<string, number>();
  before.rows.forEach((_, index) => {
    const row = before.firstRow + index;
    const key = keyBefore(row);
    if (!rowOfKey.has(key)) rowOfKey.set(key, row);
  });
  const columnOf = new Map(
    before.header.map((_, index) => [headerOf(before, index + 1), index + 1]),
  );
  // Where columns moved, a write may have hit the key itself: the rows are then where they were.
  const isShifted = before.header.some(
    (_, index) => headerOf(before, index + 1) !== headerOf(after, index + 1),
  );
  const repairs = strays.flatMap(({ row, column, cell }): CellWrite[] => {
    if (!isSameCell(cellAt(after, row, column), cell)) return [];
    const rowThen = isShifted ? row : rowOfKey.get(keyAfter(row));
    const columnThen = columnOf.get(headerOf(after, column));
    const was =
      rowThen === undefined || columnThen === undefined ? '' : cellAt(before, rowThen, columnThen);
    return [
      { row, column, value: toSheetValue(was, kindAt(tab.declaration, after, column), clock) },
    ];
  });
  writeCells(tab.sheet, repairs);
  return false;
}

/** Reads the natural key of a sheet row; '' where the key columns are gone. */
export function keyReader(tab: TabDeclaration, table: TableCells): (row: number) => string {
  const headers = table.header.map(sheetHeaderKey);
  const keys = tab.columns
    .filter((column) => column.key === true)
    .map((column) => ({ column, index: headers.indexOf(sheetHeaderKey(column.header)) }));
  return (row) => {
    const cells = table.rows[row - table.firstRow] ?? [];
    return keyText(keys.map(({ column, index }) => [column, cells[index] ?? '']));
  };
}

/** How a column of the sheet is written back; a column of somebody's own by what stood in it. */
function kindAt(tab: TabDeclaration, table: TableCells, column: number): ColumnKind {
  const header = sheetHeaderKey(table.header[column - 1] ?? '');
  const declared = tab.columns.find((candidate) => sheetHeaderKey(candidate.header) === header);
  return declared?.kind ?? 'instant';
}

function cellAt(table: TableCells, row: number, column: number): Cell {
  return table.rows[row - table.firstRow]?.[column - 1] ?? '';
}
