import { describe, expect, it } from '@jest/globals';
import {
  columnLetters,
  columnNumber,
  formatArea,
  parseA1,
  quoteSheetName,
  resolveReference,
} from '../../../src/local/model/a1.js';

describe('columns', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [18_278, 'ZZZ'],
  ])('number %i is %s', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters.toLowerCase())).toBe(number);
  });
});

describe('A1 text', () => {
  it.each([
    ['B2', 'B2'],
    ['$B$2:$D$5', 'B2:D5'],
    ['D5:B2', 'B2:D5'],
    ["'It''s'!A1", 'A1'],
    ['A:B', 'A1:B100'],
    ['2:3', 'A2:Z3'],
    ['A5:B', 'A5:B100'],
    ['B3:4', 'B3:Z4'],
  ])('%s covers %s on a sheet of 100 rows and 26 columns', (text, expected) => {
    const reference = parseA1(text);
    expect(reference && formatArea(resolveReference(reference, 100, 26))).toBe(expected);
  });

  it.each(['', 'A', '5', 'name', 'A1:B2:C3', 'A-1', 'Sheet1!'])('%s is none', (text) => {
    expect(parseA1(text)).toBeNull();
  });

  it('takes quotes off the name of a sheet', () => {
    expect(parseA1("'It''s a ! sheet'!C3")?.sheetName).toBe("It's a ! sheet");
  });
});

describe('names of sheets in formulas', () => {
  it.each([
    ['Data', 'Data'],
    ['My data', "'My data'"],
    ["It's", "'It''s'"],
    ['Q1', "'Q1'"],
    ['2026', "'2026'"],
    ['R1C1', "'R1C1'"],
  ])('%s is written %s', (name, written) => {
    expect(quoteSheetName(name)).toBe(written);
  });
});
