import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellCount, intersection, overlaps, subtract } from '../../../src/local/model/areas.js';
import type { Area } from '../../../src/local/model/workbook-data.js';

const anyArea: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(5), fc.nat(5))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

describe('a rectangle without another', () => {
  it('has all cells but the common ones, each once', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (area, hole) => {
        const parts = subtract(area, hole);
        const common = intersection(area, hole);
        const expected = cellCount(area) - (common ? cellCount(common) : 0);
        expect(parts.reduce((sum, part) => sum + cellCount(part), 0)).toBe(expected);
        parts.forEach((part, index) => {
          expect(overlaps(part, hole)).toBe(false);
          for (const other of parts.slice(index + 1)) expect(overlaps(part, other)).toBe(false);
        });
      }),
    );
  });
});
