/** Sums, products, rounding and other arithmetic. */
import { UnsupportedFormula } from '../unsupported.js';
import { fail, isError, type Scalar, type Value } from '../values.js';
import { type CallContext, declareFunction, type FunctionDeclaration } from './declaration.js';
import { numbersOf } from './numbers-of.js';
import { divide } from './operators.js';

type Rounding = (size: number) => number;

/**
 * Rounds the size of a number and keeps its sign, at so many decimal places (negative: before the
 * point). Shifts the decimal text, so that 1.005 at two places is 1.01 as people expect.
 */
function roundAt(value: number, places: number, round: Rounding): number {
  const digits = Math.trunc(places);
  const size = Math.abs(value);
  const whole = shiftDecimal(Number(size.toPrecision(15)), digits);
  if (!Number.isFinite(whole)) return value;
  const shifted = round(whole);
  return Math.sign(value) * shiftDecimal(shifted, -digits);
}

function shiftDecimal(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

const halfUp: Rounding = (size) => Math.floor(size + 0.5);

function rounding(name: string, round: Rounding): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['number', 'number?'],
    evaluate: ([value, places = 0]) => roundAt(value, places, round),
  });
}

/** A function of one number; a result that is none is Google's `#NUM!`. */
function ofNumber(name: string, compute: (value: number) => number): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['number'],
    evaluate: ([value]) => {
      const result = compute(value);
      if (Number.isFinite(result)) return result;
      return fail('#NUM!', `Function ${name} parameter 1 value is ${value}. It has no result.`);
    },
  });
}

function logarithm(value: number, base: number, functionName: string): Value {
  if (value <= 0) {
    return fail(
      '#NUM!',
      `Function ${functionName} parameter 1 value is ${value}. It should be greater than 0.`,
    );
  }
  const denominator = Math.log(base);
  return denominator === 0 || base <= 0
    ? fail('#DIV/0!', `Function ${functionName} parameter 2 must be positive and not 1.`)
    : Number((Math.log(value) / denominator).toPrecision(15));
}

function multipleOf(
  value: number,
  factor: number,
  round: (quotient: number) => number,
  context: CallContext,
): Value {
  if (factor === 0) return 0;
  if (value > 0 && factor < 0) {
    return fail('#NUM!', `Parameters of function ${context.functionName} must have the same sign.`);
  }
  const quotient = round(Number((value / factor).toPrecision(15)));
  return Number((quotient * factor).toPrecision(15));
}

function aggregate(name: string, combine: (numbers: number[]) => number): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['value', 'value*'],
    evaluate: (values, context) => {
      const numbers = numbersOf(values, context);
      return isError(numbers) ? numbers : combine(numbers);
    },
  });
}

export const ARITHMETIC: readonly FunctionDeclaration[] = [
  aggregate('SUM', (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  aggregate('SUMSQ', (numbers) => numbers.reduce((sum, number) => sum + number * number, 0)),
  aggregate('PRODUCT', (numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1),
  ),
  rounding('ROUND', halfUp),
  rounding('ROUNDUP', Math.ceil),
  rounding('ROUNDDOWN', Math.floor),
  rounding('TRUNC', Math.floor),
  ofNumber('ABS', Math.abs),
  ofNumber('INT', Math.floor),
  ofNumber('SQRT', Math.sqrt),
  ofNumber('EXP', Math.exp),
  ofNumber('SIGN', Math.sign),
  ofNumber('SIN', Math.sin),
  ofNumber('COS', Math.cos),
  ofNumber('TAN', Math.tan),
  ofNumber('RADIANS', (degrees) => (degrees * Math.PI) / 180),
  ofNumber('DEGREES', (radians) => (radians * 180) / Math.PI),
  ofNumber('EVEN', (value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  declareFunction({
    name: 'ISEVEN',
    parameters: ['number'],
    evaluate: ([value]) => Math.trunc(value) % 2 === 0,
  }),
  declareFunction({
    name: 'ISODD',
    parameters: ['number'],
    evaluate: ([value]) => Math.trunc(value) % 2 !== 0,
  }),
  declareFunction({ name: 'PI', parameters: [], evaluate: () => Math.PI }),
  declareFunction({
    name: 'LN',
    parameters: ['number'],
    evaluate: ([value], { functionName }) => logarithm(value, Math.E, functionName),
  }),
  declareFunction({
    name: 'LOG',
    parameters: ['number', 'number?'],
    evaluate: ([value, base = 10], { functionName }) => logarithm(value, base, functionName),
  }),
  declareFunction({
    name: 'LOG10',
    parameters: ['number'],
    evaluate: ([value], { functionName }) => logarithm(value, 10, functionName),
  }),
  declareFunction({
    name: 'MOD',
    parameters: ['number', 'number'],
    evaluate: ([value, divisor]) => {
      if (divisor === 0) return divide(value, divisor, 'MOD');
      const rest = value % divisor;
      return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest;
    },
  }),
  declareFunction({
    name: 'QUOTIENT',
    parameters: ['number', 'number'],
    evaluate: ([value, divisor]) => {
      const quotient = divide(value, divisor, 'QUOTIENT');
      return typeof quotient === 'number' ? Math.trunc(quotient) : quotient;
    },
  }),
  declareFunction({
    name: 'CEILING',
    parameters: ['number', 'number?'],
    evaluate: ([value, factor = 1], context) => multipleOf(value, factor, Math.ceil, context),
  }),
  declareFunction({
    name: 'FLOOR',
    parameters: ['number', 'number?'],
    evaluate: ([value, factor = 1], context) => multipleOf(value, factor, Math.floor, context),
  }),
  declareFunction({
    name: 'MROUND',
    parameters: ['number', 'number'],
    evaluate: ([value, factor], context) => {
      if (value * factor < 0) {
        return fail(
          '#NUM!',
          `Parameters of function ${context.functionName} must have the same sign.`,
        );
      }
      return multipleOf(value, factor, (quotient) => Math.floor(quotient + 0.5), context);
    },
  }),
  declareFunction({
    name: 'SUMPRODUCT',
    parameters: ['matrix', 'matrix*'],
    takesArrays: true,
    evaluate: (matrices) => {
      const [first] = matrices;
      const isUneven = matrices.some(
        (matrix) => matrix.height !== first?.height || matrix.width !== first?.width,
      );
      if (isUneven) return fail('#VALUE!', 'SUMPRODUCT has mismatched range sizes.');
      let sum = 0;
      for (let row = 0; row < (first?.height ?? 0); row += 1) {
        for (let column = 0; column < (first?.width ?? 0); column += 1) {
          let product = 1;
          for (const matrix of matrices) {
            const cell = matrix.at(row, column);
            if (isError(cell)) return cell;
            product *= asFactor(cell);
          }
          sum += product;
        }
      }
      return sum;
    },
  }),
];

/** Texts and blanks count as 0 in SUMPRODUCT; what truth values count as is not recorded. */
function asFactor(cell: Scalar): number {
  if (typeof cell === 'boolean') {
    throw new UnsupportedFormula('TRUE or FALSE in SUMPRODUCT; multiply the condition by 1');
  }
  return typeof cell === 'number' ? cell : 0;
}
