import { describe, expect, it } from '@jest/globals';
import type { ReviewFinding } from '../../../src/domain/records.js';
import { driftFrequency } from '../../../src/domain/rules/drift-frequency.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import {
  asOf,
  contextOf,
  findingFor,
  reviewFinding,
  reviewRecord,
  snapshot,
  target,
} from '../records-for-tests.js';

const SUBJECT = 'B2B / Signal noise creep';
/** Judged week 21 December: the last quarter of 2026. */
const QUARTERLY = asOf('2026-12-28');
const MONTHLIES = ['2026-10-06', '2026-11-03', '2026-12-01'];

const frozen = (heldOn: string, part: Partial<ReviewFinding> = {}) =>
  reviewFinding({ reviewId: `monthly ${heldOn}`, rule: 'M1.drift', subject: SUBJECT, ...part });

function judge(
  reviewFindings: readonly ReviewFinding[],
  { expected = 0, held = MONTHLIES, at = QUARTERLY } = {},
) {
  const data = snapshot({
    targets: [target()],
    reviews: held.map((day) => reviewRecord('monthly', day)),
    reviewFindings,
  });
  const settings = { ...DEFAULT_SETTINGS, driftExpected: expected };
  return findingFor(driftFrequency(data, contextOf(data, at, settings, 'quarterly')), SUBJECT);
}

describe('driftFrequency', () => {
  it('Q1.drift-frequency just below the firings expected is clear', () => {
    expect(judge([frozen('2026-10-06')], { expected: 2 })).toMatchObject({
      state: 'clear',
      measured: 1,
      threshold: 2,
    });
  });

  it('Q1.drift-frequency at the firings expected is clear', () => {
    expect(judge([]).state).toBe('clear');
    const two = [frozen('2026-10-06'), frozen('2026-12-01')];
    expect(judge(two, { expected: 2 })).toMatchObject({ state: 'clear', measured: 2 });
  });

  it('Q1.drift-frequency just above the firings expected fires', () => {
    expect(judge([frozen('2026-11-03')]).state).toBe('fired');
    const two = [frozen('2026-12-01'), frozen('2026-10-06')];
    expect(judge(two, { expected: 1 })).toEqual({
      rule: 'Q1.drift-frequency',
      subject: SUBJECT,
      motion: 'B2B',
      state: 'fired',
      measured: 2,
      threshold: 1,
      evidence:
        'fired in 2 of 3 monthlies of the quarter (2026-10-06, 2026-12-01), expected at most 1',
      goesTo: null,
      at: null,
    });
  });

  it('Q1.drift-frequency counts a monthly once, and only what fired of this mode and rule', () => {
    const found = judge([
      frozen('2026-10-06'),
      frozen('2026-10-06'),
      frozen('2026-11-03', { state: 'watch' }),
      frozen('2026-12-01', { subject: 'B2C / Signal noise creep' }),
      frozen('2026-12-01', { rule: 'M1.drift-persistent' }),
      frozen('2026-12-02'),
    ]);
    expect(found.measured).toBe(1);
  });

  it('Q1.drift-frequency looks at the quarter of the judged week, up to the as-of date', () => {
    const held = ['2026-09-30', '2026-10-01', '2026-12-29', '2026-12-31', '2027-01-01'];
    const all = held.map((day) => frozen(day));
    expect(judge(all, { held }).measured).toBe(1);
    // 4 January 2027 judges the week of 28 December, which is still of the old quarter.
    expect(judge(all, { held, at: asOf('2027-01-04') }).measured).toBe(3);
    expect(judge(all, { held, at: asOf('2026-10-05') })).toMatchObject({ measured: 1 });
  });

  it('Q1.drift-frequency has no data without a monthly, and judges motions in use only', () => {
    expect(judge([frozen('2026-10-06')], { held: [] })).toMatchObject({
      state: 'no-data',
      measured: null,
      evidence: 'no monthly was held in the quarter',
    });
    const none = snapshot({ reviews: [reviewRecord('monthly', '2026-10-06')] });
    expect(driftFrequency(none, contextOf(none, QUARTERLY, undefined, 'quarterly'))).toEqual([]);
  });

  it('Q1.drift-frequency counts monthlies, up to one of the as-of date itself', () => {
    const at = asOf('2026-12-28');
    const held = ['2026-12-28'];
    expect(judge([frozen('2026-12-28')], { held, at })).toMatchObject({
      measured: 1,
      evidence: 'fired in 1 of 1 monthly of the quarter (2026-12-28), expected at most 0',
    });
    expect(judge([], { held, at }).evidence).toBe(
      'fired in 0 of 1 monthly of the quarter, expected at most 0',
    );
  });

  it('Q1.drift-frequency does not count a weekly or a quarterly', () => {
    const data = snapshot({
      targets: [target()],
      reviews: [reviewRecord('weekly', '2026-11-02'), reviewRecord('quarterly', '2026-10-06')],
    });
    const context = contextOf(data, QUARTERLY, DEFAULT_SETTINGS, 'quarterly');
    expect(findingFor(driftFrequency(data, context), SUBJECT).state).toBe('no-data');
  });
});
