/** Functions whose results are arrays: filtering, sorting, reshaping. */

import { toBoolean } from '../coercion.js';
import { compareScalars } from '../comparison.js';
import { UnsupportedFormula } from '../unsupported.js';
import { columnOf, fail, isError, isMany, Matrix, type Scalar, type Value } from '../values.js';
import { type CallContext, declareFunction, type FunctionDeclaration } from './declaration.js';
import { fillMatrix } from './fill-matrix.js';

function transpose(matrix: Matrix): Matrix {
  return new Matrix(Array.from({ length: matrix.width }, (_, column) => matrix.column(column)));
}

/** A condition's answer for one line of FILTER. */
function passes(cell: Scalar): boolean {
  if (isError(cell)) throw new UnsupportedFormula('an error in a condition of FILTER');
  const truth = toBoolean(cell, { functionName: 'FILTER', argument: 2 });
  return !isError(truth) && truth;
}

function filterRows(matrix: Matrix, conditions: readonly (readonly Scalar[])[]): Value {
  const rows = matrix.rows.filter((_, row) =>
    conditions.every((condition) => passes(condition[row] ?? null)),
  );
  return rows.length === 0
    ? fail('#N/A', 'No matches are found in FILTER evaluation.')
    : new Matrix(rows);
}

function filter(matrix: Matrix, conditions: readonly Matrix[]): Value {
  if (conditions.every(({ width, height }) => width === 1 && height === matrix.height)) {
    return filterRows(
      matrix,
      conditions.map((condition) => condition.column(0)),
    );
  }
  if (conditions.every(({ width, height }) => height === 1 && width === matrix.width)) {
    const filtered = filterRows(
      transpose(matrix),
      conditions.map(({ rows }) => rows[0] ?? []),
    );
    return filtered instanceof Matrix ? transpose(filtered) : filtered;
  }
  const [first] = conditions;
  return fail(
    '#N/A',
    `FILTER has mismatched range sizes. Expected row count: ${matrix.height}, column count: 1. ` +
      `Actual row count: ${first?.height}, column count: ${first?.width}.`,
  );
}

interface SortKey {
  readonly values: readonly Scalar[];
  readonly direction: 1 | -1;
}

/** Blanks come last in either direction. */
function compareForSort(one: Scalar, other: Scalar, direction: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return direction * compareScalars(one, other);
}

/** A column's number in the sorted range, or values of their own. */
function sortKey(
  matrix: Matrix,
  by: Value,
  isAscending: Value,
  context: CallContext,
): SortKey | Scalar {
  const truth = toBoolean(context.toScalar(isAscending), { functionName: 'SORT', argument: 3 });
  if (isError(truth)) return truth;
  const values = isMany(by) ? context.toMatrix(by) : context.toScalar(by);
  const direction = truth ? 1 : -1;
  if (!(values instanceof Matrix)) {
    if (typeof values !== 'number' || values < 1 || values > matrix.width) {
      return fail('#VALUE!', `SORT has no column ${String(values)}.`);
    }
    return { values: matrix.column(Math.trunc(values) - 1), direction };
  }
  if (values.height !== matrix.height || values.width !== 1) {
    return fail('#VALUE!', 'SORT has mismatched range sizes.');
  }
  return { values: values.column(0), direction };
}

function sort(matrix: Matrix, order: readonly Value[], context: CallContext): Value {
  const pairs = order.length === 0 ? [1, true] : order;
  const keys: SortKey[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const key = sortKey(matrix, pairs[index] ?? null, pairs[index + 1] ?? true, context);
    if (typeof key !== 'object' || key === null || isError(key)) return key;
    keys.push(key);
  }
  if (keys.some(({ values }) => values.some(isError))) {
    throw new UnsupportedFormula('SORT by errors');
  }
  const places = matrix.rows
    .map((_, place) => place)
    .sort((one, other) => {
      for (const { values, direction } of keys) {
        const result = compareForSort(values[one] ?? null, values[other] ?? null, direction);
        if (result !== 0) return result;
      }
      return one - other;
    });
  return new Matrix(places.map((from) => matrix.rows[from] ?? []));
}

/** What makes rows the same: types and letter case count. */
function identity(row: readonly Scalar[]): string {
  return JSON.stringify(row.map((cell) => (isError(cell) ? [cell.error] : cell)));
}

