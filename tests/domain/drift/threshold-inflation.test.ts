import { describe, expect, it } from '@jest/globals';
import type { EngineWeek } from '../../../src/domain/drift/engine-week.js';
import { inflationPointOf, judgeInflation } from '../../../src/domain/drift/threshold-inflation.js';
import { twelve } from './engine-weeks-for-tests.js';

/** 200 of 200 until the week of 5 October, 100 of 200 from it on. */
const dropped = (part: (week: number) => Partial<EngineWeek> = () => ({})) =>
  twelve((week) => ({ offered: 200, accepted: week < 6 ? 200 : 100, ...part(week) }));
const POINT = { week: '2026-10-05', rateBefore: 1, rateFrom: 0.5 };

describe('the inflation point', () => {
  it('is the week from which acceptance was another rate', () => {
    expect(inflationPointOf(dropped())).toEqual(POINT);
    expect(inflationPointOf(dropped((week) => ({ accepted: week < 6 ? 100 : 0 })))).toEqual({
      week: '2026-10-05',
      rateBefore: 0.5,
      rateFrom: 0,
    });
  });

  it.each([
    { accepted: null },
    { offered: null },
    { accepted: 201 },
    { accepted: -1 },
    { offered: -1, accepted: -2 },
  ])('leaves out a week that cannot be: %j', (part) => {
    expect(inflationPointOf(dropped((week) => (week === 2 ? part : {})))).toEqual(POINT);
  });

  it('needs three weeks on each side', () => {
    expect(inflationPointOf(dropped().slice(3, 9))).toEqual(POINT);
    expect(inflationPointOf(dropped().slice(3, 8))).toBeNull();
    expect(inflationPointOf([...dropped().slice(3, 8), undefined])).toBeNull();
  });
});

describe('MQL-threshold inflation from a table of weeks', () => {
  const FALL = 'acceptance declining, −0.50 points a week, n = 12 weeks';
  const falling = (offered: (week: number) => number) =>
    judgeInflation(
      twelve((week) => ({ offered: offered(week), accepted: offered(week) * (0.7 - week / 200) })),
    );

  it('is clear where acceptance holds', () => {
    expect(
      judgeInflation(twelve((week) => ({ offered: 200 + week, accepted: 200 + week }))),
    ).toEqual({
      state: 'clear',
      evidence: 'acceptance stable, 0.00 points a week, n = 12 weeks, offered volume improving',
    });
  });

  it('is watched on falling acceptance, and fires where more is offered besides', () => {
    const point = 'inflation point: 65.8 % from the week of 2026-10-05, 68.8 % before';
    expect(falling(() => 200)).toEqual({
      state: 'watch',
      evidence: `${FALL}, offered volume stable, ${point}`,
    });
    expect(falling((week) => 200 - week).state).toBe('watch');
    const fired = falling((week) => 200 + week);
    expect(fired.state).toBe('fired');
    expect(fired.evidence).toContain(`${FALL}, offered volume improving, inflation point: `);
  });

  it('says nothing of a point where too few weeks can show one', () => {
    const six = dropped((week) => ({ accepted: 200 - 20 * week })).slice(0, 6);
    const impossible = six.map((row, week) => (week === 0 ? { ...row, accepted: 201 } : row));
    expect(judgeInflation(impossible)).toEqual({
      state: 'watch',
      evidence: 'acceptance declining, −10.00 points a week, n = 6 weeks, offered volume stable',
    });
  });

  it('has no data with five weeks', () => {
    expect(judgeInflation(dropped().slice(-5))).toEqual({
      state: 'no-data',
      evidence: 'acceptance: 5 of at least 6 weeks have a value',
    });
  });
});
