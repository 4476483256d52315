import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { wilsonInterval } from '../../../src/domain/statistics/wilson-interval.js';

describe('wilsonInterval', () => {
  // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17,
  // 1998, table I, method 3 (four decimals).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval of %i of %i', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  // scipy.stats.binomtest(k, n).proportion_ci(method='wilson') of SciPy 1.17.1.
  it.each([
    [381, 431, 0.8503088771604888, 0.9108880908049948],
    [7, 50, 0.06950833427016292, 0.26186193710585537],
    [20, 20, 0.8388748419471808, 1],
    [1, 1, 0.20654931437723745, 1],
  ])('agrees with SciPy on %i of %i', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 12);
    expect(interval?.high).toBeCloseTo(high, 12);
  });

  it('holds the rate within 0 and 1, and none without trials', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p) => {
          const successes = Math.round(n * p);
          const { low, high } = wilsonInterval(successes, n) ?? { low: 2, high: -1 };
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(successes / n);
          expect(high).toBeGreaterThanOrEqual(successes / n);
          expect(high).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