function unique(matrix: Matrix, isOnce: boolean): Value {
  const counts = new Map<string, number>();
  for (const row of matrix.rows) counts.set(identity(row), (counts.get(identity(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const rows = matrix.rows.filter((row) => {
    const key = identity(row);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isOnce ? counts.get(key) === 1 : isFirst;
  });
  return rows.length === 0 ? fail('#N/A', 'No unique values are found.') : new Matrix(rows);
}

const PADDING = fail('#N/A', 'Array arguments have different sizes.');

/** One above the other; what is missing to the right is `#N/A`. */
function stack(matrices: readonly Matrix[]): Matrix {
  const width = Math.max(...matrices.map((matrix) => matrix.width));
  return new Matrix(
    matrices.flatMap(({ rows }) =>
      rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => PADDING)]),
    ),
  );
}

/** TOCOL's second parameter: 0 keeps all, 1 drops blanks, 2 errors, 3 both. */
function isKept(cell: Scalar, ignore: number): boolean {
  if (cell === null) return ignore !== 1 && ignore !== 3;
  return !(isError(cell) && (ignore === 2 || ignore === 3));
}

function line(name: string, toMatrix: (cells: Scalar[]) => Matrix): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['matrix', 'number?', 'boolean?'],
    evaluate: ([matrix, ignore = 0, byColumn = false]) => {
      const cells = (byColumn ? transpose(matrix) : matrix).rows.flat();
      const kept = cells.filter((cell) => isKept(cell, ignore));
      return kept.length === 0 ? fail('#N/A', `${name} has no values.`) : toMatrix(kept);
    },
  });
}

function choose(name: string, isRows: boolean): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['matrix', 'number', 'number*'],
    evaluate: ([matrix, ...places]) => {
      const source = isRows ? matrix : transpose(matrix);
      const chosen = places.map((at) => source.rows[at < 0 ? source.height + at : at - 1]);
      const rows = chosen.filter((row) => row !== undefined);
      if (rows.length < places.length) return fail('#VALUE!', `${name} parameter is out of range.`);
      return isRows ? new Matrix(rows) : transpose(new Matrix(rows));
    },
  });
}

export const ARRAYS: readonly FunctionDeclaration[] = [
  declareFunction({
    name: 'ARRAYFORMULA',
    parameters: ['value'],
    takesArrays: true,
    evaluate: ([value], context) => (isMany(value) ? context.toMatrix(value) : value),
  }),
  declareFunction({
    name: 'FILTER',
    parameters: ['matrix', 'matrix', 'matrix*'],
    takesArrays: true,
    evaluate: ([matrix, ...conditions]) => filter(matrix, conditions),
  }),
  declareFunction({
    name: 'SORT',
    parameters: ['matrix', 'value*'],
    takesArrays: true,
    evaluate: ([matrix, ...order], context) => sort(matrix, order, context),
  }),
  declareFunction({
    name: 'UNIQUE',
    parameters: ['matrix', 'boolean?', 'boolean?'],
    evaluate: ([matrix, byColumn = false, isOnce = false]) => {
      const result = unique(byColumn ? transpose(matrix) : matrix, isOnce);
      return byColumn && result instanceof Matrix ? transpose(result) : result;
    },
  }),
  declareFunction({
    name: 'TRANSPOSE',
    parameters: ['matrix'],
    evaluate: ([matrix]) => transpose(matrix),
  }),
  declareFunction({
    name: 'SEQUENCE',
    parameters: ['number', 'number?', 'number?', 'number?'],
    evaluate: ([rows, columns = 1, start = 1, step = 1]) => {
      const height = Math.trunc(rows);
      const width = Math.trunc(columns);
      if (height < 1 || width < 1) {
        return fail('#NUM!', 'Function SEQUENCE needs at least one row and one column.');
      }
      return fillMatrix(height, width, (row, column) => start + (row * width + column) * step);
    },
  }),
  declareFunction({
    name: 'FLATTEN',
    parameters: ['matrix', 'matrix*'],
    evaluate: (matrices) => columnOf(matrices.flatMap(({ rows }) => rows.flat())),
  }),
  line('TOCOL', columnOf),
  line('TOROW', (cells) => new Matrix([cells])),
  choose('CHOOSEROWS', true),
  choose('CHOOSECOLS', false),
  declareFunction({
    name: 'VSTACK',
    parameters: ['matrix', 'matrix*'],
    evaluate: (matrices) => stack(matrices),
  }),
  declareFunction({
    name: 'HSTACK',
    parameters: ['matrix', 'matrix*'],
    evaluate: (matrices) => transpose(stack(matrices.map(transpose))),
  }),
  declareFunction({
    name: 'ARRAY_CONSTRAIN',
    parameters: ['matrix', 'number', 'number'],
    evaluate: ([matrix, rows, columns]) => {
      if (rows < 1 || columns < 1) throw new UnsupportedFormula('ARRAY_CONSTRAIN to nothing');
      return new Matrix(matrix.rows.slice(0, rows).map((row) => row.slice(0, columns)));
    },
  }),
];
