import { describe, expect, it } from '@jest/globals';
import type { EngineWeek } from '../../../src/domain/drift/engine-week.js';
import { judgeNoise } from '../../../src/domain/drift/noise-creep.js';
import { twelve } from './engine-weeks-for-tests.js';

const FALL = 'qualification declining, −0.20 points a week, n = 12 weeks';
const declining = (part: Partial<EngineWeek>, from = 0) =>
  judgeNoise(twelve((week) => ({ qualified: 200 - week, ...(week < from ? {} : part) })));

describe('signal noise creep from a table of weeks', () => {
  it('is clear without a fall, however many classes were introduced', () => {
    expect(judgeNoise(twelve(() => ({ classesIntroduced: 1 })))).toEqual({
      state: 'clear',
      evidence:
        'qualification stable, 0.00 points a week, n = 12 weeks, 12 classes introduced, 0 retired',
    });
  });

  it('fires on a fall with more classes introduced than retired, else is watched', () => {
    expect(declining({ classesIntroduced: 1 }, 11)).toEqual({
      state: 'fired',
      evidence: `${FALL}, 1 class introduced, 0 retired`,
    });
    expect(declining({ classesIntroduced: 1, classesRetired: 1 })).toEqual({
      state: 'watch',
      evidence: `${FALL}, 12 classes introduced, 12 retired`,
    });
  });

  it('adds up the weeks that say something, and knows nothing where none does', () => {
    expect(declining({ classesIntroduced: null, classesRetired: null }, 6)).toMatchObject({
      evidence: `${FALL}, 0 classes introduced, 0 retired`,
    });
    expect(declining({ classesIntroduced: null })).toEqual({
      state: 'watch',
      evidence: `${FALL}, classes introduced unknown`,
    });
    expect(declining({ classesIntroduced: 1, classesRetired: null })).toEqual({
      state: 'watch',
      evidence: `${FALL}, 12 classes introduced, unknown retired`,
    });
  });

  it('has no data with five weeks', () => {
    expect(judgeNoise(twelve().slice(-5))).toEqual({
      state: 'no-data',
      evidence: 'qualification: 5 of at least 6 weeks have a value',
    });
  });
});
