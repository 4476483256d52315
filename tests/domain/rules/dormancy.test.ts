import { describe, expect, it } from '@jest/globals';
import type { DormancySubject } from '../../../src/domain/records.js';
import { dormancy } from '../../../src/domain/rules/dormancy.js';
import { asOf, dormancySubject, findingFor, judge } from '../records-for-tests.js';

const judgeLast = (lastSignalOn: string | null) =>
  findingFor(judge(dormancy, { dormancy: [dormancySubject({ lastSignalOn })] }), 'Acme');

describe('dormancy', () => {
  it('W4.dormancy just below the limit, dark for 29 days, is clear', () => {
    expect(judgeLast('2026-10-18')).toMatchObject({ state: 'clear', measured: 29 });
  });

  it('W4.dormancy at the limit of 30 days is clear', () => {
    expect(judgeLast('2026-10-17')).toMatchObject({ state: 'clear', measured: 30, threshold: 30 });
  });

  it('W4.dormancy just above the limit, dark for 31 days, fires', () => {
    expect(judgeLast('2026-10-16')).toMatchObject({ state: 'fired', measured: 31, goesTo: 'M2' });
    expect(judgeLast('2026-10-16').evidence).toBe(
      'Account dark for 31 days, limit 30 days, last signal on 2026-10-16',
    );
  });

  it('W4.dormancy has no data without a date, or when the signal is later than the review', () => {
    expect(judgeLast(null)).toMatchObject({ state: 'no-data', measured: null });
    expect(judgeLast('2026-11-17').state).toBe('no-data');
    expect(judgeLast('2026-11-16')).toMatchObject({ state: 'clear', measured: 0 });
  });

  it('W4.dormancy never gets better as time passes without a signal', () => {
    const states = ['2026-11-16', '2026-11-17', '2026-12-10', '2026-12-11', '2027-01-01'].map(
      (date) => judge(dormancy, { dormancy: [dormancySubject()] }, asOf(date))[0]?.state,
    );
    expect(states).toEqual(['clear', 'clear', 'clear', 'fired', 'fired']);
  });

  it('W4.dormancy says why nothing is known of a subject, and where it stands', () => {
    const said = (about: Partial<DormancySubject>) =>
      judge(dormancy, { dormancy: [dormancySubject({ row: 3, ...about })] });
    expect(said({ lastSignalOn: null })).toMatchObject([
      {
        motion: 'B2B',
        evidence: 'Account without a date of its last signal',
        at: { tab: 'Dormancy', row: 3 },
      },
    ]);
    expect(said({ lastSignalOn: '2026-11-17', kind: 'Cohort' })).toMatchObject([
      {
        evidence: 'Cohort whose only recorded signal, of 2026-11-17, is later than this review',
      },
    ]);
    expect(said({ lastSignalOn: null, kind: null })).toMatchObject([
      { evidence: 'Subject without a date of its last signal' },
    ]);
  });
});
