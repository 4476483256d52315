import { describe, expect, it } from '@jest/globals';
import { takenIds } from '../../../src/workbook/closing/taken-ids.js';
import { action, risk, snapshot } from '../../domain/records-for-tests.js';

describe('takenIds', () => {
  it('are the texts of the ID columns, also of rows that cannot be read, and those just given', () => {
    const tables = {
      'Action Log': {
        header: ['Action', 'action id'],
        rows: [
          ['a', ' T-1 '],
          ['b', ''],
        ],
        firstRow: 2,
      },
    };
    const given = snapshot({ actions: [action({ actionId: 'T-7' })], risks: [risk()] });
    expect(takenIds(tables, given)).toEqual({
      actions: ['T-1', 'T-7'],
      decisions: [],
      escalations: [],
      risks: ['R-1'],
      changes: [],
    });
  });
});
