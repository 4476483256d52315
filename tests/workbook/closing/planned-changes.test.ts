import { describe, expect, it } from '@jest/globals';
import { changedRow, type PlannedRow } from '../../../src/domain/closing/planned-rows.js';
import { ENTRY_LISTS } from '../../../src/workbook/closing/entry-members.js';
import { plannedChanges } from '../../../src/workbook/closing/planned-changes.js';
import { readEntries } from '../../../src/workbook/closing/read-entries.js';
import { takenIds } from '../../../src/workbook/closing/taken-ids.js';
import { action, risk, snapshot } from '../../domain/records-for-tests.js';

const OPTIONS = { toCivil: (instant: string) => `civil ${instant}` };
const added = (part: PlannedRow['part'], record: PlannedRow['record']): PlannedRow => ({
  part,
  isNew: true,
  record,
});

describe('plannedChanges', () => {
  it('gathers new and changed rows by tab, under the headers that they mention', () => {
    const changes = plannedChanges(
      [
        added('actions', { actionId: 'T-1', action: 'a', dueOn: '2026-11-20' }),
        changedRow('sources', { source: 's', state: 'Paused' }),
        added('actions', { actionId: 'T-2', owner: null }),
        changedRow('actions', { actionId: 'T-3', state: 'Done' }),
        added('reviews', { reviewId: 'weekly 2026-11-16', closedAt: '2026-11-16T10:30:00.000Z' }),
        added('risks', { riskId: 'R-1', inherentScore: 12 }),
      ],
      OPTIONS,
    );
    expect(changes).toEqual([
      {
        tab: 'Action Log',
        mode: 'upsert',
        headers: ['Action ID', 'Action', 'Owner', 'Due on'],
        rows: [
          ['T-1', 'a', null, '2026-11-20T00:00:00'],
          ['T-2', null, '', null],
        ],
      },
      { tab: 'Sources', mode: 'update', headers: ['Source', 'State'], rows: [['s', 'Paused']] },
      {
        tab: 'Action Log',
        mode: 'update',
        headers: ['Action ID', 'State'],
        rows: [['T-3', 'Done']],
      },
      {
        tab: 'Reviews',
        mode: 'upsert',
        headers: ['Review ID', 'Closed at'],
        rows: [['weekly 2026-11-16', 'civil 2026-11-16T10:30:00.000Z']],
      },
      { tab: 'Risk Register', mode: 'upsert', headers: ['Risk ID'], rows: [['R-1']] },
    ]);
    expect(plannedChanges([], OPTIONS)).toEqual([]);
  });
});

describe('takenIds', () => {
  it('are the texts of the ID columns, also of rows that cannot be read, and those just given', () => {
    const tables = {
      'Action Log': {
        header: ['Action', 'action id'],
        rows: [
          ['a', ' T-1 '],
          ['b', ''],
        ],
        firstRow: 2,
      },
    };
    const given = snapshot({ actions: [action({ actionId: 'T-7' })], risks: [risk()] });
    expect(takenIds(tables, given)).toEqual({
      actions: ['T-1', 'T-7'],
      decisions: [],
      escalations: [],
      risks: ['R-1'],
      changes: [],
    });
  });
});

