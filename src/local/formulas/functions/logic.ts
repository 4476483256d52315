/** Conditions and what follows from them. */

import type { CellError } from '../../model/workbook-data.js';
import { toBoolean } from '../coercion.js';
import { areEqual } from '../comparison.js';
import { UnsupportedFormula } from '../unsupported.js';
import { fail, isError, isMany, Matrix, type Scalar, type Value } from '../values.js';
import { type CallContext, declareFunction, type FunctionDeclaration } from './declaration.js';

/** The truth values among the arguments; texts and blanks in ranges do not count. */
function truthsOf(values: readonly Value[], context: CallContext): boolean[] | CellError {
  const truths: boolean[] = [];
  let error: CellError | null = null;
  for (const [index, value] of values.entries()) {
    context.visit(value, (cell, isDirect) => {
      if (typeof cell === 'string' && !isDirect) return true;
      const truth = toBoolean(cell, { functionName: context.functionName, argument: index + 1 });
      if (isError(truth)) error = truth;
      else truths.push(truth);
      return error === null;
    });
    if (error !== null) return error;
  }
  return truths;
}

function connective(name: string, combine: (truths: boolean[]) => boolean): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['value', 'value*'],
    evaluate: (values, context) => {
      const truths = truthsOf(values, context);
      if (isError(truths)) return truths;
      if (truths.length === 0) return fail('#VALUE!', `${name} has no valid input data.`);
      return combine(truths);
    },
  });
}

/** IFERROR and IFNA: another value where the first is an error of that sort. */
function fallback(name: string, isMeant: (error: CellError) => boolean): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['lazy', 'lazy?'],
    evaluate: ([value, otherwise = () => null], context) => {
      const first = value();
      if (context.scope.arrays === 'each') {
        return context.mapEach([first, otherwise()], ([cell = null, other = null]) =>
          isError(cell) && isMeant(cell) ? other : cell,
        );
      }
      const single = isMany(first) ? first : context.toScalar(first);
      if (single instanceof Matrix && single.rows.some((row) => row.some(isError))) {
        throw new UnsupportedFormula(`an array with errors in ${name} without ARRAYFORMULA`);
      }
      return isError(single) && isMeant(single) ? otherwise() : single;
    },
  });
}

function isTrue(value: Value, argument: number, context: CallContext): boolean | CellError {
  return toBoolean(context.toScalar(value), { functionName: context.functionName, argument });
}

/** IF element by element: both branches are computed, as the condition may choose either. */
function chooseEach(
  condition: Value,
  branches: readonly (() => Value)[],
  context: CallContext,
): Value {
  const values = [condition, ...branches.map((branch) => branch())];
  return context.mapEach(values, ([cell = null, yes = null, no = false]) => {
    const truth = toBoolean(cell, { functionName: 'IF', argument: 1 });
    if (isError(truth)) return truth;
    return truth ? yes : no;
  });
}

const NO_MATCH = fail('#N/A', 'No match.');

export const LOGIC: readonly FunctionDeclaration[] = [
  declareFunction({
    name: 'ISBETWEEN',
    parameters: ['scalar', 'scalar', 'scalar', 'boolean?', 'boolean?'],
    evaluate: ([value, lower, upper, takesLower = true, takesUpper = true]) => {
      const all = [value, lower, upper];
      if (!all.every((one) => typeof one === 'number')) {
        throw new UnsupportedFormula('ISBETWEEN of what is no number');
      }
      const [number = 0, low = 0, high = 0] = all;
      const isAbove = takesLower ? number >= low : number > low;
      return isAbove && (takesUpper ? number <= high : number < high);
    },
  }),
  declareFunction({
    name: 'IF',
    parameters: ['lazy', 'lazy', 'lazy?'],
    evaluate: ([condition, yes, no = () => false], context) => {
      const value = condition();
      if (context.scope.arrays === 'each') return chooseEach(value, [yes, no], context);
      const truth = isTrue(value, 1, context);
      if (isError(truth)) return truth;
      return truth ? yes() : no();
    },
  }),
  declareFunction({
    name: 'IFS',
    parameters: ['lazy', 'lazy', 'lazy*'],
    evaluate: (parts, context) => {
      if (parts.length % 2 !== 0) return fail('#N/A', 'Wrong number of arguments to IFS.');
      if (context.scope.arrays === 'each') {
        return context.mapEach(
          parts.map((part) => part()),
          (cells) => firstTrue(cells),
        );
      }
      for (let index = 0; index < parts.length; index += 2) {
        const truth = isTrue(parts[index]?.() ?? null, index + 1, context);
        if (isError(truth)) return truth;
        if (truth) return parts[index + 1]?.() ?? null;
      }
      return NO_MATCH;
    },
  }),
  declareFunction({
    name: 'SWITCH',
    parameters: ['lazy', 'lazy', 'lazy', 'lazy*'],
    evaluate: (parts, context) => {
      if (context.scope.arrays === 'each') {
        return context.mapEach(
          parts.map((part) => part()),
          (cells) => matchingCase(cells),
        );
      }
      const [subject = null] = parts.slice(0, 1).map((part) => context.toScalar(part()));
      if (isError(subject)) return subject;
      for (let index = 1; index + 1 < parts.length; index += 2) {
        const candidate = context.toScalar(parts[index]?.() ?? null);
        if (isError(candidate)) return candidate;
        if (areEqual(subject, candidate)) return parts[index + 1]?.() ?? null;
      }
      return parts.length % 2 === 0 ? (parts.at(-1)?.() ?? null) : NO_MATCH;
    },
  }),
  connective('AND', (truths) => truths.every(Boolean)),
  connective('OR', (truths) => truths.some(Boolean)),
  connective('XOR', (truths) => truths.filter(Boolean).length % 2 === 1),
  declareFunction({ name: 'NOT', parameters: ['boolean'], evaluate: ([truth]) => !truth }),
  declareFunction({ name: 'TRUE', parameters: [], evaluate: () => true }),
  declareFunction({ name: 'FALSE', parameters: [], evaluate: () => false }),
  fallback('IFERROR', () => true),
  fallback('IFNA', (error) => error.error === '#N/A'),
];

function firstTrue(cells: readonly Scalar[]): Scalar {
  for (let index = 0; index < cells.length; index += 2) {
    const truth = toBoolean(cells[index] ?? null, { functionName: 'IFS', argument: index + 1 });
    if (isError(truth)) return truth;
    if (truth) return cells[index + 1] ?? null;
  }
  return NO_MATCH;
}

function matchingCase([subject = null, ...parts]: readonly Scalar[]): Scalar {
  if (isError(subject)) return subject;
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const candidate = parts[index] ?? null;
    if (isError(candidate)) return candidate;
    if (areEqual(subject, candidate)) return parts[index + 1] ?? null;
  }
  return parts.length % 2 === 1 ? (parts.at(-1) ?? null) : NO_MATCH;
}
