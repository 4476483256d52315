import { describe, expect, it } from '@jest/globals';
import { FUNCTION_CONTRACT } from './functions.contract.js';
import { evaluate } from './sheet-of.js';

describe.each(FUNCTION_CONTRACT)('functions, by $source', ({ rows, cells = [] }) => {
  it.each(rows)('$formula', ({ formula, expected, cells: own = cells, locale }) => {
    expect(evaluate(formula, own, locale)).toEqual(expected);
  });
});
