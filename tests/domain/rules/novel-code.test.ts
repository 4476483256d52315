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

  it('W5.novel-code says what is known of the code, and where it was counted', () => {
    const said = (knownCause: string | null, count: number | null = 3) =>
      judge(novelCode, {
        rejections: [rejection({ row: 7, count })],
        rejectionCodes: [rejectionCode({ knownCause })],
      });
    expect(said('Form asks too late')).toEqual([
      {
        rule: 'W5.novel-code',
        subject: SUBJECT,
        motion: 'B2B',
        state: 'clear',
        measured: 3,
        threshold: 0,
        evidence: '3 rejections in the judged week, known cause: Form asks too late',
        goesTo: null,
        at: { tab: 'Rejections', row: 7 },
      },
    ]);
    expect(said(null)).toMatchObject([
      { evidence: '3 rejections in the judged week, listed without a known cause' },
    ]);
    expect(said(null, null)).toMatchObject([{ evidence: 'the count of the judged week is blank' }]);
  });
});
