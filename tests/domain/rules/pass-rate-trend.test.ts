import { describe, expect, it } from '@jest/globals';
import { passRateTrend } from '../../../src/domain/rules/pass-rate-trend.js';
import { AS_OF, findingFor, judge, passRateRow, source, target } from '../records-for-tests.js';
import { ranksWithScore, TWELVE } from '../series-for-tests.js';

const targets = [target()];
const sources = [source()];

/** The motion with this many of 1,000 passed in each of the last weeks; null: no row. */
function judgePassed(passed: readonly (number | null)[]) {
  const weeks = TWELVE.slice(-passed.length);
  const passRates = passed.flatMap((count, place) =>
    count === null ? [] : [passRateRow({ week: weeks[place] ?? '', passed: count })],
  );
  return findingFor(judge(passRateTrend, { sources, passRates, targets }, AS_OF, 'monthly'), 'B2B');
}

/** Twelve weeks whose Mann–Kendall S is this; without ties Z = (S ± 1) ÷ √212.67. */
const judgeScore = (score: number) =>
  judgePassed(ranksWithScore(12, score).map((rank) => 900 + rank));

describe('passRateTrend', () => {
  it('M1.trend just above the critical Z of −1.645 is clear: S −24 of twelve weeks, Z −1.577', () => {
    expect(judgeScore(-24)).toMatchObject({ state: 'clear', goesTo: null });
  });

  it('M1.trend at the first S that reaches −1.645 fires: S −26 of twelve weeks, Z −1.714', () => {
    expect(judgeScore(-26)).toMatchObject({ state: 'fired', goesTo: null, motion: 'B2B' });
  });

  it('M1.trend just below that fires, and says how steep it is', () => {
    expect(judgeScore(-28).state).toBe('fired');
    const steady = judgePassed([...TWELVE].map((_, place) => 950 - 5 * place));
    expect(steady.measured).toBeCloseTo(-0.005, 12);
    expect(steady.threshold).toBeNull();
    expect(steady.evidence).toBe(
      'pass rate declining, −0.50 points a week, n = 12 weeks, from 95 % to 89.5 %',
    );
  });

  it('M1.trend is clear for a stable and for an improving rate', () => {
    expect(judgeScore(0).state).toBe('clear');
    expect(judgeScore(66)).toMatchObject({ state: 'clear' });
    expect(judgeScore(66).evidence).toContain('improving');
    expect(judgePassed(TWELVE.map(() => 900)).evidence).toContain('stable');
  });

  it('M1.trend has no data with five rates and judges six', () => {
    expect(judgePassed([905, 904, 903, 902, 901])).toMatchObject({
      state: 'no-data',
      measured: null,
      evidence: 'pass rate: 5 of at least 6 weeks have a value',
    });
    expect(judgePassed([906, 905, 904, 903, 902, 901]).state).toBe('fired');
  });

  it('M1.trend takes a week without submissions for a gap that keeps its place', () => {
    const finding = judgePassed([950, null, 930, null, 910, null, 890, null, 870, null, 850, 840]);
    expect(finding.measured).toBeCloseTo(-0.01, 12);
    const blank = TWELVE.map((week, place) =>
      passRateRow({ week, submitted: place % 2 === 0 ? 0 : null, passed: 0 }),
    );
    const part = { sources, passRates: blank, targets };
    expect(judge(passRateTrend, part, AS_OF, 'monthly')).toMatchObject([{ state: 'no-data' }]);
  });

  it('M1.trend pools all sources of the motion, and only these', () => {
    const names = ['webinar-eu', 'small', 'retired', 'other'];
    const all = [
      source(),
      source({ source: 'small', onboarding: 'Not started' }),
      source({ source: 'retired', state: 'Retired' }),
      source({ source: 'other', motion: 'B2C' }),
    ];
    // Each own source improves by itself; the shift of volume to the poor one makes the motion decline.
    const passRates = TWELVE.flatMap((week, place) =>
      names.map((name) =>
        passRateRow({
          week,
          source: name,
          submitted: name === 'webinar-eu' ? 10_000 : 1000 * (place + 1),
          passed: name === 'webinar-eu' ? 9000 + place : (500 + place) * (place + 1),
        }),
      ),
    );
    const part = { sources: all, passRates, targets: [target(), target({ motion: 'B2C' })] };
    const findings = judge(passRateTrend, part, AS_OF, 'monthly');
    expect(findingFor(findings, 'B2B').state).toBe('fired');
    expect(findingFor(findings, 'B2C').state).toBe('clear');
  });

  it('M1.trend says nothing of a motion without a row in Targets', () => {
    expect(judge(passRateTrend, { sources }, AS_OF, 'monthly')).toEqual([]);
  });

  it('M1.trend tells the first and the last rate there are', () => {
    const gaps = [null, 960, 950, 940, null, 930, 920, null, 910, 900, 890, null];
    expect(judgePassed(gaps).evidence).toMatch(/, from 96 % to 89 %$/);
  });
});
