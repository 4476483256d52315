import { describe, expect, it } from '@jest/globals';
import { cadenceStatus } from '../../src/domain/cadence-calendar/cadence-status.js';
import { selfTest } from '../../src/domain/self-test/self-test.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import {
  BLANK_STATUS,
  SELF_TEST_ROW,
  statusBlock,
} from '../../src/workbook/prefill/status-block.js';
import { asOf, calendarEntry, reviewRecord, snapshot } from '../domain/records-for-tests.js';

function blockOn(date: string): string[][] {
  const data = snapshot({
    calendar: [
      calendarEntry({ dueOn: '2026-11-09', startsAt: '09:30' }),
      calendarEntry({ dueOn: '2026-11-16', startsAt: '09:30' }),
      calendarEntry({ dueOn: '2026-11-23', startsAt: '09:30' }),
      calendarEntry({ review: 'monthly', dueOn: '2026-12-01', startsAt: null }),
    ],
    reviews: [reviewRecord('weekly', '2026-11-09')],
  });
  const at = asOf(date);
  return statusBlock(cadenceStatus(data, at), selfTest(data, DEFAULT_SETTINGS, at), at);
}

describe('statusBlock', () => {
  it('says when each review is next, how far that is, and when it was last held', () => {
    expect(blockOn('2026-11-12').slice(0, 3)).toEqual([
      ['Weekly', 'Mon 16 Nov 2026, 09:30', 'In 4 days, last held Mon 9 Nov 2026.'],
      ['Monthly', 'Tue 1 Dec 2026', 'In 19 days, not held yet.'],
      ['Quarterly', 'Not planned', 'The Cadence Calendar has no date to come, not held yet.'],
    ]);
  });

  it('says of a date today, just passed and missed that it is so', () => {
    const weekly = (date: string) => blockOn(date)[0]?.[2];
    expect(weekly('2026-11-16')).toBe('Today, last held Mon 9 Nov 2026.');
    expect(weekly('2026-11-17')).toBe('1 day ago, last held Mon 9 Nov 2026.');
    expect(weekly('2026-11-19')).toBe(
      'In 4 days, last held Mon 9 Nov 2026, missed since: 2026-11-16.',
    );
  });

  it('has four signs with icon, word and sentence below their heading', () => {
    const block = blockOn('2026-11-19');
    expect(block[SELF_TEST_ROW]?.[0]).toBe('Cadence self-test');
    expect(block.slice(SELF_TEST_ROW + 1).map(([title, state]) => [title, state])).toEqual([
      ['Held against due', '◆ Watch'],
      ['Weeklies find something', '– No data'],
      ['Monthlies enter risks', '– No data'],
      ['Quarterlies change something', '– No data'],
    ]);
  });

  it('fills the place that a fresh page has for it, under the same titles', () => {
    const block = blockOn('2026-11-19');
    expect(block.map((row) => row.length)).toEqual(BLANK_STATUS.map((row) => row.length));
    expect(block.map(([title]) => title)).toEqual(BLANK_STATUS.map(([title]) => title));
  });
});
