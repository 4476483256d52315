/** Looking values up in tables, and references to cells. */
import { UnsupportedFormula } from '../unsupported.js';
import {
  columnOf,
  fail,
  isError,
  Matrix,
  RangeReference,
  type Scalar,
  type Value,
} from '../values.js';
import { type CallContext, declareFunction, type FunctionDeclaration } from './declaration.js';
import { findExact, findNearest, findSorted } from './matching.js';

function notFound(key: Scalar, functionName: string): Scalar {
  const text = typeof key === 'boolean' ? String(key).toUpperCase() : String(key ?? '');
  return fail('#N/A', `Did not find value '${text}' in ${functionName} evaluation.`);
}

/** VLOOKUP and HLOOKUP: the key in the first line, the answer in another. */
function tableLookup(name: string, isVertical: boolean): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['scalar', 'matrix', 'number', 'boolean?'],
    evaluate: ([key, table, index, isSorted = true]) => {
      const place = Math.trunc(index);
      const lines = isVertical ? table.width : table.height;
      if (place < 1) {
        return fail(
          '#VALUE!',
          `Function ${name} parameter 3 value is ${place}. It should be greater than or equal to 1.`,
        );
      }
      if (place > lines) return fail('#REF!', `${name} evaluates to an out of bounds range.`);
      const keys = isVertical ? table.column(0) : (table.rows[0] ?? []);
      const at = isSorted ? findSorted(keys, key, 1) : findExact(keys, key, true);
      if (at < 0) return notFound(key, name);
      return isVertical ? table.at(at, place - 1) : table.at(place - 1, at);
    },
  });
}

/** The values of a single row or column; null for a table. */
function lineOf(matrix: Matrix): readonly Scalar[] | null {
  if (matrix.width === 1) return matrix.column(0);
  return matrix.height === 1 ? (matrix.rows[0] ?? []) : null;
}

function findByMode(values: readonly Scalar[], key: Scalar, mode: number): number {
  switch (mode) {
    case 0:
      return findExact(values, key, false);
    case 2:
      return findExact(values, key, true);
    default:
      return findNearest(values, key, mode < 0 ? -1 : 1);
  }
}

/** XMATCH's and XLOOKUP's search: forwards, or backwards for -1; binary search finds the same. */
function search(values: readonly Scalar[], key: Scalar, mode: number, direction: number): number {
  if (![0, 1, -1, 2].includes(mode)) throw new UnsupportedFormula(`match mode ${mode}`);
  if (direction === 1) return findByMode(values, key, mode);
  if (direction !== -1) throw new UnsupportedFormula('binary search');
  const at = findByMode([...values].reverse(), key, mode);
  return at < 0 ? -1 : values.length - 1 - at;
}

function outOfRange(name: string, parameter: number, value: number, limit: number): Scalar {
  return fail(
    '#NUM!',
    `Function ${name} parameter ${parameter} value is ${value}. ` +
      `Valid values are between 0 and ${limit} inclusive.`,
  );
}

/** A part of a range stays a range, so that it can be joined with `:`. */
function partOf(whole: Matrix | RangeReference, row: number, column: number): Value {
  if (whole instanceof RangeReference) {
    const { top, left, bottom, right } = whole.area;
    return new RangeReference(whole.sheet, {
      top: row === 0 ? top : top + row - 1,
      bottom: row === 0 ? bottom : top + row - 1,
      left: column === 0 ? left : left + column - 1,
      right: column === 0 ? right : left + column - 1,
    });
  }
  const rows = row === 0 ? whole.rows : whole.rows.slice(row - 1, row);
  return new Matrix(column === 0 ? rows : rows.map((line) => [line[column - 1] ?? null]));
}

function index(
  source: Value,
  row: number,
  column: number | undefined,
  context: CallContext,
): Value {
  if (isError(source)) return source;
  const whole = source instanceof RangeReference ? source : context.toMatrix(source);
  const isAcross = column === undefined && whole.height === 1 && whole.width > 1;
  const atRow = isAcross ? 0 : Math.trunc(row);
  const atColumn = isAcross ? Math.trunc(row) : Math.trunc(column ?? 0);
  if (atRow < 0 || atRow > whole.height) return outOfRange('INDEX', 2, atRow, whole.height);
  if (atColumn < 0 || atColumn > whole.width) {
    return outOfRange('INDEX', isAcross ? 2 : 3, atColumn, whole.width);
  }
  return partOf(whole, atRow, atColumn);
}

function moved(
  range: RangeReference,
  by: { rows: number; columns: number; height: number; width: number },
  context: CallContext,
): Value {
  const top = range.area.top + Math.trunc(by.rows);
  const left = range.area.left + Math.trunc(by.columns);
  const bottom = top + Math.trunc(by.height) - 1;
  const right = left + Math.trunc(by.width) - 1;
  const size = context.sheetSize(range.sheet);
  const isInside = top >= 1 && left >= 1 && bottom <= size.rows && right <= size.columns;
  if (!isInside || bottom < top || right < left) {
    return fail('#REF!', 'Function OFFSET evaluates to an out of bounds range.');
  }
  return new RangeReference(range.sheet, { top, left, bottom, right });
}

