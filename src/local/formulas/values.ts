/** What an expression can be while a formula is computed. */
import type { Area, CellError, CellValue } from '../model/workbook-data.js';
import type { Expression } from './ast.js';
import type { Scope } from './scope.js';

/** What fits in one cell; null is blank. */
export type Scalar = CellValue;

/** An array of values in rows, at least one by one; all rows have the same length. */
export class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  /** Counting from 0; blank outside. */
  at(row: number, column: number): Scalar {
    return this.rows[row]?.[column] ?? null;
  }

  column(column: number): Scalar[] {
    return this.rows.map((row) => row[column] ?? null);
  }
}

/** Cells of a sheet, not read yet. */
export class RangeReference {
  constructor(
    /** Index of the sheet in tab order. */
    readonly sheet: number,
    readonly area: Area,
  ) {}

  get height(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get width(): number {
    return this.area.right - this.area.left + 1;
  }
}

/** A function made by LAMBDA, with the names that were bound where it stands. */
export class Lambda {
  constructor(
    /** Lower case. */
    readonly parameters: readonly string[],
    readonly body: Expression,
    readonly scope: Scope,
  ) {}
}

export type Value = Scalar | Matrix | RangeReference | Lambda;

export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Whether the value has more than one cell. */
export function isMany(value: Value): value is Matrix | RangeReference {
  return (
    (value instanceof Matrix || value instanceof RangeReference) &&
    (value.height > 1 || value.width > 1)
  );
}

/** An error value with the sentence that Google shows. */
export function fail(error: CellError['error'], message?: string): CellError {
  return message === undefined ? { error } : { error, message };
}

/** A matrix of one row per value. */
export function columnOf(values: readonly Scalar[]): Matrix {
  return new Matrix(values.map((value) => [value]));
}
