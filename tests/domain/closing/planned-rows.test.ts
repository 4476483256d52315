import { describe, expect, it } from '@jest/globals';
import {
  changedRow,
  mergedRows,
  narrowedRows,
  newRow,
  withRows,
} from '../../../src/domain/closing/planned-rows.js';
import { action, definition, risk, snapshot } from '../records-for-tests.js';

describe('changedRow', () => {
  it('says neither the place of a row nor what is not told', () => {
    const told: object = { actionId: 'T-1', row: 7, owner: undefined, measure: null };
    expect(changedRow('actions', told)).toStrictEqual({
      part: 'actions',
      isNew: false,
      record: { actionId: 'T-1', measure: null },
    });
  });
});

describe('mergedRows', () => {
  it('makes one row of two about the same row, the later word holding, new where the first is', () => {
    const added = newRow('actions', action({ actionId: 'T-1', owner: 'Ana' }));
    const rows = [
      added,
      changedRow('risks', { riskId: 'T-1', owner: 'Kim' }),
      changedRow('actions', { actionId: 'T-1', owner: 'Lou' }),
    ];
    expect(mergedRows(rows)).toEqual([
      { ...added, record: { ...added.record, owner: 'Lou' } },
      { part: 'risks', isNew: false, record: { riskId: 'T-1', owner: 'Kim' } },
    ]);
  });
});

describe('narrowedRows', () => {
  const present = risk({ riskId: 'R-1', owner: 'Ana', mitigation: null });
  const data = snapshot({ risks: [present], definitions: [definition()] });

  it('keeps of a changed row its key and what differs from the workbook', () => {
    const { row: _, ...whole } = present;
    const changed = changedRow('risks', { ...whole, mitigation: 'Ask twice' });
    expect(narrowedRows([changed], data)).toEqual([
      { part: 'risks', isNew: false, record: { riskId: 'R-1', mitigation: 'Ask twice' } },
    ]);
    const key = { term: 'MQL', motion: 'B2B', version: '1.0' } as const;
    const draft = changedRow('definitions', { ...key, state: 'Draft', owner: 'Ana' });
    expect(narrowedRows([draft], data)).toEqual([
      { part: 'definitions', isNew: false, record: { ...key, state: 'Draft' } },
    ]);
  });

  it('drops a changed row that says nothing new, and keeps one whose row is gone and every new one', () => {
    const same = changedRow('risks', { riskId: 'R-1', owner: 'Ana' });
    const gone = changedRow('risks', { riskId: 'R-9', owner: 'Ana' });
    const { row: _, ...whole } = present;
    const added = newRow('risks', whole);
    expect(narrowedRows([same, gone, added], data)).toEqual([gone, added]);
  });
});

describe('withRows', () => {
  it('changes the row of the key and puts new rows below the last, in whatever order rows come', () => {
    const kept = action({ row: 9, actionId: 'T-1' });
    const data = snapshot({ actions: [kept, action({ row: 4, actionId: 'T-2', owner: 'Ana' })] });
    const { actions, risks } = withRows(data, [
      newRow('actions', action({ row: 0, actionId: 'T-3' })),
      changedRow('actions', { actionId: 'T-2', owner: 'Lou' }),
      newRow('actions', action({ row: 0, actionId: 'T-4' })),
      newRow('risks', risk({ row: 0, riskId: 'R-1' })),
    ]);
    expect(actions.map(({ row, actionId, owner }) => [row, actionId, owner])).toEqual([
      [9, 'T-1', 'Ana'],
      [4, 'T-2', 'Lou'],
      [10, 'T-3', 'Ana'],
      [11, 'T-4', 'Ana'],
    ]);
    expect(actions[0]).toBe(kept);
    // Row 1 holds the headers.
    expect(risks.map(({ row }) => row)).toEqual([2]);
  });

  it('alters no row of the workbook by a new one, whatever its identifier', () => {
    const present = action({ actionId: 'T-1', owner: 'Ana' });
    const added = newRow('actions', action({ actionId: 'T-1', owner: 'Lou' }));
    const { actions } = withRows(snapshot({ actions: [present] }), [added]);
    expect(actions.map(({ owner }) => owner)).toEqual(['Ana', 'Lou']);
  });
});
