/** Writes scattered cells in as few rectangles as hold them and nothing else. */
import type { SheetValue } from './cell-conversion.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell to be written; rows and columns count from 1. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: SheetValue;
}

/** Neighbouring rows of one or several columns. */
interface Rectangle {
  readonly top: number;
  readonly left: number;
  /** One list per column, top down; all of one length. */
  readonly columns: SheetValue[][];
}

/**
 * Writes the cells and no others: a cell that lies between two changed ones may hold a formula, a
 * value that its drop-down list would refuse now, or what somebody types at this moment. Writes are
 * buffered by Sheets until the next reading, so that more rectangles cost little more.
 */
export function writeCells(sheet: Sheet, writes: readonly CellWrite[]): void {
  for (const { top, left, columns } of rectanglesOf(writes)) {
    const height = columns[0]?.length ?? 0;
    const values = Array.from({ length: height }, (_, row) =>
      columns.map((column): SheetValue => column[row] ?? ''),
    );
    sheet.getRange(top, left, height, columns.length).setValues(values);
  }
}

/** Columns of consecutive cells; neighbours that cover the same rows become one rectangle. */
function rectanglesOf(writes: readonly CellWrite[]): Iterable<Rectangle> {
  const rectangles = new Set<Rectangle>();
  const openAtRight = new Map<string, Rectangle>();
  for (const { row, column, values } of stretchesOf(writes)) {
    const neighbour = openAtRight.get(`${column}:${row}:${values.length}`);
    const rectangle = neighbour ?? { top: row, left: column, columns: [] };
    rectangle.columns.push(values);
    rectangles.add(rectangle);
    openAtRight.set(`${column + 1}:${row}:${values.length}`, rectangle);
  }
  return rectangles;
}

interface Stretch {
  readonly row: number;
  readonly column: number;
  readonly values: SheetValue[];
}

/** Consecutive cells of a column, column by column; of two writes of one cell the later one. */
function stretchesOf(writes: readonly CellWrite[]): Stretch[] {
  const sorted = [...writes].sort((a, b) => a.column - b.column || a.row - b.row);
  const stretches: Stretch[] = [];
  for (const { row, column, value } of sorted) {
    const last = stretches.at(-1);
    const next = last === undefined || last.column !== column ? -1 : last.row + last.values.length;
    if (last !== undefined && row === next) last.values.push(value);
    else if (last !== undefined && row === next - 1) last.values[last.values.length - 1] = value;
    else stretches.push({ row, column, values: [value] });
  }
  return stretches;
}
