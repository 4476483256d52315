/** Writes scattered cells in few rectangles, so that the number of calls does not grow with the rows. */
import type { SheetValue } from './cell-conversion.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell to be written; rows and columns count from 1. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: SheetValue;
}

/** A rectangle; ends included. */
interface Run {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** At most this many rectangles a tab; beyond it the nearest ones of a column are joined. */
export const MOST_RUNS = 48;

/**
 * Writes the cells and no others, as long as {@link MOST_RUNS} rectangles hold them. Beyond that,
 * cells that lie between two changed ones of a column are written back as they stand, formulas as
 * formulas.
 */
export function writeCells(sheet: Sheet, writes: readonly CellWrite[]): void {
  if (writes.length === 0) return;
  const byColumn = new Map<number, Map<number, SheetValue>>();
  for (const { row, column, value } of writes) {
    const rows = byColumn.get(column) ?? new Map<number, SheetValue>();
    rows.set(row, value);
    byColumn.set(column, rows);
  }
  const budget = Math.max(1, Math.floor(MOST_RUNS / byColumn.size));
  const runs = [...byColumn.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, rows]) => runsOf([...rows.keys()], column, budget));
  for (const run of joinColumns(runs)) writeRun(sheet, run, byColumn);
}

/** The runs of consecutive rows of one column, the nearest joined until the budget holds. */
function runsOf(rows: readonly number[], column: number, budget: number): Run[] {
  const sorted = [...rows].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((row, index) => row - (sorted[index] ?? row));
  const widest = [...gaps].sort((a, b) => b - a)[budget - 1] ?? 1;
  const split = Math.max(1, widest);
  const runs: Run[] = [];
  let top = sorted[0] ?? 0;
  let bottom = top;
  for (const row of sorted.slice(1)) {
    if (row - bottom > split) {
      runs.push({ top, bottom, left: column, right: column });
      top = row;
    }
    bottom = row;
  }
  runs.push({ top, bottom, left: column, right: column });
  return runs;
}

/** Neighbouring columns whose runs cover the same rows become one rectangle. */
function joinColumns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const index = joined.findIndex(
      (other) =>
        other.right === run.left - 1 && other.top === run.top && other.bottom === run.bottom,
    );
    const left = joined[index];
    if (left === undefined) joined.push(run);
    else joined[index] = { ...left, right: run.right };
  }
  return joined;
}

function writeRun(
  sheet: Sheet,
  run: Run,
  byColumn: ReadonlyMap<number, ReadonlyMap<number, SheetValue>>,
): void {
  const height = run.bottom - run.top + 1;
  const width = run.right - run.left + 1;
  const range = sheet.getRange(run.top, run.left, height, width);
  const wanted = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) =>
      byColumn.get(run.left + column)?.get(run.top + row),
    ),
  );
  if (wanted.every((row) => row.every((value) => value !== undefined))) {
    range.setValues(wanted as SheetValue[][]);
    return;
  }
  const rich = readAsWritable(range);
  range.setValues(wanted.map((row, r) => row.map((value, c) => value ?? rich[r]?.[c] ?? '')));
}

/** Cells as they stand, in the form in which writing them back changes nothing. */
function readAsWritable(range: GoogleAppsScript.Spreadsheet.Range): SheetValue[][] {
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  return values.map((row, r) =>
    row.map((value, c) => {
      const formula = formulas[r]?.[c] ?? '';
      if (formula !== '') return formula;
      return typeof value === 'string' && value !== '' ? `'${value}` : (value as SheetValue);
    }),
  );
}
