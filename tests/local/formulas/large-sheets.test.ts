import { describe, expect, it } from '@jest/globals';
import { recalculate } from '../../../src/local/formulas/recalculate.js';
import { NOW, type Rows, value, workbookOf } from './sheet-of.js';

describe('recalculate', () => {
  it('computes 30,000 sums and 10,000 calls of the script', () => {
    const lines = (row: number): Rows[number] => [
      row,
      2,
      3,
      `=SUM(A${row}:C${row})`,
      `=SUM(A${row}:B${row})`,
      `=SUM(D${row}:E${row})`,
      `=MINE(A${row},B${row})`,
    ];
    const workbook = workbookOf(Array.from({ length: 10_000 }, (_, index) => lines(index + 1)));
    let calls = 0;
    const mine = (one: unknown, other: unknown) => {
      calls += 1;
      return Number(one) * Number(other);
    };
    recalculate(workbook, { now: NOW, customFunctions: new Map([['MINE', mine]]) });
    expect([value(workbook, 10_000, 6), value(workbook, 10_000, 7), calls]).toEqual([
      20_007, 20_000, 10_000,
    ]);
  });

  it('looks up 2,000 keys in 2,000 rows', () => {
    const rows: Rows = Array.from({ length: 2000 }, (_, index) => [
      `key ${index}`,
      index,
      `=VLOOKUP("KEY ${1999 - index}",A$1:B$2000,2,FALSE)`,
      `=COUNTIFS(B$1:B$2000,"<"&B${index + 1})`,
    ]);
    const workbook = workbookOf(rows);
    recalculate(workbook, { now: NOW, customFunctions: new Map() });
    expect([value(workbook, 1, 3), value(workbook, 2000, 4)]).toEqual([1999, 1999]);
  });
});
