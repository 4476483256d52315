/** Averages, counts, orders and spreads of numbers. */
import * as formulajs from '@formulajs/formulajs';
import { areEqual } from '../comparison.js';
import { fail, isError, type Scalar, type Value } from '../values.js';
import { declareFunction, type FunctionDeclaration } from './declaration.js';
import { cellsOf, numbersOf } from './numbers-of.js';

/** No number at all, where at least `needed` are: Google's `#DIV/0!`. */
function tooFew(functionName: string): Value {
  return fail('#DIV/0!', `Evaluation of function ${functionName} caused a divide by zero error.`);
}

function aggregate(
  name: string,
  needed: number,
  compute: (numbers: number[]) => Value,
): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['value', 'value*'],
    evaluate: (values, context) => {
      const numbers = numbersOf(values, context);
      if (isError(numbers)) return numbers;
      return numbers.length < needed ? tooFew(name) : compute(numbers);
    },
  });
}

/** A function of a range of numbers and one number, e.g. the k-th largest. */
function withNumber(
  names: readonly string[],
  compute: (numbers: number[], parameter: number) => unknown,
): FunctionDeclaration[] {
  return names.map((name) =>
    declareFunction({
      name,
      parameters: ['value', 'number'],
      evaluate: ([values, parameter], context) => {
        const numbers = numbersOf([values], context);
        if (isError(numbers)) return numbers;
        const result = numbers.length === 0 ? undefined : compute(numbers, parameter);
        if (typeof result === 'number') return result;
        return fail('#NUM!', `Function ${name} parameter 2 value ${parameter} is out of range.`);
      },
    }),
  );
}

function largest(numbers: number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
}

function smallest(numbers: number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function kth(numbers: number[], place: number, sign: 1 | -1): number | undefined {
  const sorted = [...numbers].sort((one, other) => sign * (one - other));
  return sorted[Math.trunc(place) - 1];
}

/** Distinct cells; letter case counts, unlike in comparisons. */
function countDistinct(cells: readonly Scalar[]): number {
  return new Set(cells.map((cell) => (isError(cell) ? cell.error : `${typeof cell} ${cell}`))).size;
}

function rank(name: string): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['number', 'value', 'boolean?'],
    evaluate: ([value, values, ascending = false], context) => {
      const numbers = numbersOf([values], context);
      if (isError(numbers)) return numbers;
      if (!numbers.some((number) => areEqual(number, value))) {
        return fail('#N/A', `${name} has no valid input data.`);
      }
      return numbers.filter((number) => (ascending ? number < value : number > value)).length + 1;
    },
  });
}

/** Pairs of numbers at the same places; of a pair with a text or blank neither counts. */
function ofPairs(
  name: string,
  compute: (ys: number[], xs: number[]) => number,
): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['matrix', 'matrix'],
    evaluate: ([left, right]) => {
      const ys = left.rows.flat();
      const xs = right.rows.flat();
      const error = [...ys, ...xs].find(isError);
      if (error !== undefined) return error;
      if (ys.length !== xs.length) return fail('#N/A', `${name} has mismatched argument sizes.`);
      const pairs = ys
        .map((y, index) => [y, xs[index] ?? null] as const)
        .filter((pair): pair is readonly [number, number] =>
          pair.every((cell) => typeof cell === 'number'),
        );
      const result =
        pairs.length < 2
          ? Number.NaN
          : compute(
              pairs.map(([y]) => y),
              pairs.map(([, x]) => x),
            );
      return Number.isFinite(result) ? result : tooFew(name);
    },
  });
}

const spreads = {
  sample: (numbers: number[]): Value => formulajs.STDEV.S(numbers) as number,
  population: (numbers: number[]): Value => formulajs.STDEV.P(numbers) as number,
  sampleVariance: (numbers: number[]): Value => formulajs.VAR.S(numbers) as number,
  populationVariance: (numbers: number[]): Value => formulajs.VAR.P(numbers) as number,
};

