import { describe, expect, it } from '@jest/globals';
import { weeksEndingWith } from '../../../src/domain/calendar.js';
import type { NewChange } from '../../../src/domain/closing/entries.js';
import type { Change, Definition, Snapshot } from '../../../src/domain/records.js';
import { asOf, escalation, person, pipelineRow, snapshot, target } from '../records-for-tests.js';
import { closing, missingOf, planOf, rowsOf, written } from './closing-for-tests.js';

const Q = asOf('2026-10-06');

const CHANGE: NewChange = {
  what: 'setting',
  subject: 'Rollback threshold',
  newValue: '15 %',
  effectiveOn: '2026-10-12',
  communicationsOwner: 'Ria',
  communicateBy: '2026-10-09',
  cascadesTo: 'M1',
};

const proposed = (part: Partial<Change> = {}): Change => ({
  row: 2,
  changeId: 'C-0004',
  what: 'target',
  subject: 'B2B / Pass-rate target',
  oldValue: null,
  newValue: '94 %',
  effectiveOn: null,
  approvedIn: null,
  resources: null,
  communicationsOwner: null,
  communicateBy: null,
  cascadesTo: 'W3',
  answers: null,
  state: 'Proposed',
  ...part,
});

const definition = (part: Partial<Definition>): Definition => ({
  row: 2,
  term: 'MQL',
  motion: 'B2B',
  version: '1.0',
  owner: 'Ria',
  scope: 'All',
  text: 'Asked for a price',
  ratifiedOn: '2026-01-10',
  state: 'Ratified',
  ...part,
});

const BASE: Snapshot = snapshot({ targets: [target()], people: [person()] });
const quarterly = (data: Snapshot, entries: Parameters<typeof closing>[1]) =>
  closing(data, { acknowledged: 'all', ...entries }, 'quarterly', Q);

