import { describe, expect, it } from '@jest/globals';
import { resultFormat } from '../../../src/local/formulas/recalculate.js';
import { cell, compute, workbookOf } from './sheet-of.js';

describe('resultFormat', () => {
  function formatOf(formula: string): string | undefined {
    const workbook = workbookOf([
      [46_085, 5, 'text', formula],
      [46_086, 6, 'more'],
    ]);
    cell(workbook, 1, 1)!.format = { numberFormat: 'yyyy-mm-dd' };
    cell(workbook, 2, 1)!.format = { numberFormat: 'yyyy-mm-dd' };
    compute(workbook);
    return resultFormat(workbook, workbook.sheets[0]!, 1, 4);
  }

  it.each([
    ['=A1', 'yyyy-mm-dd'],
    ['=A1+7', 'yyyy-mm-dd'],
    ['=7+A1', 'yyyy-mm-dd'],
    ['=A2-A1', undefined],
    ['=B1', undefined],
    ['=MAX(A1:A2)', 'yyyy-mm-dd'],
    ['=IF(B1="","",A1)', 'yyyy-mm-dd'],
    ['=VLOOKUP(46085,A1:B2,2,FALSE)', undefined],
    ['=INDEX(A1:B2,1,1)', 'yyyy-mm-dd'],
    ['=INDEX(A1:B2,1,2)', undefined],
    ['=TODAY()', 'M/d/yyyy'],
    ['=DATE(2026,3,4)+1', 'M/d/yyyy'],
    ['=NOW()', 'M/d/yyyy H:mm:ss'],
    ['=YEAR(A1)', undefined],
    ['=TEXT(A1,"yyyy")', undefined],
  ])('of %s is %s', (formula, expected) => {
    expect(formatOf(formula)).toBe(expected);
  });

  it('follows the columns of an array result', () => {
    const workbook = workbookOf([
      [46_085, 5, null, '=FILTER(A1:B2,B1:B2>0)'],
      [46_086, 6],
    ]);
    cell(workbook, 1, 1)!.format = { numberFormat: 'yyyy-mm-dd' };
    compute(workbook);
    const sheet = workbook.sheets[0]!;
    expect(resultFormat(workbook, sheet, 2, 4)).toBe('yyyy-mm-dd');
    expect(resultFormat(workbook, sheet, 2, 5)).toBeUndefined();
  });

  it("gives way to the cell's own format", () => {
    const workbook = workbookOf([['=TODAY()']]);
    cell(workbook, 1, 1)!.format = { numberFormat: '0' };
    expect(resultFormat(compute(workbook), workbook.sheets[0]!, 1, 1)).toBe('0');
  });

  it('follows chains of any length from any cell on', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [row === 0 ? 46_085 : `=A${row}+7`]);
    const workbook = workbookOf(rows);
    cell(workbook, 1, 1)!.format = { numberFormat: 'yyyy-mm-dd' };
    expect(resultFormat(compute(workbook), workbook.sheets[0]!, 3000, 1)).toBe('yyyy-mm-dd');
  });

  it('looks at each formula once, however often others name it', () => {
    const rows = Array.from({ length: 60 }, (_, row) => [row < 2 ? 1 : `=A${row}+A${row - 1}`]);
    const workbook = workbookOf(rows);
    expect(resultFormat(compute(workbook), workbook.sheets[0]!, 60, 1)).toBeUndefined();
  });

  it('has nothing to say of circles', () => {
    const workbook = workbookOf([['=B1+1', '=A1+1']]);
    expect(resultFormat(compute(workbook), workbook.sheets[0]!, 1, 1)).toBeUndefined();
  });
});
