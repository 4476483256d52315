/** The operators, each under the name of the function that Google lets it stand for. */
import { areEqual, compareScalars } from '../comparison.js';
import { fail, type Value } from '../values.js';
import { declareFunction, type FunctionDeclaration } from './declaration.js';

type Comparison = (order: number) => boolean;

function comparison(name: string, holds: Comparison): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['scalar', 'scalar'],
    evaluate: ([one, other]) => holds(compareScalars(one, other)),
  });
}

/** The quotient, or Google's error; `functionName` is what its message names. */
export function divide(dividend: number, divisor: number, functionName: string): Value {
  if (divisor !== 0) return dividend / divisor;
  return fail('#DIV/0!', `Function ${functionName} parameter 2 cannot be zero.`);
}

/** The power, or Google's error. */
export function power(base: number, exponent: number, functionName: string): Value {
  if (base === 0 && exponent < 0) {
    return fail('#DIV/0!', `Function ${functionName} parameters 1 and 2 would divide by zero.`);
  }
  const result = base ** exponent;
  if (Number.isFinite(result)) return result;
  return fail('#NUM!', `Function ${functionName} has no result as a number.`);
}

export const OPERATORS: readonly FunctionDeclaration[] = [
  declareFunction({ name: 'ADD', parameters: ['number', 'number'], evaluate: ([a, b]) => a + b }),
  declareFunction({ name: 'MINUS', parameters: ['number', 'number'], evaluate: ([a, b]) => a - b }),
  declareFunction({
    name: 'MULTIPLY',
    parameters: ['number', 'number'],
    evaluate: ([a, b]) => a * b,
  }),
  declareFunction({
    name: 'DIVIDE',
    parameters: ['number', 'number'],
    evaluate: ([a, b]) => divide(a, b, 'DIVIDE'),
  }),
  declareFunction({
    name: 'POW',
    parameters: ['number', 'number'],
    evaluate: ([a, b]) => power(a, b, 'POW'),
  }),
  declareFunction({
    name: 'POWER',
    parameters: ['number', 'number'],
    evaluate: ([a, b]) => power(a, b, 'POWER'),
  }),
  declareFunction({ name: 'UMINUS', parameters: ['number'], evaluate: ([value]) => -value }),
  declareFunction({ name: 'UPLUS', parameters: ['scalar'], evaluate: ([value]) => value }),
  declareFunction({
    name: 'UNARY_PERCENT',
    parameters: ['number'],
    evaluate: ([value]) => value / 100,
  }),
  declareFunction({ name: 'CONCAT', parameters: ['text', 'text'], evaluate: ([a, b]) => a + b }),
  declareFunction({
    name: 'EQ',
    parameters: ['scalar', 'scalar'],
    evaluate: ([one, other]) => areEqual(one, other),
  }),
  comparison('NE', (order) => order !== 0),
  comparison('LT', (order) => order < 0),
  comparison('LTE', (order) => order <= 0),
  comparison('GT', (order) => order > 0),
  comparison('GTE', (order) => order >= 0),
];
