import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { FindingSeries } from '../../../src/domain/series/finding-series.js';
import {
  bandPath,
  horizontal,
  isInReach,
  lastKnown,
  linePath,
  rangeOf,
  ticksOf,
  vertical,
} from '../../../src/sidebar/pictures/plot.js';

const rate = (values: FindingSeries['values']): FindingSeries => ({ unit: 'rate', values });
const AXES = { x: (place: number) => place * 10, y: (value: number) => 100 - value };

describe('the range of a list', () => {
  it('holds every value, line and band with some room, and is the same for all', () => {
    const list: FindingSeries[] = [
      { ...rate([0.9, null, 0.8]), line: { at: 0.95, holds: 'above' } },
      { unit: 'count', values: [100], band: { around: [100], width: 0.15 } },
    ];
    const { low, high } = rangeOf(list);
    expect(low).toBeLessThan(0.8);
    expect(high).toBeGreaterThan(115);
    expect(rangeOf([...list].reverse())).toEqual({ low, high });
  });

  it.each([[[5, 5, 5]], [[0, 0]], [[-3]]])('is not empty for the constant series %p', (values) => {
    const { low, high } = rangeOf([{ unit: 'count', values }]);
    expect(low).toBeLessThan(Math.min(...values));
    expect(high).toBeGreaterThan(Math.max(...values));
  });

  it('is 0 to 1 where no week has a value', () => {
    expect(rangeOf([rate([null, null])])).toEqual({ low: 0, high: 1 });
    expect(rangeOf([])).toEqual({ low: 0, high: 1 });
  });

  it('leaves out a level far above the counts, which would press them flat', () => {
    const near: FindingSeries = { unit: 'count', values: [100], line: { at: 150, holds: 'below' } };
    const far: FindingSeries = { unit: 'count', values: [100], line: { at: 151, holds: 'below' } };
    expect(rangeOf([near]).high).toBeGreaterThan(150);
    expect(rangeOf([far]).high).toBeLessThan(120);
    expect(isInReach(near, 100)).toBe(true);
    expect(isInReach(far, 100)).toBe(false);
  });
});

describe('places in pixels', () => {
  it('put the least at the bottom and the greatest at the top, negative values too', () => {
    const y = vertical({ low: -10, high: 30 }, 4, 36);
    expect([y(-10), y(10), y(30)]).toEqual([36, 20, 4]);
  });

  it('spread the weeks evenly, the last at the right, also where it is the only one', () => {
    const x = horizontal(3, 0, 100);
    expect([x(0), x(1), x(2)]).toEqual([0, 50, 100]);
    expect(horizontal(1, 0, 100)(0)).toBe(100);
  });
});

describe('a line', () => {
  it('breaks at a gap, and shows a week alone as a dot', () => {
    expect(linePath([1, 2, null, 3, null, 4, 5], AXES)).toBe('M0 99L10 98M30 97h0M50 96L60 95');
  });

  it('is nothing where no week has a value', () => {
    expect(linePath([null, null], AXES)).toBe('');
    expect(lastKnown([null])).toBeNull();
  });

  it('ends with the last week that has a value', () => {
    expect(lastKnown([1, -2, null])).toEqual({ place: 1, value: -2 });
  });
});

describe('a band', () => {
  it('runs along its upper edge and back along the lower, broken at a gap', () => {
    const path = bandPath({ around: [10, 20, null, 40], width: 0.5 }, AXES);
    expect(path).toBe('M0 85L10 70L10 90L0 95ZM30 40L30 80Z');
  });
});

describe('the ticks of an axis', () => {
  it.each([
    [{ low: 0.86, high: 0.97 }, [0.9, 0.95]],
    [{ low: 142, high: 268 }, [150, 200, 250]],
    [{ low: -12, high: 12 }, [-10, 0, 10]],
  ])('of %p are round', (range, ticks) => {
    expect(ticksOf(range)).toEqual(ticks);
  });

  it('lie within any range, one to six of them', () => {
    const ends = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, ([low, size]) => {
        const ticks = ticksOf({ low, high: low + size });
        const slack = size * 1e-6;
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low - slack);
          expect(tick).toBeLessThanOrEqual(low + size + slack);
        }
      }),
    );
  });
});