describe('planClose of a quarterly', () => {
  it('withdraws a proposal that is not taken up, and a decision says why', () => {
    const data = { ...BASE, changes: [proposed({ oldValue: '92 %' })] };
    const rejections = [{ changeId: 'C-0004', reason: 'too early' }];
    const plan = planOf(quarterly(data, { rejections }));
    expect(rowsOf(plan, 'changes', 'changed')).toEqual([
      { changeId: 'C-0004', state: 'Withdrawn' },
    ]);
    expect(rowsOf(plan, 'decisions')).toMatchObject([
      {
        decision: 'C-0004 is not taken up: B2B / Pass-rate target stays 92 %; too early',
        owner: 'Ana',
        kind: 'Change',
      },
    ]);
    expect(plan.minutes).toContain(
      'Proposals not taken up\n- C-0004 B2B / Pass-rate target to 94 %',
    );
    expect(plan.minutes).not.toContain('Proposals approved');
  });

  it.each([
    [{ rejections: [{ changeId: 'C-0009' }] }, 'Changes has no change C-0009'],
    [
      { rejections: [{ changeId: 'C-0004' }], approvals: [{ changeId: 'C-0004' }] },
      'C-0004 is approved in this review already',
    ],
  ])('turns down only what is proposed: %j', (entries, message) => {
    const outcome = quarterly({ ...BASE, changes: [proposed()] }, entries);
    expect(
      missingOf(outcome)
        .map((one) => one.message)
        .join(' '),
    ).toContain(message);
  });

  it('writes an approved change with the value before, and an action for who tells of it', () => {
    const plan = planOf(quarterly(BASE, { changes: [CHANGE] }));
    expect(rowsOf(plan, 'changes')).toMatchObject([
      {
        changeId: 'C-0001',
        oldValue: '10 %',
        newValue: '15 %',
        state: 'Approved',
        approvedIn: 'quarterly 2026-10-06',
      },
    ]);
    expect(rowsOf(plan, 'actions')).toMatchObject([
      {
        actionId: 'T-0001',
        action:
          'Tell those concerned of C-0001: Rollback threshold changes from 10 % to 15 % on 2026-10-12, in M1',
        owner: 'Ria',
        dueOn: '2026-10-09',
        raisedIn: 'quarterly 2026-10-06',
      },
    ]);
  });

  it('keeps the value before whole where percent would round it', () => {
    const data = { ...BASE, targets: [target({ passRateTarget: 0.92345 })] };
    const said = { ...CHANGE, what: 'target', subject: 'B2B / Pass-rate target' } as const;
    const plan = planOf(quarterly(data, { changes: [said] }));
    expect(rowsOf(plan, 'changes')).toMatchObject([{ oldValue: '0.92345' }]);
  });

  it.each([
    ['effectiveOn', 'lacks an effective date.'],
    ['cascadesTo', 'lacks a block that it cascades to.'],
    ['communicationsOwner', 'lacks a communications owner.'],
    ['communicateBy', 'lacks a date by which it is told.'],
  ] as const)('refuses an approved change without %s', (member, words) => {
    const { [member]: _, ...change } = CHANGE;
    expect(missingOf(quarterly(BASE, { changes: [change as NewChange] }))).toMatchObject([
      {
        block: 'Q5',
        code: 'incomplete',
        subject: 'C-0001',
        message: `C-0001 (Rollback threshold) is approved, but ${words}`,
      },
    ]);
  });

  it.each([
    [{ cascadesTo: 'the meeting' }, /cascades to "the meeting", which names no block/],
    [{ subject: 'Rollback' }, /"Rollback" names no setting that a change can alter/],
    [{ newValue: 'more' }, /"more" is not a value for this/],
    [{ newValue: '150 %' }, /is not a value for this/],
  ])('refuses an approved change that cannot take effect: %j', (part, words) => {
    const missing = missingOf(quarterly(BASE, { changes: [{ ...CHANGE, ...part }] }));
    expect(missing).toHaveLength(1);
    expect(missing[0]?.message).toMatch(words);
  });

  it('approves a proposal with what is said, replacing what was proposed', () => {
    const data = { ...BASE, changes: [proposed()] };
    const { newValue: _, ...terms } = { ...CHANGE, cascadesTo: 'W3' };
    const { what: __, subject: ___, ...said } = terms;
    const plan = planOf(quarterly(data, { approvals: [{ changeId: 'C-0004', ...said }] }));
    expect(rowsOf(plan, 'changes', 'changed')).toEqual([
      {
        changeId: 'C-0004',
        oldValue: '92 %',
        effectiveOn: '2026-10-12',
        communicationsOwner: 'Ria',
        communicateBy: '2026-10-09',
        state: 'Approved',
        approvedIn: 'quarterly 2026-10-06',
      },
    ]);
    expect(rowsOf(plan, 'actions')).toHaveLength(1);
  });

  it('names a proposal that is not there, is in force or lacks something', () => {
    const data = {
      ...BASE,
      changes: [proposed(), proposed({ row: 3, changeId: 'C-0005', state: 'In force' })],
    };
    const approvals = ['C-0004', 'C-0005', 'C-0006'].map((changeId) => ({ changeId }));
    expect(missingOf(quarterly(data, { approvals })).map(({ message }) => message)).toEqual([
      'C-0004 (B2B / Pass-rate target) is approved, but lacks an effective date, a communications owner and a date by which it is told.',
      'approvals 2: C-0005 is in force already; propose a new change instead.',
      'approvals 3: Changes has no change C-0006; look its ID up there.',
    ]);
  });

  it('resolves what a change answers, as what it was carried on and down to its origin', () => {
    const escalations = [
      escalation({
        escalationId: 'E-0001',
        rule: 'W3.pass-rate',
        subject: 's',
        to: 'M1',
        state: 'Carried',
        raisedOn: '2026-08-03',
      }),
      escalation({
        escalationId: 'E-0002',
        rule: 'W3.pass-rate',
        subject: 's',
        from: 'M1',
        to: 'Q1',
        parent: 'E-0001',
        raisedOn: '2026-09-01',
      }),
    ];
    const data = { ...BASE, escalations };
    const plan = planOf(quarterly(data, { changes: [{ ...CHANGE, answers: 'E-0001' }] }));
    const outcome =
      'Resolved in quarterly 2026-10-06: answered by C-0001, Rollback threshold: 15 %';
    expect(rowsOf(plan, 'escalations', 'changed')).toEqual([
      { escalationId: 'E-0002', state: 'Resolved', outcome },
      { escalationId: 'E-0001', state: 'Resolved', outcome },
    ]);
    const unknown = missingOf(quarterly(BASE, { changes: [{ ...CHANGE, answers: 'E-0002' }] }));
    expect(unknown).toMatchObject([{ code: 'unknown', subject: 'E-0002' }]);
  });

  it('ratifies one version of a definition; the live one is superseded', () => {
    const definitions = [
      definition({}),
      definition({ row: 3, version: '1.1', state: 'Draft', ratifiedOn: null, text: 'Asked twice' }),
      definition({ row: 4, motion: 'B2C' }),
    ];
    const data = { ...BASE, definitions };
    const entry = { term: 'MQL', motion: 'B2B', version: '1.1' } as const;
    const plan = planOf(quarterly(data, { definitions: [entry] }));
    expect(rowsOf(plan, 'definitions', 'changed')).toEqual([
      { term: 'MQL', motion: 'B2B', version: '1.1', ratifiedOn: '2026-10-06', state: 'Ratified' },
      { term: 'MQL', motion: 'B2B', version: '1.0', state: 'Superseded' },
    ]);
    const live = written(data, plan).definitions.filter((row) => row.state === 'Ratified');
    expect(live.map((row) => [row.motion, row.version])).toEqual([
      ['B2B', '1.1'],
      ['B2C', '1.0'],
    ]);
  });

  it('refuses to ratify a definition without owner or scope', () => {
    const entry = { term: 'SAL', motion: 'B2B', version: '1.0', owner: 'Ria' } as const;
    expect(missingOf(quarterly(BASE, { definitions: [entry] }))).toMatchObject([
      { code: 'incomplete', message: 'SAL / B2B 1.0 is ratified, but lacks a scope.' },
    ]);
    const plan = planOf(quarterly(BASE, { definitions: [{ ...entry, scope: 'All' }] }));
    expect(rowsOf(plan, 'definitions')).toMatchObject([{ term: 'SAL', state: 'Ratified' }]);
  });

  it('judges the day by the numbers that held before it, also where a change holds from today', () => {
    const data = snapshot({
      ...BASE,
      targets: [target({ quarterlyVolumeTarget: 1300, quarterlyCapacity: 1 })],
      pipeline: weeksEndingWith('2026-09-28', 13).map((week) => pipelineRow({ week })),
    });
    const said = { ...CHANGE, what: 'target', subject: 'B2B / Quarterly capacity' } as const;
    const today = { ...said, newValue: '9000', effectiveOn: '2026-10-06' };
    const frozen = (entries: Parameters<typeof closing>[1]) =>
      rowsOf(planOf(quarterly(data, entries)), 'reviewFindings');
    const about = (rule: string) => frozen({ changes: [today] }).filter((row) => row.rule === rule);
    expect(about('Q1.capacity')).toMatchObject([{ state: 'fired' }]);
    expect(about('Q1.capacity')).toEqual(frozen({}).filter((row) => row.rule === 'Q1.capacity'));
    // The change itself is judged with the others that are approved.
    expect(about('Q4.change')).toMatchObject([{ subject: 'C-0001', state: 'clear' }]);
    expect(about('Q5.cascade')).toMatchObject([{ subject: 'C-0001', state: 'clear' }]);
  });

  it('says both of an approved change without cascade that the room turns down: neither is put right', () => {
    const data = { ...BASE, changes: [proposed({ state: 'Approved', cascadesTo: null })] };
    const missing = missingOf(quarterly(data, { rejections: [{ changeId: 'C-0004' }] }));
    expect(missing.map(({ code, subject, message }) => [code, subject, message])).toEqual([
      [
        'settled',
        'C-0004',
        'rejections 1: C-0004 is approved already; only a proposal can be turned down.',
      ],
      [
        'not-in-place',
        'C-0004',
        'Change without cascade: C-0004, no block that it cascades to, no effective date: target B2B / Pass-rate target. Give it an effective date and the block that it alters.',
      ],
    ]);
  });

  it('warns of a change that takes effect before the review that approves it', () => {
    const outcome = quarterly(BASE, { changes: [{ ...CHANGE, effectiveOn: '2026-10-05' }] });
    expect(outcome).toMatchObject({
      warnings: expect.arrayContaining([
        expect.stringContaining('C-0001 takes effect on 2026-10-05, before the review'),
      ]),
    });
  });

  it('points out a proposal that could not take effect, in any review', () => {
    const proposals = [{ what: 'setting', subject: 'Rollbac', newValue: '1' }] as const;
    expect(closing(BASE, { acknowledged: 'all', proposals })).toMatchObject({
      status: 'planned',
      warnings: expect.arrayContaining([
        expect.stringMatching(/^C-0001 is proposed, but "Rollbac"/),
      ]),
    });
  });
});
