import { describe, expect, it } from '@jest/globals';
import { passCountsOf } from '../../src/domain/pass-counts.js';
import { pooledPassRates } from '../../src/domain/pooled-pass-rates.js';
import { JUDGED, LAST, passRateRow, source } from './records-for-tests.js';

describe('passCountsOf', () => {
  it.each([
    [100, 90, 0.9],
    [100, 100, 1],
    [100, 0, 0],
    [100, 101, null],
    [100, -1, null],
    [0, 0, null],
    [-1, -1, null],
    [null, 90, null],
    [100, null, null],
  ])('of %s submitted and %s passed says the rate %s', (submitted, passed, rate) => {
    const counts = passCountsOf(passRateRow({ submitted, passed }));
    expect(counts).toEqual(rate === null ? null : { rate, passed, submitted });
  });

  it('says nothing of a row that is not there', () => {
    expect(passCountsOf(undefined)).toBeNull();
  });
});

describe('pooledPassRates', () => {
  it('sums the sources of a motion week by week, those with both counts alone', () => {
    const sources = [
      source({ source: 'a' }),
      source({ source: 'b', state: 'Paused' }),
      source({ source: 'c', motion: 'B2C' }),
    ];
    const passRates = [
      passRateRow({ source: 'a', week: LAST, submitted: 100, passed: 80 }),
      passRateRow({ source: 'b', week: LAST, submitted: 50, passed: 40 }),
      passRateRow({ source: 'c', week: LAST, submitted: 10, passed: 1 }),
      passRateRow({ source: 'nobody', week: LAST, submitted: 10, passed: 1 }),
      passRateRow({ source: 'a', week: JUDGED, submitted: 100, passed: null }),
    ];
    const pooled = pooledPassRates({ sources, passRates }, JUDGED, 3);
    expect(pooled('B2B')).toEqual([null, { passed: 120, submitted: 150 }, null]);
    expect(pooled('B2C')).toEqual([null, { passed: 1, submitted: 10 }, null]);
  });
});
