/**
 * Brings a tab up to date with rows that were decided on: found by key, changed only where a value
 * differs, added below the last row where the key is new. Doing it twice changes nothing.
 */
import type { Cell } from '../../workbook/cell.js';
import type { ColumnDeclaration } from '../../workbook/declaration.js';
import { findColumns } from '../../workbook/find-columns.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { CadenceError } from '../errors.js';
import { isSameCell, type SheetValue, toSheetValue } from './cell-conversion.js';
import type { TabSheet } from './open-workbook.js';
import { readTable } from './read-table.js';
import { keyText } from './row-key.js';
import type { WallClock } from './wall-clock.js';
import { type CellWrite, writeCells } from './write-runs.js';

/** Rows of one tab under the headers given; the key columns are among them. */
export interface RowChanges {
  readonly headers: readonly string[];
  /** null: the cell is left as it is (in a new row: blank). */
  readonly rows: readonly (readonly (Cell | null)[])[];
}

interface Placed {
  readonly declaration: ColumnDeclaration;
  /** Column of the sheet from 1. */
  readonly column: number;
}

/**
 * @returns how many rows were added and how many were changed
 * @throws {CadenceError} COLUMN_MISSING or COLUMN_DUPLICATE, before anything is written
 */
export function upsertRows(
  tab: TabSheet,
  changes: RowChanges,
  clock: WallClock,
): { readonly added: number; readonly changed: number } {
  const table = readTable(tab, clock);
  const columns = placeColumns(tab, changes.headers, table.header);
  const keys = columns.flatMap(({ declaration, column }, index) =>
    declaration.key === true ? [{ declaration, column, index }] : [],
  );
  const rowOfKey = new Map<string, number>();
  table.rows.forEach((cells, index) => {
    const key = keyText(keys.map((part) => [part.declaration, cells[part.column - 1] ?? '']));
    if (!rowOfKey.has(key)) rowOfKey.set(key, table.firstRow + index);
  });
  const added: (readonly (Cell | null)[])[] = [];
  const writes: CellWrite[] = [];
  const changedRows = new Set<number>();
  for (const cells of changes.rows) {
    const key = keyText(keys.map((part) => [part.declaration, cells[part.index] ?? '']));
    const row = rowOfKey.get(key);
    if (row === undefined) {
      rowOfKey.set(key, 0);
      added.push(cells);
    } else if (row > 0) {
      const own = differences(columns, cells, table.rows[row - table.firstRow] ?? [], row, clock);
      if (own.length > 0) changedRows.add(row);
      writes.push(...own);
    }
  }
  writeCells(tab.sheet, writes);
  addRows(tab, lastFilledRow(table, columns), columns, added, clock);
  return { added: added.length, changed: changedRows.size };
}

function placeColumns(
  { declaration: tab }: TabSheet,
  headers: readonly string[],
  header: readonly Cell[],
): Placed[] {
  const declared = headers.map((text) => {
    const column = tab.columns.find((candidate) => candidate.header === text);
    if (column !== undefined) return column;
    throw new CadenceError('COLUMN_MISSING', `The tab ${tab.name} knows no column ${text}.`);
  });
  const { positions, problems } = findColumns(tab.name, declared, header);
  const [problem] = problems;
  if (problem !== undefined) {
    const code = problem.code === 'missing-column' ? 'COLUMN_MISSING' : 'COLUMN_DUPLICATE';
    throw new CadenceError(code, problem.message);
  }
  return declared.map((declaration, index) => ({
    declaration,
    column: (positions[index] ?? 0) + 1,
  }));
}

function differences(
  columns: readonly Placed[],
  wanted: readonly (Cell | null)[],
  present: readonly Cell[],
  row: number,
  clock: WallClock,
): CellWrite[] {
  return columns.flatMap(({ declaration, column }, index) => {
    const cell = wanted[index] ?? null;
    if (cell === null || isSameCell(cell, present[column - 1] ?? '')) return [];
    return [{ row, column, value: toSheetValue(cell, declaration.kind, clock) }];
  });
}

/** The last row in which a column of ours is filled; 1, the header, where none is. */
function lastFilledRow(table: TableCells, columns: readonly Placed[]): number {
  const isFilled = (cells: readonly Cell[]) =>
    columns.some(({ column }) => (cells[column - 1] ?? '') !== '');
  let count = table.rows.length;
  while (count > 0 && !isFilled(table.rows[count - 1] ?? [])) count -= 1;
  return table.firstRow + count - 1;
}

/**
 * Inserts fresh rows below the last one and fills them, so that no row that somebody is typing in
 * below is overwritten; people's own columns in the fresh rows stay blank.
 */
function addRows(
  { sheet }: TabSheet,
  last: number,
  columns: readonly Placed[],
  rows: readonly (readonly (Cell | null)[])[],
  clock: WallClock,
): void {
  if (rows.length === 0) return;
  // Fresh rows take their look from a row of the table, never from the header.
  if (last > 1) sheet.insertRowsAfter(last, rows.length);
  else sheet.insertRowsBefore(2, rows.length);
  const ordered = columns
    .map((placed, index) => ({ ...placed, index }))
    .sort((a, b) => a.column - b.column);
  for (const segment of adjacent(ordered)) {
    const first = segment[0]?.column ?? 1;
    const values = rows.map((cells): SheetValue[] =>
      segment.map(({ declaration, index }) =>
        toSheetValue(cells[index] ?? '', declaration.kind, clock),
      ),
    );
    sheet.getRange(last + 1, first, rows.length, segment.length).setValues(values);
  }
}

/** Cuts a list of columns in sheet order where somebody else's column lies between two of them. */
function adjacent<T extends { readonly column: number }>(columns: readonly T[]): T[][] {
  const segments: T[][] = [];
  for (const column of columns) {
    const segment = segments.at(-1);
    if (segment !== undefined && segment.at(-1)?.column === column.column - 1) segment.push(column);
    else segments.push([column]);
  }
  return segments;
}
