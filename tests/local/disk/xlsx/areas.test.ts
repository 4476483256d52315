import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaA1, CellSet, parseArea } from '../../../../src/local/disk/xlsx/areas.js';

describe('parseArea', () => {
  it.each([
    ['B3', { top: 3, left: 2, bottom: 3, right: 2 }],
    ['$B$3:C9', { top: 3, left: 2, bottom: 9, right: 3 }],
    ['C9:B3', { top: 3, left: 2, bottom: 9, right: 3 }],
    ['B:C', { top: 1, left: 2, bottom: 1_048_576, right: 3 }],
    ['2:5', { top: 2, left: 1, bottom: 5, right: 16_384 }],
  ])('reads %s', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it.each(['', 'A', '7', 'Sheet1!A1', '#REF!', 'A1:'])('does not take %p for an area', (text) => {
    expect(parseArea(text)).toBeUndefined();
  });
});

describe('CellSet', () => {
  it('gives rectangles that cover exactly the cells that were added', () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: String }), (cells) => {
        const sorted = [...cells].sort(([a], [b]) => a - b);
        const set = new CellSet();
        for (const [row, column] of sorted) set.add(row, column);
        const covered = set.areas().flatMap(({ top, left, bottom, right }) => {
          const found: string[] = [];
          for (let row = top; row <= bottom; row += 1) {
            for (let column = left; column <= right; column += 1) found.push(`${row},${column}`);
          }
          return found;
        });
        expect(covered.sort()).toEqual(cells.map(String).sort());
      }),
    );
  });

  it('joins a full block into one rectangle', () => {
    const set = new CellSet();
    for (let row = 2; row <= 9; row += 1)
      for (let column = 1; column <= 3; column += 1) set.add(row, column);
    expect(set.areas().map((area) => areaA1(area))).toEqual(['A2:C9']);
  });
});
