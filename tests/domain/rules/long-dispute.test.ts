import { describe, expect, it } from '@jest/globals';
import type { Dispute } from '../../../src/domain/records.js';
import { longDispute } from '../../../src/domain/rules/long-dispute.js';
import { AS_OF, dispute, judge } from '../records-for-tests.js';

const judgeDispute = (about: Partial<Dispute>) =>
  judge(longDispute, { disputes: [dispute(about)] }, AS_OF, 'monthly');

describe('longDispute', () => {
  it('M3.dispute just below 31 days is watched', () => {
    expect(judgeDispute({ raisedOn: '2026-10-17' })).toMatchObject([
      { state: 'watch', measured: 30, threshold: 31, goesTo: null },
    ]);
  });

  it('M3.dispute at 31 days is watched', () => {
    expect(judgeDispute({ raisedOn: '2026-10-16' })).toMatchObject([
      { state: 'watch', measured: 31 },
    ]);
  });

  it('M3.dispute just above 31 days fires to the quarterly definition governance', () => {
    expect(judgeDispute({ raisedOn: '2026-10-15' })).toMatchObject([
      {
        state: 'fired',
        measured: 32,
        goesTo: 'Q3',
        subject: 'D-1',
        motion: 'B2B',
        evidence: '"MQL" in dispute for 32 days, limit 31 days, raised by Sales',
      },
    ]);
  });

  it('M3.dispute is silent on what is settled, escalated or raised later', () => {
    expect(judgeDispute({ state: 'Resolved', resolvedOn: '2026-11-16' })).toEqual([]);
    expect(judgeDispute({ state: 'Escalated', raisedOn: '2026-09-01' })).toEqual([]);
    expect(judgeDispute({ raisedOn: '2026-11-17' })).toEqual([]);
  });

  it('M3.dispute does not know a resolution dated later', () => {
    const later = { state: 'Resolved', resolvedOn: '2026-11-17', raisedOn: '2026-10-01' } as const;
    expect(judgeDispute(later)).toMatchObject([{ state: 'fired' }]);
  });

  it('M3.dispute names the row, and who raised it only where that is known', () => {
    expect(judgeDispute({ row: 8, raisedBy: null })).toMatchObject([
      { evidence: '"MQL" in dispute for 15 days, limit 31 days', at: { tab: 'Disputes', row: 8 } },
    ]);
  });
});
