import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../src/domain/finding.js';
import { proposeEscalations } from '../../../src/domain/ledger/propose-escalations.js';
import { risenFrom } from '../../../src/domain/ledger/rising.js';
import type { Escalation, Risk } from '../../../src/domain/records.js';
import { AS_OF, escalation, snapshot } from '../records-for-tests.js';

function fired(rule: string, subject: string, goesTo: Finding['goesTo']): Finding {
  const measured = { measured: null, threshold: null, evidence: 'evidence', at: null };
  return { rule, subject, motion: 'B2B', state: 'fired', goesTo, ...measured };
}

const idsOf = (finding: Finding, escalations: readonly Escalation[], risks: readonly Risk[] = []) =>
  risenFrom(finding, { escalations, risks }, AS_OF).map((row) => row.escalationId);

const dispute = fired('M3.dispute', 'D-1', 'Q3');
const weekly = (about: Partial<Escalation>) =>
  escalation({ rule: 'W5.open-dispute', subject: 'D-1', motion: 'B2B', to: 'M3', ...about });

describe('risenFrom', () => {
  it('continues the weekly escalations of the same subject, oldest first', () => {
    const younger = weekly({ escalationId: 'E-2', raisedOn: '2026-11-09' });
    const older = weekly({ escalationId: 'E-3', raisedOn: '2026-11-02' });
    const other = weekly({ escalationId: 'E-4', subject: 'D-2' });
    expect(idsOf(dispute, [younger, older, other])).toEqual(['E-3', 'E-2']);
  });

  it('continues what holds its episode or is not resolved, raised by the as-of date', () => {
    expect(idsOf(dispute, [weekly({ state: 'Resolved' })])).toEqual(['E-1']);
    expect(idsOf(dispute, [weekly({ clearedOn: '2026-11-09' })])).toEqual(['E-1']);
    expect(idsOf(dispute, [weekly({ state: 'Resolved', clearedOn: '2026-11-09' })])).toEqual([]);
    expect(idsOf(dispute, [weekly({ raisedOn: '2026-11-16' })])).toEqual(['E-1']);
    expect(idsOf(dispute, [weekly({ raisedOn: '2026-11-17' })])).toEqual([]);
  });

  it('names a row whose origin it does not continue', () => {
    const elsewhere = escalation({ escalationId: 'E-1', rule: 'W1.stale-action' });
    expect(idsOf(dispute, [elsewhere, weekly({ escalationId: 'E-2', parent: 'E-1' })])).toEqual([
      'E-2',
    ]);
  });

  it('names the origin of a row that was carried, not the row again', () => {
    const origin = weekly({ state: 'Carried' });
    const child = weekly({ escalationId: 'E-2', parent: 'E-1', to: 'Q3' });
    expect(idsOf(dispute, [child, origin])).toEqual(['E-1']);
  });

  it('continues the failing sources of the motion in rollback, and in its drift mode', () => {
    const source = weekly({ rule: 'W3.pass-rate', subject: 'webinar-eu', to: 'M1' });
    expect(idsOf(fired('M1.rollback', 'B2B', 'Q1'), [source])).toEqual(['E-1']);
    expect(idsOf(fired('M1.rollback', 'B2B', 'Q1'), [{ ...source, motion: 'B2C' }])).toEqual([]);
    const persistent = (mode: string) => fired('M1.drift-persistent', `B2B / ${mode}`, 'Q1');
    expect(idsOf(persistent('Validation rollback'), [source])).toEqual(['E-1']);
    expect(idsOf(persistent('validation-rollback'), [source])).toEqual(['E-1']);
    expect(idsOf(persistent('Signal noise creep'), [source])).toEqual([]);
    expect(idsOf(persistent('Definition fragmentation'), [weekly({})])).toEqual(['E-1']);
  });

  it('continues the escalation that opened the risk', () => {
    const risk = { riskId: 'R-1', source: ' E-1 ' } as Risk;
    const stale = escalation({});
    expect(idsOf(fired('M4.overdue', 'R-1', 'Q4'), [stale], [risk])).toEqual(['E-1']);
    expect(idsOf(fired('M4.overdue', 'R-2', 'Q4'), [stale], [risk])).toEqual([]);
    expect(idsOf(fired('M4.overdue', 'R-1', 'Q4'), [stale], [{ ...risk, source: null }])).toEqual(
      [],
    );
  });

  it('begins a chain at the weekly', () => {
    expect(idsOf(fired('W5.open-dispute', 'D-1', 'M3'), [weekly({})])).toEqual([]);
    expect(idsOf(fired('agreed by hand', 'D-1', 'M3'), [weekly({})])).toEqual([]);
  });
});

describe('proposeEscalations of a higher review', () => {
  it('has the oldest row as parent and names the others', () => {
    const escalations = [
      weekly({ escalationId: 'E-4', raisedOn: '2026-11-09' }),
      weekly({ escalationId: 'E-3', raisedOn: '2026-11-02' }),
      weekly({ escalationId: 'E-5', raisedOn: '2026-11-10' }),
    ];
    const [proposal] = proposeEscalations([dispute], snapshot({ escalations }), AS_OF);
    expect(proposal).toMatchObject({
      kind: 'CARE-Escalate',
      from: 'M3',
      to: 'Q3',
      parent: 'E-3',
      evidence: 'evidence; continues E-3 of 2026-11-02, also E-4, E-5',
    });
    const [single] = proposeEscalations([dispute], snapshot({ escalations: [weekly({})] }), AS_OF);
    expect(single?.evidence).toBe('evidence; continues E-1 of 2026-11-09');
  });

  it('asks nothing for what is watched, and once for what is found twice', () => {
    const watched = { ...dispute, state: 'watch' as const };
    expect(proposeEscalations([watched], snapshot(), AS_OF)).toEqual([]);
    expect(proposeEscalations([dispute, dispute], snapshot(), AS_OF)).toHaveLength(1);
  });
});
