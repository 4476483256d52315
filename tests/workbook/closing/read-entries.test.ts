import { describe, expect, it } from '@jest/globals';
import type { CloseEntries } from '../../../src/domain/closing/entries.js';
import { entriesSchema, readEntries } from '../../../src/workbook/closing/read-entries.js';

/** Every member of every list once. */
const FULL: Required<CloseEntries> = {
  chair: 'Ana',
  attended: ['Chair', 'Ria'],
  minutes: { W1: 5, W2: 12.5 },
  notes: { W2: 'x' },
  acknowledged: [
    { rule: 'W3.pass-rate', subject: 's', owner: 'Ana', dueOn: '2026-11-20', to: 'Q1' },
  ],
  handovers: [{ from: 'Ana', to: 'Ria', block: 'W3' }],
  actions: [{ action: 'a', owner: 'Ana', dueOn: '2026-11-20', measure: 'm' }],
  decisions: [
    { decision: 'd', owner: 'Ana', dueOn: '2026-11-20', measure: 'm', kind: 'Operational' },
  ],
  actionUpdates: [
    {
      actionId: 'T-0001',
      state: 'Done',
      owner: 'Ana',
      dueOn: '2026-11-20',
      measure: 'm',
      update: 'u',
    },
  ],
  risks: [
    {
      risk: 'r',
      source: 's',
      motion: 'B2B',
      owner: 'Ana',
      mitigation: 'm',
      reviewOn: '2026-11-20',
      likelihood: 1,
      impact: 5,
    },
  ],
  riskUpdates: [
    {
      riskId: 'R-0001',
      risk: 'r',
      motion: 'B2C',
      owner: 'Ana',
      mitigation: 'm',
      reviewOn: '2026-11-20',
      likelihood: 1,
      impact: 5,
      residualLikelihood: 1,
      residualImpact: 2,
      state: 'Mitigating',
    },
  ],
  outcomes: [{ escalationId: 'E-0001', state: 'Carried', outcome: 'o' }],
  proposals: [{ what: 'setting', subject: 's', newValue: '1' }],
  changes: [
    {
      what: 'target',
      subject: 'B2B / Pass-rate target',
      newValue: '94 %',
      effectiveOn: '2026-11-20',
      resources: 'none',
      communicationsOwner: 'Ana',
      communicateBy: '2026-11-20',
      cascadesTo: 'W3',
      answers: 'E-0001',
    },
  ],
  approvals: [{ changeId: 'C-0001', newValue: '1' }],
  rejections: [{ changeId: 'C-0002', reason: 'r' }],
  definitions: [
    { term: 'MQL', motion: 'B2B', version: '1.1', owner: 'Ana', scope: 's', text: 't' },
  ],
  carriedOver: ['weights'],
};

const problemOf = (value: unknown) => readEntries(value).problem;

describe('readEntries', () => {
  it('takes every member', () => {
    expect(readEntries(FULL)).toEqual({ entries: FULL, problem: null });
  });

  it('takes no entries, and the word all', () => {
    expect(readEntries({})).toEqual({ entries: {}, problem: null });
    const entries = { ...FULL, acknowledged: 'all' };
    expect(readEntries(entries)).toEqual({ entries, problem: null });
  });

  it('counts blank texts and null as not given', () => {
    const value = { chair: ' ', actions: [{ action: 'a', owner: '', dueOn: null }], notes: null };
    expect(readEntries(value).entries).toEqual({ actions: [{ action: 'a' }] });
  });

  it.each([
    [null, 'The entries are not an object; give {} for none.'],
    ['all', 'The entries are not an object; give {} for none.'],
    [[], 'The entries are not an object; give {} for none.'],
    [
      { actions: [{ action: 'a' }, { action: 'b', dueOn: 'Fri' }] },
      'actions 2: dueOn "Fri" is not a date; write it like 2026-11-20.',
    ],
    [
      { actions: [{ action: 'a', dueOn: '2026-02-30' }] },
      'actions 1: dueOn "2026-02-30" is not a date; write it like 2026-11-20.',
    ],
    [
      { actions: [{ owner: 'Ana' }] },
      'actions 1: action is missing: what is to be done, beginning with a verb.',
    ],
    [
      { actions: [{ action: 'a', deuOn: '2026-11-20' }] },
      'actions 1: there is no member "deuOn"; known are action, owner, dueOn, measure.',
    ],
    [
      { actionUpdates: [{ actionId: 'T-1', state: 'done' }] },
      'actionUpdates 1: state "done" is none of Open, Done, Dropped.',
    ],
    [
      { risks: [{ risk: 'r', likelihood: 6 }] },
      'risks 1: likelihood 6 is not a whole number from 1 to 5.',
    ],
    [
      { actions: [{ action: ['a'] }] },
      'actions 1: action ["a"] is no text of at most 5000 characters.',
    ],
    [{ actions: {} }, 'actions: {} cannot be used; give a list.'],
    [{ actions: ['a'] }, 'actions 1: "a" cannot be used; give an object with its members.'],
    [{ acknowledged: 'some' }, 'acknowledged: "some" cannot be used; give a list or "all".'],
    [
      { minutes: { W1: 'six' } },
      'minutes W1: "six" cannot be used; give actual minutes by block, e.g. {"W1": 6}.',
    ],
    [
      { minutes: { W1: -1 } },
      'minutes W1: -1 cannot be used; give actual minutes by block, e.g. {"W1": 6}.',
    ],
    [
      { carriedOver: [1] },
      'carriedOver 1: 1 cannot be used; give a list of agenda items that were not finished.',
    ],
    [
      { action: [] },
      'The entries: there is no member "action"; known are chair, attended, minutes, notes, carriedOver, acknowledged, handovers, actions, decisions, actionUpdates, risks, riskUpdates, outcomes, proposals, changes, approvals, rejections, definitions.',
    ],
    [
      { actions: [{ action: ['a'.repeat(70)] }] },
      `actions 1: action ["${'a'.repeat(58)} is no text of at most 5000 characters.`,
    ],
    [
      { minutes: { W1: undefined } },
      'minutes W1: nothing cannot be used; give actual minutes by block, e.g. {"W1": 6}.',
    ],
    [
      { minutes: { '1st': 'six' } },
      'minutes 1st: "six" cannot be used; give actual minutes by block, e.g. {"W1": 6}.',
    ],
    [
      { carriedOver: [...'abcdefghij', 11] },
      'carriedOver 11: 11 cannot be used; give a list of agenda items that were not finished.',
    ],
    [
      { actions: [{ action: 'a'.repeat(5001) }] },
      `actions 1: action "${'a'.repeat(59)}…" is no text of at most 5000 characters.`,
    ],
  ])('names what cannot be used: %j', (value, problem) => {
    expect(problemOf(value)).toBe(problem);
  });

  it('takes a text of 5000 characters', () => {
    expect(problemOf({ actions: [{ action: 'a'.repeat(5000) }] })).toBeNull();
  });
});

