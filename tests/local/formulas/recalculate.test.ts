import { describe, expect, it } from '@jest/globals';
import { NotEmulatedError } from '../../../src/local/boundary/errors.js';
import { isUnsupported, recalculate } from '../../../src/local/formulas/recalculate.js';
import type { CellValue, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { cell, compute, NOW, type Rows, value, workbookOf } from './sheet-of.js';

function column(workbook: WorkbookData, number: number, rows: number): CellValue[] {
  return Array.from({ length: rows }, (_, row) => value(workbook, row + 1, number));
}

describe('recalculate', () => {
  it('computes formulas that stand before what they read, on other sheets too', () => {
    const workbook = workbookOf([['=B1*2', '=Data!A1+1']], {
      others: { Data: [['=A2', null], [5]] },
    });
    compute(workbook);
    expect(value(workbook, 1, 1)).toBe(12);
  });

  it('takes over changed inputs', () => {
    const workbook = compute(workbookOf([[1, '=A1+1']]));
    cell(workbook, 1, 1)!.value = 41;
    compute(workbook);
    expect(value(workbook, 1, 2)).toBe(42);
  });

  it('reads named ranges in any letter case', () => {
    const workbook = workbookOf([[1], [2], ['=SUM(INPUT)']]);
    workbook.namedRanges.push({
      name: 'Input',
      sheetId: 0,
      area: { top: 1, left: 1, bottom: 2, right: 1 },
    });
    expect(value(compute(workbook), 3, 1)).toBe(3);
  });

  it('answers #REF! for a named range whose cells were deleted', () => {
    const workbook = workbookOf([['=Input']]);
    workbook.namedRanges.push({ name: 'Input', sheetId: 0, area: null });
    expect(value(compute(workbook), 1, 1)).toMatchObject({ error: '#REF!' });
  });

  it('computes chains of any length in either direction', () => {
    const length = 5000;
    const upwards: Rows = Array.from({ length }, (_, row) => [
      row === length - 1 ? 1 : `=A${row + 2}+1`,
    ]);
    expect(value(compute(workbookOf(upwards)), 1, 1)).toBe(length);
    const downwards: Rows = Array.from({ length }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    expect(value(compute(workbookOf(downwards)), length, 1)).toBe(length);
  });

  it('shows #REF! in every cell of a circle and in those that read it', () => {
    const workbook = compute(workbookOf([['=B1', '=C1', '=IFERROR(A1,0)', '=A1', '=1']]));
    for (const number of [1, 2, 3, 4]) {
      expect(value(workbook, 1, number)).toMatchObject({
        error: '#REF!',
        message: expect.stringContaining('Circular dependency detected'),
      });
    }
    expect(value(workbook, 1, 5)).toBe(1);
  });

  it('finds circles longer than the stack', () => {
    const length = 1000;
    const rows: Rows = Array.from({ length }, (_, row) => [`=A${((row + 1) % length) + 1}`]);
    const results = column(compute(workbookOf(rows)), 1, length);
    expect(
      results.every((result) =>
        (result as { message?: string } | null)?.message?.startsWith('Circular'),
      ),
    ).toBe(true);
  });

  it('computes a branch only when it is chosen', () => {
    const workbook = compute(workbookOf([['=IF(TRUE,1,QUERY(B1))', '=IF(TRUE,2,A2)'], ['=B1']]));
    expect([value(workbook, 1, 1), value(workbook, 1, 2), value(workbook, 2, 1)]).toEqual([
      1, 2, 2,
    ]);
  });

  it('draws the same random numbers at the same instant', () => {
    const draw = () => value(compute(workbookOf([['=RAND()']])), 1, 1);
    expect(draw()).toBe(draw());
    expect(draw()).toBeGreaterThanOrEqual(0);
    expect(draw()).toBeLessThan(1);
  });

  it("tells the time of the workbook's zone", () => {
    expect(value(compute(workbookOf([['=NOW()']])), 1, 1)).toBeCloseTo(46_085 + 7 / 24, 9);
  });
});

describe('array results', () => {
  it('fill the cells below and beside and say where they come from', () => {
    const workbook = compute(workbookOf([[null, '={1,2;3,4}']]));
    expect(cell(workbook, 2, 3)).toEqual({ value: 4, spillFrom: [1, 2] });
    expect(cell(workbook, 1, 2)?.spillFrom).toBeUndefined();
  });

  it('are refused where they would overwrite data, with the cell named', () => {
    const workbook = compute(workbookOf([['=SEQUENCE(3)'], [null], ['taken']]));
    expect(value(workbook, 1, 1)).toEqual({
      error: '#REF!',
      message: 'Array result was not expanded because it would overwrite data in A3.',
    });
    expect(value(workbook, 2, 1)).toBeNull();
    expect(value(workbook, 3, 1)).toBe('taken');
  });

  it('are refused where the sheet ends', () => {
    const workbook = compute(workbookOf([['=SEQUENCE(101)']]));
    expect(value(workbook, 1, 1)).toEqual({
      error: '#REF!',
      message: 'Result was not automatically expanded, please insert more rows (1).',
    });
  });

  it('shrink without leaving anything behind', () => {
    const workbook = workbookOf([[3, '=SEQUENCE(A1)']]);
    expect(column(compute(workbook), 2, 3)).toEqual([1, 2, 3]);
    cell(workbook, 1, 1)!.value = 2;
    expect(column(compute(workbook), 2, 3)).toEqual([1, 2, null]);
    expect(cell(workbook, 3, 2)).toBeUndefined();
  });

  it('keep the look of the cells that they fill and leave', () => {
    const workbook = workbookOf([['=SEQUENCE(A9)'], [null]]);
    workbook.sheets[0]!.cells[1] = [{ value: null, note: 'kept' }];
    workbook.sheets[0]!.cells[8] = [{ value: 2 }];
    compute(workbook);
    expect(cell(workbook, 2, 1)).toEqual({ value: 2, note: 'kept', spillFrom: [1, 1] });
    cell(workbook, 9, 1)!.value = 1;
    compute(workbook);
    expect(cell(workbook, 2, 1)).toEqual({ value: null, note: 'kept' });
  });

  it.each([
    ['before', '=SUM(D1:D9)', '=SEQUENCE(3)'],
    ['after', '=SEQUENCE(3)', '=SUM(A1:A9)'],
  ])('are there for formulas that stand %s them', (_, first, fourth) => {
    const workbook = compute(workbookOf([[first, null, null, fourth]]));
    expect([value(workbook, 1, 1), value(workbook, 1, 4)]).toContain(6);
  });

  it('are there for arrays that read arrays, whatever their order', () => {
    const workbook = workbookOf([['=ARRAYFORMULA(C1:C3*2)', '=ARRAYFORMULA(D1:D3+1)']]);
    workbook.sheets[0]!.cells[0]![2] = { value: null, formula: '=FLATTEN(B1:B3)' };
    workbook.sheets[0]!.cells[0]![3] = { value: null, formula: '=SEQUENCE(3)' };
    compute(workbook);
    expect(column(workbook, 1, 3)).toEqual([4, 6, 8]);
  });

  it('that read their own cells are circular', () => {
    const workbook = compute(workbookOf([['=ARRAYFORMULA({1;SUM(A2:A3);2})']]));
    expect(value(workbook, 1, 1)).toMatchObject({ error: '#REF!' });
    expect(value(workbook, 2, 1)).toBeNull();
  });

  it('that read their former cells are not', () => {
    const workbook = workbookOf([['=SEQUENCE(3)']]);
    compute(workbook);
    cell(workbook, 1, 1)!.formula = '=COUNTA(A2:A3)';
    expect(column(compute(workbook), 1, 3)).toEqual([0, null, null]);
  });
});

describe('isUnsupported', () => {
  it('tells a formula that uses what is not supported, and names it', () => {
    const workbook = compute(workbookOf([['=QUERY(B1:B3,"select B")']]));
    expect(cell(workbook, 1, 1)?.value).toEqual({
      error: '#NAME?',
      message: 'not supported by the local host: QUERY',
    });
    expect(isUnsupported(cell(workbook, 1, 1)!)).toBe(true);
  });

  it('tells every formula that depends on such a cell, even through functions that catch errors', () => {
    const workbook = compute(
      workbookOf([['=QUERY(Z1)', '=IFERROR(A1,0)', '=COUNT(A1:A2)', '=ISERROR(B1)', '=1']]),
    );
    expect([1, 2, 3, 4, 5].map((at) => isUnsupported(cell(workbook, 1, at)!))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('does not take a real #NAME? for one', () => {
    const workbook = compute(workbookOf([['=NOSUCH(1)']]));
    expect(value(workbook, 1, 1)).toEqual({
      error: '#NAME?',
      message: "Unknown function: 'NOSUCH'.",
    });
    expect(isUnsupported(cell(workbook, 1, 1)!)).toBe(false);
  });

  it.each([
    '=2^3^2',
    '=COUNTIF(A1:A2,A9)',
    '=SUMPRODUCT(A1:A2>1)',
    '=MATCH(2,{3,1,2})',
    '=DATEDIF(1,2,"MD")',
    '=REGEXMATCH("a","[[:alpha:]]")',
    '=INDEX(A1:A2,{1;2})',
    '=SUM(Table[Column])',
    '=BYROW(A1:B2,LAMBDA(r,r*2))',
    '=IMAGE("x")',
    '=SEARCH("a*","abc")',
    '=SPLIT("1/2/2026 x"," ")',
  ])("refuses %s, of which Google's answer is not known", (formula) => {
    const workbook = workbookOf([[1, null], [2]]);
    workbook.sheets[0]!.cells[0]![4] = { value: null, formula };
    expect(isUnsupported(cell(compute(workbook), 1, 5)!)).toBe(true);
  });

  it('refuses to join a formatted number to a text', () => {
    const workbook = workbookOf([[46_085, '=A1&"x"', '=TEXT(A1,"yyyy-mm-dd")&"x"']]);
    cell(workbook, 1, 1)!.format = { numberFormat: 'M/d/yyyy' };
    compute(workbook);
    expect(isUnsupported(cell(workbook, 1, 2)!)).toBe(true);
    expect(value(workbook, 1, 3)).toBe('2026-03-04x');
  });

  it('tells a function of the script where the script is not known', () => {
    const workbook = workbookOf([['=MY_FUNCTION(1)']]);
    recalculate(workbook, { now: NOW });
    expect(isUnsupported(cell(workbook, 1, 1)!)).toBe(true);
  });
});

describe('custom functions', () => {
  function call(
    formula: string,
    custom: (...args: unknown[]) => unknown,
    rows: Rows = [],
  ): { workbook: WorkbookData; calls: unknown[][] } {
    const calls: unknown[][] = [];
    const workbook = workbookOf([[...(rows[0] ?? [null, null, null]), formula], ...rows.slice(1)]);
    const record = (...args: unknown[]) => {
      calls.push(args);
      return custom(...args);
    };
    compute(workbook, new Map([['MINE', record]]));
    return { workbook, calls };
  }

  it('get single cells as such, ranges in rows, blanks as the empty text and errors as texts', () => {
    const { calls } = call('=mine(A1,A1:C2,"t",TRUE,B1)', () => 0, [
      [1, null, 'x'],
      ['=NA()', true, null],
    ]);
    expect(calls).toEqual([
      [
        1,
        [
          [1, '', 'x'],
          ['#N/A', true, ''],
        ],
        't',
        true,
        '',
      ],
    ]);
  });

  it('are not called with an error as an argument: it is the result', () => {
    const { workbook, calls } = call('=MINE(1/0)', () => 0);
    expect(calls).toEqual([]);
    expect(value(workbook, 1, 4)).toMatchObject({ error: '#DIV/0!' });
  });

  it("get dates as Date in the spreadsheet's zone, by the cells' formats", () => {
    const workbook = workbookOf([[46_085, 46_085, '=A1+1', '=MINE(A1,A1:C1,DATE(2026,3,4))']]);
    cell(workbook, 1, 1)!.format = { numberFormat: 'yyyy-mm-dd' };
    const got: unknown[] = [];
    compute(workbook, (name) =>
      name === 'MINE' ? (...args) => void got.push(...args) : undefined,
    );
    const midnight = new Date('2026-03-04T05:00:00Z');
    expect(got).toEqual([
      midnight,
      [[midnight, 46_085, new Date('2026-03-05T05:00:00Z')]],
      midnight,
    ]);
  });

  it('are called once for a whole array, and once per element by MAP', () => {
    const rows: Rows = [[1, null, null], [2], [3]];
    const whole = call('=ARRAYFORMULA(MINE(A1:A3))', (range) => range, rows);
    expect(whole.calls).toHaveLength(1);
    const each = call('=MAP(A1:A3,LAMBDA(v,MINE(v)))', (number) => Number(number) * 2, rows);
    expect(each.calls).toEqual([[1], [2], [3]]);
    expect(value(each.workbook, 3, 4)).toBe(6);
  });

  it.each<[string, unknown, CellValue]>([
    ['undefined', undefined, null],
    ['null', null, null],
    ['NaN', Number.NaN, { error: '#NUM!', message: 'Result was not a number.' }],
    ['a Date', new Date('2026-03-04T05:00:00Z'), 46_085],
    ['a text', '=A1', '=A1'],
    ['false', false, false],
  ])('may return %s', (_, returned, expected) => {
    expect(value(call('=MINE()', () => returned).workbook, 1, 4)).toEqual(expected);
  });

  it('spill two-dimensional arrays, and simple ones downwards', () => {
    const table = call('=MINE()', () => [[1, 2], [3]]).workbook;
    expect([value(table, 1, 5), value(table, 2, 4), value(table, 2, 5)]).toEqual([2, 3, null]);
    expect(column(call('=MINE()', () => [7, 8]).workbook, 4, 2)).toEqual([7, 8]);
  });

  it('that throw show #ERROR! and the message', () => {
    const { workbook } = call('=MINE()', () => {
      throw new Error('No such source.');
    });
    expect(value(workbook, 1, 4)).toEqual({ error: '#ERROR!', message: 'No such source.' });
  });

  it('that meet what is not emulated show so in their own cells alone', () => {
    const broken = () => {
      throw new NotEmulatedError('UrlFetchApp');
    };
    const { workbook } = call('=MINE()', broken, [[1, '=A1+1', null]]);
    expect(isUnsupported(cell(workbook, 1, 4)!)).toBe(true);
    expect(value(workbook, 1, 2)).toBe(2);
  });

  it.each(['=MINE(NOW())', '=MINE(A1)', '=MINE(RAND()+1)', '=MINE(A1:B1)', '=MINE(IF(TRUE,B1))'])(
    '%s may not depend on what changes by itself, directly or through cells',
    (formula) => {
      const { workbook, calls } = call(formula, () => 1, [['=B1+1', '=NOW()', null]]);
      expect(calls).toEqual([]);
      expect(value(workbook, 1, 4)).toEqual({
        error: '#ERROR!',
        message:
          'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
      });
    },
  );

  it('may depend on TODAY', () => {
    expect(call('=MINE(TODAY())', () => 1).calls).toHaveLength(1);
  });

  it('do not stand in for functions of Google', () => {
    const workbook = workbookOf([['=SUM(1,2)', '=QUERY(1)']]);
    compute(
      workbook,
      new Map([
        ['SUM', () => 0],
        ['QUERY', () => 0],
      ]),
    );
    expect(value(workbook, 1, 1)).toBe(3);
    expect(isUnsupported(cell(workbook, 1, 2)!)).toBe(true);
  });
});
