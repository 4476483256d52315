/** Functions that call a LAMBDA for each part of an array. */
import { UnsupportedFormula } from '../unsupported.js';
import {
  fail,
  isError,
  isMany,
  type Lambda,
  Matrix,
  RangeReference,
  type Scalar,
  type Value,
} from '../values.js';
import { type CallContext, declareFunction, type FunctionDeclaration } from './declaration.js';
import { fillMatrix } from './fill-matrix.js';

/** A rectangle within a value; a part of a range stays a range, so that dates stay dates. */
function partOf(value: Value, row: number, column: number, height: number, width: number): Value {
  if (value instanceof RangeReference) {
    const top = value.area.top + row;
    const left = value.area.left + column;
    const area = { top, left, bottom: top + height - 1, right: left + width - 1 };
    return new RangeReference(value.sheet, area);
  }
  if (!(value instanceof Matrix)) return value;
  if (height === 1 && width === 1) return value.at(row, column);
  return new Matrix(
    value.rows.slice(row, row + height).map((line) => line.slice(column, column + width)),
  );
}

function sizeOf(value: Value): { height: number; width: number } {
  if (value instanceof Matrix || value instanceof RangeReference) {
    return { height: value.height, width: value.width };
  }
  return { height: 1, width: 1 };
}

/** A LAMBDA's result where one value is wanted. */
function single(value: Value, context: CallContext): Scalar {
  if (isMany(value)) {
    throw new UnsupportedFormula(`an array as the result of the LAMBDA in ${context.functionName}`);
  }
  return context.toScalar(value);
}

function map(values: readonly Value[], lambda: Lambda, context: CallContext): Value {
  const [first = null] = values;
  const { height, width } = sizeOf(first);
  const isEven = values.every(
    (value) => sizeOf(value).height === height && sizeOf(value).width === width,
  );
  if (!isEven) return fail('#N/A', 'Array arguments to MAP are of different size.');
  return fillMatrix(height, width, (row, column) =>
    single(
      context.call(
        lambda,
        values.map((value) => partOf(value, row, column, 1, 1)),
      ),
      context,
    ),
  );
}

function fold(
  start: Value,
  values: Value,
  lambda: Lambda,
  context: CallContext,
  step: (state: Value) => void,
): Value {
  const { height, width } = sizeOf(values);
  let state = start;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      state = context.call(lambda, [state, partOf(values, row, column, 1, 1)]);
      step(state);
    }
  }
  return state;
}

export const LAMBDA_FUNCTIONS: readonly FunctionDeclaration[] = [
  declareFunction({
    name: 'MAP',
    parameters: ['value', 'value', 'value*'],
    evaluate: (all, context) => {
      const error = all.find(isError);
      if (error !== undefined) return error;
      const lambda = all.at(-1);
      if (typeof lambda !== 'object' || lambda === null || !('body' in lambda)) {
        return fail('#N/A', 'Argument must be a LAMBDA function.');
      }
      return map(all.slice(0, -1), lambda, context);
    },
  }),
  declareFunction({
    name: 'BYROW',
    parameters: ['value', 'lambda'],
    evaluate: ([values, lambda], context) => {
      if (isError(values)) return values;
      const { height, width } = sizeOf(values);
      return fillMatrix(height, 1, (row) =>
        single(context.call(lambda, [partOf(values, row, 0, 1, width)]), context),
      );
    },
  }),
  declareFunction({
    name: 'BYCOL',
    parameters: ['value', 'lambda'],
    evaluate: ([values, lambda], context) => {
      if (isError(values)) return values;
      const { height, width } = sizeOf(values);
      return fillMatrix(1, width, (_, column) =>
        single(context.call(lambda, [partOf(values, 0, column, height, 1)]), context),
      );
    },
  }),
  declareFunction({
    name: 'REDUCE',
    parameters: ['value', 'value', 'lambda'],
    evaluate: ([start, values, lambda], context) => fold(start, values, lambda, context, () => {}),
  }),
  declareFunction({
    name: 'SCAN',
    parameters: ['value', 'value', 'lambda'],
    evaluate: ([start, values, lambda], context) => {
      const states: Scalar[] = [];
      fold(start, values, lambda, context, (state) => states.push(single(state, context)));
      const { height, width } = sizeOf(values);
      return fillMatrix(height, width, (row, column) => states[row * width + column] ?? null);
    },
  }),
  declareFunction({
    name: 'MAKEARRAY',
    parameters: ['number', 'number', 'lambda'],
    evaluate: ([rows, columns, lambda], context) => {
      if (rows < 1 || columns < 1)
        return fail('#NUM!', 'MAKEARRAY needs at least one row and column.');
      return fillMatrix(Math.trunc(rows), Math.trunc(columns), (row, column) =>
        single(context.call(lambda, [row + 1, column + 1]), context),
      );
    },
  }),
];
