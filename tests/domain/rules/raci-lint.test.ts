import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess.js';
import type { Person, RaciActivity, Snapshot } from '../../../src/domain/records.js';
import { raciLint } from '../../../src/domain/rules/raci-lint.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { ROLES } from '../../../src/domain/vocabulary.js';
import {
  AS_OF,
  findingFor,
  judge,
  person,
  raciActivity,
  snapshot,
  target,
} from '../records-for-tests.js';

const EVERYBODY = ROLES.map((role) => person({ role, name: 'Ana' }));
const targets = [target(), target({ motion: 'B2C' })];

const lint = (part: Partial<Snapshot>) =>
  judge(raciLint, { people: EVERYBODY, targets, ...part }, AS_OF, 'monthly');

const judgeActivity = (about: Partial<RaciActivity>) =>
  findingFor(lint({ raci: [raciActivity({ row: 5, ...about })] }), 'Pause a source');

const without = (role: Person['role']) => EVERYBODY.filter((one) => one.role !== role);

describe('raciLint', () => {
  it('M4.raci below one A is watched, never fired', () => {
    expect(judgeActivity({ chair: null })).toMatchObject({
      state: 'watch',
      measured: 1,
      threshold: 0,
      goesTo: null,
      evidence: 'no A',
      at: { tab: 'RACI Matrix', row: 5 },
    });
  });

  it('M4.raci at one A and one R is clear', () => {
    expect(judgeActivity({})).toMatchObject({ state: 'clear', measured: 0 });
    expect(judgeActivity({ chair: 'A/R', dataLead: null }).state).toBe('clear');
    expect(judgeActivity({ salesLiaison: 'R' }).state).toBe('clear');
  });

  it('M4.raci above one A is watched, and so is an activity that nobody does', () => {
    expect(judgeActivity({ revOpsLead: 'A' })).toMatchObject({ state: 'watch', evidence: '2 A' });
    expect(judgeActivity({ dataLead: 'C' })).toMatchObject({ state: 'watch', evidence: 'no R' });
    expect(judgeActivity({ chair: 'X', dataLead: null })).toMatchObject({
      measured: 3,
      evidence: 'no A, no R, "X" is not R, A, C or I',
    });
    expect(judgeActivity({ chair: null, dataLead: null })).toMatchObject({
      measured: 2,
      evidence: 'no A, no R',
    });
  });

  it('M4.raci watches a role with a letter that no person holds', () => {
    const raci = [raciActivity({ notetaker: 'I' })];
    const subjects = (people: Person[]) =>
      lint({ raci, people })
        .filter((one) => one.state === 'watch')
        .map((one) => one.subject);
    expect(subjects(EVERYBODY)).toEqual([]);
    expect(subjects(without('Notetaker'))).toEqual(['Notetaker']);
    const unnamed = [...without('Notetaker'), person({ role: 'Notetaker', name: ' ', row: 9 })];
    const finding = findingFor(lint({ raci, people: unnamed }), 'Notetaker');
    expect(finding).toMatchObject({ state: 'watch', at: { tab: 'People', row: 9 } });
    expect(finding.evidence).toBe('People names nobody for a role of the RACI Matrix');
    expect(lint({ people: without('Notetaker') }).map((one) => one.subject)).not.toContain(
      'Notetaker',
    );
  });

  it('M4.raci watches each block of the agenda whose owner nobody is', () => {
    const watched = lint({ people: without('Sales liaison') }).filter(
      (one) => one.state === 'watch',
    );
    expect(watched.map((one) => one.subject)).toEqual(['W5', 'M3', 'Q2', 'Q3']);
    expect(watched[0]?.evidence).toBe('People names nobody for its owner Sales liaison');
    expect(lint({}).filter((one) => one.state === 'clear').length).toBe(16);
  });

  it('M4.raci asks for a B2C lead only where B2C is in use', () => {
    const raci = [raciActivity({ b2cLead: 'I' })];
    const watched = (part: Partial<Snapshot>) =>
      lint({ raci, people: without('B2C lead'), ...part })
        .filter((one) => one.state === 'watch')
        .map((one) => one.subject);
    expect(watched({})).toEqual(['B2C lead', 'Q2']);
    expect(watched({ targets: [target()] })).toEqual([]);
  });

  it('M4.raci has no say in the verdict of its block', () => {
    const data = snapshot({ targets, raci: [raciActivity({ chair: null })] });
    const m4 = assess('monthly', data, DEFAULT_SETTINGS, AS_OF).blocks.find(
      (block) => block.id === 'M4',
    );
    expect(m4?.verdict).toBe('holding');
    expect(m4?.findings[0]?.state).toBe('watch');
  });

  it('M4.raci says what is in order', () => {
    const people = EVERYBODY.map((one, index) => ({ ...one, row: index + 2 }));
    const raci = [
      raciActivity({ row: 5 }),
      raciActivity({ activity: 'Ratify a definition', row: 6, chair: null, salesLiaison: 'A' }),
    ];
    const found = lint({ raci, people });
    expect(
      found.slice(0, 5).map(({ subject, evidence, at }) => [subject, evidence, at?.row]),
    ).toEqual([
      ['Pause a source', 'one A, at least one R', 5],
      ['Ratify a definition', 'one A, at least one R', 6],
      ['Chair', 'a person holds the role', 2],
      ['Data Lead', 'a person holds the role', 4],
      ['Sales liaison', 'a person holds the role', 6],
    ]);
    expect(found[5]).toMatchObject({
      subject: 'W1',
      state: 'clear',
      evidence: 'a person holds each owner role',
      at: null,
    });
  });

  it('M4.raci shows the first row of a role in People, and none where it has none', () => {
    const at = (people: Person[]) =>
      findingFor(lint({ raci: [raciActivity()], people }), 'Chair').at;
    const twice = [
      person({ role: 'Chair', name: 'Ana', row: 8 }),
      person({ role: 'Chair', name: null, row: 4 }),
      person({ role: 'Notetaker', name: 'Ana', row: 2 }),
    ];
    expect(at(twice)).toEqual({ tab: 'People', row: 4 });
    expect(at([])).toBeNull();
  });

  it('M4.raci asks only for roles that have a letter, each in a workbook of one motion too', () => {
    const raci = [raciActivity({ notetaker: ' ', salesLiaison: '' })];
    const roles = (part: Partial<Snapshot>) =>
      lint(part)
        .map(({ subject }) => subject)
        .filter((subject) => ROLES.some((role) => role === subject));
    expect(roles({ raci })).toEqual(['Chair', 'Data Lead']);
    expect(roles({ raci, targets: [target()] })).toEqual(['Chair', 'Data Lead']);
    expect(roles({ raci, targets: [target()], people: [person({ name: null })] })).toEqual([
      'Chair',
      'Data Lead',
    ]);
  });

  it('M4.raci does not take a blank name for a person', () => {
    const people = [...without('Chair'), person({ role: 'Chair', name: null })];
    expect(findingFor(lint({ raci: [raciActivity()], people }), 'Chair').state).toBe('watch');
  });
});
