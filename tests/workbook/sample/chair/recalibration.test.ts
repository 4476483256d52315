import { describe, expect, it } from '@jest/globals';
import type { Escalation, Play, SignalClass } from '../../../../src/domain/records.js';
import {
  definitionsOf,
  quarterlyChanges,
  retirements,
} from '../../../../src/workbook/sample/chair/recalibration.js';
import {
  change,
  definition,
  dispute,
  escalation,
  person,
  signalClass,
  target,
} from '../../../domain/records-for-tests.js';
import { said } from '../../../domain/start/finding-for-tests.js';
import { type RoomParts, room } from './room-for-tests.js';

const CASCADE = { communicateBy: '2026-11-23', effectiveOn: '2026-11-30' };
const people = [
  person({ role: 'Sales liaison', name: 'Sam' }),
  person({ role: 'Data Lead', name: 'Dev' }),
];
const quarterly = (rows: RoomParts['rows'] = {}) =>
  quarterlyChanges(room({ kind: 'quarterly', rows: { people, ...rows } }));
const to = (part: Partial<Escalation>) =>
  escalation({ to: 'Q1', motion: 'B2B', rule: 'M1.drift-persistent', ...part });
const CREEP = { subject: 'B2B / Signal noise creep' };
const INFLATION = { subject: 'B2B / MQL-threshold inflation' };

describe('retirements', () => {
  const creeping = said('M1.drift-persistent', { ...CREEP, motion: 'B2B', state: 'fired' });
  const under = said('M2.class', { subject: 'B2B / chat', motion: 'B2B', state: 'fired' });
  const added = (part: Partial<SignalClass> = {}) =>
    signalClass({ class: 'chat', introducedOn: '2026-09-01', ...part });
  const subjects = (findings: RoomParts['findings'], rows: RoomParts['rows']) =>
    retirements(room({ kind: 'monthly', findings: findings ?? [], rows: rows ?? {} })).map(
      ({ subject }) => subject,
    );

  it('are put forward for added classes far under the model, once creep persists', () => {
    const here = room({
      kind: 'monthly',
      findings: [creeping, under],
      rows: { signalClasses: [added()] },
    });
    expect(retirements(here)).toEqual([
      {
        what: 'signal class',
        subject: 'B2B / chat / Retired on',
        newValue: '2026-11-30',
        resources: 'None',
        cascadesTo: 'W4',
      },
    ]);
  });

  it('wait until creep has fired in two monthlies', () => {
    const rows = { signalClasses: [added()] };
    expect(subjects([under], rows)).toEqual([]);
    expect(subjects([{ ...creeping, state: 'watch' }, under], rows)).toEqual([]);
    expect(subjects([{ ...creeping, rule: 'M1.drift' }, under], rows)).toEqual([]);
    expect(subjects([{ ...creeping, ...INFLATION }, under], rows)).toEqual([]);
  });

  it('leave classes of the model, of the other motion, retired or proposed ones, and those that hold', () => {
    const left = (part: Partial<SignalClass>, findings = [creeping, under]) =>
      subjects(findings, { signalClasses: [added(part)] });
    expect(left({ introducedOn: '2026-05-19' })).toEqual(['B2B / chat / Retired on']);
    expect(left({ introducedOn: '2026-05-18' })).toEqual([]);
    expect(left({ introducedOn: null })).toEqual(['B2B / chat / Retired on']);
    expect(left({ motion: 'B2C' })).toEqual([]);
    expect(left({ retiredOn: '2026-11-01' })).toEqual([]);
    expect(left({}, [creeping, { ...under, state: 'watch' }])).toEqual([]);
    expect(left({}, [creeping, { ...under, rule: 'M2.decay' }])).toEqual([]);
    expect(left({}, [creeping, { ...under, subject: 'B2B / other' }])).toEqual([]);
    const proposed = [change({ subject: 'B2B / chat / Retired on' })];
    expect(subjects([creeping, under], { signalClasses: [added()], changes: proposed })).toEqual(
      [],
    );
  });
});

describe('approvals of a quarterly', () => {
  const retirement = change({
    changeId: 'C-7',
    what: 'signal class',
    subject: 'B2B / chat / Retired on',
    state: 'Proposed',
  });

  it('are the retirements put forward; each answers what came about its motion', () => {
    const answered = (...escalations: readonly Escalation[]) =>
      quarterly({ changes: [retirement], escalations }).approvals[0]?.answers;
    expect(quarterly({ changes: [retirement], escalations: [to(CREEP)] }).approvals).toEqual([
      {
        changeId: 'C-7',
        communicationsOwner: 'Signal Architecture owner',
        ...CASCADE,
        cascadesTo: 'W4',
        newValue: '2026-11-30',
        answers: 'E-1',
      },
    ]);
    expect(Object.keys(quarterly({ changes: [retirement] }).approvals[0] ?? {})).not.toContain(
      'answers',
    );
    expect(answered(to({ ...CREEP, state: 'Resolved' }))).toBeUndefined();
    expect(answered(to({ ...CREEP, to: 'M1' }))).toBeUndefined();
    expect(answered(to({ ...CREEP, to: null }))).toBeUndefined();
    expect(answered(to({ ...CREEP, motion: 'B2C' }))).toBeUndefined();
    expect(answered(to({ subject: 'Signal noise creep of old' }))).toBeUndefined();
    expect(answered(to(INFLATION), to({ ...CREEP, escalationId: 'E-2' }))).toBe('E-2');
  });

  it('leave what is agreed already, and what is no class', () => {
    expect(quarterly({ changes: [{ ...retirement, state: 'Approved' }] }).approvals).toEqual([]);
    expect(quarterly({ changes: [{ ...retirement, what: 'target' }] }).approvals).toEqual([]);
  });
});

