import { describe, expect, it } from '@jest/globals';
import type { BlockId } from '../../../src/domain/agenda.js';
import type { Finding, ProposedEscalation } from '../../../src/domain/finding.js';
import { carriedItems } from '../../../src/domain/ledger/carried-items.js';
import { findingEscalations } from '../../../src/domain/ledger/finding-escalation.js';
import type { Escalation } from '../../../src/domain/records.js';
import { AS_OF, escalation } from '../records-for-tests.js';

const idsIn = (block: BlockId, escalations: readonly Escalation[]) =>
  carriedItems({ escalations }, AS_OF)(block).map((item) => item.escalationId);

describe('carriedItems', () => {
  it('lists what came to a block and is not answered, oldest first', () => {
    const rows = [
      escalation({ escalationId: 'E-2', raisedOn: '2026-11-09' }),
      escalation({ escalationId: 'E-3', raisedOn: '2026-11-02', state: 'Acknowledged' }),
      escalation({ escalationId: 'E-4', state: 'Resolved' }),
      escalation({ escalationId: 'E-5', state: 'Carried' }),
      escalation({ escalationId: 'E-6', to: 'Q4' }),
      escalation({ escalationId: 'E-7', raisedOn: '2026-11-16' }),
      escalation({ escalationId: 'E-8', raisedOn: '2026-11-17' }),
    ];
    expect(idsIn('M4', rows)).toEqual(['E-3', 'E-2', 'E-7']);
    expect(idsIn('Q4', rows)).toEqual(['E-6']);
    expect(idsIn('W1', rows)).toStrictEqual([]);
    expect(idsIn('M4', [escalation({ to: ' M4 ' }), escalation({ to: null })])).toEqual(['E-1']);
  });

  it('tells age, being overdue, and the way back to the week that found it', () => {
    const rows = [
      escalation({ from: 'W5', to: 'M3', state: 'Carried', evidence: 'in dispute for 1 day' }),
      escalation({
        escalationId: 'E-2',
        from: 'M3',
        to: 'Q3',
        owner: 'Ana',
        parent: 'E-1',
        dueOn: '2026-11-15',
        raisedOn: '2026-11-12',
      }),
    ];
    const link = { from: 'W5', to: 'M3', raisedOn: '2026-11-09', evidence: 'in dispute for 1 day' };
    expect(carriedItems({ escalations: rows }, AS_OF)('Q3')).toMatchObject([
      {
        escalationId: 'E-2',
        owner: 'Ana',
        ageDays: 4,
        isOverdue: true,
        chain: [{ escalationId: 'E-1', ...link }, { escalationId: 'E-2' }],
      },
    ]);
  });

  it('is overdue from the day after the due date', () => {
    const overdue = (dueOn: string | null) =>
      carriedItems({ escalations: [escalation({ dueOn })] }, AS_OF)('M4')[0]?.isOverdue;
    expect(overdue('2026-11-15')).toBe(true);
    expect(overdue('2026-11-16')).toBe(false);
    expect(overdue(null)).toBe(false);
  });

  it('keeps CARE-Requests with W3, and shows those that nobody answered in time to M1 too', () => {
    const request = (dueOn: string) =>
      escalation({ kind: 'CARE-Request', to: 'CARE-Request', dueOn });
    expect(idsIn('W3', [request('2026-11-16')])).toEqual(['E-1']);
    expect(idsIn('M1', [request('2026-11-16')])).toEqual([]);
    expect(idsIn('W3', [request('2026-11-15')])).toEqual(['E-1']);
    expect(idsIn('M1', [request('2026-11-15')])).toEqual(['E-1']);
    expect(idsIn('M1', [{ ...request('2026-11-15'), state: 'Resolved' }])).toEqual([]);
  });
});

describe('findingEscalations', () => {
  const finding: Finding = {
    rule: 'W1.stale-action',
    subject: 'A-1',
    motion: null,
    state: 'fired',
    measured: 20,
    threshold: 14,
    evidence: '',
    goesTo: 'M4',
    at: null,
  };
  const proposal: ProposedEscalation = {
    rule: 'W1.stale-action',
    subject: 'A-1',
    motion: null,
    evidence: '',
    kind: 'Risk',
    from: 'W1',
    to: 'M4',
    owner: 'Ana',
    raisedOn: '2026-11-16',
    dueOn: '2026-12-14',
    parent: null,
  };
  const beside = (one: Finding, rows: readonly Escalation[], proposed = [proposal]) =>
    findingEscalations({ escalations: rows }, proposed, AS_OF)(one);

  it('names the escalation that holds a finding, with its state and owner', () => {
    expect(beside(finding, [escalation({ state: 'Acknowledged', owner: 'Dev' })])).toEqual({
      escalationId: 'E-1',
      state: 'Acknowledged',
      owner: 'Dev',
      dueOn: null,
    });
  });

  it('says what acknowledging it would open', () => {
    expect(beside(finding, [])).toEqual({
      escalationId: null,
      state: 'Proposed',
      owner: 'Ana',
      dueOn: '2026-12-14',
    });
  });

  it('has none for what has not fired or opens none', () => {
    expect(beside({ ...finding, state: 'watch' }, [escalation({})])).toBeNull();
    expect(beside({ ...finding, rule: 'M5.accountability', goesTo: null }, [])).toBeNull();
    expect(
      beside(
        { ...finding, rule: 'M5.accountability' },
        [],
        [{ ...proposal, rule: 'M5.accountability' }],
      ),
    ).toBeNull();
    expect(beside({ ...finding, rule: 'agreed by hand' }, [])).toBeNull();
    expect(beside(finding, [], [])).toBeNull();
  });

  it('takes no other proposal for its own', () => {
    const others = [
      { ...proposal, subject: 'A-2', owner: 'Lou' },
      { ...proposal, rule: 'W5.open-dispute', owner: 'Sam' },
    ];
    expect(beside(finding, [], others)).toBeNull();
    expect(beside(finding, [], [proposal, ...others])?.owner).toBe('Ana');
  });
});
