import { describe, expect, it } from '@jest/globals';
import type { Risk } from '../../../src/domain/records.js';
import { overdueRisk } from '../../../src/domain/rules/overdue-risk.js';
import { AS_OF, judge, risk } from '../records-for-tests.js';

const judgeRisk = (about: Partial<Risk>) =>
  judge(overdueRisk, { risks: [risk(about)] }, AS_OF, 'monthly');

describe('overdueRisk', () => {
  it('M4.overdue below its review date is clear', () => {
    expect(judgeRisk({ reviewOn: '2026-11-17' })).toMatchObject([
      {
        state: 'clear',
        measured: -1,
        evidence: 'review on 2026-11-17: quiz-app sends doubled records',
      },
    ]);
  });

  it('M4.overdue at its review date is clear', () => {
    expect(judgeRisk({ reviewOn: '2026-11-16' })).toMatchObject([{ state: 'clear', measured: 0 }]);
  });

  it('M4.overdue above its review date fires to the risk profile', () => {
    expect(judgeRisk({ reviewOn: '2026-11-15' })).toMatchObject([
      {
        state: 'fired',
        measured: 1,
        threshold: 0,
        goesTo: 'Q4',
        evidence: '1 day overdue, review on 2026-11-15: quiz-app sends doubled records',
      },
    ]);
  });

  it('M4.overdue has no data without a review date', () => {
    expect(judgeRisk({ reviewOn: null })).toMatchObject([{ state: 'no-data', measured: null }]);
  });

  it('M4.overdue is silent on what is closed or raised later', () => {
    expect(judgeRisk({ reviewOn: '2026-11-01', state: 'Closed' })).toEqual([]);
    expect(judgeRisk({ reviewOn: '2026-11-01', raisedOn: '2026-11-17' })).toEqual([]);
    expect(judgeRisk({ reviewOn: '2026-11-01', state: 'Mitigating' })).toMatchObject([
      { state: 'fired' },
    ]);
  });

  it('M4.overdue judges each risk and says when it is looked at again', () => {
    const risks = [
      risk({ riskId: 'R-1', reviewOn: '2026-11-16', row: 4 }),
      risk({ riskId: 'R-2', reviewOn: null, row: 5 }),
    ];
    expect(judge(overdueRisk, { risks }, AS_OF, 'monthly')).toMatchObject([
      {
        subject: 'R-1',
        evidence: 'review on 2026-11-16: quiz-app sends doubled records',
        at: { tab: 'Risk Register', row: 4 },
      },
      {
        subject: 'R-2',
        evidence: 'no review date: quiz-app sends doubled records',
        at: { tab: 'Risk Register', row: 5 },
      },
    ]);
  });
});
