/**
 * Rows added below the last one of a tab, and what is done where somebody moved rows or columns while
 * they were filled: what they covered is put back as it was read.
 */
import type { Cell } from '../../workbook/cell.js';
import type { ColumnDeclaration } from '../../workbook/declaration.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { isSameCell, type SheetValue, toSheetValue } from './cell-conversion.js';
import type { TabSheet } from './open-workbook.js';
import { keyText } from './row-key.js';
import { keyReader } from './verified-writes.js';
import type { WallClock } from './wall-clock.js';

/** Cells under the headers of a change; null: the cell is left as it is (in a new row: blank). */
export type NewRow = readonly (Cell | null)[];

/** A declared column and where the sheet has it. */
export interface Placed {
  readonly declaration: ColumnDeclaration;
  /** Column of the sheet from 1. */
  readonly column: number;
}

/** The last row in which a column of ours is filled; 1, the header, where none is. */
export function lastFilledRow(table: TableCells, columns: readonly Placed[]): number {
  const isFilled = (cells: readonly Cell[]) =>
    columns.some(({ column }) => (cells[column - 1] ?? '') !== '');
  let count = table.rows.length;
  while (count > 0 && !isFilled(table.rows[count - 1] ?? [])) count -= 1;
  return table.firstRow + count - 1;
}

/**
 * Blanks the fresh rows again where columns were moved while they were filled. Under a header that was
 * only worded otherwise they stand where they belong.
 * @returns true when the columns are not what they were
 */
export function takeBackMisplaced(
  tab: TabSheet,
  before: TableCells,
  after: TableCells,
  columns: readonly Placed[],
  rows: readonly NewRow[],
  clock: WallClock,
): boolean {
  const others = columns
    .map(({ column }) => before.header[column - 1] ?? '')
    .filter((title, index) => title !== after.header[(columns[index]?.column ?? 0) - 1]);
  if (others.length === 0) return false;
  if (!others.some((title) => after.header.includes(title))) return true;
  const top = lastFilledRow(before, columns) + 1;
  const presentAt = (index: number) => after.rows[top + index - after.firstRow] ?? [];
  const isOurs = (cells: NewRow, index: number) =>
    columns.every(({ column }, place) =>
      isSameCell(cells[place] ?? '', presentAt(index)[column - 1] ?? ''),
    );
  const isBlank = (index: number) =>
    columns.every(({ column }) => (presentAt(index)[column - 1] ?? '') === '');
  // Of a torn write some rows are there, and of a torn take-back some are blank again.
  const end = rows.findIndex((cells, index) => !isOurs(cells, index) && !isBlank(index));
  const blank = rows.slice(0, end < 0 ? rows.length : end).map(() => columns.map(() => ''));
  if (blank.length > 0) fillRows(tab.sheet, top, columns, blank, clock);
  return true;
}

/**
 * Looks whether rows were moved while the fresh ones were filled: where one was inserted above, these
 * stand too high and cover the last rows of the table, which are put back, with the fresh ones below.
 * Where the rows were moved again since, only what was covered is put back: the fresh ones are missed
 * at the next look, and added.
 * @returns true when that was the case
 */
export function restoreOverwritten(
  tab: TabSheet,
  before: TableCells,
  after: TableCells,
  columns: readonly Placed[],
  rows: readonly NewRow[],
  clock: WallClock,
): boolean {
  const landed = landedRows(tab, before, after, columns, rows);
  const covered = coveredRows(tab, before, after, columns, landed);
  if (covered.length === 0) return false;
  const valuesOf = (cells: readonly Cell[]) => columns.map(({ column }) => cells[column - 1] ?? '');
  const [first] = landed;
  const isBlock = landed.every((row, index) => row === (first ?? 0) + index);
  if (isBlock && first !== undefined && covered.every(({ at }, index) => at === first + index)) {
    const lost = covered.map(({ cells }) => valuesOf(cells));
    fillRows(tab.sheet, first, columns, [...lost, ...rows], clock);
  } else {
    for (const { at, cells } of covered) fillRows(tab.sheet, at, columns, [valuesOf(cells)], clock);
  }
  return true;
}

/** Where the fresh rows stand now, by their keys; where none is found, where they were filled. */
function landedRows(
  tab: TabSheet,
  before: TableCells,
  after: TableCells,
  columns: readonly Placed[],
  rows: readonly NewRow[],
): readonly number[] {
  const keyAfter = keyReader(tab.declaration, after);
  const rowOfKey = new Map(
    after.rows.map((_, index) => [keyAfter(after.firstRow + index), after.firstRow + index]),
  );
  const filled = lastFilledRow(before, columns) + 1;
  const found = rows.map((cells) => rowOfKey.get(keyOf(columns, cells)));
  return found.every((row) => row === undefined)
    ? rows.map((_, index) => filled + index)
    : found.filter((row) => row !== undefined);
}

/** The natural key of a row of a change. */
export function keyOf(columns: readonly Placed[], cells: NewRow): string {
  return keyText(
    columns.flatMap(({ declaration }, index) =>
      declaration.key === true ? [[declaration, cells[index] ?? ''] as const] : [],
    ),
  );
}

/**
 * The rows of the reading that the fresh ones cover, with the places of these. A covered row is gone by
 * its key, as a deleted one is; but what the fresh ones do not write, such as a column of somebody's
 * own, still stands in its place, or the rows above it have moved down.
 */
function coveredRows(
  tab: TabSheet,
  before: TableCells,
  after: TableCells,
  columns: readonly Placed[],
  landed: readonly number[],
): readonly { readonly at: number; readonly cells: readonly Cell[] }[] {
  const last = lastFilledRow(before, columns);
  const keyBefore = keyReader(tab.declaration, before);
  const keyAfter = keyReader(tab.declaration, after);
  const present = new Set(after.rows.map((_, index) => keyAfter(after.firstRow + index)));
  const gone = before.rows.filter((_, index) => !present.has(keyBefore(before.firstRow + index)));
  let above = last;
  while (above >= before.firstRow && !present.has(keyBefore(above))) above -= 1;
  const top = landed[0] ?? last + 1;
  const hasMoved = above < before.firstRow || keyAfter(top - 1) === keyBefore(above);
  const pushedDown = hasMoved
    ? before.rows.slice(above + 1 - before.firstRow, last + 1 - before.firstRow)
    : [];
  const restOf = restReader(before.header, columns);
  return landed.flatMap((at, index) => {
    const rest = restOf(after.rows[at - after.firstRow]);
    const candidates = rest === '' ? pushedDown.slice(index, index + 1) : gone;
    const cells = candidates.find((one) => restOf(one) === rest);
    return cells === undefined ? [] : [{ at, cells }];
  });
}

/** What a row holds in columns that are not written, as one text; '' where that is nothing. */
function restReader(
  header: readonly Cell[],
  columns: readonly Placed[],
): (cells: readonly Cell[] | undefined) => string {
  const written = new Set(columns.map(({ column }) => column - 1));
  const others = header.flatMap((_, index) => (written.has(index) ? [] : [index]));
  return (cells = []) => {
    const rest = others.map((index) => cells[index] ?? '');
    return rest.every((cell) => cell === '') ? '' : JSON.stringify(rest);
  };
}

/**
 * Inserts fresh rows below the last one and fills them. Whoever is typing below the table keeps
 * their row: it moves down with the insertion.
 */
export function addRows(
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
