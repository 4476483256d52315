import { describe, expect, it } from '@jest/globals';
import { faultsByTab } from '../../../src/sidebar/check/faults-by-tab.js';

describe('faultsByTab', () => {
  it('puts structure before data, and leaves out what is mended', () => {
    const missing = { tab: 'Alarms', code: 'missing-tab', message: 'Gone.', repaired: false };
    const column = {
      tab: 'Sources',
      code: 'missing-column',
      message: 'No Owner.',
      repaired: false,
    };
    const mended = { ...column, tab: 'People', repaired: true };
    const cell = { tab: 'Sources', row: 7, column: 'State', code: 'x', message: 'Bad state.' };
    expect(faultsByTab({ structure: [missing, mended, column], dataProblems: [cell] })).toEqual([
      { tab: 'Alarms', faults: [{ message: 'Gone.', row: null }] },
      {
        tab: 'Sources',
        faults: [
          { message: 'No Owner.', row: 1 },
          { message: 'Bad state.', row: 7 },
        ],
      },
    ]);
  });
});
