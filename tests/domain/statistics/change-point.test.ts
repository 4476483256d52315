import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { binomialChangePoint } from '../../../src/domain/statistics/change-point.js';

const week = (successes: number, trials = 100) => ({ successes, trials });

/** Log-likelihood from the probability of each week, at the best constant rate. */
function likelihood(weeks: readonly { successes: number; trials: number }[]): number {
  const sum = (of: (one: { successes: number; trials: number }) => number) =>
    weeks.reduce((total, one) => total + of(one), 0);
  const p = sum((one) => one.successes) / sum((one) => one.trials);
  return sum(({ successes, trials }) => {
    const hit = successes === 0 ? 0 : successes * Math.log(p);
    const miss = successes === trials ? 0 : (trials - successes) * Math.log(1 - p);
    return hit + miss;
  });
}

describe('binomialChangePoint', () => {
  it('finds the week from which acceptance was lower', () => {
    const series = [...Array(5).fill(week(70)), ...Array(7).fill(week(50))];
    expect(binomialChangePoint(series)).toEqual({ index: 5, rateBefore: 0.7, rateFrom: 0.5 });
  });

  // The split of the largest sum of scipy.stats.binom.logpmf(successes, trials, rate of its side), SciPy
  // 1.17.1, over all splits with three weeks on each side.
  it.each([
    [
      [41, 38, 45, 50, 44, 39, 33, 40, 36, 37, 41, 35],
      [60, 55, 70, 72, 66, 71, 64, 80, 75, 82, 90, 77],
      5,
      0.6749226006191951,
      0.4842300556586271,
    ],
    [
      [12, 9, 14, 11, 8, 19, 23, 17, 25],
      [80, 75, 91, 66, 70, 85, 92, 74, 99],
      5,
      0.14136125654450263,
      0.24,
    ],
    [
      [5, 0, 7, 2, 11, 9, 20, 16],
      [20, 13, 31, 18, 25, 9, 40, 37],
      4,
      0.17073170731707318,
      0.5045045045045045,
    ],
  ])('agrees with SciPy on %j of %j', (successes, trials, index, rateBefore, rateFrom) => {
    const series = successes.map((count, place) => week(count, trials[place]));
    const point = binomialChangePoint(series);
    expect(point?.index).toBe(index);
    expect(point?.rateBefore).toBeCloseTo(rateBefore, 12);
    expect(point?.rateFrom).toBeCloseTo(rateFrom, 12);
  });

  it('keeps three weeks on each side', () => {
    const series = [week(90), week(10), ...Array(6).fill(week(50)), week(90)];
    const point = binomialChangePoint(series);
    expect(point?.index).toBeGreaterThanOrEqual(3);
    expect(point?.index).toBeLessThanOrEqual(6);
    expect(binomialChangePoint(Array(5).fill(week(50)))).toBeNull();
    expect(binomialChangePoint(Array(6).fill(week(50)))?.index).toBe(3);
  });

  it('passes over weeks without trials but keeps their place', () => {
    const series = [
      null,
      week(70),
      week(70),
      null,
      week(70),
      week(0, 0),
      week(30),
      week(30),
      week(30),
    ];
    expect(binomialChangePoint(series)).toEqual({ index: 6, rateBefore: 0.7, rateFrom: 0.3 });
  });

  it('is nowhere less likely than any other split', () => {
    const weeks = fc.array(
      fc
        .integer({ min: 1, max: 60 })
        .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.nat(trials) })),
      { minLength: 6, maxLength: 12 },
    );
    fc.assert(
      fc.property(weeks, (series) => {
        const point = binomialChangePoint(series);
        const split = (k: number) => likelihood(series.slice(0, k)) + likelihood(series.slice(k));
        const best = split(point?.index ?? 0);
        for (let k = 3; k <= series.length - 3; k += 1) {
          expect(split(k)).toBeLessThanOrEqual(best + 1e-6);
        }
      }),
    );
  });

  it('takes the earliest of equals, and a side of which nothing was accepted', () => {
    expect(binomialChangePoint(Array(9).fill(week(50)))?.index).toBe(3);
    const rising = [...Array(4).fill(week(0)), ...Array(4).fill(week(50))];
    expect(binomialChangePoint(rising)).toEqual({ index: 4, rateBefore: 0, rateFrom: 0.5 });
    const full = [...Array(3).fill(week(50)), ...Array(5).fill(week(100))];
    expect(binomialChangePoint(full)).toEqual({ index: 3, rateBefore: 0.5, rateFrom: 1 });
  });
});
