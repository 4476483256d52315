import { describe, expect, it } from '@jest/globals';
import { compact, shareOf } from '../../../src/domain/series/finding-series.js';

describe('shareOf', () => {
  it.each([
    [1, 4, 0.25],
    [0, 4, 0],
    [4, 4, 1],
    [5, 4, null],
    [-1, 4, null],
    [0, 0, null],
    [-1, -2, null],
    [-3, -2, null],
    [null, 4, null],
    [undefined, 4, null],
    [0, null, null],
    [0, undefined, null],
  ])('of %s in %s is %s', (part, whole, share) => {
    expect(shareOf(part, whole)).toBe(share);
  });
});

describe('compact', () => {
  it('keeps six decimals of a rate and three of anything else, and gaps', () => {
    const line = { at: 1 / 3, holds: 'above' } as const;
    expect(compact({ unit: 'rate', values: [1 / 3, null, 1], line })).toEqual({
      unit: 'rate',
      values: [0.333333, null, 1],
      line,
    });
    expect(compact({ unit: 'days', values: [1 / 3, null] }).values).toEqual([0.333, null]);
    const band = { around: [2 / 3, null], width: 0.15 };
    expect(compact({ unit: 'count', values: [1 / 3], band })).toEqual({
      unit: 'count',
      values: [0.333],
      band: { around: [0.667, null], width: 0.15 },
    });
    expect(compact({ unit: 'rate', values: [], beside: [10 / 3, null] }).beside).toEqual([
      3.333,
      null,
    ]);
  });
});
