/** Collects the numbers that aggregate functions work on. */
import type { CellError } from '../../model/workbook-data.js';
import { toNumber } from '../coercion.js';
import { isError, type Scalar, type Value } from '../values.js';
import type { CallContext } from './declaration.js';

/**
 * The numbers among the arguments: in ranges and arrays texts, truth values and blanks do not count;
 * values written directly are turned into numbers. The first error is the answer.
 */
export function numbersOf(values: readonly Value[], context: CallContext): number[] | CellError {
  const numbers: number[] = [];
  let error: CellError | null = null;
  for (const [index, value] of values.entries()) {
    const place = { functionName: context.functionName, argument: index + 1 };
    context.visit(value, (cell, isDirect) => {
      const number = isDirect ? toNumber(cell, context, place) : cell;
      if (typeof number === 'number') numbers.push(number);
      else if (isError(number)) error = number;
      return error === null;
    });
    if (error !== null) return error;
  }
  return numbers;
}

/** Every cell of the arguments that is not blank, errors included. */
export function cellsOf(values: readonly Value[], context: CallContext): Scalar[] {
  const cells: Scalar[] = [];
  for (const value of values) {
    context.visit(value, (cell) => {
      if (cell !== null) cells.push(cell);
      return true;
    });
  }
  return cells;
}
