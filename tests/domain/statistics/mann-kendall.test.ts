import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { mannKendall } from '../../../src/domain/statistics/mann-kendall.js';

/** The definition read literally: every pair, every tie group. */
function naive(values: readonly number[]): { s: number; variance: number } {
  let s = 0;
  values.forEach((early, i) => {
    for (const late of values.slice(i + 1)) s += Math.sign(late - early);
  });
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const term = (n: number) => n * (n - 1) * (2 * n + 5);
  const ties = [...sizes.values()].reduce((sum, size) => sum + term(size), 0);
  return { s, variance: (term(values.length) - ties) / 18 };
}

describe('mannKendall', () => {
  it('gives S = 16 for the worked example of Hollander and Wolfe', () => {
    // M. Hollander, D. A. Wolfe, Nonparametric Statistical Methods, 1973, p. 185, as in the help of R's
    // cor.test: T = 26 concordant of 36 pairs, tau 0.4444. Here in the order of the first variable.
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const panel = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    const order = lightness.map((x, i) => ({ x, y: panel[i] ?? 0 })).sort((a, b) => a.x - b.x);
    const { s } = mannKendall(order.map((pair) => pair.y));
    expect(s).toBe(16);
    expect(s / 36).toBeCloseTo(0.4444444, 7);
  });

  it('gives S, variance and Z of the worked example with two groups of ties of the EPA', () => {
    // Data Quality Assessment: Statistical Methods for Practitioners, EPA QA/G-9S, EPA/240/B-06/003,
    // February 2006, p. 109; the same figures in EarthSoft's help, Mann Kendall Trend Evaluation.
    const { s, variance, z } = mannKendall([10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15]);
    expect(s).toBe(22);
    expect(variance).toBeCloseTo(155.33, 2);
    expect(z).toBeCloseTo(1.685, 3);
  });

  // S and the variance from scipy.stats.kendalltau (SciPy 1.17.1, method='asymptotic'): S = tau times the
  // root of the pair counts, the variance from its p-value; Z with the continuity correction applied.
  it.each([
    [[4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69], 5, 125, 0.35777087639996646],
    [[93, 94, 92, 92, 91, 91, 90, 91, 89, 88, 88, 87], -57, 207, -3.89226906239873],
    [[93, 94, 92, 91, 90, 91, 88, 87], -23, 64.33333333333333, -2.742866395247163],
    [[0.5, 0.5, 0.5, 0.6, 0.6, 0.7], 11, 23.666666666666668, 2.055566129482595],
  ])('agrees with SciPy on %j', (values, s, variance, z) => {
    const result = mannKendall(values);
    expect(result.s).toBe(s);
    expect(result.variance).toBeCloseTo(variance, 9);
    expect(result.z).toBeCloseTo(z, 9);
  });

  it('counts differences below 1e-12 as ties', () => {
    expect(mannKendall([0.3, 0.1 + 0.2, 0.3]).s).toBe(0);
    expect(mannKendall([0.3, 0.1 + 0.2, 0.3]).variance).toBe(0);
    expect(mannKendall([0.3, 0.3 + 2e-12]).s).toBe(1);
  });

  it('has Z 0 when all values are tied, and for none', () => {
    expect(mannKendall([1, 1, 1, 1, 1, 1]).z).toBe(0);
    expect(mannKendall([])).toEqual({ n: 0, s: 0, variance: 0, z: 0 });
  });

  it('equals the literal definition on any series', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 14 }), (values) => {
        const { s, variance } = mannKendall(values);
        const expected = naive(values);
        expect(s).toBe(expected.s);
        expect(variance).toBeCloseTo(expected.variance, 9);
      }),
    );
  });

  it('turns its sign when the series is reversed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { maxLength: 12 }),
        (values) => {
          expect(mannKendall([...values].reverse()).s).toBe(0 - mannKendall(values).s);
        },
      ),
    );
  });

  it('takes a difference of 1e-12 for a difference, of pairs and of tie groups alike', () => {
    expect(mannKendall([0, 1e-12])).toEqual({ n: 2, s: 1, variance: 1, z: 0 });
  });

  it('has Z 0 where rises and falls balance, and where ties in a row leave no variance', () => {
    const balanced = mannKendall([2, 4, 1, 3]);
    expect(balanced.s).toBe(0);
    expect(balanced.variance).toBeCloseTo(8.667, 3);
    expect(balanced.z).toBe(0);
    // Each next to the other a tie, the first and the last not.
    expect(mannKendall([0, 0.9e-12, 1.8e-12])).toEqual({ n: 3, s: 1, variance: 0, z: 0 });
  });
});
