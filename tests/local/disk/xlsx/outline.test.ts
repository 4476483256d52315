import { describe, expect, it } from '@jest/globals';
import { fromXlsx, toXlsx } from '../../../../src/local/disk/xlsx-codec.js';
import { NO_SIDECAR, workbookOf } from '../workbook-literals.js';

describe('groups in the file', () => {
  it.each([false, true])('come back, toggles after them: %s', async (controlAfter) => {
    const rowGroups = {
      depths: new Map([
        [3, 1],
        [4, 2],
        [5, 1],
      ]),
      collapsed: [{ depth: 2, line: 4 }],
      controlAfter,
    };
    const columnGroups = { depths: new Map([[2, 1]]), collapsed: [], controlAfter: false };
    const workbook = workbookOf([{ rowGroups, columnGroups, hiddenRows: new Set([4]) }]);
    const { bytes } = await toXlsx(workbook);
    const read = await fromXlsx(bytes, NO_SIDECAR);
    expect(read.workbook.sheets[0]).toMatchObject({ rowGroups, columnGroups });
  });

  it('are absent where nothing is grouped', async () => {
    const { bytes } = await toXlsx(workbookOf([{ hiddenRows: new Set([2]) }]));
    const { workbook } = await fromXlsx(bytes, NO_SIDECAR);
    expect(workbook.sheets[0]).not.toHaveProperty('rowGroups');
  });
});
