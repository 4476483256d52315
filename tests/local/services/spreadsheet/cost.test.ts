import { describe, expect, it } from '@jest/globals';
import { openSheet } from './open-sheet.js';

describe('what calls cost', () => {
  it('prices a read within a block read before as cached, until the sheet is written', () => {
    const { sheet, execution } = openSheet();
    sheet.getRange('A1:B10').getValues();
    sheet.getRange('B2').getValue();
    sheet.getRange('A1').setValue(1);
    sheet.getRange('B2').getValue();
    expect(execution.bill.filter((entry) => !entry.startsWith('metadata'))).toEqual([
      'read 20',
      'read 1 cached',
      'write 1',
      'read 1',
    ]);
  });

  it('prices an appended row as one call', () => {
    const { sheet, execution } = openSheet();
    execution.bill.length = 0;
    sheet.appendRow([1, 2, 3]);
    expect(execution.bill).toEqual(['appendRow']);
  });

  it('marks the workbook as changed by writing, not by reading', () => {
    const { sheet, execution } = openSheet();
    sheet.getRange('A1:B2').getValues();
    expect(execution.touched.size).toBe(0);
    sheet.getRange('A1').setNote('x');
    expect(execution.touched.size).toBe(1);
  });
});

describe('large sheets', () => {
  it('sorts and shifts 20,000 rows in about linear time', () => {
    const { sheet } = openSheet();
    sheet.sheetData.maxRows = 20_000;
    const range = sheet.getRange(1, 1, 20_000, 10);
    range.setValues(
      Array.from({ length: 20_000 }, (_, row) =>
        Array.from({ length: 10 }, (_cell, column) => (row * 7919 + column) % 20_011),
      ),
    );
    const start = performance.now();
    range.sort(1);
    sheet.insertRowsBefore(2, 150_000);
    sheet.deleteRows(2, 150_000);
    expect(performance.now() - start).toBeLessThan(3000);
    const first = range.getValues().map((row) => Number(row[0]));
    expect(first.every((value, row) => row === 0 || value >= Number(first[row - 1]))).toBe(true);
  });
});
