import { describe, expect, it } from '@jest/globals';
import { cadenceEvents } from '../../../src/domain/cadence-calendar/cadence-events.js';
import { startTime } from '../../../src/domain/cadence-calendar/start-time.js';
import type { CalendarEntry, Snapshot } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { AS_OF, calendarEntry, holiday, person, snapshot, target } from '../records-for-tests.js';

function eventsOf(entries: readonly CalendarEntry[], part: Partial<Snapshot> = {}) {
  return cadenceEvents(snapshot({ calendar: entries, ...part }), DEFAULT_SETTINGS, AS_OF);
}

describe('cadenceEvents', () => {
  it('keeps the key of a review that is moved within its week, month or quarter', () => {
    const keyOf = (part: Partial<CalendarEntry>) => eventsOf([calendarEntry(part)])[0]?.key;
    expect(keyOf({ dueOn: '2026-11-16' })).toBe('weekly-2026-11-16');
    expect(keyOf({ dueOn: '2026-11-20' })).toBe('weekly-2026-11-16');
    expect(keyOf({ review: 'monthly', dueOn: '2026-12-17' })).toBe('monthly-2026-12-01');
    expect(keyOf({ review: 'quarterly', dueOn: '2027-02-09' })).toBe('quarterly-2027-01-01');
  });

  it('gives two reviews of one week keys of their own', () => {
    const keys = eventsOf([
      calendarEntry({ dueOn: '2026-11-16' }),
      calendarEntry({ dueOn: '2026-11-19' }),
    ]).map(({ key }) => key);
    expect(keys).toEqual(['weekly-2026-11-16', 'weekly-2026-11-16-2026-11-19']);
  });

  it('fills what a row leaves open: chair, minutes and time', () => {
    const [plain, own] = eventsOf(
      [
        calendarEntry({ dueOn: '2026-11-16', startsAt: null, minutes: null }),
        calendarEntry({ dueOn: '2026-11-23', startsAt: '14:15', minutes: 45, chair: 'Ria' }),
      ],
      { people: [person({ role: 'Chair', name: 'Ana' })] },
    );
    expect(plain).toMatchObject({ startsAt: '09:00', minutes: 60, chair: 'Ana', state: 'Due' });
    expect(own).toMatchObject({ startsAt: '14:15', minutes: 45, chair: 'Ria' });
    expect(eventsOf([calendarEntry()])[0]?.chair).toBe('Chair');
  });

  it('names both owners of a block that has two', () => {
    const [event] = eventsOf([calendarEntry()]);
    expect(event?.agenda[4]).toBe('W5 Definition and handoff, 10 min, Sales liaison + RevOps lead');
  });

  it('lists the blocks of the motions in use, and says what a holiday skips', () => {
    const [event] = eventsOf([calendarEntry({ review: 'quarterly', dueOn: '2027-01-06' })], {
      targets: [target({ motion: 'B2B' })],
      holidays: [holiday({ date: '2027-01-06', effect: 'Skip' })],
    });
    expect(event?.state).toBe('Skipped');
    expect(event?.agenda).toHaveLength(5);
    expect(event?.agenda[1]).toBe('Q2 B2B motion review, 60 min, Sales liaison');
  });
});

describe('startTime', () => {
  it.each([
    ['09:00', '09:00'],
    [' 9:05 ', '09:05'],
    ['14.30', '14:30'],
    ['1899-12-30T16:45:00', '16:45'],
    ['23:59:59', '23:59'],
    ['24:00', '08:30'],
    ['9', '08:30'],
    ['noon', '08:30'],
    ['9:30 pm', '08:30'],
    ['19:60', '08:30'],
    ['at 9:30', '08:30'],
    [null, '08:30'],
  ])('reads %s as %s', (written, time) => {
    expect(startTime(written, { startHour: 8.5 })).toBe(time);
  });
});