describe('the checks of entries', () => {
  const isTaken = (value: unknown) => entriesSchema().safeParse(value).success;

  it('take every member', () => {
    expect(isTaken(FULL)).toBe(true);
    expect(isTaken({})).toBe(true);
  });

  it.each([
    ['a text that is none', { chair: 1 }],
    ['a text beyond 5000 characters', { notes: { W1: 'a'.repeat(5001) } }],
    ['minutes beyond a day', { minutes: { W1: 1441 } }],
    ['minutes below none', { minutes: { W1: -1 } }],
    ['names that are no list', { attended: 'Ana' }],
    ['a list that is none', { carriedOver: {} }],
    ['a list of what is no object', { actions: ['a'] }],
    ['a member that nobody knows', { actions: [{ action: 'a', deuOn: '2026-11-20' }] }],
    ['an action that lacks its words', { actions: [{ owner: 'Ana' }] }],
    ['words that are too long', { actions: [{ action: 'a'.repeat(5001) }] }],
    ['words that are none', { actions: [{ action: 1 }] }],
    ['a day that is none', { actions: [{ action: 'a', dueOn: '2026-02-30' }] }],
    ['a score of none', { risks: [{ risk: 'r', likelihood: 0 }] }],
    ['a score of six', { risks: [{ risk: 'r', likelihood: 6 }] }],
    ['half a score', { risks: [{ risk: 'r', likelihood: 2.5 }] }],
    ['a state of another list', { actionUpdates: [{ actionId: 'T-1', state: 'Carried' }] }],
    ['a list that nobody knows', { action: [] }],
  ])('refuse %s', (_, value) => {
    expect(isTaken(value)).toBe(false);
  });

  it('take a score at both ends, minutes of none and of a day', () => {
    expect(isTaken({ risks: [{ risk: 'r', likelihood: 1, impact: 5 }] })).toBe(true);
    expect(isTaken({ minutes: { W1: 0, W2: 1440 } })).toBe(true);
    expect(isTaken({ chair: 'a'.repeat(5000), actions: [{ action: 'a'.repeat(5000) }] })).toBe(
      true,
    );
  });
});

describe('readEntries at its limits', () => {
  it('takes a block of a day, a score from 1 to 5, and texts up to their length', () => {
    expect(problemOf({ minutes: { W1: 0, W2: 1440 } })).toBeNull();
    expect(problemOf({ minutes: { W1: 1441 } })).toMatch(/^minutes W1: 1441 cannot be used; give /);
    const scored = (likelihood: number) => problemOf({ risks: [{ risk: 'r', likelihood }] });
    expect([scored(1), scored(5)]).toEqual([null, null]);
    for (const wrong of [0, 6, 1.5]) {
      expect(scored(wrong)).toBe(`risks 1: likelihood ${wrong} is not a whole number from 1 to 5.`);
    }
    const long = 'x'.repeat(5001);
    expect(problemOf({ chair: long })).toMatch(/^chair: "x+…" cannot be used; give a name, /);
    expect(problemOf({ attended: [long] })).toMatch(
      /^attended 1: "x+…" cannot be used; give a list /,
    );
    expect(problemOf({ notes: { W2: long } })).toMatch(
      /^notes W2: "x+…" cannot be used; give what was said /,
    );
  });

  it('shows what stands there, of what is long a beginning', () => {
    expect(problemOf({ actions: [{ action: { deep: 'y'.repeat(90) } }] })).toBe(
      `actions 1: action {"deep":"${'y'.repeat(51)} is no text of at most 5000 characters.`,
    );
    expect(problemOf({ attended: 'Ana' })).toBe(
      'attended: "Ana" cannot be used; give a list of names or roles, e.g. ["Chair", "Data Lead"].',
    );
    expect(problemOf({ outcomes: [{ escalationId: 'E-1' }] })).toBe(
      'outcomes 1: state is missing: Carried goes one level up.',
    );
    expect(problemOf({ outcomes: 7 })).toBe('outcomes: 7 cannot be used; give a list.');
    expect(problemOf({ actions: [[]] })).toBe(
      'actions 1: [] cannot be used; give an object with its members.',
    );
  });

  it('leaves out blanks at every depth', () => {
    const given = { attended: ['Ana', null], actions: [{ action: ' a ', measure: ' ' }] };
    expect(readEntries({ ...given, attended: ['Ana'] }).entries).toEqual({
      attended: ['Ana'],
      actions: [{ action: ' a ' }],
    });
    expect(problemOf(given)).toMatch(/^attended 2: /);
  });
});
