import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../../src/domain/records.js';
import { changeCommunication } from '../../../src/domain/rules/change-communication.js';
import { AS_OF, change, judge } from '../records-for-tests.js';

const judgeChange = (about: Partial<Change>) =>
  judge(changeCommunication, { changes: [change({ row: 6, ...about })] }, AS_OF, 'quarterly');

const SILENT = { communicationsOwner: null } as const;

describe('changeCommunication', () => {
  it('Q4.change below one missing part is clear', () => {
    expect(judgeChange({})).toMatchObject([
      {
        subject: 'C-1',
        state: 'clear',
        measured: 0,
        threshold: 0,
        evidence: 'Ana communicates by 2026-11-20: target B2B / Pass-rate target',
      },
    ]);
  });

  it('Q4.change at one missing part fires and stays in its block', () => {
    expect(judgeChange(SILENT)).toMatchObject([
      {
        state: 'fired',
        measured: 1,
        goesTo: null,
        evidence: 'no communications owner: target B2B / Pass-rate target',
        at: { tab: 'Changes', row: 6 },
      },
    ]);
    expect(judgeChange({ communicateBy: null })).toMatchObject([
      {
        state: 'fired',
        evidence: 'no date to communicate by: target B2B / Pass-rate target',
      },
    ]);
  });

  it('Q4.change above one missing part names both', () => {
    expect(judgeChange({ communicationsOwner: ' ', communicateBy: null })).toMatchObject([
      { state: 'fired', measured: 2 },
    ]);
  });

  it.each<[string, Partial<Change>, number]>([
    ['proposed', { state: 'Proposed' }, 0],
    ['withdrawn', { state: 'Withdrawn' }, 0],
    ['approved on the as-of date', { approvedIn: 'quarterly 2026-11-16' }, 1],
    ['approved in a review that is not named', { approvedIn: null }, 1],
    ['approved later', { approvedIn: 'quarterly 2026-11-17' }, 0],
    [
      'in force since then, which was approved long ago',
      { state: 'In force', effectiveOn: '2026-11-16', approvedIn: 'quarterly 2026-08-10' },
      0,
    ],
    ['in force later', { state: 'In force', effectiveOn: '2026-11-17' }, 1],
    [
      'in force since then, which was approved today',
      { state: 'In force', effectiveOn: '2026-11-16' },
      1,
    ],
  ])('Q4.change judges a change that is %s', (_, about, count) => {
    expect(judgeChange({ ...SILENT, ...about }).length).toBe(count);
  });

  it('Q4.change says each part that is missing', () => {
    expect(judgeChange({ communicationsOwner: null, communicateBy: null })).toMatchObject([
      {
        evidence:
          'no communications owner, no date to communicate by: target B2B / Pass-rate target',
      },
    ]);
  });
});
