import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../src/domain/records.js';
import {
  action,
  asOf,
  dispute,
  escalation,
  person,
  snapshot,
  target,
} from '../records-for-tests.js';
import { closing, missingOf, planOf, rowsOf, written } from './closing-for-tests.js';

const M = asOf('2026-11-03');

/** A dispute that a weekly escalated to M3, and a variance that lies with M1. */
const LEDGER: Snapshot = snapshot({
  targets: [target()],
  people: [person({ role: 'Sales liaison', name: 'Sam' })],
  disputes: [dispute({ disputeId: 'P-0001', raisedOn: '2026-10-20' })],
  escalations: [
    escalation({
      escalationId: 'E-0001',
      rule: 'W5.open-dispute',
      subject: 'P-0001',
      kind: 'CARE-Escalate',
      from: 'W5',
      to: 'M3',
      raisedOn: '2026-10-26',
    }),
    escalation({
      escalationId: 'E-0002',
      rule: 'W2.pipeline-variance',
      subject: 'B2B / MQL / volume in',
      kind: 'Log variance',
      from: 'W2',
      to: 'M1',
      raisedOn: '2026-10-26',
    }),
    escalation({ escalationId: 'E-0003', to: 'Q1', from: 'M1', raisedOn: '2026-10-01' }),
    escalation({ escalationId: 'E-0004', state: 'Resolved', raisedOn: '2026-10-01' }),
    escalation({ escalationId: 'E-0005', raisedOn: '2026-11-04' }),
  ],
});

const monthly = (data: Snapshot, entries: Parameters<typeof closing>[1]) =>
  closing(data, { acknowledged: 'all', ...entries }, 'monthly', M);

