import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FUNCTIONS } from '../../../src/local/formulas/functions/registry.js';
import { GOOGLE_FUNCTIONS } from '../../../src/local/formulas/google-functions.js';
import type { CellValue } from '../../../src/local/model/workbook-data.js';
import { arbitraryExpression } from './arbitrary-formula.js';
import { printFormula } from './print-formula.js';
import { cell, compute, type Rows, workbookOf } from './sheet-of.js';

const CELLS: Rows = [
  [1, 'a', true, null, '=NA()'],
  [2, '', false, -0.5, '=A1'],
  [46_085, '2026-03-04', null, 1e300, '={1;2}'],
];

const ARGUMENTS = [
  '0',
  '-1',
  '2',
  '1.5',
  '1E300',
  '""',
  '"a"',
  '"2026-03-04"',
  'TRUE',
  '',
  'A1',
  'A9',
  'E1',
  'A1:B3',
  'A1:A3',
  'A1:C1',
  'A1:E3',
  'D:D',
  '{1,2;3,4}',
  'LAMBDA(x,x)',
  'LAMBDA(x,y,x)',
  '"(["',
  '">=1"',
  'F1',
];

/** What a cell may hold. */
function isCellValue(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value === 'object' && value !== null)
    return /^#/.test((value as { error: string }).error);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

function results(formula: string): CellValue[] {
  const workbook = workbookOf(CELLS);
  workbook.sheets[0]!.cells[0]!.push({ value: null, formula });
  compute(workbook);
  return workbook.sheets[0]!.cells.flatMap((row) => row.map((each) => each?.value ?? null));
}

describe('recalculate', () => {
  it.each([...FUNCTIONS.keys()])(
    'gives %s a result that a cell can hold, whatever its arguments',
    (name) => {
      const argument = fc.constantFrom(...ARGUMENTS);
      fc.assert(
        fc.property(fc.array(argument, { maxLength: 5 }), fc.boolean(), (list, isArray) => {
          const call = `${name}(${list.join(',')})`;
          const values = results(isArray ? `=ARRAYFORMULA(${call})` : `=${call}`);
          expect(values.filter((value) => !isCellValue(value))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('gives any formula a result that a cell can hold', () => {
    fc.assert(
      fc.property(arbitraryExpression, (expression) => {
        const values = results(printFormula(expression));
        expect(values.filter((value) => !isCellValue(value))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives any text after an equals sign a result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(results(`=${text}`).filter((value) => !isCellValue(value))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the list of functions', () => {
  it("declares none that is not Google's", () => {
    expect([...FUNCTIONS.keys()].filter((name) => !GOOGLE_FUNCTIONS.has(name))).toEqual([]);
  });

  it('tells each declared function from a misspelt one', () => {
    const workbook = compute(workbookOf([['=SUMM(1)']]));
    expect(cell(workbook, 1, 1)?.value).toMatchObject({ error: '#NAME?' });
  });
});
