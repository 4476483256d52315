import { describe, expect, it } from '@jest/globals';
import type { ProposedEscalation } from '../../../src/domain/finding.js';
import { carry, parentAfter, resolve } from '../../../src/domain/ledger/carry.js';
import { chainsIn } from '../../../src/domain/ledger/chain.js';
import type { Escalation } from '../../../src/domain/records.js';
import { AS_OF, escalation, person } from '../records-for-tests.js';

const MONTHLY = 'monthly 2026-11-16';
const carried = (about: Partial<Escalation>) => carry(escalation(about), [], MONTHLY, AS_OF);

describe('carry', () => {
  it('gives the quarterly the same subject and evidence, with the row as its parent', () => {
    const row = escalation({
      escalationId: 'E-7',
      rule: 'W3.pass-rate',
      subject: 'x',
      motion: 'B2B',
      evidence: '88 %',
      from: 'W3',
      to: 'M1',
    });
    const people = [person({ role: 'Chair', name: 'Ana' })];
    const carriage = carry(row, people, MONTHLY, AS_OF);
    expect(carriage?.row).toEqual({
      ...row,
      state: 'Carried',
      outcome: 'Carried to Q1 in monthly 2026-11-16.',
    });
    expect(carriage?.child).toEqual({
      rule: 'W3.pass-rate',
      subject: 'x',
      motion: 'B2B',
      evidence: '88 %',
      kind: 'Recalibration',
      from: 'M1',
      to: 'Q1',
      owner: 'Ana',
      raisedOn: '2026-11-16',
      dueOn: '2027-02-15',
      parent: 'E-7',
    });
  });

  it.each([
    ['CARE-Request', 'W3', 'M1', 'Root-cause review'],
    ['W1', 'W1', 'M4', 'Risk'],
    ['W2', 'W2', 'M1', 'Root-cause review'],
    ['W3', 'W3', 'M1', 'Root-cause review'],
    ['W4', 'W4', 'M2', 'Signal-architecture review'],
    ['W5', 'W5', 'M3', 'CARE-Escalate'],
    ['M1', 'M1', 'Q1', 'Recalibration'],
    ['M2', 'M2', 'Q2', 'Signal-architecture review'],
    ['M3', 'M3', 'Q3', 'CARE-Escalate'],
    ['M4', 'M4', 'Q4', 'Risk profile'],
  ])('takes what lies with %s from %s to %s as %s', (at, from, to, kind) => {
    expect(carried({ to: at })?.child).toMatchObject({ from, to, kind });
  });

  it('carries nothing above the quarterly, nor what was answered', () => {
    for (const to of ['Q1', 'Q5', 'M5', 'somewhere', null]) expect(carried({ to })).toBeNull();
    expect(carried({ state: 'Acknowledged' })).not.toBeNull();
    expect(carried({ state: 'Carried' })).toBeNull();
    expect(carried({ state: 'Resolved' })).toBeNull();
  });

  it('gives what nobody wrote down as nothing, whatever spaces are around the block', () => {
    expect(carried({ to: ' M4 ', evidence: null })?.child).toMatchObject({
      to: 'Q4',
      evidence: '',
    });
  });

  it('keeps what was said of the row before', () => {
    expect(carried({ outcome: 'By v1.2' })?.row.outcome).toBe(
      'By v1.2. Carried to Q4 in monthly 2026-11-16.',
    );
    for (const outcome of ['Asked twice.', ' Asked twice', 'Asked twice. ']) {
      expect(carried({ outcome })?.row.outcome).toBe(
        'Asked twice. Carried to Q4 in monthly 2026-11-16.',
      );
    }
  });
});

