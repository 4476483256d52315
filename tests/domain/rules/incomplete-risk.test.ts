import { describe, expect, it } from '@jest/globals';
import type { Risk } from '../../../src/domain/records.js';
import { incompleteRisk } from '../../../src/domain/rules/incomplete-risk.js';
import { AS_OF, judge, risk } from '../records-for-tests.js';

const judgeRisk = (about: Partial<Risk>) =>
  judge(incompleteRisk, { risks: [risk({ row: 3, ...about })] }, AS_OF, 'monthly');

describe('incompleteRisk', () => {
  it('M4.incomplete below one missing part is clear', () => {
    expect(judgeRisk({})).toMatchObject([
      {
        state: 'clear',
        measured: 0,
        threshold: 0,
        subject: 'R-1',
        motion: 'B2B',
        evidence: 'owner, mitigation and review date are set: quiz-app sends doubled records',
      },
    ]);
  });

  it.each<[string, Partial<Risk>]>([
    ['no owner', { owner: null }],
    ['no owner', { owner: '  ' }],
    ['no mitigation', { mitigation: null }],
    ['no review date', { reviewOn: null }],
  ])('fires on a risk with %s', (words, about) => {
    const [finding] = judgeRisk(about);
    expect(finding?.state).toBe('fired');
    expect(finding?.evidence).toBe(`${words}: quiz-app sends doubled records`);
  });

  it('M4.incomplete at one missing part fires and stays in its block', () => {
    expect(judgeRisk({ owner: null })).toMatchObject([
      { state: 'fired', measured: 1, goesTo: null, at: { tab: 'Risk Register', row: 3 } },
    ]);
  });

  it('M4.incomplete above one missing part names each', () => {
    expect(judgeRisk({ owner: null, mitigation: null, reviewOn: null })).toMatchObject([
      {
        state: 'fired',
        measured: 3,
        evidence: 'no owner, no mitigation, no review date: quiz-app sends doubled records',
      },
    ]);
  });

  it('M4.incomplete judges what is open or mitigated, and not what is closed or raised later', () => {
    expect(judgeRisk({ owner: null, state: 'Mitigating' })).toMatchObject([{ state: 'fired' }]);
    expect(judgeRisk({ owner: null, state: 'Closed' })).toEqual([]);
    expect(judgeRisk({ owner: null, raisedOn: '2026-11-17' })).toEqual([]);
    expect(judgeRisk({ owner: null, raisedOn: '2026-11-16' })).toMatchObject([{ state: 'fired' }]);
    expect(judgeRisk({ owner: null, raisedOn: null })).toMatchObject([{ state: 'fired' }]);
  });
});
