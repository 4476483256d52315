import { describe, expect, it } from '@jest/globals';
import { weeksEndingWith } from '../../../src/domain/calendar.js';
import { driftOf } from '../../../src/workbook/sample/engine-plan.js';
import {
  hoursBefore,
  JUDGED,
  ramp,
  sampleYears,
  season,
  swell,
  WEEKS,
} from '../../../src/workbook/sample/sample-year.js';
import { troublesOf } from '../../../src/workbook/sample/troubles.js';

describe('sampleYears', () => {
  it('end with the week before that of the as-of date, whatever its weekday', () => {
    for (const asOf of ['2026-11-16', '2026-11-18', '2026-11-22']) {
      const [year] = sampleYears(['B2C'], asOf, () => 0);
      expect([year?.motion, year?.asOf, year?.weeks[0], year?.weeks[JUDGED]]).toEqual([
        'B2C',
        asOf,
        '2025-11-17',
        '2026-11-09',
      ]);
      expect(year?.weeks).toHaveLength(WEEKS);
    }
  });
});

describe('driftOf', () => {
  it('shares the modes out between two motions, and gives all of them to one', () => {
    const all = ['rollback', 'inflation', 'noise creep', 'fragmentation'];
    expect([...driftOf('B2B', ['B2B'])]).toEqual(all);
    expect([...driftOf('B2C', ['B2C'])]).toEqual(all);
    expect([...driftOf('B2B', ['B2B', 'B2C'])]).toEqual(['rollback', 'inflation', 'noise creep']);
    expect([...driftOf('B2C', ['B2B', 'B2C'])]).toEqual(['rollback', 'fragmentation']);
  });
});

describe('troublesOf', () => {
  it('places the troubles by the reviews that mend them', () => {
    expect(troublesOf(weeksEndingWith('2026-11-09', 52))).toEqual({
      campaign: 6,
      unanswered: [4, 8, 29],
      dip: 9,
      rollback: { from: 12, paused: 21, onboarded: 24, back: 25 },
      inflation: { from: 21, classes: [21, 24], mended: 35 },
      dispute: 24,
      listedCode: 27,
    });
  });

  it('pauses by the first monthly after week 17', () => {
    const { rollback } = troublesOf(weeksEndingWith('2026-08-31', 52));
    expect(rollback).toEqual({ from: 12, paused: 22, onboarded: 25, back: 26 });
  });

  it('mends by the last quarterly up to week 36', () => {
    const { inflation, dispute, listedCode } = troublesOf(weeksEndingWith('2026-10-12', 52));
    expect({ inflation, dispute, listedCode }).toEqual({
      inflation: { from: 25, classes: [25, 28], mended: 39 },
      dispute: 28,
      listedCode: 31,
    });
  });

  it('places them by weeks where no review is planned', () => {
    const { rollback, inflation, dispute, listedCode } = troublesOf(['2026-11-09']);
    expect({ rollback, inflation, dispute, listedCode }).toEqual({
      rollback: { from: 12, paused: 18, onboarded: 21, back: 22 },
      inflation: { from: 25, classes: [25, 28], mended: 39 },
      dispute: 28,
      listedCode: 31,
    });
  });
});

describe('season', () => {
  it('breathes by six per cent around 1', () => {
    expect(season(0)).toBe(1);
    expect(season(13)).toBeCloseTo(1.06, 12);
    expect(season(26)).toBeCloseTo(1, 12);
    expect(season(39)).toBeCloseTo(0.94, 12);
  });
});

describe('ramp', () => {
  it('rises from 0 before its first week to 1 in the judged week', () => {
    expect([40, 41, 42, 46, 51, 60].map((week) => ramp(week, 42))).toEqual([0, 0, 0.1, 0.5, 1, 1]);
  });
});

describe('swell', () => {
  it('rises from its first week and ends in the week in which it is mended', () => {
    expect([10, 19, 20, 22, 23, 24, 25].map((week) => swell(week, 20, 24))).toEqual([
      0, 0, 0.25, 0.75, 1, 0, 0,
    ]);
  });
});

describe('hoursBefore', () => {
  it('counts back from the beginning of a day, over days and halves of hours', () => {
    expect(hoursBefore('2026-11-17', 0)).toBe('2026-11-17T00:00:00');
    expect(hoursBefore('2026-11-17', 9)).toBe('2026-11-16T15:00:00');
    expect(hoursBefore('2026-11-17', 24)).toBe('2026-11-16T00:00:00');
    expect(hoursBefore('2026-11-17', 61.5)).toBe('2026-11-14T10:30:00');
    expect(hoursBefore('2026-03-01', 0.1)).toBe('2026-02-28T23:54:00');
  });
});
