import { describe, expect, it } from '@jest/globals';
import type { Action } from '../../../src/domain/records.js';
import { accountability } from '../../../src/domain/rules/accountability.js';
import { AS_OF, action, judge } from '../records-for-tests.js';

const judgeAction = (about: Partial<Action>) =>
  judge(accountability, { actions: [action(about)] }, AS_OF, 'monthly');

describe('accountability', () => {
  it('M5.accountability below its due date is clear', () => {
    expect(judgeAction({ dueOn: '2026-11-17' })).toMatchObject([
      {
        state: 'clear',
        measured: -1,
        evidence: 'owner Ana, due on 2026-11-17: Pause paid-social-x',
      },
    ]);
  });

  it('M5.accountability at its due date is clear', () => {
    expect(judgeAction({ dueOn: '2026-11-16' })).toMatchObject([{ state: 'clear', measured: 0 }]);
  });

  it('M5.accountability above its due date fires without an update', () => {
    expect(judgeAction({ dueOn: '2026-11-15' })).toMatchObject([
      {
        state: 'fired',
        measured: 1,
        threshold: 0,
        goesTo: null,
        evidence: 'owner Ana, 1 day past due, no update: Pause paid-social-x',
      },
    ]);
    expect(judgeAction({ dueOn: '2026-11-15', update: ' ' })).toMatchObject([{ state: 'fired' }]);
  });

  it('M5.accountability is clear where the owner answered', () => {
    expect(judgeAction({ dueOn: '2026-10-01', update: 'moved to December' })).toMatchObject([
      { state: 'clear' },
    ]);
  });

  it('M5.accountability fires on an action without an owner, whatever its date or update', () => {
    expect(judgeAction({ owner: null, update: 'under way' })).toMatchObject([
      {
        state: 'fired',
        measured: null,
        evidence: 'no owner, due on 2026-11-20: Pause paid-social-x',
      },
    ]);
    expect(judgeAction({ owner: ' ', dueOn: null })).toMatchObject([{ state: 'fired' }]);
    expect(judgeAction({ owner: null, dueOn: '2026-11-01' })).toMatchObject([
      { state: 'fired', measured: 15 },
    ]);
  });

  it('M5.accountability is clear for an owned action without a due date', () => {
    expect(judgeAction({ dueOn: null })).toMatchObject([{ state: 'clear', measured: null }]);
  });

  it('M5.accountability judges what is open at the as-of date', () => {
    const silent = { owner: null } as const;
    expect(judgeAction({ ...silent, state: 'Done', doneOn: '2026-11-16' })).toEqual([]);
    expect(judgeAction({ ...silent, state: 'Done', doneOn: '2026-11-17' })).toMatchObject([
      { state: 'fired' },
    ]);
    expect(judgeAction({ ...silent, state: 'Dropped' })).toEqual([]);
    expect(judgeAction({ ...silent, raisedOn: '2026-11-17' })).toEqual([]);
  });

  it('M5.accountability says when it is due, and shows the row', () => {
    expect(judgeAction({ dueOn: '2026-11-16', row: 9 })).toMatchObject([
      {
        evidence: 'owner Ana, due on 2026-11-16: Pause paid-social-x',
        at: { tab: 'Action Log', row: 9 },
      },
    ]);
    expect(judgeAction({ dueOn: null })).toMatchObject([
      { evidence: 'owner Ana, no due date: Pause paid-social-x' },
    ]);
  });
});
