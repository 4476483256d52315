/**
 * Carries a function of single values over the cells and ranges that a formula gives it: in step,
 * in the shape of the ranges, with errors that name the row.
 */
import { CellArgumentError } from '../../domain/flags/cell-argument-error.js';
import { capital } from '../../domain/wording.js';

/** A single cell, or the rows of a range. Blank cells arrive as '', what was left out as undefined. */
export type Argument = unknown;
export type Result = string | number | boolean;
/** One value, or one per row (and column) of the ranges given. */
export type Spill = Result | Result[][];

/** The rows of an argument; a single cell is one row of one cell. */
export function rowsOf(argument: Argument): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const rows: readonly unknown[] = argument;
  return rows.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

interface NamedRows {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Calls `compute` once per row and column of the ranges given. A single cell, or a range of one
 * cell, stands beside every row. Answers one value when no argument is a range.
 * @throws {CellArgumentError} when two ranges differ in size, naming the later one; or what
 *   `compute` throws, with the row within the range before it
 */
export function spill(
  given: Readonly<Record<string, Argument>>,
  compute: (...values: unknown[]) => Result,
): Spill {
  if (!Object.values(given).some(Array.isArray)) return compute(...Object.values(given));
  const columns = Object.entries(given).map(([name, argument]) => ({
    name,
    rows: rowsOf(argument),
  }));
  const { height, width } = commonSize(columns);
  return Array.from({ length: height }, (_, row) =>
    namingRow(row, () =>
      Array.from({ length: width }, (_, column) =>
        compute(
          ...columns.map(({ rows }) => (isSingle(rows) ? rows[0]?.[0] : rows[row]?.[column])),
        ),
      ),
    ),
  );
}

/** Puts the row, counted from 1 within the range, before the message of a fault in a cell. */
export function namingRow<T>(index: number, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof CellArgumentError)) throw error;
    throw new CellArgumentError(error.argument, `Row ${index + 1}: ${error.message}`);
  }
}

/**
 * Puts the row or the column of the cell at fault before the message, where an argument is a series
 * of cells: counted from 1 within its rows.
 */
export function namingPlace<T>(rows: readonly (readonly unknown[])[], compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof CellArgumentError) || error.place === null) throw error;
    const width = rows[0]?.length ?? 1;
    const row = `row ${Math.floor(error.place / width) + 1}`;
    const column = `column ${(error.place % width) + 1}`;
    const place = [...(rows.length > 1 ? [row] : []), ...(width > 1 ? [column] : [])].join(', ');
    if (place === '') throw error;
    const named = capital(place);
    throw new CellArgumentError(error.argument, `${named}: ${error.message}`);
  }
}

function isSingle(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length === 1 && rows[0]?.length === 1;
}

function commonSize(columns: readonly NamedRows[]): { height: number; width: number } {
  const ranges = columns.filter((column) => !isSingle(column.rows));
  const first = ranges[0];
  if (first === undefined) return { height: 1, width: 1 };
  for (const { name, rows } of ranges) {
    if (sizeOf(rows) !== sizeOf(first.rows)) {
      throw new CellArgumentError(
        name,
        `${name} must be as large as ${first.name} (${sizeOf(first.rows)}) or a single cell, but is ${sizeOf(rows)}.`,
      );
    }
  }
  return { height: first.rows.length, width: first.rows[0]?.length ?? 0 };
}

function sizeOf(rows: readonly (readonly unknown[])[]): string {
  const width = rows[0]?.length ?? 0;
  return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} × ${width} ${width === 1 ? 'column' : 'columns'}`;
}