describe('outcomes of a monthly', () => {
  it('takes an escalation up, with what was said', () => {
    const outcomes = [
      { escalationId: 'E-0002', state: 'Acknowledged', outcome: 'Looked at' },
    ] as const;
    const plan = planOf(monthly(LEDGER, { outcomes }));
    expect(rowsOf(plan, 'escalations', 'changed')).toEqual([
      { escalationId: 'E-0002', state: 'Acknowledged', outcome: 'Looked at' },
    ]);
  });

  it('carries a dispute to the quarterly, where it is no longer open below', () => {
    const outcomes = [
      { escalationId: 'E-0001', state: 'Carried', outcome: 'Sales disagrees' },
    ] as const;
    const plan = planOf(monthly(LEDGER, { outcomes }));
    expect(rowsOf(plan, 'escalations', 'changed')).toEqual([
      {
        escalationId: 'E-0001',
        state: 'Carried',
        outcome: 'Sales disagrees. Carried to Q3 in monthly 2026-11-03.',
      },
    ]);
    expect(rowsOf(plan, 'escalations')).toMatchObject([
      { escalationId: 'E-0006', to: 'Q3', parent: 'E-0001', subject: 'P-0001', state: 'Open' },
    ]);
    expect(rowsOf(plan, 'disputes', 'changed')).toEqual([
      { disputeId: 'P-0001', state: 'Escalated' },
    ]);
  });

  it('settles a dispute where its escalation is resolved', () => {
    const outcomes = [
      { escalationId: 'E-0001', state: 'Resolved', outcome: 'Version 1.2 holds' },
    ] as const;
    const plan = planOf(monthly(LEDGER, { outcomes }));
    expect(rowsOf(plan, 'disputes', 'changed')).toEqual([
      {
        disputeId: 'P-0001',
        state: 'Resolved',
        resolvedOn: '2026-11-03',
        resolution: 'Resolved in monthly 2026-11-03: Version 1.2 holds',
      },
    ]);
  });

  it('goes on once where the review itself finds what continues the escalation', () => {
    const late = {
      ...LEDGER,
      disputes: [dispute({ disputeId: 'P-0001', raisedOn: '2026-09-01' })],
    };
    const carried = { escalationId: 'E-0001', state: 'Carried' } as const;
    const way = 'Carried to Q3 in monthly 2026-11-03.';
    for (const [outcomes, outcome] of [
      [[], way],
      [[carried], way],
      [[{ ...carried, outcome: 'Sales disagrees' }], `Sales disagrees. ${way}`],
    ] as const) {
      const plan = planOf(monthly(late, { outcomes }));
      const opened = rowsOf(plan, 'escalations');
      expect(opened).toMatchObject([{ rule: 'M3.dispute', to: 'Q3', parent: 'E-0001' }]);
      expect(rowsOf(plan, 'escalations', 'changed')).toEqual([
        { escalationId: 'E-0001', state: 'Carried', outcome },
      ]);
    }
  });

  it('names outcomes that cannot be: unknown, settled, later, or above the last level', () => {
    const outcomes = ['E-0003', 'E-0004', 'E-0005', 'E-9999'].map(
      (escalationId) => ({ escalationId, state: 'Carried' }) as const,
    );
    expect(
      missingOf(monthly(LEDGER, { outcomes })).map(({ code, message }) => [code, message]),
    ).toEqual([
      [
        'settled',
        'outcomes 1: E-0003 lies with Q1, above which there is no level; resolve it there.',
      ],
      ['settled', 'outcomes 2: E-0004 is resolved already.'],
      ['unknown', 'outcomes 3: Escalations has no E-0005; look its ID up there.'],
      ['unknown', 'outcomes 4: Escalations has no E-9999; look its ID up there.'],
    ]);
  });

  it('says where a carried escalation goes on', () => {
    const [first, ...others] = LEDGER.escalations;
    if (first === undefined) throw new Error('the ledger is empty');
    const child = escalation({
      escalationId: 'E-0006',
      parent: 'E-0001',
      to: 'Q3',
      raisedOn: '2026-10-30',
    });
    const data = {
      ...LEDGER,
      escalations: [{ ...first, state: 'Carried' as const }, ...others, child],
    };
    const outcomes = [{ escalationId: 'E-0001', state: 'Resolved' }] as const;
    expect(missingOf(monthly(data, { outcomes }))).toMatchObject([
      { message: 'outcomes 1: E-0001 is carried already; it goes on as E-0006.' },
    ]);
  });
});

describe('M5, the closing block of the monthly', () => {
  const data = snapshot({
    targets: [target()],
    actions: [action({ actionId: 'T-0001', raisedOn: '2026-10-20', dueOn: '2026-10-27' })],
  });

  it('refuses while an open action past its date has no word of its owner', () => {
    expect(missingOf(monthly(data, {}))).toMatchObject([
      { block: 'M5', code: 'not-in-place', rule: 'M5.accountability', subject: 'T-0001' },
    ]);
  });

  it('holds once the owner has answered, and the answer is written', () => {
    const actionUpdates = [{ actionId: 'T-0001', update: 'Waits for legal', dueOn: '2026-11-20' }];
    const plan = planOf(monthly(data, { actionUpdates }));
    expect(rowsOf(plan, 'actions', 'changed')).toEqual([
      { actionId: 'T-0001', update: 'Waits for legal', dueOn: '2026-11-20' },
    ]);
    expect(rowsOf(plan, 'reviews')[0]?.verdicts).toMatch(/M5 holding$/);
    expect(closing(written(data, plan), {}, 'monthly', M).status).toBe('held');
  });

  it('points out what a new action lacks, and refuses one without an owner', () => {
    expect(monthly(snapshot(), { actions: [{ action: 'Call', owner: 'Ana' }] })).toMatchObject({
      status: 'planned',
      warnings: expect.arrayContaining(['T-0001 has no date and no measure: Call.']),
    });
    expect(missingOf(monthly(snapshot(), { actions: [{ action: 'Call' }] }))).toMatchObject([
      { block: 'M5', subject: 'T-0001' },
    ]);
  });
});