describe('the members of entries', () => {
  const members = Object.entries(ENTRY_LISTS).flatMap(([list, declared]) =>
    Object.entries(declared.members).map(([name, member]) => ({ list, name, ...member })),
  );

  it('are explained, and those without which an entry says nothing are needed', () => {
    for (const { about } of Object.values(ENTRY_LISTS)) expect(about).toMatch(/^[A-Z].*\.$/);
    for (const { list, name, note } of members) expect([list, name, note]).not.toContain('');
    const needed = members.filter(({ required }) => required === true);
    expect(needed.map(({ list, name }) => `${list} ${name}`).join(', ')).toBe(
      'acknowledged rule, acknowledged subject, handovers from, handovers to, handovers block, actions action, decisions decision, actionUpdates actionId, risks risk, riskUpdates riskId, outcomes escalationId, outcomes state, proposals what, proposals subject, proposals newValue, changes what, changes subject, changes newValue, approvals changeId, rejections changeId, definitions term, definitions motion, definitions version',
    );
  });

  it('are dates, scores, choices or texts', () => {
    const of = (kind: string) =>
      members.filter((member) => member.kind === kind).map(({ list, name }) => `${list} ${name}`);
    expect(of('date').join(', ')).toBe(
      'acknowledged dueOn, actions dueOn, decisions dueOn, actionUpdates dueOn, risks reviewOn, riskUpdates reviewOn, proposals effectiveOn, proposals communicateBy, changes effectiveOn, changes communicateBy, approvals effectiveOn, approvals communicateBy',
    );
    expect(of('score').join(', ')).toBe(
      'risks likelihood, risks impact, riskUpdates likelihood, riskUpdates impact, riskUpdates residualLikelihood, riskUpdates residualImpact',
    );
    const choices = members.filter(({ choices: words }) => words !== undefined);
    expect(
      choices.map(({ list, name, choices: words }) => `${list} ${name}: ${words?.join(' ')}`),
    ).toEqual([
      'decisions kind: Operational Ratified Change',
      'actionUpdates state: Open Done Dropped',
      'risks motion: B2B B2C',
      'riskUpdates motion: B2B B2C',
      'riskUpdates state: Open Mitigating Closed',
      'outcomes state: Acknowledged Resolved Carried',
      'proposals what: setting target definition signal class playbook',
      'changes what: setting target definition signal class playbook',
      'definitions motion: B2B B2C',
    ]);
    expect(of('choice')).toHaveLength(choices.length);
  });
});

describe('readEntries at its limits', () => {
  const problem = (value: unknown) => readEntries(value).problem;

  it('takes a block of a day, a score from 1 to 5, and texts up to their length', () => {
    expect(problem({ minutes: { W1: 0, W2: 1440 } })).toBeNull();
    expect(problem({ minutes: { W1: 1441 } })).toMatch(/^minutes W1: 1441 cannot be used; give /);
    const scored = (likelihood: number) => problem({ risks: [{ risk: 'r', likelihood }] });
    expect([scored(1), scored(5)]).toEqual([null, null]);
    for (const wrong of [0, 6, 1.5]) {
      expect(scored(wrong)).toBe(`risks 1: likelihood ${wrong} is not a whole number from 1 to 5.`);
    }
    const long = 'x'.repeat(5001);
    expect(problem({ chair: long })).toMatch(/^chair: "x+…" cannot be used; give a name, /);
    expect(problem({ attended: [long] })).toMatch(
      /^attended 1: "x+…" cannot be used; give a list /,
    );
    expect(problem({ notes: { W2: long } })).toMatch(
      /^notes W2: "x+…" cannot be used; give what was said /,
    );
  });

  it('shows what stands there, of what is long a beginning', () => {
    expect(problem({ actions: [{ action: { deep: 'y'.repeat(90) } }] })).toBe(
      `actions 1: action {"deep":"${'y'.repeat(51)} is no text of at most 5000 characters.`,
    );
    expect(problem({ attended: 'Ana' })).toBe(
      'attended: "Ana" cannot be used; give a list of names or roles, e.g. ["Chair", "Data Lead"].',
    );
    expect(problem({ outcomes: [{ escalationId: 'E-1' }] })).toBe(
      'outcomes 1: state is missing: Carried goes one level up.',
    );
    expect(problem({ outcomes: 7 })).toBe('outcomes: 7 cannot be used; give a list.');
    expect(problem({ actions: [[]] })).toBe(
      'actions 1: [] cannot be used; give an object with its members.',
    );
  });

  it('leaves out blanks at every depth', () => {
    const given = { attended: ['Ana', null], actions: [{ action: ' a ', measure: ' ' }] };
    expect(readEntries({ ...given, attended: ['Ana'] }).entries).toEqual({
      attended: ['Ana'],
      actions: [{ action: ' a ' }],
    });
    expect(problem(given)).toMatch(/^attended 2: /);
  });
});
