import { describe, expect, it } from '@jest/globals';
import type { CloseEntries } from '../../../src/domain/closing/entries.js';
import { ledgerOutcomes, unknownAnswers } from '../../../src/domain/closing/ledger-outcomes.js';
import type { ProposedEscalation } from '../../../src/domain/finding.js';
import type { Escalation } from '../../../src/domain/records.js';
import { asOf, change, escalation, snapshot } from '../records-for-tests.js';
import { deskOf } from './closing-for-tests.js';

const ROW = escalation({ escalationId: 'E-1', rule: 'W3.pass-rate', subject: 's', to: 'M1' });
const desk = (outcomes: CloseEntries['outcomes'], ...escalations: readonly Escalation[]) =>
  deskOf({ outcomes: outcomes ?? [] }, snapshot({ escalations }), 'monthly', asOf('2026-11-16'));
const outcomesOf = (
  entry: { state: 'Acknowledged' | 'Resolved' | 'Carried'; outcome?: string },
  row: Escalation = ROW,
  proposed: readonly ProposedEscalation[] = [],
) => ledgerOutcomes(desk([{ escalationId: ' E-1 ', ...entry }], row), proposed, []);

describe('an outcome', () => {
  it('takes a row up, keeping what was said before where nothing is said now', () => {
    const before = { ...ROW, outcome: 'Looked at' };
    expect(outcomesOf({ state: 'Acknowledged', outcome: ' ' }, before)).toEqual({
      changed: [{ ...before, state: 'Acknowledged' }],
      carried: [],
      missing: [],
    });
    expect(outcomesOf({ state: 'Acknowledged', outcome: ' Again ' }, before).changed).toEqual([
      { ...ROW, state: 'Acknowledged', outcome: 'Again' },
    ]);
  });

  it('resolves a row, also one above which there is no level', () => {
    const last = { ...ROW, to: 'Q1' };
    expect(outcomesOf({ state: 'Resolved', outcome: 'Mended' }, last)).toEqual({
      changed: [{ ...last, state: 'Resolved', outcome: 'Resolved in monthly 2026-11-16: Mended' }],
      carried: [],
      missing: [],
    });
  });

  it.each([
    ['Waits', 'Waits. Carried to Q1 in monthly 2026-11-16.'],
    ['Version 1.2 holds', 'Version 1.2 holds. Carried to Q1 in monthly 2026-11-16.'],
    ['It waits.', 'It waits. Carried to Q1 in monthly 2026-11-16.'],
  ])('carries a row on with what was said: %s', (outcome, written) => {
    const { changed, carried, missing } = outcomesOf({ state: 'Carried', outcome });
    expect(changed).toEqual([{ ...ROW, state: 'Carried', outcome: written }]);
    expect(carried).toMatchObject([{ from: 'M1', to: 'Q1', parent: 'E-1' }]);
    expect(missing).toEqual([]);
  });

  it('of a row that the review itself carries on keeps what was said, and carries nothing', () => {
    const proposed = [{ parent: 'E-1' } as ProposedEscalation];
    expect(outcomesOf({ state: 'Carried' }, ROW, proposed)).toEqual({
      changed: [],
      carried: [],
      missing: [],
    });
    expect(outcomesOf({ state: 'Carried', outcome: 'Waits' }, ROW, proposed)).toEqual({
      changed: [{ ...ROW, outcome: 'Waits' }],
      carried: [],
      missing: [],
    });
  });

  it('is refused where there is no level above, the row is answered or nobody knows it', () => {
    const place = { block: 'M5', subject: ' E-1 ' };
    expect(outcomesOf({ state: 'Carried' }, { ...ROW, to: null }).missing).toEqual([
      {
        ...place,
        code: 'settled',
        message:
          'outcomes 1:  E-1  lies with no block, above which there is no level; resolve it there.',
      },
    ]);
    expect(outcomesOf({ state: 'Acknowledged' }, { ...ROW, state: 'Resolved' }).missing).toEqual([
      { ...place, code: 'settled', message: 'outcomes 1:  E-1  is resolved already.' },
    ]);
    expect(outcomesOf({ state: 'Resolved' }, { ...ROW, escalationId: 'E-2' })).toEqual({
      changed: [],
      carried: [],
      missing: [
        {
          ...place,
          code: 'unknown',
          message: 'outcomes 1: Escalations has no  E-1 ; look its ID up there.',
        },
      ],
    });
  });
});

describe('what an approved change answers', () => {
  const answered = (answers: string | null, ...escalations: readonly Escalation[]) =>
    ledgerOutcomes(desk([], ...escalations), [], [change({ answers })]).changed.map(
      ({ escalationId, state, outcome }) => [escalationId, state, outcome],
    );
  const outcome = 'Resolved in monthly 2026-11-16: answered by C-1, B2B / Pass-rate target: 0.93';

  it('is resolved as each of what it was carried on to, and nothing else', () => {
    const carried = { ...ROW, state: 'Carried' as const };
    const child = escalation({ escalationId: 'E-2', parent: 'E-1', to: 'Q1' });
    const second = escalation({ escalationId: 'E-3', parent: 'E-1', to: 'Q1' });
    const other = escalation({ escalationId: 'E-4', to: 'Q1' });
    expect(answered('E-1', other, carried, child, second)).toEqual([
      ['E-2', 'Resolved', outcome],
      ['E-1', 'Resolved', outcome],
      ['E-3', 'Resolved', outcome],
    ]);
    expect(answered('E-4', other, carried, child)).toEqual([['E-4', 'Resolved', outcome]]);
    expect(answered(null, other)).toEqual([]);
  });

  it('ends where a ledger goes in a circle', () => {
    const one = escalation({ escalationId: 'E-1', parent: 'E-2' });
    const other = escalation({ escalationId: 'E-2', parent: 'E-1' });
    expect(answered('E-1', one, other).map(([id]) => id)).toEqual(['E-2', 'E-1']);
  });

  it('has to be in the ledger', () => {
    const changes = [
      change({ answers: 'E-1' }),
      change({ answers: null }),
      change({ answers: 'E-2' }),
    ];
    expect(unknownAnswers(desk([], ROW), changes)).toEqual([
      {
        block: 'M5',
        code: 'unknown',
        subject: 'E-2',
        message:
          'The change of B2B / Pass-rate target answers E-2, which Escalations does not hold; look the ID up there.',
      },
    ]);
  });
});
