import { describe, expect, it } from '@jest/globals';
import { entriesToAdd } from '../../../src/domain/cadence-calendar/entries-to-add.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { AS_OF, calendarEntry, holiday } from '../records-for-tests.js';

describe('entriesToAdd', () => {
  it('fills thirteen weeks from the as-of date, that day and the last one included', () => {
    const added = entriesToAdd({ calendar: [], holidays: [] }, DEFAULT_SETTINGS, AS_OF);
    const weeklies = added.filter(({ review }) => review === 'weekly');
    expect(weeklies).toHaveLength(14);
    expect([weeklies[0]?.dueOn, weeklies.at(-1)?.dueOn]).toEqual(['2026-11-16', '2027-02-15']);
  });

  it('adds only what is missing, round the holidays', () => {
    const calendar = entriesToAdd({ calendar: [], holidays: [] }, DEFAULT_SETTINGS, AS_OF, 12).map(
      (entry) => calendarEntry(entry),
    );
    const holidays = [holiday({ date: '2027-02-15', effect: 'Move' })];
    expect(entriesToAdd({ calendar, holidays }, DEFAULT_SETTINGS, AS_OF, 13)).toEqual([]);
    const next = entriesToAdd({ calendar, holidays }, DEFAULT_SETTINGS, AS_OF, 14);
    expect(next.map(({ dueOn }) => dueOn)).toEqual(['2027-02-16', '2027-02-22']);
  });
});
