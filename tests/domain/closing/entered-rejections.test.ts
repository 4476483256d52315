import { describe, expect, it } from '@jest/globals';
import { enteredRejections } from '../../../src/domain/closing/entered-rejections.js';
import { changedRow } from '../../../src/domain/closing/planned-rows.js';
import { asOf, change, person, snapshot } from '../records-for-tests.js';
import { deskOf } from './closing-for-tests.js';

const proposed = change({ changeId: 'C-1', state: 'Proposed', approvedIn: null });
const data = snapshot({
  people: [person()],
  changes: [
    proposed,
    change({ changeId: 'C-2', state: 'Proposed', oldValue: null }),
    change({ changeId: 'C-3', state: 'In force' }),
  ],
});
const rejected = (entries: Parameters<typeof deskOf>[0]) =>
  enteredRejections(deskOf(entries, data, 'quarterly', asOf('2026-10-06')));

describe('proposals that the quarterly turns down', () => {
  it('are withdrawn, and a decision of the chair says what stays and why', () => {
    const { rows, missing } = rejected({
      rejections: [
        { changeId: ' C-1 ', reason: ' too early ' },
        { changeId: 'C-2', reason: ' ' },
      ],
    });
    const { row: _, ...whole } = proposed;
    expect(rows[0]).toEqual(changedRow('changes', { ...whole, state: 'Withdrawn' }));
    expect(rows[1]).toEqual({
      part: 'decisions',
      isNew: true,
      record: {
        decisionId: 'D-0001',
        decision: 'C-1 is not taken up: B2B / Pass-rate target stays 0.92; too early',
        owner: 'Ana',
        dueOn: '2026-10-06',
        measure: 'What held goes on to hold',
        decidedIn: 'quarterly 2026-10-06',
        decidedOn: '2026-10-06',
        kind: 'Change',
      },
    });
    expect(rows[3]?.record['decision']).toBe(
      'C-2 is not taken up: B2B / Pass-rate target stays as it is',
    );
    expect(missing).toEqual([]);
  });

  it('have to be proposals of the workbook that this review does not approve', () => {
    const { rows, missing } = rejected({
      rejections: [{ changeId: 'C-9' }, { changeId: 'C-3' }, { changeId: 'C-1' }],
      approvals: [{ changeId: ' C-1 ' }],
    });
    expect(rows).toEqual([]);
    expect(missing).toEqual([
      {
        block: 'Q5',
        subject: 'C-9',
        code: 'unknown',
        message: 'rejections 1: Changes has no change C-9; look its ID up there.',
      },
      {
        block: 'Q5',
        subject: 'C-3',
        code: 'settled',
        message: 'rejections 2: C-3 is in force already; only a proposal can be turned down.',
      },
      {
        block: 'Q5',
        subject: 'C-1',
        code: 'settled',
        message:
          'rejections 3: C-1 is approved in this review already; only a proposal can be turned down.',
      },
    ]);
  });
});
