import { describe, expect, it } from '@jest/globals';
import { ratesOf } from '../../../src/domain/drift/mode-judgement.js';
import { trendEvidence } from '../../../src/domain/drift/trend-evidence.js';
import { trendOf } from '../../../src/domain/statistics/trend.js';
import { engineWeek } from './engine-weeks-for-tests.js';

describe('ratesOf', () => {
  it('has no rate for a week without a row, a part or a whole, or with a whole of 0', () => {
    const weeks = [
      engineWeek(0, { accepted: 50, offered: 200 }),
      engineWeek(1, { accepted: 0, offered: 200 }),
      engineWeek(2, { accepted: null, offered: 200 }),
      engineWeek(3, { accepted: 50, offered: null }),
      engineWeek(4, { accepted: 50, offered: 0 }),
      engineWeek(5, { accepted: 0, offered: 0 }),
      engineWeek(6, { accepted: 50, offered: -200 }),
      undefined,
    ];
    expect(ratesOf(weeks, 'accepted', 'offered')).toEqual([
      0.25,
      0,
      ...[null, null, null, null, null, null],
    ]);
  });
});

describe('trendEvidence', () => {
  const told = (step: number) =>
    trendEvidence('rate', trendOf(Array.from({ length: 6 }, (_, week) => 0.5 + step * week)));

  it('tells the slope with its sign, in points', () => {
    expect(told(0.0042)).toBe('rate improving, +0.42 points a week, n = 6 weeks');
    expect(told(-0.0042)).toBe('rate declining, −0.42 points a week, n = 6 weeks');
    expect(told(0)).toBe('rate stable, 0.00 points a week, n = 6 weeks');
  });
});
