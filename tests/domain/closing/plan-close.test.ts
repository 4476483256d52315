import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { planClose } from '../../../src/domain/closing/plan-close.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import {
  AS_OF,
  action,
  alarm,
  asOf,
  change,
  dispute,
  dormancySubject,
  escalation,
  LAST,
  passRateRow,
  person,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';
import {
  closing,
  contextFor,
  missingOf,
  NOW,
  planOf,
  rowsOf,
  written,
} from './closing-for-tests.js';

/** One source that fired, one stale action, one dormant account, one open dispute, one late alarm. */
const SLIPPING: Snapshot = snapshot({
  targets: [target()],
  people: [person(), person({ role: 'Data Lead', name: 'Dana' })],
  sources: [source(), source({ source: 'quiet', owner: 'Kim' })],
  passRates: [
    passRateRow({ week: LAST, passed: 900 }),
    passRateRow({ passed: 880 }),
    passRateRow({ source: 'quiet' }),
  ],
  actions: [action({ actionId: 'T-0007', raisedOn: '2026-10-20', owner: 'Ria' })],
  alarms: [alarm({ alarmId: 'A-0001', raisedAt: '2026-11-10T00:00:00.000Z', source: 'quiet' })],
  dormancy: [dormancySubject({ lastSignalOn: '2026-09-01' }), dormancySubject({ subject: 'Beta' })],
  disputes: [dispute({ disputeId: 'P-0001' })],
});

const FIRED = [
  ['W1.stale-action', 'T-0007'],
  ['W3.alarm-overdue', 'A-0001'],
  ['W3.pass-rate', 'webinar-eu'],
  ['W4.dormancy', 'Acme'],
  ['W5.open-dispute', 'P-0001'],
] as const;

