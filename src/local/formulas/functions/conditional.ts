/** Counts, sums and averages of the cells that meet conditions. */
import { type Criterion, parseCriterion } from '../criteria.js';
import { UnsupportedFormula } from '../unsupported.js';
import {
  fail,
  isError,
  isMany,
  type Matrix,
  RangeReference,
  type Scalar,
  type Value,
} from '../values.js';
import { type CallContext, declareFunction, type FunctionDeclaration } from './declaration.js';

interface Condition {
  readonly cells: Matrix;
  readonly holds: Criterion;
}

/** Range, condition, range, condition …; or why they do not fit together. */
function conditionsOf(values: readonly Value[], context: CallContext): Condition[] | Scalar {
  if (values.length % 2 !== 0) {
    return fail('#N/A', `Wrong number of arguments to ${context.functionName}.`);
  }
  const conditions: Condition[] = [];
  for (let index = 0; index < values.length; index += 2) {
    const range = values[index] ?? null;
    const condition = values[index + 1] ?? null;
    if (isError(range)) return range;
    if (isMany(condition) && context.scope.arrays === 'each') {
      throw new UnsupportedFormula(`an array of conditions in ${context.functionName}`);
    }
    const single = context.toScalar(condition);
    conditions.push({ cells: context.toMatrix(range), holds: parseCriterion(single, context) });
  }
  return conditions;
}

function haveSize(conditions: readonly Condition[], height: number, width: number): boolean {
  return conditions.every(({ cells }) => cells.height === height && cells.width === width);
}

function mismatched(context: CallContext): Scalar {
  return fail('#VALUE!', `Array arguments to ${context.functionName} are of different size.`);
}

/** The values at the places where all conditions hold. */
function selected(values: Matrix, conditions: readonly Condition[]): Scalar[] {
  const chosen: Scalar[] = [];
  for (const [row, line] of values.rows.entries()) {
    for (const [column, value] of line.entries()) {
      if (conditions.every(({ cells, holds }) => holds(cells.at(row, column)))) chosen.push(value);
    }
  }
  return chosen;
}

type Summary = (numbers: number[], functionName: string) => Value;

function summarise(chosen: readonly Scalar[], summary: Summary, context: CallContext): Value {
  const error = chosen.find(isError);
  if (error !== undefined) return error;
  const numbers = chosen.filter((cell) => typeof cell === 'number');
  return summary(numbers, context.functionName);
}

const sum: Summary = (numbers) => numbers.reduce((total, number) => total + number, 0);
const average: Summary = (numbers, functionName) =>
  numbers.length === 0
    ? fail('#DIV/0!', `Evaluation of function ${functionName} caused a divide by zero error.`)
    : numbers.reduce((total, number) => total + number, 0) / numbers.length;
const largest: Summary = (numbers) =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b));
const smallest: Summary = (numbers) =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b));

/** SUMIFS and its kin: the values first, then pairs of range and condition. */
function underConditions(name: string, summary: Summary): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['matrix', 'value', 'value', 'value*'],
    evaluate: ([values, ...pairs], context) => {
      const conditions = conditionsOf(pairs, context);
      if (!Array.isArray(conditions)) return conditions as Scalar;
      if (!haveSize(conditions, values.height, values.width)) return mismatched(context);
      return summarise(selected(values, conditions), summary, context);
    },
  });
}

/** The cells to sum begin where the range to sum begins and are as many as those tested. */
function fitted(value: Value, tested: Matrix, context: CallContext): Matrix {
  if (!(value instanceof RangeReference)) return context.toMatrix(value);
  const { top, left } = value.area;
  const size = context.sheetSize(value.sheet);
  const area = {
    top,
    left,
    bottom: Math.min(top + tested.height - 1, size.rows),
    right: Math.min(left + tested.width - 1, size.columns),
  };
  return context.toMatrix(new RangeReference(value.sheet, area));
}

/** SUMIF and AVERAGEIF: the tested range, the condition, then the values if they lie elsewhere. */
function underOneCondition(name: string, summary: Summary): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['value', 'scalar', 'value?'],
    evaluate: ([range, condition, values = range], context) => {
      if (isError(range)) return range;
      const cells = context.toMatrix(range);
      const holds = parseCriterion(condition, context);
      return summarise(
        selected(fitted(values, cells, context), [{ cells, holds }]),
        summary,
        context,
      );
    },
  });
}

export const CONDITIONAL: readonly FunctionDeclaration[] = [
  underConditions('SUMIFS', sum),
  underConditions('AVERAGEIFS', average),
  underConditions('MAXIFS', largest),
  underConditions('MINIFS', smallest),
  underOneCondition('SUMIF', sum),
  underOneCondition('AVERAGEIF', average),
  declareFunction({
    name: 'COUNTIF',
    parameters: ['matrix', 'scalar'],
    evaluate: ([cells, condition], context) => {
      const holds = parseCriterion(condition, context);
      return selected(cells, [{ cells, holds }]).length;
    },
  }),
  declareFunction({
    name: 'COUNTIFS',
    parameters: ['value', 'value', 'value*'],
    evaluate: (pairs, context) => {
      const conditions = conditionsOf(pairs, context);
      if (!Array.isArray(conditions)) return conditions as Scalar;
      const [first] = conditions;
      if (first === undefined) return 0;
      if (!haveSize(conditions, first.cells.height, first.cells.width)) return mismatched(context);
      return selected(first.cells, conditions).length;
    },
  }),
];
