import { describe, expect, it } from '@jest/globals';
import { takenIds } from '../../../src/workbook/closing/taken-ids.js';
import { action, risk, snapshot } from '../../domain/records-for-tests.js';

describe('takenIds', () => {
  it('are those that stand in the tab, unread rows among them, and those that were given', () => {
    const tables = {
      'Action Log': {
        header: ['Action', 'Action ID'],
        rows: [
          ['a', 'T-0001'],
          ['', ' T-0007 '],
          ['c', ''],
        ],
        firstRow: 2,
      },
    };
    const read = snapshot({
      actions: [action({ actionId: 'T-0001' }), action({ actionId: 'T-0008' })],
      risks: [risk({ riskId: 'R-0003' })],
    });
    expect(takenIds(tables, read)).toEqual({
      actions: ['T-0001', 'T-0007', 'T-0001', 'T-0008'],
      decisions: [],
      escalations: [],
      risks: ['R-0003'],
      changes: [],
    });
  });
});
