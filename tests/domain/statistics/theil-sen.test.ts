import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { medianOf, theilSenSlope } from '../../../src/domain/statistics/theil-sen.js';

describe('theilSenSlope', () => {
  // scipy.stats.theilslopes(y, x) of SciPy 1.17.1.
  it.each([
    [[4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69], 0.04],
    [[93, 94, 92, 92, 91, 91, 90, 91, 89, 88, 88, 87], -0.5555555555555556],
    [[93, 94, 92, null, 91, 90, null, 91, null, null, 88, 87], -0.5227272727272727],
    [[0.5, 0.5, 0.5, 0.6, 0.6, 0.7], 0.04],
    [[10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15], 1],
  ])('agrees with SciPy on %j, gaps keeping their place', (series, slope) => {
    expect(theilSenSlope(series)).toBeCloseTo(slope, 12);
  });

  it('has no slope with fewer than two values', () => {
    expect(theilSenSlope([])).toBeNull();
    expect(theilSenSlope([null, 3, null])).toBeNull();
  });

  it('equals the sorted list of all pairwise slopes on any series', () => {
    const cell = fc.option(fc.double({ noNaN: true, min: -10, max: 10 }), { nil: null });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (series) => {
        const points = series.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
        const slopes = points.flatMap((a) =>
          points.filter((b) => b.x > a.x).map((b) => (b.y - a.y) / (b.x - a.x)),
        );
        slopes.sort((a, b) => a - b);
        const half = slopes.length / 2;
        const expected = Number.isInteger(half)
          ? ((slopes[half - 1] ?? 0) + (slopes[half] ?? 0)) / 2
          : (slopes[Math.floor(half)] ?? 0);
        const slope = theilSenSlope(series);
        if (points.length < 2) expect(slope).toBeNull();
        else expect(slope).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('recovers the slope of a straight line with any gaps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(11), { minLength: 2 }), (places) => {
        const series = Array.from({ length: 12 }, (_, x) =>
          places.includes(x) ? 5 - 0.25 * x : null,
        );
        expect(theilSenSlope(series)).toBeCloseTo(-0.25, 12);
      }),
    );
  });
});

describe('medianOf', () => {
  it('is the middle value, or the mean of the two middle ones', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    expect(medianOf([])).toBeNull();
  });
});
