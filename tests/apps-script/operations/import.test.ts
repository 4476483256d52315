import { describe, expect, it } from '@jest/globals';
import { answerOf, openAddOnWorkbook, valuesOf } from '../add-on-workbook.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';

const HEADER = ['Week', 'Source', 'Submitted', 'Passed'];
const ROWS = [
  ['2026-11-02', 'webinar-eu', '100', '90'],
  ['2026-11-09', 'webinar-eu', '120', '96'],
];

describe('import', () => {
  it('adds rows', () => {
    const book = openAddOnWorkbook(preparedWorkbook());
    const o = book.run('import', { tab: 'Pass Rates', header: HEADER, rows: ROWS });
    console.log(JSON.stringify(o.client), o.log, o.cost, o.calls.map((c) => c.name.replace('SpreadsheetApp.','')).join(' '));
    console.log(valuesOf(book.workbook, 'Pass Rates'), valuesOf(book.workbook, 'Journal'));
    const o2 = book.run('import', { tab: 'Pass Rates', header: HEADER, rows: ROWS });
    console.log(JSON.stringify(o2.client), o2.cost);
  });
});
