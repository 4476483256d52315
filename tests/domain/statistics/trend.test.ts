import { describe, expect, it } from '@jest/globals';
import { mannKendall } from '../../../src/domain/statistics/mann-kendall.js';
import { trendOf } from '../../../src/domain/statistics/trend.js';

describe('trendOf', () => {
  it('needs six values: five are not enough, six are', () => {
    expect(trendOf([1, 2, 3, 4, 5]).direction).toBe('not enough data');
    expect(trendOf([1, 2, 3, 4, 5, 6]).direction).toBe('improving');
    expect(trendOf([6, 5, null, 4, null, 3, null, 2, 1]).direction).toBe('declining');
  });

  it('looks at the last twelve weeks only', () => {
    const rising = Array.from({ length: 12 }, (_, week) => week);
    const trend = trendOf([...rising.map((value) => 100 - value), ...rising]);
    expect(trend).toMatchObject({ direction: 'improving', n: 12, slope: 1 });
  });

  it('is declining at Z just below −1.645 and stable just above it', () => {
    // n = 6 without ties: variance 28.33; S = −9 gives Z −1.503, S = −11 gives −1.879.
    const nine = [6, 4, 5, 1, 3, 2];
    const eleven = [6, 4, 5, 3, 1, 2];
    expect(mannKendall(nine).s).toBe(-9);
    expect(mannKendall(eleven).s).toBe(-11);
    expect(trendOf(nine).direction).toBe('stable');
    expect(trendOf(eleven).direction).toBe('declining');
    expect(trendOf([...nine].reverse()).direction).toBe('stable');
    expect(trendOf([...eleven].reverse()).direction).toBe('improving');
  });

  it('calls the worked example of the EPA improving at one-sided 95 %', () => {
    // EPA QA/G-9S, 2006, p. 109: Z = 1.685 is more than 1.645.
    const trend = trendOf([10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15]);
    expect(trend).toMatchObject({ direction: 'improving', n: 11, slope: 1 });
  });

  it('is stable when nothing changes', () => {
    expect(trendOf([1, 1, 1, 1, 1, 1])).toMatchObject({ direction: 'stable', z: 0, slope: 0 });
  });
});
