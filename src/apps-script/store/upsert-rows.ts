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
import { type CellTarget, keyReader, writeVerified } from './verified-writes.js';
import type { WallClock } from './wall-clock.js';

/** Rows of one tab under the headers given; the key columns are among them. */
export interface RowChanges {
  /** `update`: a row that is gone is not made again, since somebody deleted it. */
  readonly mode: 'upsert' | 'update';
  readonly headers: readonly string[];
  /** null: the cell is left as it is (in a new row: blank). */
  readonly rows: readonly (readonly (Cell | null)[])[];
}

type NewRow = readonly (Cell | null)[];

interface Placed {
  readonly declaration: ColumnDeclaration;
  /** Column of the sheet from 1. */
  readonly column: number;
}

/** How often people may move rows or columns under a write before it gives up. */
const MOST_ROUNDS = 5;

/**
 * Reads, writes what differs, and reads again, until nothing differs.
 * @throws {CadenceError} COLUMN_MISSING or COLUMN_DUPLICATE, before anything is written;
 *   CHANGED_MEANWHILE when people keep moving the rows
 */
export function upsertRows(tab: TabSheet, changes: RowChanges, clock: WallClock): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (bringCloser(tab, changes, clock)) return;
  }
  throw new CadenceError(
    'CHANGED_MEANWHILE',
    `The rows of ${tab.declaration.name} keep moving. What was decided is kept: run the same again, and it goes on.`,
  );
}

/** @returns true when the tab shows the changes, false when it has to be looked at again */
function bringCloser(tab: TabSheet, changes: RowChanges, clock: WallClock): boolean {
  const table = readTable(tab, clock);
  const columns = placeColumns(tab, changes.headers, table.header);
  const { targets, added } = compare(tab, table, columns, changes);
  if (targets.length === 0 && added.length === 0) return true;
  const landed = writeVerified(tab, table, targets, clock);
  // Rows are added by the places of this reading, so only while they hold.
  if (!landed || added.length === 0) return landed;
  addRows(tab, lastFilledRow(table, columns), columns, added, clock);
  const after = readTable(tab, clock);
  if (takeBackMisplaced(tab, table, after, columns, added, clock)) return false;
  if (restoreOverwritten(tab, table, after, columns, added, clock)) return false;
  const left = compare(tab, after, columns, changes);
  return left.targets.length === 0 && left.added.length === 0;
}

/** The cells that differ, by their places, and the rows whose key the table does not hold. */
function compare(
  tab: TabSheet,
  table: TableCells,
  columns: readonly Placed[],
  changes: RowChanges,
): { readonly targets: readonly CellTarget[]; readonly added: readonly NewRow[] } {
  const keys = columns.flatMap(({ declaration }, index) =>
    declaration.key === true ? [{ declaration, index }] : [],
  );
  const readKey = keyReader(tab.declaration, table);
  const rowOfKey = new Map<string, number>();
  table.rows.forEach((_, index) => {
    const row = table.firstRow + index;
    const key = readKey(row);
    if (!rowOfKey.has(key)) rowOfKey.set(key, row);
  });
  const added: NewRow[] = [];
  const targets: CellTarget[] = [];
  for (const cells of changes.rows) {
    const key = keyText(keys.map((part) => [part.declaration, cells[part.index] ?? '']));
    const row = rowOfKey.get(key);
    if (row === undefined) {
      if (changes.mode === 'update') continue;
      rowOfKey.set(key, 0);
      added.push(cells);
    } else if (row > 0) {
      targets.push(...differences(columns, cells, table.rows[row - table.firstRow] ?? [], row));
    }
  }
  return { targets, added };
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
  wanted: NewRow,
  present: readonly Cell[],
  row: number,
): CellTarget[] {
  return columns.flatMap(({ declaration, column }, index) => {
    const cell = wanted[index] ?? null;
    if (cell === null || isSameCell(cell, present[column - 1] ?? '')) return [];
    return [{ row, column, kind: declaration.kind, cell }];
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
 * Blanks the fresh rows again where columns were moved while they were filled.
 * @returns true when that was the case
 */
function takeBackMisplaced(
  tab: TabSheet,
  before: TableCells,
  after: TableCells,
  columns: readonly Placed[],
  rows: readonly NewRow[],
  clock: WallClock,
): boolean {
  if (columns.every(({ column }) => before.header[column - 1] === after.header[column - 1])) {
    return false;
  }
  const top = lastFilledRow(before, columns) + 1;
  const isOurs = (cells: NewRow, index: number) => {
    const present = after.rows[top + index - after.firstRow] ?? [];
    return columns.every(({ column }, place) =>
      isSameCell(cells[place] ?? '', present[column - 1] ?? ''),
    );
  };
  const blank = rows.filter(isOurs).map(() => columns.map(() => ''));
  if (blank.length === rows.length) fillRows(tab.sheet, top, columns, blank, clock);
  return true;
}

/**
 * Looks whether rows were inserted above while the fresh ones were filled: then these stand too high
 * and cover the last rows of the table, which are put back, with the fresh ones below them.
 * @returns true when that was the case
 */
function restoreOverwritten(
  tab: TabSheet,
  before: TableCells,
  after: TableCells,
  columns: readonly Placed[],
  rows: readonly NewRow[],
  clock: WallClock,
): boolean {
  const last = lastFilledRow(before, columns);
  const keyBefore = keyReader(tab.declaration, before);
  const keyAfter = keyReader(tab.declaration, after);
  const present = new Set(after.rows.map((_, index) => keyAfter(after.firstRow + index)));
  let covered = 0;
  while (last - covered > 1 && !present.has(keyBefore(last - covered))) covered += 1;
  if (covered === 0) return false;
  // A last row that somebody deleted is missing as well, but then nothing has moved down.
  const hasMoved = last - covered <= 1 || keyAfter(last) === keyBefore(last - covered);
  if (!hasMoved) return false;
  const lost = before.rows
    .slice(last - covered - before.firstRow + 1, last - before.firstRow + 1)
    .map((cells) => columns.map(({ column }) => cells[column - 1] ?? ''));
  fillRows(tab.sheet, last + 1, columns, [...lost, ...rows], clock);
  return true;
}

/**
 * Inserts fresh rows below the last one and fills them. Whoever is typing below the table keeps
 * their row: it moves down with the insertion.
 */
function addRows(
  { sheet }: TabSheet,
  last: number,
  columns: readonly Placed[],
  rows: readonly NewRow[],
  clock: WallClock,
): void {
  // Fresh rows take their look from a row of the table, never from the header.
  if (last > 1) sheet.insertRowsAfter(last, rows.length);
  else sheet.insertRowsBefore(2, rows.length);
  fillRows(sheet, last + 1, columns, rows, clock);
}

/** One write per run of neighbouring columns, so that people's own columns stay as they are. */
function fillRows(
  sheet: TabSheet['sheet'],
  top: number,
  columns: readonly Placed[],
  rows: readonly NewRow[],
  clock: WallClock,
): void {
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
    sheet.getRange(top, first, rows.length, segment.length).setValues(values);
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
