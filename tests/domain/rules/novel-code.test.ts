import { describe, expect, it } from '@jest/globals';
import { novelCode } from '../../../src/domain/rules/novel-code.js';
import { findingFor, judge, LAST, rejection, rejectionCode } from '../records-for-tests.js';

const SUBJECT = 'B2B / NO-BUDGET';

describe('novelCode', () => {
  it('W5.novel-code below one rejection, in another week only, says nothing', () => {
    expect(judge(novelCode, { rejections: [rejection({ week: LAST })] })).toEqual([]);
    expect(judge(novelCode, { rejections: [rejection({ week: '2026-11-16' })] })).toEqual([]);
  });

  it('W5.novel-code at a count of 0 says nothing', () => {
    expect(judge(novelCode, { rejections: [rejection({ count: 0 })] })).toEqual([]);
  });

  it('W5.novel-code above a count of 0 fires for a code that is not listed', () => {
    const finding = findingFor(
      judge(novelCode, { rejections: [rejection({ count: 1 })] }),
      SUBJECT,
    );
    expect(finding).toMatchObject({ state: 'fired', measured: 1, goesTo: 'M3', motion: 'B2B' });
    expect(finding.evidence).toBe(
      '1 rejection in the judged week, Rejection Codes does not list it',
    );
  });

  it('W5.novel-code is clear for a code with a known cause and fires for one without', () => {
    const state = (knownCause: string | null) =>
      findingFor(
        judge(novelCode, {
          rejections: [rejection()],
          rejectionCodes: [rejectionCode({ knownCause })],
        }),
        SUBJECT,
      ).state;
    expect(state('Form asks too late')).toBe('clear');
    expect(state(null)).toBe('fired');
    expect(state(' ')).toBe('fired');
  });

  it('W5.novel-code knows a code only for the motion that lists it', () => {
    const part = {
      rejections: [rejection({ motion: 'B2C' })],
      rejectionCodes: [rejectionCode({ motion: 'B2B' })],
    };
    expect(findingFor(judge(novelCode, part), 'B2C / NO-BUDGET').state).toBe('fired');
  });

  it('W5.novel-code has no data for a blank count', () => {
    const finding = findingFor(
      judge(novelCode, { rejections: [rejection({ count: null })] }),
      SUBJECT,
    );
    expect(finding).toMatchObject({ state: 'no-data', measured: null });
  });
});
