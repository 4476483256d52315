/**
 * What a write by places hit instead of its own rows, found by what stands there: rows that were moved
 * before it and again after it tell nothing by their places.
 */
import type { Cell } from '../../workbook/cell.js';
import { sheetHeaderKey } from '../../workbook/column-name.js';
import type { ColumnKind } from '../../workbook/declaration.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { isSameCell } from './cell-conversion.js';

/** A cell as it is to be, by the place at which it stood when the table was read. */
export interface CellTarget {
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly kind: ColumnKind;
  readonly cell: Cell;
}

/** First row of each key. */
export function rowsByKey(table: TableCells, keyOf: (row: number) => string): Map<string, number> {
  const rows = new Map<string, number>();
  table.rows.forEach((_, index) => {
    const row = table.firstRow + index;
    const key = keyOf(row);
    if (!rows.has(key)) rows.set(key, row);
  });
  return rows;
}

/** Targets whose own row, wherever it stands now, does not hold what was written. */
export function missedTargets(
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
export function strayCells(
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

/** First column of each header, from 1. */
export function columnsByHeader({ header }: TableCells): ReadonlyMap<string, number> {
  return new Map(header.map((cell, index) => [sheetHeaderKey(cell), index + 1]));
}

/** Blank where the table has no such place. */
export function cellAt(table: TableCells, row: number, column: number): Cell {
  return table.rows[row - table.firstRow]?.[column - 1] ?? '';
}
