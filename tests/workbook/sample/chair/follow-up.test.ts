import { describe, expect, it } from '@jest/globals';
import type { Action, Play } from '../../../../src/domain/records.js';
import { decisionsOf } from '../../../../src/workbook/sample/chair/decisions.js';
import { actionUpdates, newActions } from '../../../../src/workbook/sample/chair/follow-up.js';
import { RESPONSES } from '../../../../src/workbook/sample/chair/responses.js';
import { action, person } from '../../../domain/records-for-tests.js';
import { said } from '../../../domain/start/finding-for-tests.js';
import { proposed, type RoomParts, room } from './room-for-tests.js';

const PEOPLE = [person(), person({ role: 'Data Lead', name: 'Dev' })];
const play = (trigger: string, owner: Play['owner']): Play => ({
  row: 2,
  play: 'A play',
  trigger,
  motion: null,
  response: null,
  owner,
  withinHours: null,
  escalatesTo: null,
  inForceFrom: null,
});

describe('newActions', () => {
  it('asks for one action for each rule that has a response, with all its subjects', () => {
    const entries = newActions(
      room({
        rows: { people: PEOPLE, playbook: [play('Fired (W3.alarm-overdue)', 'Data Lead')] },
        escalations: [
          proposed('W3.alarm-overdue', 'AL-1'),
          proposed('W1.stale-action', 'T-1'),
          proposed('W4.signal-fall', 'B2B / webinar'),
          proposed('W3.alarm-overdue', 'AL-2'),
        ],
      }),
    );
    expect(entries).toEqual([
      {
        action: "Get the source owner's answer to the alarm: AL-1, AL-2",
        owner: 'Dev',
        dueOn: '2026-11-23',
        measure: 'Alarm resolved or cause known',
      },
      {
        action: 'Check the capture and the weight of the class: B2B / webinar',
        owner: 'Ana',
        dueOn: '2026-11-26',
        measure: 'Rate within 20 % of the model, or the class put forward for retirement',
      },
    ]);
  });

  it('knows what to ask for by each rule, and what is done only once the finding is clear', () => {
    const escalations = Object.keys(RESPONSES).map((rule) => proposed(rule, 'x'));
    const asked = newActions(room({ escalations }));
    expect(asked.map(({ action: words, measure }) => `${words}; ${measure}`)).toEqual([
      'Find the root cause of the variance: x; Cause named for the monthly',
      "Get the source owner's answer to the alarm: x; Alarm resolved or cause known",
      'Find which check fails and what the source changed: x; Pass rate at target again',
      'Get the source through Q=CTV onboarding: x; Onboarding signed off',
      'Check the capture and the weight of the class: x; Rate within 20 % of the model, or the class put forward for retirement',
      'Ask sales what the code means and list its cause: x; Code listed with a known cause',
      'Write down both readings of the term: x; Both readings on one page',
      'Compare engagement signals with the buying signals that followed: x; Signals that lead nowhere are named',
      'Prepare the recalibration for the quarterly: x; Proposal with numbers on the table',
      'Pause what is live without onboarding: x; No submissions from a source without onboarding',
      'Compare the class with its model: x; New model rate or retirement proposed',
      'Draft one definition for the quarterly: x; Draft agreed by both sides',
    ]);
    const lasting = Object.entries(RESPONSES).filter(([, { lasts }]) => lasts === true);
    expect(lasting.map(([rule]) => rule)).toEqual(['W3.new-source']);
  });
});

