import { describe, expect, it } from '@jest/globals';
import { openSheet } from './open-sheet.js';

describe('values of a range', () => {
  it('gives blanks as the empty text and numbers, texts and booleans as written', () => {
    const { sheet } = openSheet();
    sheet.getRange(1, 1, 2, 2).setValues([
      [1, 'two'],
      [true, null],
    ]);
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [1, 'two'],
      [true, ''],
    ]);
  });

  it('reads texts as typed input', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:B2').setValues([
      ['1,000,000', 'TRUE'],
      ["'007", '7%'],
    ]);
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [1_000_000, true],
      ['007', 0.07],
    ]);
  });

  it('keeps text in cells of text format', () => {
    const { sheet } = openSheet();
    sheet.sheetData.cells = [[{ value: null, format: { numberFormat: '@' } }]];
    sheet.getRange('A1').setValue('007');
    expect(sheet.getRange('A1').getValue()).toBe('007');
  });

  it('gives a written date back as the same instant and shows it on the wall clock', () => {
    const { sheet } = openSheet();
    const instant = new Date('2026-07-01T10:30:00Z');
    sheet.getRange('A1').setValue(instant);
    expect(sheet.getRange('A1').getValue()).toEqual(instant);
    expect(sheet.getRange('A1').getDisplayValue()).toBe('7/1/2026 12:30:00');
  });

  it('names both sizes when the shape is wrong', () => {
    const { sheet } = openSheet();
    expect(() => sheet.getRange('A1:B2').setValues([[1, 2]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1:B1').setValues([[1]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('turns null and undefined into blanks', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:B1').setValues([[1, 2]]);
    sheet.getRange('A1:B1').setValues([[null, undefined]]);
    expect(sheet.getRange('A1:B1').isBlank()).toBe(true);
  });

  it('writes 20,000 rows of ten cells and reads them back', () => {
    const { sheet } = openSheet();
    sheet.sheetData.maxRows = 20_000;
    const rows = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 10 }, (_cell, column) =>
        column === 0 ? new Date(1.7e12 + row * 8.64e7) : column < 4 ? `text ${row}` : row * column,
      ),
    );
    const range = sheet.getRange(1, 1, 20_000, 10);
    range.setValues(rows);
    expect(range.getValues()).toEqual(rows);
  });
});

describe('appendRow', () => {
  it('writes below the last content and lets the grid grow', () => {
    const { sheet } = openSheet();
    sheet.sheetData.maxRows = 1;
    sheet.appendRow(['a', 1]);
    sheet.appendRow(['b', '2']);
    expect(sheet.getDataRange().getValues()).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(sheet.getMaxRows()).toBe(2);
  });
});
