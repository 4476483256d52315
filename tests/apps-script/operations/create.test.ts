import { describe, expect, it } from '@jest/globals';
import { openAddOnWorkbook } from '../add-on-workbook.js';
describe('create', () => {
  it('x', () => {
    const book = openAddOnWorkbook();
    const o = book.run('create', { motions: ['B2B', 'B2C'], sample: true, asOf: '2026-11-16' });
    console.log(JSON.stringify(o.client), o.error, o.log, o.cost, o.calls.length);
    const r = book.run('review', { kind: 'weekly', asOf: '2026-11-16' });
    console.log(JSON.stringify(r.client)?.slice(0, 3000), r.error, r.log, r.cost, r.calls.map(c => c.name).join(' '));
  });
});
