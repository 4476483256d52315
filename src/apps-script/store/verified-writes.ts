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
import { writeCells } from './write-runs.js';

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

/** How often people may move rows under what puts back what a write hit. */
const MOST_DEPTH = 3;

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
  depth = 0,
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
  return restoreStrays(tab, table, readTable(tab, clock), targets, clock, naming, depth);
}

/**
 * Puts back what a write hit in rows or columns that were moved before it, also where they were moved
 * again since.
 * @returns true where nothing had moved
 */
export function restoreStrays(
  tab: TabSheet,
  before: TableCells,
  after: TableCells,
  targets: readonly CellTarget[],
  clock: WallClock,
  naming: RowNaming = keyReader,
  depth = 0,
): boolean {
  const keyBefore = naming(tab.declaration, before);
  const keyAfter = naming(tab.declaration, after);
  const headerOf = (table: TableCells, column: number) =>
    sheetHeaderKey(table.header[column - 1] ?? '');
  const strays = targets.filter(
    ({ row, column }) =>
      keyBefore(row) !== keyAfter(row) || headerOf(before, column) !== headerOf(after, column),
  );
  const rowOfKey = rowsByKey(before, keyBefore);
  const missed = missedTargets(before, after, targets, keyBefore, rowsByKey(after, keyAfter));
  if (strays.length + missed.length === 0) return true;
  const columnOf = columnsByHeader(before);
  // Where columns moved, a write may have hit the key itself: the rows are then where they were.
  const isShifted = before.header.some(
    (_, index) => headerOf(before, index + 1) !== headerOf(after, index + 1),
  );
  const kindOf = (column: number) => kindAt(tab.declaration, after, column);
  const repairs = strays.flatMap(({ row, column, cell }): CellTarget[] => {
    if (!isSameCell(cellAt(after, row, column), cell)) return [];
    const rowThen = isShifted ? row : rowOfKey.get(keyAfter(row));
    const columnThen = columnOf.get(headerOf(after, column));
    const was =
      rowThen === undefined || columnThen === undefined ? '' : cellAt(before, rowThen, columnThen);
    return [{ row, column, kind: kindOf(column), cell: was }];
  });
  const hit = new Set(repairs.map(({ row, column }) => `${row}:${column}`));
  const others = strayCells(before, after, missed, (row) => rowOfKey.get(keyAfter(row)))
    .filter(({ row, column }) => !hit.has(`${row}:${column}`))
    .map((cell) => ({ ...cell, kind: kindOf(cell.column) }));
  // What is put back may itself meet moved rows: it is looked at again.
  if (repairs.length + others.length > 0 && depth < MOST_DEPTH) {
    writeVerified(tab, after, [...repairs, ...others], clock, naming, depth + 1);
    restoreStrays(tab, before, readTable(tab, clock), targets, clock, naming, depth + 1);
  }
  return strays.length + others.length === 0;
}

/** First row of each key. */
function rowsByKey(table: TableCells, keyOf: (row: number) => string): Map<string, number> {
  const rows = new Map<string, number>();
  table.rows.forEach((_, index) => {
    const row = table.firstRow + index;
    const key = keyOf(row);
    if (!rows.has(key)) rows.set(key, row);
  });
  return rows;
}

/** Targets whose own row, wherever it stands now, does not hold what was written. */
function missedTargets(
  before: TableCells,
  after: TableCells,
  targets: readonly CellTarget[],
  keyBefore: (row: number) => string,
  rowNow: ReadonlyMap<string, number>,
): readonly CellTarget[] {
  const columnNow = columnsByHeader(after);
  return targets.filter(({ row, column, cell }) => {
    const there = rowNow.get(keyBefore(row));
    const at = columnNow.get(sheetHeaderKey(before.header[column - 1] ?? ''));
    return there !== undefined && at !== undefined && !isSameCell(cell, cellAt(after, there, at));
  });
}

/**
 * Cells that hold now, and did not before, what was to be written elsewhere and is not there: the write
 * hit them in the moment between two moves. Each with what it held.
 */
function strayCells(
  before: TableCells,
  after: TableCells,
  missed: readonly CellTarget[],
  rowBefore: (row: number) => number | undefined,
): readonly { readonly row: number; readonly column: number; readonly cell: Cell }[] {
  if (missed.length === 0) return [];
  const columnBefore = columnsByHeader(before);
  return after.rows.flatMap((cells, index) => {
    const row = after.firstRow + index;
    const then = rowBefore(row);
    const isLone = cells.filter((cell) => cell !== '').length === 1;
    if (then === undefined && !isLone) return [];
    return cells.flatMap((cell, place) => {
      const was = columnBefore.get(sheetHeaderKey(after.header[place] ?? ''));
      const former = then === undefined || was === undefined ? '' : cellAt(before, then, was);
      const isStray = !isSameCell(cell, former) && missed.some((one) => isSameCell(one.cell, cell));
      return isStray ? [{ row, column: place + 1, cell: former }] : [];
    });
  });
}

function columnsByHeader({ header }: TableCells): ReadonlyMap<string, number> {
  return new Map(header.map((cell, index) => [sheetHeaderKey(cell), index + 1]));
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
