/** How a spreadsheet function is declared: its name, what its parameters take, and what it computes. */
import type { CoercionContext } from '../coercion.js';
import type { Scope } from '../scope.js';
import type { Lambda, Matrix, RangeReference, Scalar, Value } from '../values.js';

/** What an argument is turned into before the function sees it. */
interface Kinds {
  /** Single values, computed element by element in array mode; an error becomes the result. */
  number: number;
  text: string;
  boolean: boolean;
  scalar: Exclude<Scalar, { readonly error: string }>;
  /** As scalar, but errors are handed over too. */
  cell: Scalar;
  /** The cells of a range or array; a single value is an array of one. A single error becomes the result. */
  matrix: Matrix;
  /** As computed: a single value, array, range or LAMBDA; errors are handed over. */
  value: Value;
  /** A range that lies on a sheet. */
  reference: RangeReference;
  lambda: Lambda;
  /** Computed only when called. */
  lazy: () => Value;
}

export type Kind = keyof Kinds;

/** `?`: may be left out at the end. `*`: any number of further arguments. */
export type Parameter = Kind | `${Kind}?` | `${Kind}*`;

export type Arguments<Parameters extends readonly Parameter[]> = Parameters extends readonly [
  infer First,
  ...infer Rest extends readonly Parameter[],
]
  ? First extends `${infer Repeated extends Kind}*`
    ? Kinds[Repeated][]
    : First extends `${infer Optional extends Kind}?`
      ? [Kinds[Optional]?, ...Arguments<Rest>]
      : First extends Kind
        ? [Kinds[First], ...Arguments<Rest>]
        : never
  : [];

/** What a function may ask of the evaluator. */
export interface CallContext extends CoercionContext {
  readonly scope: Scope;
  /** Name of the function, for its messages. */
  readonly functionName: string;
  /** The cells of a value; a single value is an array of one. */
  toMatrix(value: Value): Matrix;
  /** The single value that an operation sees: see ArrayMode. */
  toScalar(value: Value): Scalar;
  /** Visits the cells of a value; of a range only those that are not blank. Return false to stop. */
  visit(value: Value, visitor: (cell: Scalar, isDirect: boolean) => boolean): void;
  /** Computes element by element, as array mode does, arrays of one row or column being repeated. */
  mapEach(values: readonly Value[], compute: (cells: readonly Scalar[]) => Value): Value;
  /** Calls a LAMBDA. */
  call(lambda: Lambda, values: readonly Value[]): Value;
  /** Number format of a cell as shown; undefined for automatic. */
  numberFormatAt(reference: RangeReference): string | undefined;
  /** Number format that the argument's result takes on, counting from 0; undefined for automatic. */
  formatOfArgument(index: number): string | undefined;
  /** Reads text in A1 notation as a reference from the formula's own sheet; null where it is none. */
  resolve(text: string): RangeReference | null;
  /** Size of a sheet. */
  sheetSize(sheet: number): { readonly rows: number; readonly columns: number };
  /** A random number in [0, 1), the same at each recalculation of the same instant. */
  random(): number;
  /** Says that the result changes by itself, so that custom functions may not depend on it. */
  markVolatile(): void;
}

export interface FunctionDeclaration {
  /** Upper case. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Arguments are computed in array mode, as ARRAYFORMULA does. */
  readonly takesArrays?: boolean;
  readonly evaluate: (values: never, context: CallContext) => Value;
}

/** Declares a function; the types of its arguments follow from its parameters. */
export function declareFunction<const Parameters extends readonly Parameter[]>(declaration: {
  readonly name: string;
  readonly parameters: Parameters;
  readonly takesArrays?: boolean;
  readonly evaluate: (values: Arguments<Parameters>, context: CallContext) => Value;
}): FunctionDeclaration {
  return declaration;
}
