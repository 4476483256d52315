import { describe, expect, it } from '@jest/globals';
import type { Escalation } from '../../../../src/domain/records.js';
import type { ReviewKind } from '../../../../src/domain/vocabulary.js';
import { outcomesOf } from '../../../../src/workbook/sample/chair/outcomes.js';
import { change, dispute, escalation } from '../../../domain/records-for-tests.js';
import { proposed, room } from './room-for-tests.js';

const NOTHING = { changes: [], approvals: [] };
const outcome = (
  kind: ReviewKind,
  part: Partial<Escalation>,
  more: Parameters<typeof room>[0] = {},
) => {
  const escalations = [escalation({ rule: 'M1.drift', ...part })];
  const here = room({ ...more, kind, rows: { ...more.rows, escalations } });
  return outcomesOf(here, NOTHING)[0] ?? null;
};
const acknowledged = { escalationId: 'E-1', state: 'Acknowledged' };
const carried = { escalationId: 'E-1', state: 'Carried' };

describe('outcomesOf', () => {
  it('takes up what lies with its review, and an unanswered CARE-Request at the monthly', () => {
    expect(outcome('monthly', { to: 'M1' })).toEqual(acknowledged);
    expect(outcome('monthly', { to: 'Q1' })).toBeNull();
    expect(outcome('quarterly', { to: 'Q1' })).toEqual(acknowledged);
    expect(outcome('quarterly', { to: 'M1' })).toBeNull();
    expect(outcome('monthly', { to: null })).toBeNull();
    expect(outcome('quarterly', { to: null })).toBeNull();
    const request = (dueOn: string | null) =>
      outcome('monthly', { to: 'CARE-Request', rule: 'W3.alarm-overdue', dueOn });
    expect(request('2026-11-15')).toEqual(carried);
    expect(request('2026-11-16')).toBeNull();
    expect(request(null)).toBeNull();
  });

  it('has nothing to add to what is taken up, answered, raised later or carried by a rule', () => {
    expect(outcome('monthly', { state: 'Acknowledged' })).toBeNull();
    expect(outcome('monthly', { state: 'Resolved' })).toBeNull();
    expect(outcome('monthly', { raisedOn: '2026-11-17' })).toBeNull();
    const continued = { escalations: [proposed('M1.drift-persistent', 'x', 'E-1')] };
    expect(outcome('monthly', {}, continued)).toBeNull();
    expect(outcome('monthly', { escalationId: 'E-2' }, continued)).not.toBeNull();
  });

  it('resolves what is clear, and carries what is overdue, but for a stale action', () => {
    expect(outcome('monthly', { clearedOn: '2026-11-09', dueOn: '2026-11-01' })).toEqual({
      escalationId: 'E-1',
      state: 'Resolved',
      outcome: 'clear since 2026-11-09',
    });
    expect(outcome('monthly', { dueOn: '2026-11-15' })).toEqual(carried);
    expect(outcome('monthly', { dueOn: '2026-11-16' })).toEqual(acknowledged);
    expect(outcome('monthly', { dueOn: '2026-11-15', rule: 'W1.stale-action' })).toEqual(
      acknowledged,
    );
    expect(outcome('quarterly', { to: 'Q1', dueOn: '2026-11-15' })).toEqual(acknowledged);
  });

  it('settles a dispute about wording at the monthly after ten days', () => {
    const settled = { escalationId: 'E-1', state: 'Resolved', outcome: expect.anything() };
    const about = (raisedBy: string, raisedOn: string, part: Partial<Escalation> = {}) =>
      outcome(
        part.to === 'Q3' ? 'quarterly' : 'monthly',
        { rule: 'W5.open-dispute', subject: 'D-1', to: 'M3', ...part },
        { rows: { disputes: [dispute({ disputeId: 'D-2' }), dispute({ raisedBy, raisedOn })] } },
      );
    expect(about('RevOps lead', '2026-11-06')).toEqual({
      ...settled,
      outcome: 'wording agreed, the definition stands',
    });
    expect(about('RevOps lead', '2026-11-07')).toEqual(acknowledged);
    expect(about('Sales liaison', '2026-10-01')).toEqual(acknowledged);
    expect(about('RevOps lead', '2026-11-06', { subject: 'D-9' })).toEqual(acknowledged);
    expect(about('RevOps lead', '2026-11-06', { rule: 'M3.dispute' })).toEqual(acknowledged);
    expect(about('RevOps lead', '2026-11-06', { to: 'Q3' })).toEqual(acknowledged);
  });

  it('resolves the falls of classes that are retired today, and leaves what a change answers', () => {
    const fall = (escalationId: string, subject: string, part: Partial<Escalation> = {}) =>
      escalation({ escalationId, subject, rule: 'W4.signal-fall', to: 'M2', ...part });
    const classChange = (changeId: string, subject: string) =>
      change({ changeId, what: 'signal class', subject: `${subject} / Retired on` });
    const here = room({
      kind: 'quarterly',
      rows: {
        changes: [
          classChange('C-1', 'B2B / chat'),
          classChange('C-2', 'B2B / ads'),
          change({ changeId: 'C-3', what: 'target', subject: 'B2B / job' }),
        ],
        escalations: [
          fall('E-1', 'B2B / chat'),
          fall('E-2', 'B2B / ads'),
          fall('E-3', 'B2B / job'),
          fall('E-4', 'B2B / chat', { state: 'Resolved' }),
          fall('E-5', 'B2B / chat', { rule: 'M2.class' }),
          escalation({ escalationId: 'E-6', to: 'Q1' }),
          escalation({ escalationId: 'E-7', to: 'Q1' }),
          escalation({ escalationId: 'E-8', to: 'Q1' }),
          fall('E-9', 'B2B / chat', { to: 'Q2' }),
        ],
      },
    });
    const approved = {
      changes: [{ what: 'target', subject: 'x', newValue: '1', answers: 'E-6' } as const],
      approvals: [{ changeId: 'C-1', answers: 'E-7' }, { changeId: 'C-3' }],
    };
    const retired = (escalationId: string) => ({
      escalationId,
      state: 'Resolved',
      outcome: 'the class is retired by C-1',
    });
    expect(outcomesOf(here, approved)).toEqual([
      retired('E-1'),
      retired('E-9'),
      { escalationId: 'E-8', state: 'Acknowledged' },
    ]);
  });
});
