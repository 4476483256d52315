import { describe, expect, it } from '@jest/globals';
import type { Action, Decision } from '../../../src/domain/records.js';
import { unassigned } from '../../../src/domain/rules/unassigned.js';
import { action, decision, findingFor, judge } from '../records-for-tests.js';

const judgeDecision = (about: Partial<Decision>) =>
  judge(unassigned, { decisions: [decision(about)] });
const judgeAction = (about: Partial<Action>) =>
  judge(unassigned, { actions: [action({ raisedIn: 'W3', raisedOn: '2026-11-16', ...about })] });

describe('unassigned', () => {
  it('W6.unassigned below, with nothing decided in this review, says nothing', () => {
    expect(
      judgeDecision({ decidedIn: 'weekly 2026-11-09', decidedOn: '2026-11-09', owner: null }),
    ).toEqual([]);
    expect(judgeDecision({ decidedIn: 'monthly 2026-11-16', owner: null })).toEqual([]);
    expect(judgeAction({ raisedIn: null, owner: null })).toEqual([]);
  });

  it('W6.unassigned at nothing missing is clear', () => {
    expect(judgeDecision({})).toMatchObject([{ state: 'clear', measured: 0, subject: 'DE-1' }]);
    expect(judgeAction({})).toMatchObject([{ state: 'clear', measured: 0, subject: 'A-1' }]);
  });

  it('W6.unassigned above nothing missing fires for owner, date or measure', () => {
    expect(judgeDecision({ owner: null })).toMatchObject([
      { state: 'fired', measured: 1, goesTo: null },
    ]);
    expect(judgeDecision({ dueOn: null })).toMatchObject([{ state: 'fired' }]);
    expect(judgeDecision({ measure: ' ' })).toMatchObject([{ state: 'fired' }]);
    const [finding] = judgeAction({ owner: null, dueOn: null, measure: null });
    expect(finding).toMatchObject({ state: 'fired', measured: 3 });
    expect(finding?.evidence).toBe('no owner, no date, no measure: Pause paid-social-x');
  });

  it('W6.unassigned takes a row of the day, of the two days before, and none from later', () => {
    const states = (decidedOn: string) => judgeDecision({ decidedIn: 'Weekly', decidedOn }).length;
    expect(states('2026-11-16')).toBe(1);
    expect(states('2026-11-14')).toBe(1);
    expect(states('2026-11-13')).toBe(0);
    expect(states('2026-11-17')).toBe(0);
    const named = (decidedIn: string) => judgeDecision({ decidedIn, decidedOn: null }).length;
    expect(named('weekly 2026-11-16')).toBe(1);
    expect(named('weekly 2026-11-18')).toBe(0);
    expect(named('weekly')).toBe(0);
  });

  it('W6.unassigned passes over dropped actions', () => {
    expect(judgeAction({ state: 'Dropped', owner: null })).toEqual([]);
  });

  it('W6.unassigned judges decisions and actions beside each other', () => {
    const findings = judge(unassigned, {
      decisions: [decision({ owner: null })],
      actions: [action({ raisedIn: 'weekly 2026-11-16', raisedOn: '2026-11-16' })],
    });
    expect(findingFor(findings, 'DE-1').at?.tab).toBe('Decisions');
    expect(findingFor(findings, 'A-1').state).toBe('clear');
  });

  it('W6.unassigned says that nothing is missing, and shows the row', () => {
    expect(judgeDecision({ row: 4 })).toMatchObject([
      {
        evidence: 'owner, date and measure are set: Re-run onboarding of quiz-app',
        at: { tab: 'Decisions', row: 4 },
      },
    ]);
    expect(judgeAction({ row: 5 })).toMatchObject([{ at: { tab: 'Action Log', row: 5 } }]);
  });
});
