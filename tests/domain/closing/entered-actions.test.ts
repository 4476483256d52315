import { describe, expect, it } from '@jest/globals';
import {
  enteredActions,
  enteredActionUpdates,
  enteredDecisions,
} from '../../../src/domain/closing/entered-actions.js';
import { changedRow } from '../../../src/domain/closing/planned-rows.js';
import { action, snapshot } from '../records-for-tests.js';
import { deskOf } from './closing-for-tests.js';

describe('what the room decides', () => {
  const entries = {
    actions: [
      { action: ' Pause it ', owner: ' Ana ', dueOn: '2026-11-20', measure: ' 92 % ' },
      { action: 'Call', owner: ' ' },
    ],
    decisions: [
      { decision: ' Hold ', owner: ' Ana ', dueOn: '2026-11-20', measure: '10 %' },
      { decision: 'Stop', kind: 'Change' as const },
    ],
  };

  it('becomes actions with the next identifiers, open from the day of the review', () => {
    const { rows, missing, warnings } = enteredActions(deskOf(entries));
    const raised = { raisedOn: '2026-11-16', raisedIn: 'weekly 2026-11-16' };
    const blank = { state: 'Open', ...raised, doneOn: null, update: null };
    const known = { owner: 'Ana', dueOn: '2026-11-20', measure: '92 %' };
    const unknown = { owner: null, dueOn: null, measure: null };
    expect(rows).toEqual([
      {
        part: 'actions',
        isNew: true,
        record: { actionId: 'T-0001', action: 'Pause it', ...known, ...blank },
      },
      {
        part: 'actions',
        isNew: true,
        record: { actionId: 'T-0002', action: 'Call', ...unknown, ...blank },
      },
    ]);
    expect(missing).toEqual([]);
    // What lacks an owner keeps a weekly open: that is said there.
    expect(warnings).toEqual([]);
  });

  it('becomes decisions, operational where nothing else is said', () => {
    const { rows, missing, warnings } = enteredDecisions(deskOf(entries));
    const decided = { decidedIn: 'weekly 2026-11-16', decidedOn: '2026-11-16' };
    expect(rows.map(({ record }) => record)).toEqual([
      {
        decisionId: 'D-0001',
        decision: 'Hold',
        owner: 'Ana',
        dueOn: '2026-11-20',
        measure: '10 %',
        ...decided,
        kind: 'Operational',
      },
      {
        decisionId: 'D-0002',
        decision: 'Stop',
        owner: null,
        dueOn: null,
        measure: null,
        ...decided,
        kind: 'Change',
      },
    ]);
    expect([missing, warnings]).toEqual([[], []]);
  });

  it('is pointed out at a monthly where it lacks an owner, a date or a measure', () => {
    const desk = deskOf(entries, snapshot(), 'monthly');
    expect(enteredActions(desk).warnings).toEqual([
      'T-0002 has no owner, no date and no measure: Call.',
    ]);
    expect(enteredDecisions(desk).warnings).toEqual([
      'D-0002 has no owner, no date and no measure: Stop.',
    ]);
  });
});

describe('what became of earlier actions', () => {
  const data = snapshot({ actions: [action({ actionId: 'T-0007' })] });
  const updated = (update: object) =>
    enteredActionUpdates(deskOf({ actionUpdates: [{ actionId: ' T-0007 ', ...update }] }, data));

  it.each([
    [{ state: 'Done' }, { state: 'Done', doneOn: '2026-11-16' }],
    [{ state: 'Dropped' }, { state: 'Dropped', doneOn: '2026-11-16' }],
    [{ state: 'Open' }, { state: 'Open', doneOn: null }],
    [{ dueOn: '2026-12-01' }, { dueOn: '2026-12-01' }],
    [
      { owner: ' Kim ', measure: ' ', update: ' waits ' },
      { owner: 'Kim', update: 'waits' },
    ],
  ] as const)('is said as %j and changes just that', (said, changes) => {
    expect(updated(said)).toStrictEqual({
      rows: [changedRow('actions', { actionId: 'T-0007', ...changes })],
      missing: [],
    });
  });

  it('is unknown of an action that the Action Log does not hold', () => {
    const actionUpdates = [{ actionId: 'T-0007' }, { actionId: 'T-0008', update: 'x' }];
    expect(enteredActionUpdates(deskOf({ actionUpdates }, data)).missing).toEqual([
      {
        block: 'W6',
        code: 'unknown',
        subject: 'T-0008',
        message: 'actionUpdates 2: the Action Log has no action T-0008; look its ID up there.',
      },
    ]);
  });
});
