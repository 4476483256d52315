import { describe, expect, it } from '@jest/globals';
import { modelDecay } from '../../../src/domain/rules/model-decay.js';
import { AS_OF, findingFor, judge, signalClass, signalRow } from '../records-for-tests.js';
import { ranksWithScore, TWELVE } from '../series-for-tests.js';

/** One class with this many of 1,000 qualified in each of the last weeks; null: nothing captured. */
function judgeQualified(qualified: readonly (number | null)[], modelRate: number | null = 0.5) {
  const weeks = TWELVE.slice(-qualified.length);
  const signals = qualified.map((count, place) =>
    signalRow({
      week: weeks[place] ?? '',
      captured: count === null ? 0 : 1000,
      qualified: count ?? 0,
    }),
  );
  const part = { signalClasses: [signalClass({ modelRate })], signals };
  return findingFor(judge(modelDecay, part, AS_OF, 'monthly'), 'B2B / pricing-page');
}

const judgeScore = (score: number) =>
  judgeQualified(ranksWithScore(12, score).map((rank) => 400 + rank));

describe('modelDecay', () => {
  it('M2.decay just above the critical Z of −1.645 is clear: S −24 of twelve weeks', () => {
    expect(judgeScore(-24)).toMatchObject({ state: 'clear', goesTo: null });
  });

  it('M2.decay at the first S that reaches −1.645 fires to the motion reviews: S −26', () => {
    expect(judgeScore(-26)).toMatchObject({ state: 'fired', goesTo: 'Q2', motion: 'B2B' });
  });

  it('M2.decay just below that fires, and says how steep it is', () => {
    expect(judgeScore(-28).state).toBe('fired');
    const steady = judgeQualified(TWELVE.map((_, place) => 500 - 10 * place));
    expect(steady.measured).toBeCloseTo(-0.01, 12);
    expect(steady.evidence).toBe('qualification declining, −1.00 points a week, n = 12 weeks');
  });

  it('M2.decay needs six weeks with captures and no model rate', () => {
    expect(judgeQualified([406, null, 405, 404, 403, 402])).toMatchObject({
      state: 'no-data',
      measured: null,
      evidence: 'qualification: 5 of at least 6 weeks have a value',
    });
    expect(judgeQualified([406, 405, 404, 403, 402, 401], null).state).toBe('fired');
  });

  it('M2.decay is clear for a class that holds or improves', () => {
    expect(judgeScore(0).state).toBe('clear');
    expect(judgeScore(66).state).toBe('clear');
  });

  it('M2.decay takes a week that lacks a count for a gap', () => {
    const signals = TWELVE.map((week, place) =>
      signalRow({
        week,
        captured: place === 3 ? null : 1000,
        qualified: place === 7 ? null : 500 - 10 * place,
      }),
    );
    const found = judge(modelDecay, { signalClasses: [signalClass()], signals }, AS_OF, 'monthly');
    expect(found[0]?.evidence).toBe('qualification declining, −1.00 points a week, n = 10 weeks');
  });
});