/** ROW and COLUMN: the number of the first, or in array mode of each. */
function place(name: string, isRow: boolean): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['reference?'],
    evaluate: ([range], { scope }) => {
      if (range === undefined) return isRow ? scope.row : scope.column;
      const first = isRow ? range.area.top : range.area.left;
      const count = isRow ? range.height : range.width;
      if (scope.arrays === 'one' || count === 1) return first;
      const numbers = Array.from({ length: count }, (_, offset) => first + offset);
      return isRow ? columnOf(numbers) : new Matrix([numbers]);
    },
  });
}

export const LOOKUP: readonly FunctionDeclaration[] = [
  tableLookup('VLOOKUP', true),
  tableLookup('HLOOKUP', false),
  declareFunction({
    name: 'MATCH',
    parameters: ['scalar', 'matrix', 'number?'],
    evaluate: ([key, matrix, type = 1]) => {
      const values = lineOf(matrix);
      if (values === null)
        return fail('#N/A', 'MATCH range must be a single row or a single column.');
      const at =
        type === 0 ? findExact(values, key, true) : findSorted(values, key, type > 0 ? 1 : -1);
      return at < 0 ? notFound(key, 'MATCH') : at + 1;
    },
  }),
  declareFunction({
    name: 'XMATCH',
    parameters: ['scalar', 'matrix', 'number?', 'number?'],
    evaluate: ([key, matrix, mode = 0, direction = 1]) => {
      const values = lineOf(matrix);
      if (values === null)
        return fail('#N/A', 'XMATCH range must be a single row or a single column.');
      const at = search(values, key, mode, direction);
      return at < 0 ? notFound(key, 'XMATCH') : at + 1;
    },
  }),
  declareFunction({
    name: 'XLOOKUP',
    parameters: ['scalar', 'matrix', 'matrix', 'cell?', 'number?', 'number?'],
    evaluate: ([key, keys, results, missing, mode = 0, direction = 1]) => {
      const values = lineOf(keys);
      if (values === null)
        return fail('#N/A', 'XLOOKUP range must be a single row or a single column.');
      const isColumn = keys.width === 1;
      if (values.length !== (isColumn ? results.height : results.width)) {
        return fail('#VALUE!', 'XLOOKUP has mismatched range sizes.');
      }
      const at = search(values, key, mode, direction);
      if (at < 0) return missing === undefined ? notFound(key, 'XLOOKUP') : missing;
      const answer = isColumn ? [results.rows[at] ?? []] : results.column(at).map((cell) => [cell]);
      const matrix = new Matrix(answer);
      return matrix.width === 1 && matrix.height === 1 ? matrix.at(0, 0) : matrix;
    },
  }),
  declareFunction({
    name: 'LOOKUP',
    parameters: ['scalar', 'matrix', 'matrix?'],
    evaluate: ([key, keys, results]) => {
      const values = lineOf(keys);
      const answers = results === undefined ? values : lineOf(results);
      if (values === null || answers === null) throw new UnsupportedFormula('LOOKUP in a table');
      const at = findSorted(values, key, 1);
      return at < 0 ? notFound(key, 'LOOKUP') : (answers[at] ?? null);
    },
  }),
  declareFunction({
    name: 'INDEX',
    parameters: ['value', 'number?', 'number?'],
    takesArrays: true,
    evaluate: ([source, row = 0, column], context) => index(source, row, column, context),
  }),
  declareFunction({
    name: 'CHOOSE',
    parameters: ['number', 'lazy', 'lazy*'],
    evaluate: ([which, ...choices]) => {
      const choice = choices[Math.trunc(which) - 1];
      return choice === undefined
        ? fail(
            '#NUM!',
            `Function CHOOSE parameter 1 value is ${which}. Valid values are between 1 and ${choices.length} inclusive.`,
          )
        : choice();
    },
  }),
  place('ROW', true),
  place('COLUMN', false),
  declareFunction({ name: 'ROWS', parameters: ['matrix'], evaluate: ([matrix]) => matrix.height }),
  declareFunction({
    name: 'COLUMNS',
    parameters: ['matrix'],
    evaluate: ([matrix]) => matrix.width,
  }),
  declareFunction({
    name: 'OFFSET',
    parameters: ['reference', 'number', 'number', 'number?', 'number?'],
    evaluate: ([range, rows, columns, height = range.height, width = range.width], context) =>
      moved(range, { rows, columns, height, width }, context),
  }),
  declareFunction({
    name: 'INDIRECT',
    parameters: ['text', 'boolean?'],
    evaluate: ([text, isA1 = true], context) => {
      if (!isA1) throw new UnsupportedFormula('INDIRECT in R1C1 notation');
      return (
        context.resolve(text) ??
        fail(
          '#REF!',
          `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`,
        )
      );
    },
  }),
];
