import { describe, expect, it } from '@jest/globals';
import { staleAction } from '../../../src/domain/rules/stale-action.js';
import { action, asOf, findingFor, judge } from '../records-for-tests.js';

const judgeRaised = (raisedOn: string | null) =>
  findingFor(judge(staleAction, { actions: [action({ raisedOn })] }), 'A-1');

describe('staleAction', () => {
  it('W1.stale-action just below the limit, at 13 days, is clear', () => {
    expect(judgeRaised('2026-11-03')).toMatchObject({ state: 'clear', measured: 13, goesTo: null });
  });

  it('W1.stale-action at the limit of 14 days is clear', () => {
    expect(judgeRaised('2026-11-02')).toMatchObject({
      state: 'clear',
      measured: 14,
      threshold: 14,
    });
  });

  it('W1.stale-action just above the limit, at 15 days, fires to the risk register', () => {
    const finding = judgeRaised('2026-11-01');
    expect(finding).toMatchObject({ state: 'fired', measured: 15, goesTo: 'M4' });
    expect(finding.evidence).toBe(
      'open for 15 days, limit 14 days, owner Ana: Pause paid-social-x',
    );
    expect(finding.at?.tab).toBe('Action Log');
  });

  it('W1.stale-action does not see an action that was raised after the as-of date', () => {
    const actions = [action({ raisedOn: '2026-11-17' })];
    expect(judge(staleAction, { actions })).toEqual([]);
    expect(judge(staleAction, { actions }, asOf('2026-11-17'))).toHaveLength(1);
  });

  it('W1.stale-action passes over done and dropped actions, unless they were done later', () => {
    const raisedOn = '2026-10-01';
    const done = (doneOn: string | null) => [action({ raisedOn, state: 'Done', doneOn })];
    expect(judge(staleAction, { actions: done('2026-11-16') })).toEqual([]);
    expect(judge(staleAction, { actions: done(null) })).toEqual([]);
    expect(judge(staleAction, { actions: [action({ raisedOn, state: 'Dropped' })] })).toEqual([]);
    expect(judge(staleAction, { actions: done('2026-11-17') })[0]?.state).toBe('fired');
  });

  it('W1.stale-action has no data without a date of raising', () => {
    expect(judgeRaised(null)).toMatchObject({ state: 'no-data', measured: null });
  });

  it('W1.stale-action says that nobody owns an action, and that its age is not known', () => {
    const actions = [action({ owner: null, raisedOn: null, row: 6 })];
    expect(judge(staleAction, { actions })).toMatchObject([
      {
        evidence: 'open, but Raised on is blank, no owner: Pause paid-social-x',
        at: { tab: 'Action Log', row: 6 },
      },
    ]);
  });
});
