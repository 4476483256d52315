import { describe, expect, it } from '@jest/globals';
import { judgeRollback } from '../../../src/domain/drift/validation-rollback.js';
import { engineWeek, twelve } from './engine-weeks-for-tests.js';

const declining = (week: number) => ({ passed: 990 - week });
const FALL = 'trend declining, −0.10 points a week, n = 12 weeks';

describe('validation rollback from a table of weeks', () => {
  it('is clear at target and without a fall, whoever is not onboarded', () => {
    expect(judgeRollback(twelve(() => ({ sourcesNotOnboarded: 1 })))).toEqual({
      state: 'clear',
      evidence:
        'pass rate 95 %, target 92 %, trend stable, 0.00 points a week, n = 12 weeks, 1 source not onboarded',
    });
  });

  it('is watched on a fall alone, and fires with a source that is not onboarded in the last week', () => {
    const about = `pass rate 97.9 %, target 92 %, ${FALL},`;
    expect(
      judgeRollback(
        twelve((week) => ({ ...declining(week), sourcesNotOnboarded: week < 11 ? 1 : 0 })),
      ),
    ).toEqual({
      state: 'watch',
      evidence: `${about} 0 sources not onboarded`,
    });
    expect(
      judgeRollback(twelve((week) => ({ ...declining(week), sourcesNotOnboarded: null }))),
    ).toEqual({
      state: 'watch',
      evidence: `${about} sources not onboarded unknown`,
    });
    expect(
      judgeRollback(twelve((week) => ({ ...declining(week), sourcesNotOnboarded: 2 }))),
    ).toEqual({
      state: 'fired',
      evidence: `${about} 2 sources not onboarded`,
    });
  });

  it('holds the last two weeks to their own targets, also where no trend can be told', () => {
    const weeks = [engineWeek(10, { target: 0.96 }), engineWeek(11, { target: 0.97 })];
    expect(judgeRollback(weeks)).toEqual({
      state: 'watch',
      evidence:
        'pass rate 95 %, target 97 %, below target in the last two weeks, trend: 2 of at least 6 weeks have a value, 0 sources not onboarded',
    });
    const [, last] = weeks;
    expect(judgeRollback([engineWeek(10), last])).toMatchObject({ state: 'clear' });
    expect(judgeRollback([engineWeek(10, { target: 0.96 }), engineWeek(11)])).toMatchObject({
      state: 'clear',
    });
  });

  it('is not below target twice where one of the two weeks cannot tell', () => {
    const below = { target: 0.96 };
    const evidence =
      'pass rate: 1 of at least 6 weeks have a value, and the last two weeks cannot be held to a target';
    expect(judgeRollback([engineWeek(10, below), engineWeek(11, { passed: null })])).toEqual({
      state: 'no-data',
      evidence,
    });
    expect(judgeRollback([undefined, engineWeek(11, below)])).toEqual({
      state: 'no-data',
      evidence,
    });
    expect(judgeRollback([engineWeek(10, below), engineWeek(11, { target: null })])).toEqual({
      state: 'no-data',
      evidence:
        'pass rate: 2 of at least 6 weeks have a value, and the last two weeks cannot be held to a target',
    });
    expect(judgeRollback([engineWeek(10), engineWeek(11, { passed: null })])).toEqual({
      state: 'clear',
      evidence:
        'no pass rate in the last week, target 92 %, trend: 1 of at least 6 weeks have a value, 0 sources not onboarded',
    });
  });

  it('says what the last week lacks', () => {
    const weeks = twelve(declining).slice(0, 11);
    expect(judgeRollback([...weeks, undefined])).toEqual({
      state: 'watch',
      evidence:
        'no pass rate in the last week, no target, trend declining, −0.10 points a week, n = 11 weeks, sources not onboarded unknown',
    });
    expect(judgeRollback(twelve((week) => ({ ...declining(week), target: null })))).toEqual({
      state: 'watch',
      evidence: `pass rate 97.9 %, no target, ${FALL}, 0 sources not onboarded`,
    });
  });
});
