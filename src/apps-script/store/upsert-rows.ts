/**
 * Brings a tab up to date with rows that were decided on: found by key, changed only where a value
 * differs, added below the last row where the key is new. Doing it twice changes nothing.
 */
import type { Cell } from '../../workbook/cell.js';
import { findColumns } from '../../workbook/find-columns.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { CadenceError } from '../errors.js';
import {
  addRows,
  keyOf,
  lastFilledRow,
  type NewRow,
  type Placed,
  restoreOverwritten,
  takeBackMisplaced,
} from './added-rows.js';
import { type BeforeWrite, type KeepBefore, tailBefore, wholeBefore } from './before-write.js';
import { isSameCell } from './cell-conversion.js';
import type { TabSheet } from './open-workbook.js';
import { readTable } from './read-table.js';
import type { CellTarget } from './stray-cells.js';
import { keyReader, restoreStrays, writeVerified } from './verified-writes.js';
import type { WallClock } from './wall-clock.js';

/** Rows of one tab under the headers given; the key columns are among them. */
export interface RowChanges {
  /** `update`: a row that is gone is not made again, since somebody deleted it. */
  readonly mode: 'upsert' | 'update';
  readonly headers: readonly string[];
  /** null: the cell is left as it is (in a new row: blank). */
  readonly rows: readonly (readonly (Cell | null)[])[];
}

/** How often people may move rows or columns under a write before it gives up. */
const MOST_ROUNDS = 5;

/**
 * Reads, writes what differs, and reads again, until nothing differs.
 * @param keep told what was read, before anything is written by its places
 * @throws {CadenceError} COLUMN_MISSING or COLUMN_DUPLICATE, before anything is written;
 *   CHANGED_MEANWHILE when people keep moving the rows
 */
export function upsertRows(
  tab: TabSheet,
  changes: RowChanges,
  clock: WallClock,
  keep: KeepBefore = () => {},
): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (bringCloser(tab, changes, clock, keep)) return;
  }
  throw new CadenceError(
    'CHANGED_MEANWHILE',
    `The rows of ${tab.declaration.name} keep moving. What was decided is kept: run the same again, and it goes on.`,
  );
}

/** @returns true when the tab shows the changes, false when it has to be looked at again */
function bringCloser(
  tab: TabSheet,
  changes: RowChanges,
  clock: WallClock,
  keep: KeepBefore,
): boolean {
  const table = readTable(tab, clock);
  const columns = placeColumns(tab, changes.headers, table.header);
  const { targets, added } = compare(tab, table, columns, changes);
  if (targets.length === 0 && added.length === 0) return true;
  const isPlain = targets.length === 0 && added.length === changes.rows.length;
  keep(
    isPlain ? tailBefore(table, lastFilledRow(table, columns), added.length) : wholeBefore(table),
  );
  const landed = writeVerified(tab, table, targets, clock);
  // Rows are added by the places of this reading, so only while they hold.
  if (!landed || added.length === 0) return landed;
  addRows(tab, lastFilledRow(table, columns), columns, added, clock);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const after = readTable(tab, clock);
    if (takeBackMisplaced(tab, table, after, columns, added, clock)) return false;
    // What is put back may itself meet moved rows: it is looked at again.
    if (restoreOverwritten(tab, table, after, columns, added, clock)) continue;
    const left = compare(tab, after, columns, changes);
    return left.targets.length === 0 && left.added.length === 0;
  }
  return false;
}

/**
 * Puts right what an interrupted write may have hit: with what was read before it, as the execution
 * itself would have done. Where everything landed, or nothing was written, it changes nothing.
 * @param before what {@link upsertRows} had kept last for these changes
 */
export function healRows(
  tab: TabSheet,
  changes: RowChanges,
  before: BeforeWrite,
  clock: WallClock,
): void {
  const columns = placeColumns(tab, changes.headers, before.header);
  const { targets, added } = before.isTail
    ? { targets: [], added: changes.rows }
    : compare(tab, before, columns, changes);
  const now = readTable(tab, clock);
  if (targets.length > 0 && !restoreStrays(tab, before, now, targets, clock)) return;
  if (added.length === 0 || takeBackMisplaced(tab, before, now, columns, added, clock)) return;
  if (isFirstInPlace(tab, before, now, columns, added)) {
    restoreOverwritten(tab, before, now, columns, added, clock);
  }
}

/** Whether the first of the added rows stands where it was written. */
function isFirstInPlace(
  tab: TabSheet,
  before: TableCells,
  now: TableCells,
  columns: readonly Placed[],
  [first]: readonly NewRow[],
): boolean {
  return (
    first !== undefined &&
    keyReader(tab.declaration, now)(lastFilledRow(before, columns) + 1) === keyOf(columns, first)
  );
}

/** The cells that differ, by their places, and the rows whose key the table does not hold. */
function compare(
  tab: TabSheet,
  table: TableCells,
  columns: readonly Placed[],
  changes: RowChanges,
): { readonly targets: readonly CellTarget[]; readonly added: readonly NewRow[] } {
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
    const key = keyOf(columns, cells);
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
