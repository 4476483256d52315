import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '../../../src/apps-script/contract/history.js';
import { daysOf, entriesOf, tabsOf } from '../../../src/sidebar/history/history-days.js';

function entry(at: string, ...tabs: readonly string[]): HistoryEntry {
  return {
    at,
    by: 'ana@example.com',
    what: 'Rows imported',
    about: '',
    review: null,
    tabs,
    isFinished: true,
  };
}

describe('the history by day and tab', () => {
  const entries = [
    entry('2026-11-16T12:00:00Z', 'Reviews', 'Action Log'),
    entry('2026-11-16T11:00:00Z'),
    entry('2026-11-14T12:00:00Z', 'Pass Rates', 'Action Log'),
  ];

  it('puts together what was written on one day, in its order', () => {
    expect(daysOf(entries).map(({ day, entries: ofDay }) => [day, ofDay.length])).toEqual([
      ['Mon 16 Nov 2026', 2],
      ['Sat 14 Nov 2026', 1],
    ]);
  });

  it('names each tab once, and leaves out what did not write the chosen one', () => {
    expect(tabsOf(entries)).toEqual(['Action Log', 'Pass Rates', 'Reviews']);
    expect(entriesOf(entries, 'Action Log')).toEqual([entries[0], entries[2]]);
    expect(entriesOf(entries, '')).toEqual(entries);
  });
});