describe('parentAfter', () => {
  const proposal: ProposedEscalation = {
    rule: 'M3.dispute',
    subject: 'D-1',
    motion: null,
    evidence: '',
    kind: 'CARE-Escalate',
    from: 'M3',
    to: 'Q3',
    owner: 'Sales liaison',
    raisedOn: '2026-11-16',
    dueOn: '2027-02-15',
    parent: 'E-1',
  };

  it('is carried to where the escalation that continues it goes', () => {
    const ledger = [escalation({ to: 'M3' })];
    expect(parentAfter(proposal, ledger, MONTHLY)).toMatchObject({
      escalationId: 'E-1',
      state: 'Carried',
      outcome: 'Carried to Q3 in monthly 2026-11-16.',
    });
  });

  it('stays with another block, and as it was answered', () => {
    expect(parentAfter(proposal, [escalation({ to: 'M1' })], MONTHLY)).toBeNull();
    expect(
      parentAfter(proposal, [escalation({ to: 'M3', state: 'Resolved' })], MONTHLY),
    ).toBeNull();
    expect(parentAfter({ ...proposal, parent: null }, [escalation({ to: 'M3' })], MONTHLY)).toBe(
      null,
    );
  });
});

/** A weekly item, carried to the monthly's quarterly block. */
const CHAIN = [
  escalation({ escalationId: 'E-1', state: 'Carried' }),
  escalation({ escalationId: 'E-2', state: 'Carried', parent: 'E-1' }),
  escalation({ escalationId: 'E-3', parent: 'E-2' }),
];
const idsOf = (rows: readonly Escalation[]) => rows.map((row) => row.escalationId);

describe('chainsIn', () => {
  it('leads from a quarterly item back to its origin, which stands first', () => {
    expect(idsOf(chainsIn(CHAIN)('E-3'))).toEqual(['E-1', 'E-2', 'E-3']);
    expect(idsOf(chainsIn(CHAIN)('E-1'))).toEqual(['E-1']);
    const spaced = escalation({ escalationId: 'E-4', parent: ' E-1 ' });
    expect(idsOf(chainsIn([...CHAIN, spaced])('E-4'))).toEqual(['E-1', 'E-4']);
    const [first] = CHAIN;
    const doubled = [...CHAIN, escalation({ escalationId: 'E-1', parent: 'E-9' })];
    expect(chainsIn(doubled)('E-1')).toEqual([first]);
    expect(chainsIn(CHAIN)('E-9')).toEqual([]);
  });

  it('ends at a parent that is not there, and never runs in a circle', () => {
    expect(idsOf(chainsIn(CHAIN.slice(1))('E-3'))).toEqual(['E-2', 'E-3']);
    const circle = [
      escalation({ escalationId: 'E-1', parent: 'E-2' }),
      escalation({ escalationId: 'E-2', parent: 'E-1' }),
    ];
    expect(idsOf(chainsIn(circle)('E-1'))).toEqual(['E-2', 'E-1']);
  });
});

describe('resolve', () => {
  const QUARTERLY = 'quarterly 2026-11-16';

  it('resolves the row and everything that it was carried from', () => {
    const [, , last] = CHAIN;
    const rows = resolve(last!, CHAIN, ' Target is 0.9. ', QUARTERLY);
    expect(idsOf(rows)).toEqual(['E-3', 'E-2', 'E-1']);
    for (const row of rows) {
      expect(row).toMatchObject({
        state: 'Resolved',
        outcome: 'Resolved in quarterly 2026-11-16: Target is 0.9.',
      });
    }
  });

  it('leaves what was resolved before, and needs no words', () => {
    const [first, second, last] = CHAIN;
    const ledger = [{ ...first!, state: 'Resolved' as const }, second!, last!];
    expect(idsOf(resolve(last!, ledger, null, QUARTERLY))).toEqual(['E-3', 'E-2']);
    expect(resolve(last!, ledger, ' ', QUARTERLY)[0]?.outcome).toBe(
      'Resolved in quarterly 2026-11-16.',
    );
    expect(resolve(ledger[0]!, ledger, 'again', QUARTERLY)).toEqual([]);
  });
});
