import { describe, expect, it } from '@jest/globals';
import type { Handoff, Rejection } from '../../../../src/domain/records.js';
import { handoff, rejection } from '../../records-for-tests.js';
import { modeOf, WEEKS, weekly } from './engine-for-tests.js';

const inflation = (handoffs: readonly Handoff[], rejections: readonly Rejection[] = []) =>
  modeOf('mql-threshold-inflation', { handoffs, rejections });

/** 70 % of a growing volume are accepted, from the seventh week on 50 %. */
const inflated = weekly((week, place) => {
  const offered = 200 + 10 * place;
  const rate = place < 6 ? 0.7 : 0.5;
  return handoff({ week, motion: 'B2B', offered, accepted: offered * rate - place });
});

describe('MQL-threshold inflation from the records', () => {
  it('fires on falling acceptance of a rising volume and names the week and the codes that grew', () => {
    const rejections = WEEKS.flatMap((week, place) => [
      rejection({ week, code: 'R-1', count: place < 6 ? 60 : 40 }),
      rejection({ week, code: 'R-2', count: place < 6 ? 30 : 45 }),
      rejection({ week, code: 'R-3', count: place < 6 ? 10 : 15 }),
      rejection({ week, code: 'R-4', count: 100, motion: 'B2C' }),
    ]);
    const found = inflation(inflated, rejections);
    expect(found.state).toBe('fired');
    expect(found.evidence).toContain('offered volume improving, inflation point: ');
    expect(found.evidence).toContain('from the week of 2026-10-05');
    expect(found.evidence).toMatch(
      /; share of rejections that grew from then on: R-2 from 30 % to 45 %, R-3 from 10 % to 15 %$/,
    );
    expect(found.about).toEqual(['R-2', 'R-3']);
  });

  it('names at most three codes, those that grew most, ties by name', () => {
    const rejections = WEEKS.flatMap((week, place) =>
      ['a', 'd', 'c', 'b', 'z'].map((code) =>
        rejection({ week, code, count: code === 'z' && place < 6 ? 100 : 10 }),
      ),
    );
    expect(inflation(inflated, rejections).evidence).toMatch(
      /: a from 7.1 % to 20 %, b from 7.1 % to 20 %, c from 7.1 % to 20 %$/,
    );
  });

  it('is watched on falling acceptance alone', () => {
    const falling = inflated.map((row, place) => ({ ...row, offered: 400, accepted: 280 - place }));
    const found = inflation(falling);
    expect(found.state).toBe('watch');
    expect(found.evidence).toContain('offered volume stable');
    expect(found.evidence).toContain('no rejection code grew from then on');
  });

  it('names no code where one side of the inflation point has no rejection', () => {
    for (const week of ['2026-09-28', '2026-10-05']) {
      const found = inflation(inflated, [rejection({ week, code: 'R-1' })]);
      expect(found.evidence).toMatch(/; no rejection code grew from then on$/);
      expect(found.about).toEqual([]);
    }
  });

  it('says nothing of codes where no week is the inflation point, or acceptance holds', () => {
    const six = inflated.slice(-6);
    const impossible = six.map((row, place) => ({
      ...row,
      accepted: place === 0 ? (row.offered ?? 0) + 1 : row.accepted,
    }));
    const rejections = WEEKS.map((week) => rejection({ week }));
    const watched = inflation(impossible, rejections);
    expect(['fired', 'watch']).toContain(watched.state);
    expect(watched.evidence).toMatch(/, offered volume improving$/);
    expect(watched.about).toEqual([]);
    const flat = weekly((week) => handoff({ week, motion: 'B2B', offered: 100, accepted: 70 }));
    expect(inflation(flat, rejections)).toMatchObject({
      state: 'clear',
      evidence: 'acceptance stable, 0.00 points a week, n = 12 weeks, offered volume stable',
      about: [],
    });
  });

  it('is clear without a fall, and has no data with five weeks', () => {
    const flat = weekly((week) => handoff({ week, motion: 'B2B', offered: 100, accepted: 70 }));
    expect(inflation(flat).state).toBe('clear');
    expect(inflation(inflated.slice(-6)).state).not.toBe('no-data');
    expect(inflation(inflated.slice(-5)).state).toBe('no-data');
    expect(inflation(inflated.slice(-5)).evidence).toBe(
      'acceptance: 5 of at least 6 weeks have a value',
    );
  });
});