describe('changes of a quarterly', () => {
  const disputed = to({ subject: 'D-1', to: 'Q3', rule: 'M3.dispute' });
  const definitions = [definition({ term: 'SAL', version: null }), definition()];
  const disputes = [dispute({ disputeId: 'D-0', term: 'SAL' }), dispute()];

  it('ratify a new version of the term of a dispute, once', () => {
    const escalations = [disputed, to({ ...INFLATION, escalationId: 'E-2' })];
    const { changes } = quarterly({ definitions, disputes, escalations: [disputed, disputed] });
    expect(changes).toEqual([
      {
        what: 'definition',
        subject: 'MQL / B2B',
        newValue: '1.1',
        resources: 'Half a day with sales and marketing',
        communicationsOwner: 'Sam',
        ...CASCADE,
        cascadesTo: 'W5',
        answers: 'E-1',
      },
    ]);
    const both = quarterly({ definitions, disputes, escalations }).changes;
    expect(both.map(({ subject, newValue }) => `${subject} ${newValue}`)).toEqual([
      'MQL / B2B 1.1',
      'SAL / B2B 1.1',
    ]);
  });

  it('count versions on, and leave what is not ratified, of the other motion or not here', () => {
    const versions = (part: Parameters<typeof definition>[0], row: Partial<Escalation> = {}) =>
      quarterly({
        definitions: [definition(part)],
        disputes,
        escalations: [{ ...disputed, ...row }],
      }).changes.map(({ newValue }) => newValue);
    expect(versions({ version: '2.9' })).toEqual(['2.10']);
    expect(versions({ version: '3' })).toEqual(['3.1']);
    expect(versions({ state: 'Superseded' })).toEqual([]);
    expect(versions({ motion: 'B2C' })).toEqual([]);
    expect(versions({ term: 'SAL' })).toEqual([]);
    expect(versions({}, { to: 'M3' })).toEqual([]);
    expect(versions({}, { to: null })).toEqual([]);
    expect(versions({}, { state: 'Resolved' })).toEqual([]);
    expect(versions({}, { subject: 'D-9' })).toEqual([]);
  });

  it('raise the acceptance baseline after an inflation, once', () => {
    const changed = (acceptanceBaseline: number | null, rows: Escalation[] = [to(INFLATION)]) =>
      quarterly({ targets: [target({ acceptanceBaseline })], escalations: rows }).changes;
    expect(changed(0.6)).toEqual([
      {
        what: 'target',
        subject: 'B2B / Acceptance baseline',
        newValue: '62 %',
        resources: 'None',
        communicationsOwner: 'RevOps lead',
        ...CASCADE,
        cascadesTo: 'M3',
        answers: 'E-1',
      },
    ]);
    expect(changed(null)).toHaveLength(1);
    expect(changed(0.62)).toEqual([]);
    expect(changed(0.6, [])).toEqual([]);
    expect(changed(0.6, [to({ ...INFLATION, motion: 'B2C' })])).toEqual([]);
  });

  it('let the play of the gate start within a day after a rollback, once', () => {
    const play = (withinHours: number, name = 'New source out of tolerance'): Play => ({
      row: 2,
      play: name,
      trigger: '',
      motion: null,
      response: null,
      owner: null,
      withinHours,
      escalatesTo: null,
      inForceFrom: null,
    });
    const rollback = to({ rule: 'M1.rollback' });
    const changed = (plays: readonly Play[], row = rollback) =>
      quarterly({ playbook: plays, escalations: [to({ rule: 'M1.trend' }), row] }).changes;
    expect(changed([play(48, 'Other'), play(48)])).toEqual([
      {
        what: 'playbook',
        subject: 'New source out of tolerance / Within hours',
        newValue: '24',
        resources: 'One hour a week of the Data Lead',
        communicationsOwner: 'Dev',
        ...CASCADE,
        cascadesTo: 'W3',
        answers: 'E-1',
      },
    ]);
    expect(changed([play(24)])).toEqual([]);
    expect(changed([play(48, 'Other')])).toEqual([]);
    expect(changed([play(48)], { ...rollback, to: 'Q2' })).toEqual([]);
    expect(changed([play(48)], { ...rollback, state: 'Resolved' })).toEqual([]);
    expect(changed([play(48)], { ...rollback, rule: 'M1.trend' })).toEqual([]);
  });
});

describe('definitionsOf', () => {
  const approved = (what: 'definition' | 'target') => ({
    changes: [{ what, subject: 'MQL / B2B', newValue: '1.1' }],
    approvals: [],
  });
  const made = (
    part: Parameters<typeof definition>[0],
    what: 'definition' | 'target' = 'definition',
  ) =>
    definitionsOf(
      approved(what),
      room({
        kind: 'quarterly',
        rows: { definitions: [definition({ term: 'SAL' }), definition(part)] },
      }),
    );

  it('are the versions that the changes name, in the words of the one that stands', () => {
    expect(made({})).toEqual([
      {
        term: 'MQL',
        motion: 'B2B',
        version: '1.1',
        owner: 'Ana',
        scope: 'inbound',
        text: 'Two signals within a week Read as both sides agreed on 2026-11-16.',
      },
    ]);
    expect(made({ owner: null, scope: null, text: null })).toEqual([
      {
        term: 'MQL',
        motion: 'B2B',
        version: '1.1',
        text: 'MQL Read as both sides agreed on 2026-11-16.',
      },
    ]);
    expect(made({ state: 'Draft' })).toEqual([]);
    expect(made({ motion: 'B2C' })).toEqual([]);
    expect(made({}, 'target')).toEqual([]);
  });
});