describe('planClose', () => {
  it('refuses while fired findings are neither acknowledged nor in the ledger, and names each', () => {
    const missing = missingOf(closing(SLIPPING));
    expect(missing.map(({ rule, subject }) => [rule, subject])).toEqual(FIRED);
    expect(missing.map(({ block, code }) => [block, code])).toEqual([
      ['W1', 'unacknowledged'],
      ['W3', 'unacknowledged'],
      ['W3', 'unacknowledged'],
      ['W4', 'unacknowledged'],
      ['W5', 'unacknowledged'],
    ]);
    expect(missing[2]?.message).toBe('Pass rate below target: webinar-eu. Acknowledge it.');
  });

  it('asks only for what is left', () => {
    const acknowledged = FIRED.slice(1).map(([rule, subject]) => ({ rule, subject }));
    expect(missingOf(closing(SLIPPING, { acknowledged }))).toMatchObject([
      { rule: 'W1.stale-action', subject: 'T-0007' },
    ]);
  });

  it('needs nothing for a finding whose episode the ledger holds, in whatever state', () => {
    const escalations = (['Open', 'Acknowledged', 'Resolved', 'Carried'] as const).map((state) =>
      escalation({ rule: 'W5.open-dispute', subject: 'P-0001', to: 'M3', state }),
    );
    for (const row of escalations) {
      const data = { ...SLIPPING, escalations: [row] };
      const subjects = missingOf(closing(data)).map((one) => one.subject);
      expect(subjects).toEqual(['T-0007', 'A-0001', 'webinar-eu', 'Acme']);
    }
  });

  it('opens one escalation for each acknowledged finding that goes somewhere', () => {
    const plan = planOf(closing(SLIPPING, { acknowledged: 'all' }));
    expect(rowsOf(plan, 'escalations')).toMatchObject([
      { escalationId: 'E-0001', rule: 'W1.stale-action', subject: 'T-0007', to: 'M4' },
      { escalationId: 'E-0002', rule: 'W3.alarm-overdue', to: 'CARE-Request', owner: 'Kim' },
      { escalationId: 'E-0003', rule: 'W3.pass-rate', to: 'M1', owner: 'Dana', state: 'Open' },
      { escalationId: 'E-0004', rule: 'W5.open-dispute', subject: 'P-0001', to: 'M3' },
    ]);
    expect(rowsOf(plan, 'reviews')).toMatchObject([{ fired: 5, escalated: 4 }]);
  });

  it('gives an escalation the owner and the date that the room says', () => {
    const acknowledged = FIRED.map(([rule, subject]) =>
      subject === 'webinar-eu'
        ? { rule, subject, owner: ' Noor ', dueOn: '2026-11-30' }
        : { rule, subject },
    );
    const plan = planOf(closing(SLIPPING, { acknowledged }));
    const [own] = rowsOf(plan, 'escalations').filter((row) => row.subject === 'webinar-eu');
    expect(own).toMatchObject({ owner: 'Noor', dueOn: '2026-11-30' });
  });

  it('makes a stale action a risk of its owner that says which escalation it came from', () => {
    const plan = planOf(closing(SLIPPING, { acknowledged: 'all' }));
    expect(rowsOf(plan, 'risks')).toMatchObject([
      {
        riskId: 'R-0001',
        risk: 'Stale action T-0007: Pause paid-social-x',
        source: 'E-0001',
        owner: 'Ria',
        mitigation: null,
        state: 'Open',
        raisedOn: '2026-11-16',
        raisedIn: 'weekly 2026-11-16',
      },
    ]);
  });

  it('asks nothing about a stale action that the room reports as done', () => {
    const actionUpdates = [{ actionId: 'T-0007', state: 'Done', update: ' paused ' }] as const;
    const acknowledged = FIRED.slice(1).map(([rule, subject]) => ({ rule, subject }));
    const plan = planOf(closing(SLIPPING, { acknowledged, actionUpdates }));
    expect(rowsOf(plan, 'actions', 'changed')).toEqual([
      { actionId: 'T-0007', state: 'Done', doneOn: '2026-11-16', update: 'paused' },
    ]);
    expect(rowsOf(plan, 'risks')).toEqual([]);
  });

  it('refuses an action or a decision without owner, date or measure: that is W6', () => {
    const missing = missingOf(
      closing(snapshot({ targets: [target()] }), {
        actions: [
          { action: 'Pause it', owner: 'Ana', dueOn: '2026-11-20', measure: '92 %' },
          { action: 'Call them', owner: ' ' },
        ],
        decisions: [{ decision: 'Hold volume', owner: 'Ana', measure: '10 %' }],
      }),
    );
    expect(missing).toMatchObject([
      { block: 'W6', code: 'not-in-place', subject: 'T-0002', rule: 'W6.unassigned' },
      { block: 'W6', code: 'not-in-place', subject: 'D-0001' },
    ]);
    expect(missing.map(({ message }) => message)).toEqual([
      'Unassigned decision or action: T-0002, no owner, no date, no measure: Call them. Give it an owner, a date and a measure.',
      'Unassigned decision or action: D-0001, no date: Hold volume. Give it an owner, a date and a measure.',
    ]);
  });

  it('writes actions, decisions, risks and proposals with the next identifiers', () => {
    const plan = planOf(
      closing(snapshot({ actions: [action({ actionId: 'T-0041', state: 'Done' })] }), {
        actions: [{ action: ' Pause it ', owner: 'Ana', dueOn: '2026-11-20', measure: '92 %' }],
        decisions: [{ decision: 'Hold', owner: 'Ana', dueOn: '2026-11-20', measure: '10 %' }],
        risks: [{ risk: 'Vendor leaves', likelihood: 2 }],
        proposals: [{ what: 'setting', subject: 'Rollback threshold', newValue: '15 %' }],
      }),
    );
    expect(rowsOf(plan, 'actions')).toMatchObject([
      {
        actionId: 'T-0042',
        action: 'Pause it',
        state: 'Open',
        raisedOn: '2026-11-16',
        raisedIn: 'weekly 2026-11-16',
      },
    ]);
    expect(rowsOf(plan, 'decisions')).toMatchObject([
      { decisionId: 'D-0001', decidedIn: 'weekly 2026-11-16', kind: 'Operational' },
    ]);
    expect(rowsOf(plan, 'risks')).toMatchObject([{ riskId: 'R-0001', likelihood: 2 }]);
    expect(rowsOf(plan, 'changes')).toMatchObject([{ changeId: 'C-0001', state: 'Proposed' }]);
  });

  it.each([
    ['changes', { changes: [{ what: 'setting', subject: 'x', newValue: '1' }] }],
    ['approvals', { approvals: [{ changeId: 'C-0001' }] }],
    ['definitions', { definitions: [{ term: 'MQL', motion: 'B2B', version: '2' }] }],
  ] as const)('logs and does not solve: a weekly and a monthly refuse %s', (list, entries) => {
    for (const kind of ['weekly', 'monthly'] as const) {
      const missing = missingOf(closing(snapshot(), entries, kind));
      expect(missing.map(({ code }) => code)).toEqual(['quarterly-only']);
      expect(missing[0]?.message).toMatch(new RegExp(`^${list}: a ${kind} logs and does not`));
    }
  });

  it('names entries about what is not there', () => {
    const missing = missingOf(
      closing(SLIPPING, {
        acknowledged: [
          ...FIRED.map(([rule, subject]) => ({ rule, subject })),
          { rule: 'W3.pass-rate', subject: 'webiner-eu' },
        ],
        actionUpdates: [{ actionId: 'T-9999', state: 'Done' }],
        riskUpdates: [{ riskId: 'R-9999', state: 'Closed' }],
        outcomes: [{ escalationId: 'E-9999', state: 'Resolved' }],
        minutes: { M1: 3 },
      }),
    );
    expect(missing.map(({ code, message }) => [code, message])).toEqual([
      ['unknown', 'minutes: the weekly has no block M1; its blocks are W1, W2, W3, W4, W5, W6.'],
      [
        'unknown',
        'acknowledged 6: W3.pass-rate found nothing about webiner-eu; take rule and subject from the review.',
      ],
      ['unknown', 'actionUpdates 1: the Action Log has no action T-9999; look its ID up there.'],
      ['unknown', 'riskUpdates 1: the Risk Register has no risk R-9999; look its ID up there.'],
      ['unknown', 'outcomes 1: Escalations has no E-9999; look its ID up there.'],
    ]);
  });

  it('knows no action that was raised after the review', () => {
    const actions = [action({ actionId: 'T-0001', raisedOn: '2026-11-17' })];
    const actionUpdates = [{ actionId: 'T-0001', update: 'x' }];
    expect(missingOf(closing(snapshot({ actions }), { actionUpdates }))).toMatchObject([
      { code: 'unknown', subject: 'T-0001' },
    ]);
  });

  it('ends the episodes of what this review finds clear, and of nothing else', () => {
    const escalations = [
      escalation({ escalationId: 'E-0001', rule: 'W3.pass-rate', subject: 'quiet', to: 'M1' }),
      escalation({ escalationId: 'E-0002', rule: 'W3.pass-rate', subject: 'webinar-eu', to: 'M1' }),
      escalation({ escalationId: 'E-0003', rule: 'M2.decay', subject: 'B2B / x', to: 'Q2' }),
    ];
    const plan = planOf(closing({ ...SLIPPING, escalations }, { acknowledged: 'all' }));
    expect(rowsOf(plan, 'escalations', 'changed')).toEqual([
      { escalationId: 'E-0001', clearedOn: '2026-11-16' },
    ]);
  });

  it('freezes the findings with their escalations; clear ones of long lists are only counted', () => {
    const plan = planOf(closing(SLIPPING, { acknowledged: 'all' }));
    const frozen = rowsOf(plan, 'reviewFindings');
    expect(frozen.filter((row) => row.state === 'fired').map((row) => row.escalation)).toEqual([
      'E-0001',
      'E-0002',
      'E-0003',
      null,
      'E-0004',
    ]);
    expect(frozen.some((row) => row.subject === 'Beta')).toBe(false);
    expect(frozen).toContainEqual(
      expect.objectContaining({ rule: 'W3.pass-rate', subject: 'quiet', state: 'clear' }),
    );
    expect(frozen.every((row) => row.reviewId === 'weekly 2026-11-16')).toBe(true);
  });

  it('tells escalations of one rule apart by their subject, those of one subject by their rule', () => {
    const data = snapshot({
      actions: [action({ actionId: 'P-0001', raisedOn: '2026-10-20' })],
      disputes: [dispute({ disputeId: 'P-0001' }), dispute({ disputeId: 'P-0002' })],
    });
    const plan = planOf(closing(data, { acknowledged: 'all' }));
    const frozen = rowsOf(plan, 'reviewFindings').filter((row) => row.state === 'fired');
    expect(frozen.map(({ rule, subject, escalation: held }) => [rule, subject, held])).toEqual([
      ['W1.stale-action', 'P-0001', 'E-0001'],
      ['W5.open-dispute', 'P-0001', 'E-0002'],
      ['W5.open-dispute', 'P-0002', 'E-0003'],
    ]);
  });

  it('keeps the record: chair, attendance, minutes planned and taken, verdicts, what is carried over', () => {
    const plan = planOf(
      closing(SLIPPING, {
        acknowledged: 'all',
        attended: ['Chair', 'ana', 'Data Lead', 'Kim', 'Notetaker', 'Lou'],
        minutes: { W1: 4.5, W3: 20 },
        carriedOver: [' weights ', 'mix'],
      }),
    );
    expect(rowsOf(plan, 'reviews')).toMatchObject([
      {
        reviewId: 'weekly 2026-11-16',
        review: 'weekly',
        heldOn: '2026-11-16',
        judgedWeek: '2026-11-09',
        closedAt: NOW,
        chair: 'Ana',
        attended: 'Ana, Dana, Kim, Notetaker, Lou',
        attendance: 5,
        plannedMinutes: 60,
        actualMinutes: 24.5,
        verdicts: 'W1 slipping; W2 holding; W3 slipping; W4 slipping; W5 slipping; W6 holding',
        carriedOver: 'weights\nmix',
        record: plan.minutes,
      },
    ]);
  });

  it.each([
    [undefined, 'Ana'],
    ['Lou', 'Lou'],
    ['chair', 'Ana'],
    ['Data Lead', 'Dana'],
  ])('is chaired by who is named, a role being who holds it: %s is %s', (named, chair) => {
    const entries = {
      acknowledged: 'all' as const,
      ...(named === undefined ? {} : { chair: named }),
    };
    expect(rowsOf(planOf(closing(SLIPPING, entries)), 'reviews')).toMatchObject([{ chair }]);
  });

  it('opens an escalation one level up where the room sends it there', () => {
    const about = { rule: 'W3.pass-rate', subject: 'Beta' };
    const data = snapshot({
      targets: [target()],
      people: [person()],
      sources: [source({ source: 'Beta' })],
      passRates: [
        passRateRow({ source: 'Beta', week: LAST, passed: 800 }),
        passRateRow({ source: 'Beta', passed: 800 }),
      ],
    });
    const usual = planOf(closing(data, { acknowledged: [about] }));
    expect(rowsOf(usual, 'escalations')).toMatchObject([{ to: 'M1', dueOn: '2026-12-14' }]);
    const up = planOf(closing(data, { acknowledged: [{ ...about, to: 'Q1' }] }));
    expect(rowsOf(up, 'escalations')).toMatchObject([
      { from: 'W3', to: 'Q1', kind: 'Recalibration', dueOn: '2027-02-15' },
    ]);
    const lost = closing(data, { acknowledged: [{ ...about, to: 'Q4' }] });
    expect(missingOf(lost)).toMatchObject([
      { block: 'W3', message: 'W3.pass-rate, Beta: it may go to M1 or Q1, not to Q4.' },
    ]);
  });

  it('enters the risk of a stale action also where it goes to the quarterly at once', () => {
    const data = snapshot({
      people: [person()],
      actions: [action({ raisedOn: '2026-10-01' })],
    });
    const [{ subject = '' } = {}] = rowsOf(
      planOf(closing(data, { acknowledged: 'all' })),
      'escalations',
    );
    const acknowledged = [{ rule: 'W1.stale-action', subject, to: 'Q4' }];
    const plan = planOf(closing(data, { acknowledged }));
    expect(rowsOf(plan, 'escalations')).toMatchObject([{ to: 'Q4', kind: 'Risk profile' }]);
    expect(rowsOf(plan, 'risks')).toMatchObject([{ escalatedTo: 'Q4' }]);
  });

  it('names everybody who chaired, and from which block', () => {
    const plan = planOf(
      closing(snapshot(), {
        chair: 'Lou',
        handovers: [
          { from: 'Ana', to: 'Kim', block: 'W3' },
          { from: 'Kim', to: 'Lou', block: 'W5' },
        ],
      }),
    );
    expect(rowsOf(plan, 'reviews')).toMatchObject([{ chair: 'Lou' }]);
    expect(plan.minutes).toContain('Chair: Ana, from W3 Kim, from W5 Lou.');
    const handovers = [{ from: 'Ana', to: 'Kim', block: 'M3' as const }];
    expect(missingOf(closing(snapshot(), { handovers }))).toMatchObject([
      { code: 'unknown', subject: 'M3' },
    ]);
  });

  it('asks for as many people as a change has in force, not as the cell still says', () => {
    const changes = [
      change({
        what: 'setting',
        subject: 'Attendance from',
        newValue: '2',
        effectiveOn: '2026-11-01',
      }),
    ];
    const outcome = closing(snapshot({ changes }), { attended: ['Ana', 'Kim'] });
    expect(outcome).toMatchObject({ status: 'planned', warnings: [] });
  });

  it.each([
    [4, '4 people attended; 5 to 6 are meant to.'],
    [5, null],
    [6, null],
    [7, '7 people attended; 5 to 6 are meant to.'],
    [1, '1 person attended; 5 to 6 are meant to.'],
    [0, 'Nobody is named as attending; 5 to 6 are meant to.'],
  ])('warns about %i people without refusing: %s', (count, warning) => {
    const attended = Array.from({ length: count }, (_, index) => `person ${index}`);
    const outcome = closing(snapshot(), { attended });
    expect(outcome).toMatchObject({
      status: 'planned',
      warnings: warning === null ? [] : [warning],
    });
  });

  it('is held once: a close within two days of a record of its kind writes nothing', () => {
    const closed = written(SLIPPING, planOf(closing(SLIPPING, { acknowledged: 'all' })));
    for (const date of ['2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18']) {
      expect(closing(closed, { acknowledged: 'all' }, 'weekly', asOf(date))).toMatchObject({
        status: 'held',
        record: { reviewId: 'weekly 2026-11-16' },
      });
    }
    for (const date of ['2026-11-13', '2026-11-19']) {
      expect(closing(closed, {}, 'weekly', asOf(date)).status).not.toBe('held');
    }
    expect(closing(closed, {}, 'monthly').status).not.toBe('held');
  });

  it('is held once for a due date, however far apart its two ends', () => {
    const calendar = [
      { row: 2, review: 'weekly', dueOn: '2026-11-16', startsAt: null, minutes: 60, chair: 'Lou' },
    ] as const;
    const data = snapshot({ calendar });
    const plan = planOf(closing(data, {}, 'weekly', asOf('2026-11-18')));
    expect(rowsOf(plan, 'reviews')).toMatchObject([{ dueOn: '2026-11-16', chair: 'Lou' }]);
    const again = closing(written(data, plan), {}, 'weekly', asOf('2026-11-14'));
    expect(again).toMatchObject({ status: 'held', record: { reviewId: 'weekly 2026-11-18' } });
  });

  it('keeps the calendar full for a quarter', () => {
    const due = rowsOf(planOf(closing(snapshot())), 'calendar');
    expect(due.filter((row) => row.review === 'weekly').length).toBeGreaterThanOrEqual(13);
  });

  it('says the same whatever the order of the rows', () => {
    const shuffled = fc.record(
      Object.fromEntries(
        Object.entries(SLIPPING).map(([part, rows]) => [
          part,
          fc.shuffledSubarray([...rows], { minLength: rows.length }),
        ]),
      ),
    ) as unknown as fc.Arbitrary<Snapshot>;
    const expected = closing(SLIPPING, { acknowledged: 'all' });
    fc.assert(
      fc.property(shuffled, (data) => {
        const context = contextFor(data);
        const entries = { acknowledged: 'all' } as const;
        expect(planClose('weekly', data, DEFAULT_SETTINGS, AS_OF, entries, context)).toEqual(
          expected,
        );
      }),
      { numRuns: 50 },
    );
  });
});
