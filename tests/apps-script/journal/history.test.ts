import { describe, expect, it } from '@jest/globals';
import { renderHistory } from '../../../src/local/command-line/render/history-answer.js';
import { runWhole } from '../../faults/engine/actor.js';
import { sheetOfTab, smallPlace } from '../../faults/store/small-book.js';
import { workOf } from '../../faults/store/store-works.js';
import { AS_OF, ENTRIES, knownBook } from '../closing/workbook-to-close.js';

describe('the history', () => {
  it('says who wrote what, when, and from which review', () => {
    const book = knownBook();
    book.call('import', {
      tab: 'Pass Rates',
      header: ['Week', 'Source', 'Submitted', 'Passed'],
      rows: [['2026-11-09', 'webinar-eu', '1000', '870']],
    });
    book.call('close', { kind: 'weekly', asOf: AS_OF, entries: ENTRIES });
    const { entries } = book.call('history', {});
    expect(entries).toMatchObject([
      {
        by: 'owner@example.com',
        what: 'Review closed',
        review: 'weekly 2026-11-16',
        tabs: expect.arrayContaining(['Action Log', 'Reviews']),
        isFinished: true,
      },
      { what: 'Rows imported', about: 'Pass Rates', review: null, tabs: ['Pass Rates'] },
    ]);
    expect(Number.isNaN(Date.parse(entries[0]?.at ?? ''))).toBe(false);
    expect(renderHistory({ entries: entries.slice(0, 1) })).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}owner@example\.com {2}Review closed: weekly 2026-11-16$/,
    );
  });

  it('keeps every head when the contents of old entries are taken out', () => {
    const place = smallPlace();
    const count = 75;
    for (let index = 0; index < count; index += 1) {
      expect(runWhole(place, workOf('add', `<${index}>`)).answer?.ok).toBe(true);
    }
    const rows = sheetOfTab(place.workbook, 'Journal').cells.slice(1);
    const filled = rows.filter((row) => (row?.[0]?.value ?? '') !== '');
    expect(filled.map((row) => row[4]?.value)).toEqual(Array(count).fill('applied'));
    expect(filled.map((row) => row[1]?.value)).toEqual(
      Array(count).fill('test → Action Log, Decisions'),
    );
    const whole = filled.map((row) => String(row[5]?.value ?? '') !== '');
    expect(whole.filter(Boolean).length).toBeGreaterThanOrEqual(40);
    expect(whole.filter(Boolean).length).toBeLessThanOrEqual(50);
    expect(whole.lastIndexOf(false)).toBeLessThan(count - 40);
  });
});
