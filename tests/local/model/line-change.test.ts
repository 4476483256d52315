import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotEmulatedError } from '../../../src/local/boundary/errors.js';
import { areaAfter, lineAfter } from '../../../src/local/model/line-change.js';

const area = { top: 3, left: 1, bottom: 6, right: 2 };

describe('a rectangle after rows changed', () => {
  it.each([
    ['above', 1, [5, 8]],
    ['at its first row', 3, [5, 8]],
    ['inside', 4, [3, 8]],
    ['below', 7, [3, 6]],
  ])('insertion of two rows %s', (_where, at, [top, bottom]) => {
    const change = { kind: 'insert', axis: 'rows', at, count: 2 } as const;
    expect(areaAfter(area, change)).toEqual({ ...area, top, bottom });
  });

  it.each([
    ['above', 1, 2, [1, 4]],
    ['over its first row', 2, 2, [2, 4]],
    ['inside', 4, 2, [3, 4]],
    ['over its last row', 6, 3, [3, 5]],
    ['below', 7, 1, [3, 6]],
  ])('deletion %s', (_where, at, count, [top, bottom]) => {
    const change = { kind: 'delete', axis: 'rows', at, count } as const;
    expect(areaAfter(area, change)).toEqual({ ...area, top, bottom });
  });

  it('is gone once all its rows are', () => {
    expect(areaAfter(area, { kind: 'delete', axis: 'rows', at: 2, count: 9 })).toBeNull();
  });

  it('keeps its rows when they are moved together or within it', () => {
    const move = (at: number, count: number, to: number) =>
      areaAfter(area, { kind: 'move', axis: 'rows', at, count, to });
    expect(move(3, 4, 10)).toEqual({ ...area, top: 6, bottom: 9 });
    expect(move(4, 1, 7)).toEqual(area);
    expect(move(8, 2, 1)).toEqual({ ...area, top: 5, bottom: 8 });
  });

  it('is not torn apart', () => {
    const change = { kind: 'move', axis: 'rows', at: 4, count: 1, to: 10 } as const;
    expect(() => areaAfter(area, change)).toThrow(NotEmulatedError);
  });
});

describe('lines after a move', () => {
  it('are the same lines in another order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 13 }),
        (at, count, to) => {
          fc.pre(to <= at || to >= at + count);
          const lines = Array.from({ length: 12 }, (_, index) => index + 1);
          const places = lines.map((line) =>
            lineAfter(line, { kind: 'move', axis: 'rows', at, count, to }),
          );
          expect([...places].sort((one, other) => Number(one) - Number(other))).toEqual(lines);
        },
      ),
    );
  });
});
