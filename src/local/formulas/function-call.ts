/** What a function sees while it is called: its arguments' conversion and the workbook around it. */
import type { Expression } from './ast.js';
import { mapElements } from './broadcasting.js';
import { type CoercionContext, toBoolean, toNumber, toText } from './coercion.js';
import type { CustomFunctionCaller } from './custom-function.js';
import type { CallContext, Kind } from './functions/declaration.js';
import { intersect } from './intersection.js';
import type { Scope } from './scope.js';
import type { SheetReader } from './sheet-reader.js';
import { UnsupportedFormula } from './unsupported.js';
import {
  fail,
  isError,
  isMany,
  Lambda,
  Matrix,
  RangeReference,
  type Scalar,
  type Value,
} from './values.js';

/** What calls need of the recalculation under way. */
export interface CallSurroundings {
  readonly coercion: CoercionContext;
  readonly reader: SheetReader;
  readonly custom: CustomFunctionCaller;
  evaluate(node: Expression, scope: Scope): Value;
  callLambda(lambda: Lambda, values: readonly Value[], caller: Scope): Value;
  /** Number format with which an expression's number would show; undefined for automatic. */
  formatOf(node: Expression, scope: Scope): string | undefined;
  formatAt(reference: RangeReference): string | undefined;
  resolve(text: string, scope: Scope): RangeReference | null;
  random(): number;
  markVolatile(): void;
}

/** One call of a function. */
export class FunctionCall implements CallContext {
  constructor(
    readonly functionName: string,
    readonly scope: Scope,
    private readonly list: readonly Expression[],
    private readonly surroundings: CallSurroundings,
  ) {}

  get now(): number {
    return this.surroundings.coercion.now;
  }
  get timeZone(): string {
    return this.surroundings.coercion.timeZone;
  }
  get locale(): string {
    return this.surroundings.coercion.locale;
  }

  /** The argument as its kind; an error value where that fails. */
  convert(kind: Kind, value: unknown, argument: number): unknown {
    switch (kind) {
      case 'number':
        return toNumber(value as Scalar, this, { functionName: this.functionName, argument });
      case 'boolean':
        return toBoolean(value as Scalar, { functionName: this.functionName, argument });
      case 'text':
        return toText(value as Scalar, this);
      case 'matrix':
        return isError(value) ? value : this.toMatrix(value as Value);
      case 'reference':
        if (value instanceof RangeReference || isError(value)) return value;
        return fail('#N/A', 'Argument must be a range.');
      case 'lambda':
        if (value instanceof Lambda || isError(value)) return value;
        return fail('#N/A', `Argument must be a LAMBDA function.`);
      default:
        return value;
    }
  }

  toMatrix(value: Value): Matrix {
    if (value instanceof Matrix) return value;
    if (value instanceof RangeReference) return this.surroundings.reader.matrix(value);
    return new Matrix([[this.toScalar(value)]]);
  }

  /** A matrix where there are several cells, else the single value. */
  toPart(value: Value): Scalar | Matrix {
    return isMany(value) ? this.toMatrix(value) : this.toScalar(value);
  }

  toScalar(value: Value): Scalar {
    const { reader } = this.surroundings;
    if (value instanceof Lambda) return fail('#VALUE!');
    if (!(value instanceof Matrix || value instanceof RangeReference)) return value;
    if (isMany(value) && this.scope.arrays !== 'one') {
      throw new UnsupportedFormula(`an array as one value in ${this.functionName}`);
    }
    if (value instanceof Matrix) return value.at(0, 0);
    return intersect(value, this.scope, reader);
  }

  visit(value: Value, visitor: (cell: Scalar, isDirect: boolean) => boolean): void {
    if (value instanceof RangeReference) {
      this.surroundings.reader.visit(value, (cell) => visitor(cell, false));
      return;
    }
    if (!(value instanceof Matrix)) {
      visitor(this.toScalar(value), true);
      return;
    }
    for (const row of value.rows) {
      for (const cell of row) if (cell !== null && !visitor(cell, false)) return;
    }
  }

  mapEach(values: readonly Value[], compute: (cells: readonly Scalar[]) => Value): Value {
    if (this.scope.arrays !== 'each') return compute(values.map((value) => this.toScalar(value)));
    const parts = values.map((value) => this.toPart(value));
    if (parts.some((part) => part instanceof Matrix)) {
      return mapElements(parts, this.functionName, compute);
    }
    return compute(parts as Scalar[]);
  }

  call(lambda: Lambda, values: readonly Value[]): Value {
    return this.surroundings.callLambda(lambda, values, this.scope);
  }

  numberFormatAt(reference: RangeReference): string | undefined {
    return this.surroundings.formatAt(reference);
  }

  formatOfArgument(index: number): string | undefined {
    const node = this.list[index];
    return node === undefined ? undefined : this.surroundings.formatOf(node, this.scope);
  }

  resolve(text: string): RangeReference | null {
    return this.surroundings.resolve(text, this.scope);
  }

  sheetSize(sheet: number): { readonly rows: number; readonly columns: number } {
    const data = this.surroundings.reader.sheet(sheet);
    return { rows: data?.maxRows ?? 0, columns: data?.maxColumns ?? 0 };
  }

  random(): number {
    return this.surroundings.random();
  }

  markVolatile(): void {
    this.surroundings.markVolatile();
  }
}
