/** Calls custom functions of the script as Sheets does: converts arguments and results. */
import { NotEmulatedError } from '../boundary/errors.js';
import { fromSerial, toSerial } from '../formats/serial-date.js';
import type { Area, CellError } from '../model/workbook-data.js';
import type { Expression } from './ast.js';
import type { Scope } from './scope.js';
import type { SheetReader } from './sheet-reader.js';
import { UnsupportedFormula } from './unsupported.js';
import {
  fail,
  isError,
  Lambda,
  Matrix,
  RangeReference,
  type Scalar,
  type Value,
} from './values.js';

export type CustomFunction = (...args: unknown[]) => unknown;

/** The cell whose formula calls a function of the script, and what the function may ask of it. */
export interface CallingCell {
  /** Index in tab order; row and column count from 1. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /**
   * Computes the formulas in cells that the function is about to read by itself.
   * @throws NotEmulatedError where one of them waits for the calling cell
   */
  compute(sheet: number, area: Area): void;
}

/** The script's functions: by name, or a look-up that answers undefined where there is none. */
export type CustomFunctions =
  | ReadonlyMap<string, CustomFunction>
  | ((name: string, caller: CallingCell) => CustomFunction | undefined);

/** Google's refusal of arguments that change by themselves. */
const VOLATILE_ARGUMENT = fail(
  '#ERROR!',
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
);

/** What the caller needs of its surroundings. */
interface CustomSurroundings {
  readonly functions: CustomFunctions | undefined;
  readonly timeZone: string;
  readonly reader: SheetReader;
  evaluate(node: Expression, scope: Scope): Value;
  /** Runs a computation and tells whether anything in it changes by itself. */
  watchVolatile<Result>(compute: () => Result): { result: Result; isVolatile: boolean };
  /** Whether the number that an expression gives would show as a date. */
  isDate(node: Expression, scope: Scope): boolean;
  isDateAt(sheet: number, row: number, column: number): boolean;
  /** Computes the formulas in cells outside the order in which formulas refer to each other. */
  compute(sheet: number, area: Area): void;
}

export class CustomFunctionCaller {
  private readonly find: (name: string, caller: CallingCell) => CustomFunction | undefined;

  constructor(private readonly surroundings: CustomSurroundings) {
    this.find = lookUpIgnoringCase(surroundings.functions);
  }

  /**
   * The function's result; undefined where the script has no function of this name.
   *
   * @throws UnsupportedFormula where the script's functions are not known at all
   */
  call(name: string, list: readonly Expression[], scope: Scope): Value | undefined {
    const { sheet, row, column } = scope;
    const compute = this.surroundings.compute.bind(this.surroundings);
    const custom = this.find(name, { sheet, row, column, compute });
    if (custom === undefined) {
      if (this.surroundings.functions !== undefined) return undefined;
      throw new UnsupportedFormula(`${name} without the script's functions`);
    }
    const { result: values, isVolatile } = this.surroundings.watchVolatile(() =>
      list.map((node) => this.argument(node, scope)),
    );
    if (isVolatile) return VOLATILE_ARGUMENT;
    const error = values.find(isError);
    if (error !== undefined) return error;
    return this.outcome(name, custom, values);
  }

  private outcome(name: string, custom: CustomFunction, values: readonly unknown[]): Value {
    let result: unknown;
    try {
      result = custom(...values);
    } catch (thrown) {
      if (thrown instanceof NotEmulatedError) throw new UnsupportedFormula(thrown.what);
      return fail('#ERROR!', messageOf(thrown));
    }
    return toValue(result, name, this.surroundings.timeZone);
  }

  private argument(node: Expression, scope: Scope): unknown {
    const value = this.surroundings.evaluate(node, scope);
    if (value instanceof Lambda) throw new UnsupportedFormula('LAMBDA as an argument of a script');
    if (value instanceof RangeReference) return this.range(value);
    if (value instanceof Matrix) {
      const isDate = this.surroundings.isDate(node, scope);
      return value.rows.map((row) => row.map((cell) => this.cell(cell, isDate)));
    }
    if (isError(value)) return value;
    return this.cell(value, typeof value === 'number' && this.surroundings.isDate(node, scope));
  }

  private range(range: RangeReference): unknown {
    const { reader } = this.surroundings;
    const { top, left, bottom, right } = range.area;
    if (top === bottom && left === right) {
      const value = reader.read(range.sheet, top, left);
      return isError(value) ? value : this.rangeCell(value, range.sheet, top, left);
    }
    const rows = reader.matrix(range).rows;
    return rows.map((row, down) =>
      row.map((cell, across) => this.rangeCell(cell, range.sheet, top + down, left + across)),
    );
  }

  private rangeCell(value: Scalar, sheet: number, row: number, column: number): unknown {
    const isDate = typeof value === 'number' && this.surroundings.isDateAt(sheet, row, column);
    return this.cell(value, isDate);
  }

  /** A blank is the empty text; an error inside a range its own text. */
  private cell(value: Scalar, isDate: boolean): unknown {
    if (value === null) return '';
    if (isError(value)) return value.error;
    if (typeof value !== 'number' || !isDate) return value;
    return new Date(fromSerial(value, this.surroundings.timeZone));
  }
}

function lookUpIgnoringCase(
  functions: CustomFunctions | undefined,
): (name: string, caller: CallingCell) => CustomFunction | undefined {
  if (functions === undefined) return () => undefined;
  if (typeof functions === 'function') return functions;
  const byName = new Map<string, CustomFunction>();
  for (const [name, custom] of functions) byName.set(name.toUpperCase(), custom);
  return (name) => byName.get(name.toUpperCase());
}

function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    return String(thrown.message);
  }
  return String(thrown);
}

/** Dates of another realm are no instances of ours. */
function isDateObject(value: unknown): value is { getTime(): number } {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function toValue(result: unknown, name: string, timeZone: string): Value {
  if (!Array.isArray(result)) return toCell(result, name, timeZone);
  const rows: Scalar[][] = result.map((row: unknown) =>
    Array.isArray(row)
      ? row.map((cell: unknown) => toCell(cell, name, timeZone))
      : [toCell(row, name, timeZone)],
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) throw new UnsupportedFormula(`the empty array that ${name} returned`);
  return new Matrix(
    rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]),
  );
}

function toCell(result: unknown, name: string, timeZone: string): Scalar {
  if (result === undefined || result === null) return null;
  if (typeof result === 'number') return toFiniteNumber(result);
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  if (isDateObject(result)) return toDateSerial(result.getTime(), timeZone);
  throw new UnsupportedFormula(`the object that ${name} returned`);
}

function toFiniteNumber(result: number): number | CellError {
  return Number.isFinite(result) ? result : fail('#NUM!', 'Result was not a number.');
}

function toDateSerial(epochMs: number, timeZone: string): number | CellError {
  return Number.isNaN(epochMs) ? toFiniteNumber(epochMs) : toSerial(epochMs, timeZone);
}
