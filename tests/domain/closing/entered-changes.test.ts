import { describe, expect, it } from '@jest/globals';
import {
  enteredApprovals,
  enteredChanges,
  enteredProposals,
} from '../../../src/domain/closing/entered-changes.js';
import type { CloseEntries, NewChange } from '../../../src/domain/closing/entries.js';
import { changedRow, newRow } from '../../../src/domain/closing/planned-rows.js';
import type { Change, Snapshot } from '../../../src/domain/records.js';
import { change, definition, signalClass, snapshot, target } from '../records-for-tests.js';
import { deskOf } from './closing-for-tests.js';

/** Today is 16 November 2026. */
const at = (entries: CloseEntries, data: Snapshot) => deskOf(entries, data, 'quarterly');
const DATA = snapshot({ targets: [target()] });
const SETTING = { what: 'setting', subject: 'Rollback threshold', newValue: '15 %' } as const;
const PLAN = {
  effectiveOn: '2026-12-01',
  communicationsOwner: 'Ria',
  communicateBy: '2026-11-20',
  cascadesTo: 'M1',
};

describe('proposals', () => {
  const proposed = (entry: NewChange, data: Snapshot = DATA) =>
    enteredProposals(at({ proposals: [entry] }, data));

  it('hold what was said, without outer spaces, beside the value before', () => {
    const said = { ...SETTING, ...PLAN, subject: ' Rollback threshold ', newValue: ' 15 % ' };
    expect(proposed({ ...said, resources: ' two days ', answers: ' E-0001 ' })).toEqual({
      rows: [
        newRow('changes', {
          changeId: 'C-0001',
          what: 'setting',
          subject: 'Rollback threshold',
          oldValue: '10 %',
          newValue: '15 %',
          effectiveOn: '2026-12-01',
          approvedIn: null,
          resources: 'two days',
          communicationsOwner: 'Ria',
          communicateBy: '2026-11-20',
          cascadesTo: 'M1',
          answers: 'E-0001',
          state: 'Proposed',
        }),
      ],
      missing: [],
      warnings: [],
    });
    expect(proposed(SETTING).rows[0]?.record).toMatchObject({
      effectiveOn: null,
      communicateBy: null,
      resources: null,
      answers: null,
    });
  });

  it('replace what holds on the day before they take effect, or today where that is over', () => {
    const data = snapshot({
      changes: [
        change({ ...SETTING, changeId: 'C-1', newValue: '11 %', effectiveOn: '2026-11-16' }),
        change({ ...SETTING, changeId: 'C-2', newValue: '12 %', effectiveOn: '2026-11-20' }),
      ].map((one) => ({ ...one, oldValue: '10 %' })),
    });
    const replaced = (effectiveOn?: string) => {
      const entry = effectiveOn === undefined ? SETTING : { ...SETTING, effectiveOn };
      return proposed(entry, data).rows[0]?.record['oldValue'];
    };
    expect(replaced()).toBe('11 %');
    expect(replaced('2026-11-01')).toBe('11 %');
    expect(replaced('2026-11-16')).toBe('11 %');
    expect(replaced('2026-11-17')).toBe('11 %');
    expect(replaced('2026-11-20')).toBe('11 %');
    expect(replaced('2026-11-21')).toBe('12 %');
  });

  it.each([
    [
      { what: 'definition', subject: 'MQL / B2B', newValue: '2.0' },
      'C-0001 is proposed, but Definitions has no version "2.0" of "MQL" in B2B. Add it there as a Draft, or correct the version.',
    ],
    [
      { what: 'playbook', subject: 'Overdue alarm / Response', newValue: 'Call' },
      'C-0001 is proposed, but Risk Playbook has no play "Overdue alarm". Add it there, or correct the name.',
    ],
  ] as const)(
    'are pointed out where nothing is there that they could alter: %j',
    (entry, words) => {
      const data = snapshot({ definitions: [definition()] });
      expect(proposed(entry, data).warnings).toEqual([words]);
    },
  );
});

