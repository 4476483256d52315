import { describe, expect, it } from '@jest/globals';
import type { Dispute } from '../../../src/domain/records.js';
import { openDispute } from '../../../src/domain/rules/open-dispute.js';
import { dispute, judge } from '../records-for-tests.js';

const judgeDispute = (about: Partial<Dispute>) =>
  judge(openDispute, { disputes: [dispute(about)] });

describe('openDispute', () => {
  it('W5.open-dispute below its day of raising says nothing', () => {
    expect(judgeDispute({ raisedOn: '2026-11-17' })).toEqual([]);
  });

  it('W5.open-dispute at its day of raising fires', () => {
    expect(judgeDispute({ raisedOn: '2026-11-16' })).toMatchObject([
      { state: 'fired', measured: 0 },
    ]);
  });

  it('W5.open-dispute above its day of raising fires to definition governance', () => {
    const [finding] = judgeDispute({ raisedOn: '2026-11-15' });
    expect(finding).toMatchObject({ state: 'fired', measured: 1, goesTo: 'M3', motion: 'B2B' });
    expect(finding?.evidence).toBe('"MQL" in dispute for 1 day, raised by Sales');
  });

  it('W5.open-dispute is silent on what was resolved or escalated by the as-of date', () => {
    expect(judgeDispute({ state: 'Resolved', resolvedOn: '2026-11-16' })).toEqual([]);
    expect(judgeDispute({ state: 'Resolved', resolvedOn: null })).toEqual([]);
    expect(judgeDispute({ state: 'Escalated' })).toEqual([]);
  });

  it('W5.open-dispute does not know a resolution dated later', () => {
    expect(judgeDispute({ state: 'Resolved', resolvedOn: '2026-11-17' })).toMatchObject([
      { state: 'fired' },
    ]);
  });

  it('W5.open-dispute names the row, and who raised it only where that is known', () => {
    expect(judgeDispute({ row: 8, raisedBy: null })).toMatchObject([
      { evidence: '"MQL" in dispute for 15 days', at: { tab: 'Disputes', row: 8 } },
    ]);
  });
});
