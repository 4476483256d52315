import { describe, expect, it } from '@jest/globals';
import {
  entryCells,
  HEAD_COLUMNS,
  MOST_CHARACTERS,
  readBody,
} from '../../../src/apps-script/journal/entry.js';

const HEAD = { id: 'entry-1', kind: 'import', at: '2026-11-16T08:50:00.000Z', by: 'a@b.example' };

function bodyOf(rows: (string | number | boolean | null)[][]) {
  return {
    changes: [
      { tab: 'Pass Rates' as const, mode: 'upsert' as const, headers: ['Week', 'Source'], rows },
    ],
  };
}

describe('entryCells', () => {
  it('reads back what it wrote, over as many cells as it takes', () => {
    const rows = Array.from({ length: 4000 }, (_, index) => [
      '2026-11-09',
      `source ${index} =1+1 😀`,
      index / 7,
      null,
      true,
    ]);
    const cells = entryCells(HEAD, bodyOf(rows));
    expect(cells.length).toBeGreaterThan(HEAD_COLUMNS + 2);
    expect(Math.max(...cells.map((cell) => cell.length))).toBe(MOST_CHARACTERS);
    expect(readBody(cells.slice(HEAD_COLUMNS))).toEqual(bodyOf(rows));
  });

  it('writes no cell that an xlsx file would cut', () => {
    expect(MOST_CHARACTERS).toBeLessThanOrEqual(32_767);
  });

  it('refuses more than can be one commit', () => {
    const long = 'x'.repeat(49_000);
    const rows = Array.from({ length: 210 }, () => [long]);
    expect(() => entryCells(HEAD, bodyOf(rows))).toThrow('Split the file');
  });
});

describe('a text that no cell takes', () => {
  it.each([
    ['x'.repeat(50_000), true],
    ['x'.repeat(50_001), false],
    [`=${'x'.repeat(49_999)}`, false],
  ])('is refused before it is committed and could never be written', (text, fits) => {
    const write = () => entryCells(HEAD, bodyOf([['2026-11-09', text]]));
    if (fits) expect(write()).not.toHaveLength(0);
    else expect(write).toThrow(/^A text for Pass Rates is longer than the 50,000 characters/);
  });
});

describe('readBody', () => {
  it('takes an entry whose text is cut for never committed', () => {
    const long = 'x'.repeat(40_000);
    const cells = entryCells(HEAD, bodyOf([['2026-11-09', long, long, long]]));
    expect(readBody(cells.slice(HEAD_COLUMNS, -1))).toBeNull();
    expect(readBody([...cells.slice(HEAD_COLUMNS, -1), 'J:'])).toBeNull();
    expect(readBody([])).toBeNull();
  });
});