describe('changes that are approved today', () => {
  const approved = (entry: NewChange, data: Snapshot = DATA) =>
    enteredChanges(at({ changes: [entry] }, data), data);

  it('are rows with an action of who tells of them', () => {
    const { rows, missing, warnings } = approved({ ...SETTING, ...PLAN });
    expect(rows.map(({ part, isNew }) => [part, isNew])).toEqual([
      ['changes', true],
      ['actions', true],
    ]);
    expect(rows[0]?.record).toMatchObject({
      state: 'Approved',
      approvedIn: 'quarterly 2026-11-16',
    });
    expect(rows[1]?.record).toEqual({
      actionId: 'T-0001',
      action:
        'Tell those concerned of C-0001: Rollback threshold changes from 10 % to 15 % on 2026-12-01, in M1',
      owner: 'Ria',
      dueOn: '2026-11-20',
      measure: 'All who work with it have been told',
      state: 'Open',
      raisedOn: '2026-11-16',
      raisedIn: 'quarterly 2026-11-16',
      doneOn: null,
      update: null,
    });
    expect([missing, warnings]).toEqual([[], []]);
  });

  it('tell no value where nothing held before, and a day of retirement once', () => {
    const data = snapshot({ signalClasses: [signalClass({ class: 'form' })] });
    const retired = approved(
      {
        what: 'signal class',
        subject: 'B2B / form / Retired on',
        newValue: '2026-12-01',
        ...PLAN,
      },
      data,
    );
    expect(retired.rows[1]?.record['action']).toBe(
      'Tell those concerned of C-0001: B2B / form / Retired on changes to 2026-12-01, in M1',
    );
  });

  it.each([
    [{}, []],
    [{ effectiveOn: '2026-11-16' }, []],
    [
      { effectiveOn: '2026-11-15' },
      [
        'C-0001 takes effect on 2026-11-15, before the review that approves it: the weeks since then are judged by it when they are looked at again.',
      ],
    ],
  ])('are pointed out where they take effect before today: %j', (part, warnings) => {
    expect(approved({ ...SETTING, ...PLAN, ...part }).warnings).toEqual(warnings);
  });

  it('lack what their cascade plan does not say', () => {
    const { missing, warnings } = approved({ ...SETTING, newValue: ' ' });
    const about = 'C-0001 (Rollback threshold) is approved, but';
    const lacking =
      'lacks a new value, an effective date, a block that it cascades to, a communications owner and a date by which it is told.';
    expect(missing).toEqual([
      {
        block: 'Q5',
        code: 'incomplete',
        rule: 'Q5.cascade',
        subject: 'C-0001',
        message: `${about} ${lacking}`,
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it('cascade to a block of the agenda, and alter something that is there', () => {
    const messages = (part: Partial<NewChange>) =>
      approved({ ...SETTING, ...PLAN, ...part }).missing.map(({ message }) => message);
    expect(messages({ cascadesTo: 'W3' })).toEqual([]);
    expect(messages({ cascadesTo: 'the form' })).toEqual([
      'C-0001 (Rollback threshold) is approved, but cascades to "the form", which names no block; give one such as W3.',
    ]);
    expect(messages({ what: 'target', subject: 'B2C / Pass-rate target' })).toEqual([
      'C-0001 (B2C / Pass-rate target) is approved, but B2C is not in use. Give it a row in Targets, or correct the motion.',
    ]);
  });
});

describe('earlier proposals that are approved today', () => {
  const OLD: Change = change({
    changeId: 'C-0004',
    oldValue: '90 %',
    newValue: '94 %',
    approvedIn: null,
    resources: 'two days',
    answers: 'E-0001',
    state: 'Proposed',
  });
  const approved = (
    part: Partial<Change>,
    said: Partial<NewChange> = {},
    changeId = ' C-0004 ',
  ) => {
    const data = snapshot({ targets: [target()], changes: [{ ...OLD, ...part }] });
    return enteredApprovals(at({ approvals: [{ changeId, ...said }] }, data), data);
  };
  const { row: _, ...PROPOSED } = OLD;

  it('keep what was proposed, with the value that holds now and the review', () => {
    const { rows, missing, warnings } = approved({});
    const now = {
      oldValue: '92 %',
      state: 'Approved',
      approvedIn: 'quarterly 2026-11-16',
    } as const;
    expect(rows[0]).toEqual(changedRow('changes', { ...PROPOSED, ...now }));
    expect(rows[1]?.record['action']).toBe(
      'Tell those concerned of C-0004: B2B / Pass-rate target changes from 92 % to 94 % on 2026-12-01, in W3',
    );
    expect([rows.length, missing, warnings]).toEqual([2, [], []]);
  });

  it('take what is said today before it', () => {
    const said = {
      newValue: ' 95 % ',
      effectiveOn: '2026-11-02',
      resources: ' one day ',
      communicationsOwner: ' Lou ',
      communicateBy: '2026-11-18',
      cascadesTo: ' M1 ',
      answers: ' E-0002 ',
    };
    const { rows, warnings } = approved({}, said);
    expect(rows[0]?.record).toMatchObject({
      newValue: '95 %',
      effectiveOn: '2026-11-02',
      resources: 'one day',
      communicationsOwner: 'Lou',
      communicateBy: '2026-11-18',
      cascadesTo: 'M1',
      answers: 'E-0002',
    });
    expect(warnings).toHaveLength(1);
  });

  it('may be completed once approved; who had to tell of it has an action already', () => {
    const before = { state: 'Approved', approvedIn: 'quarterly 2026-07-06' } as const;
    const { rows } = approved(before, { cascadesTo: 'M1' });
    expect(rows).toEqual([changedRow('changes', { ...PROPOSED, ...before, cascadesTo: 'M1' })]);
    const alone = approved(
      { ...before, communicationsOwner: null },
      { communicationsOwner: 'Lou' },
    );
    expect(alone.rows.map(({ part, isNew }) => [part, isNew])).toEqual([
      ['changes', false],
      ['actions', true],
    ]);
    const unnamed = approved({ ...before, approvedIn: null });
    expect(unnamed.rows[0]?.record['approvedIn']).toBe('quarterly 2026-11-16');
  });

  it('are neither in force nor withdrawn nor unknown', () => {
    const place = { block: 'Q5', subject: ' C-0004 ' };
    const settled = 'already; propose a new change instead.';
    expect(approved({ state: 'In force' })).toEqual({
      rows: [],
      missing: [
        { ...place, code: 'settled', message: `approvals 1: C-0004 is in force ${settled}` },
      ],
      warnings: [],
    });
    expect(approved({ state: 'Withdrawn' }).missing).toEqual([
      { ...place, code: 'settled', message: `approvals 1: C-0004 is withdrawn ${settled}` },
    ]);
    expect(approved({}, {}, 'C-0009').missing).toEqual([
      {
        block: 'Q5',
        code: 'unknown',
        subject: 'C-0009',
        message: 'approvals 1: Changes has no change C-0009; look its ID up there.',
      },
    ]);
  });

  it('lack what neither the proposal nor the room says', () => {
    expect(approved({ communicateBy: null }).missing.map(({ message }) => message)).toEqual([
      'C-0004 (B2B / Pass-rate target) is approved, but lacks a date by which it is told.',
    ]);
  });
});
