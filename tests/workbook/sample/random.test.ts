import { describe, expect, it } from '@jest/globals';
import {
  around,
  between,
  oneOf,
  type Random,
  randomFrom,
  wobble,
} from '../../../src/workbook/sample/random.js';

/** Gives these numbers, one after the other. */
function giving(...numbers: readonly number[]): Random {
  const left = [...numbers];
  return () => left.shift() ?? Number.NaN;
}

describe('randomFrom', () => {
  it('gives the same numbers for the same seed, each from 0 up to 1', () => {
    const random = randomFrom(1);
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
    const other = randomFrom(99991);
    expect([other(), other(), other()]).toEqual([
      0.2019366081804037, 0.48637095745652914, 0.6369983626063913,
    ]);
  });

  it('takes a seed of more than 32 bits by its lowest ones', () => {
    expect(randomFrom(2 ** 32 + 5)()).toBe(randomFrom(5)());
  });
});

describe('wobble', () => {
  it('is 0 in the middle and never beyond 3', () => {
    expect(wobble(giving(0.5, 0.5, 0.5))).toBe(0);
    expect(wobble(giving(0, 0, 0))).toBe(-3);
    expect(wobble(giving(1, 1, 1))).toBe(3);
    expect(wobble(giving(0.25, 0.5, 1))).toBe(0.5);
  });
});

describe('around', () => {
  it('adds a share of the value', () => {
    expect(around(200, 0.04, giving(1, 1, 1))).toBeCloseTo(224, 9);
    expect(around(200, 0.04, giving(0, 0, 0))).toBe(176);
  });
});

describe('between', () => {
  it('includes both ends', () => {
    expect(between(3, 9, giving(0))).toBe(3);
    expect(between(3, 9, giving(0.999))).toBe(9);
    expect(between(3, 9, giving(0.5))).toBe(6);
  });
});

describe('oneOf', () => {
  it('takes each item with the same right', () => {
    const items = ['a', 'b', 'c', 'd'] as const;
    expect([0, 0.25, 0.5, 0.99].map((value) => oneOf(items, giving(value)))).toEqual([...items]);
  });
});