describe('decisionsOf', () => {
  it('decides what newly fired, with an owner, a date and a measure', () => {
    const rules = [
      'W3.new-source',
      'W1.stale-action',
      'M1.rollback',
      'M1.drift-persistent',
      'M3.dispute',
    ];
    const decided = decisionsOf(
      room({
        rows: { people: PEOPLE },
        escalations: rules.flatMap((rule) => [proposed(rule, 'a'), proposed(rule, 'b')]),
      }),
    );
    expect(decided).toEqual([
      {
        decision: 'Buy no more volume from a, b until onboarding is complete',
        owner: 'Dev',
        dueOn: '2026-11-23',
        measure: 'Orders on hold',
      },
      {
        decision: 'Pause the a, b sources that are live without onboarding',
        owner: 'Dev',
        dueOn: '2026-11-30',
        measure: 'State is Paused until onboarding is complete',
      },
      {
        decision: 'Take a, b to the quarterly with a proposal',
        owner: 'Ana',
        dueOn: '2026-12-14',
        measure: 'Proposal is on the agenda of Q1',
      },
      {
        decision: 'Take a, b to the quarterly: a month did not settle it',
        owner: 'Sales liaison',
        dueOn: '2026-12-14',
        measure: 'Both readings are before the quarterly',
      },
    ]);
  });
});

describe('actionUpdates', () => {
  const updates = (part: Partial<Action>, parts: RoomParts = {}) =>
    actionUpdates(room({ ...parts, rows: { actions: [action({ actionId: 'T-0001', ...part })] } }));
  const done = (actionId: string) => [{ actionId, state: 'Done', update: 'Done; measure met.' }];

  it('calls an action done at the weekly a week later, each ninth after three', () => {
    expect(updates({ raisedOn: '2026-11-09' })).toEqual(done('T-0001'));
    expect(updates({ raisedOn: '2026-11-10' })).toEqual([]);
    expect(updates({ raisedOn: null })).toEqual([]);
    const ninth = (raisedOn: string) => updates({ actionId: 'T-0018', raisedOn });
    expect(ninth('2026-10-27')).toEqual([]);
    expect(ninth('2026-10-26')).toEqual(done('T-0018'));
    expect(updates({ raisedOn: '2026-11-01', state: 'Dropped' })).toEqual([]);
  });

  it('leaves it open at other reviews; the monthly answers once for what is overdue', () => {
    const monthly = (part: Partial<Action>) =>
      updates({ raisedOn: '2026-10-01', ...part }, { kind: 'monthly' });
    expect(monthly({ dueOn: '2026-11-15' })).toEqual([
      { actionId: 'T-0001', dueOn: '2026-11-30', update: 'Begun late; new date agreed.' },
    ]);
    expect(monthly({ dueOn: '2026-11-15', measure: 'Onboarding signed off' })).toEqual([
      {
        actionId: 'T-0001',
        dueOn: '2026-11-30',
        update: 'Waiting for the source owner; new date agreed.',
      },
    ]);
    expect(monthly({ dueOn: '2026-11-16' })).toEqual([]);
    expect(monthly({ dueOn: null })).toEqual([]);
    expect(monthly({ dueOn: '2026-11-15', update: 'asked' })).toEqual([]);
    const quarterly = { kind: 'quarterly' } as const;
    expect(updates({ raisedOn: '2026-10-01', dueOn: '2026-11-15' }, quarterly)).toEqual([]);
    // Once it is overdue at a weekly it is answered for at the next monthly.
    expect(updates({ raisedOn: '2026-11-12', dueOn: '2026-11-15' })).toEqual([]);
  });

  it('waits for a source until the weekly finds it sound', () => {
    const waiting = {
      raisedOn: '2026-10-01',
      action: 'Get the source through Q=CTV onboarding: quiz-app',
      measure: 'Onboarding signed off',
    };
    const fired = said('W3.new-source', { subject: 'quiz-app', state: 'fired' });
    expect(updates(waiting, { findings: [fired] })).toEqual([]);
    expect(updates(waiting, { findings: [{ ...fired, state: 'watch' }] })).toEqual(done('T-0001'));
    expect(updates(waiting, { findings: [{ ...fired, subject: 'other' }] })).toEqual(
      done('T-0001'),
    );
    expect(updates(waiting, { findings: [{ ...fired, rule: 'W3.pass-rate' }] })).toEqual(
      done('T-0001'),
    );
    const short = { ...waiting, measure: 'Pass rate at target again' };
    const below = said('W3.pass-rate', { subject: 'quiz-app', state: 'fired' });
    expect(updates(short, { findings: [fired, below] })).toEqual(done('T-0001'));
  });
});