export const STATISTICS: readonly FunctionDeclaration[] = [
  aggregate('AVERAGE', 1, mean),
  aggregate('MIN', 0, (numbers) => (numbers.length === 0 ? 0 : smallest(numbers))),
  aggregate('MAX', 0, (numbers) => (numbers.length === 0 ? 0 : largest(numbers))),
  aggregate('STDEV', 2, spreads.sample),
  aggregate('STDEV.S', 2, spreads.sample),
  aggregate('STDEVP', 1, spreads.population),
  aggregate('STDEV.P', 1, spreads.population),
  aggregate('VAR', 2, spreads.sampleVariance),
  aggregate('VAR.S', 2, spreads.sampleVariance),
  aggregate('VARP', 1, spreads.populationVariance),
  aggregate('VAR.P', 1, spreads.populationVariance),
  aggregate('MEDIAN', 0, (numbers) =>
    numbers.length === 0
      ? fail('#NUM!', 'MEDIAN has no valid input data.')
      : (formulajs.MEDIAN(numbers) as number),
  ),
  aggregate('GEOMEAN', 0, (numbers) =>
    numbers.length === 0 || numbers.some((number) => number <= 0)
      ? fail('#NUM!', 'GEOMEAN needs numbers greater than 0.')
      : (formulajs.GEOMEAN(numbers) as number),
  ),
  ...withNumber(['LARGE'], (numbers, place) => kth(numbers, place, -1)),
  ...withNumber(['SMALL'], (numbers, place) => kth(numbers, place, 1)),
  ...withNumber(['PERCENTILE', 'PERCENTILE.INC'], (numbers, share) =>
    share < 0 || share > 1 ? undefined : formulajs.PERCENTILE.INC(numbers, share),
  ),
  ...withNumber(['QUARTILE', 'QUARTILE.INC'], (numbers, quarter) =>
    [0, 1, 2, 3, 4].includes(Math.trunc(quarter))
      ? formulajs.PERCENTILE.INC(numbers, Math.trunc(quarter) / 4)
      : undefined,
  ),
  rank('RANK'),
  rank('RANK.EQ'),
  ofPairs('CORREL', (ys, xs) => Number(formulajs.CORREL(ys, xs))),
  ofPairs('PEARSON', (ys, xs) => Number(formulajs.CORREL(ys, xs))),
  ofPairs('SLOPE', (ys, xs) => Number(formulajs.SLOPE(ys, xs))),
  ofPairs('INTERCEPT', (ys, xs) => Number(formulajs.INTERCEPT(ys, xs))),
  declareFunction({
    name: 'COUNT',
    parameters: ['value', 'value*'],
    evaluate: (values, context) => {
      let count = 0;
      for (const value of values) {
        context.visit(value, (cell, isDirect) => {
          const isCounted = isDirect
            ? !isError(numbersOf([cell], context)) && cell !== null
            : typeof cell === 'number';
          if (isCounted) count += 1;
          return true;
        });
      }
      return count;
    },
  }),
  declareFunction({
    name: 'COUNTA',
    parameters: ['value', 'value*'],
    evaluate: (values, context) => cellsOf(values, context).length,
  }),
  declareFunction({
    name: 'COUNTUNIQUE',
    parameters: ['value', 'value*'],
    evaluate: (values, context) =>
      countDistinct(cellsOf(values, context).filter((cell) => cell !== '')),
  }),
  declareFunction({
    name: 'COUNTBLANK',
    parameters: ['value', 'value*'],
    evaluate: (values, context) => {
      let blanks = 0;
      for (const value of values) {
        const { height, width } = sizeOf(value);
        const filled = cellsOf([value], context).filter((cell) => cell !== '').length;
        blanks += height * width - filled;
      }
      return blanks;
    },
  }),
];

function sizeOf(value: Value): { height: number; width: number } {
  if (typeof value === 'object' && value !== null && 'height' in value) return value;
  return { height: 1, width: 1 };
}
