import { describe, expect, it } from '@jest/globals';
import { openEmulator } from '../../../../src/local/emulator.js';
import { contractWorkbook } from '../../contract/contract-workbook.js';

describe('menus as older scripts add them', () => {
  it('show their items, a null as a line between them', () => {
    const { shown, error } = openEmulator({ active: contractWorkbook() }).run({
      code: `function check() {
        SpreadsheetApp.getActiveSpreadsheet().addMenu('Leads',
          [{ name: 'Run', functionName: 'run' }, null, { name: 'Again', functionName: 'again' }]);
      }`,
      functionName: 'check',
    });
    expect(error).toBeUndefined();
    expect(shown).toEqual([
      {
        kind: 'menu',
        caption: 'Leads',
        items: [
          { kind: 'item', caption: 'Run', functionName: 'run' },
          { kind: 'separator' },
          { kind: 'item', caption: 'Again', functionName: 'again' },
        ],
      },
    ]);
  });
});
