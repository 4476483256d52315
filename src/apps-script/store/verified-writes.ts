/**
 * Writes cells that belong to certain rows and columns, and looks afterwards whether they are there:
 * no lock keeps people from inserting, sorting or moving in the moment between reading and writing.
 * What a write hit instead is put back as it was read.
 */
import { sheetHeaderKey } from '../../workbook/column-name.js';
import type { ColumnKind, TabDeclaration } from '../../workbook/declaration.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { isSameCell, toSheetValue } from './cell-conversion.js';
import type { TabSheet } from './open-workbook.js';
import { readTable } from './read-table.js';
import { keyText } from './row-key.js';
import {
  type CellTarget,
  cellAt,
  columnsByHeader,
  missedTargets,
  rowsByKey,
  strayCells,
} from './stray-cells.js';
import type { WallClock } from './wall-clock.js';
import { writeCells } from './write-runs.js';

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
  writeTargets(tab, targets, clock);
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
  const isStray = ({ row, column }: CellTarget) =>
    keyBefore(row) !== keyAfter(row) || headerOf(before, column) !== headerOf(after, column);
  const suspects = targets.filter(
    (one) => isStray(one) || !isSameCell(one.cell, cellAt(after, one.row, one.column)),
  );
  if (suspects.length === 0) return true;
  const strays = suspects.filter(isStray);
  const rowOfKey = rowsByKey(before, keyBefore);
  const missed = missedTargets(before, after, suspects, keyBefore, rowsByKey(after, keyAfter));
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
  const isKeyHit = repairs.some(({ column }) => isKeyColumn(tab.declaration, after, column));
  if (isShifted || isKeyHit) {
    writeTargets(tab, repairs, clock);
    return strays.length === 0;
  }
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

function writeTargets(tab: TabSheet, targets: readonly CellTarget[], clock: WallClock): void {
  writeCells(
    tab.sheet,
    targets.map(({ row, column, kind, cell }) => ({
      row,
      column,
      value: toSheetValue(cell, kind, clock),
    })),
  );
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

/** Whether rows are named by what stands under that header. */
function isKeyColumn(tab: TabDeclaration, table: TableCells, column: number): boolean {
  return declaredAt(tab, table, column)?.key === true;
}

function declaredAt(
  tab: TabDeclaration,
  table: TableCells,
  column: number,
): TabDeclaration['columns'][number] | undefined {
  const header = sheetHeaderKey(table.header[column - 1] ?? '');
  return tab.columns.find((candidate) => sheetHeaderKey(candidate.header) === header);
}

/** How a column of the sheet is written back; a column of somebody's own by what stood in it. */
function kindAt(tab: TabDeclaration, table: TableCells, column: number): ColumnKind {
  return declaredAt(tab, table, column)?.kind ?? 'instant';
}
