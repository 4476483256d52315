import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { missingEntries, planCadence } from '../../../src/domain/cadence-calendar/plan-cadence.js';
import {
  addDays,
  daysBetween,
  fromEpochDay,
  judgedWeekOf,
  mondayOf,
  toEpochDay,
  weekdayOf,
} from '../../../src/domain/calendar.js';
import { quarterOf } from '../../../src/domain/calendar-quarter.js';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings.js';
import type { HolidayEffect, ReviewKind } from '../../../src/domain/vocabulary.js';
import { asOf, calendarEntry, holiday } from '../records-for-tests.js';

function settings(part: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...part };
}

/** Due dates of one kind. */
function daysOf(
  kind: ReviewKind,
  part: Partial<Settings>,
  from: string,
  to: string,
  holidays = [holiday({ date: '1999-01-01' })],
): string[] {
  return planCadence(settings(part), holidays, from, to)
    .filter(({ review }) => review === kind)
    .map(({ dueOn }) => dueOn);
}

function off(date: string, effect: HolidayEffect) {
  return holiday({ date, effect });
}

const anyDay = fc
  .integer({ min: toEpochDay('1999-12-20'), max: toEpochDay('2101-01-10') })
  .map(fromEpochDay);
const anySettings = fc
  .record({
    weeklyWeekday: fc.integer({ min: 1, max: 7 }),
    monthlyWeek: fc.integer({ min: 1, max: 5 }),
    monthlyWeekday: fc.integer({ min: 1, max: 7 }),
    quarterStartMonth: fc.integer({ min: 1, max: 12 }),
    quarterlyWeek: fc.integer({ min: 1, max: 5 }),
    quarterlyWeekday: fc.integer({ min: 1, max: 7 }),
  })
  .map(settings);

describe('planCadence', () => {
  it('plans the defaults: Mondays, first Tuesdays, first Wednesdays of a quarter, at 09:00', () => {
    expect(planCadence(settings(), [], '2026-12-28', '2027-01-18')).toEqual([
      { review: 'weekly', dueOn: '2026-12-28', startsAt: '09:00', minutes: 60 },
      { review: 'weekly', dueOn: '2027-01-04', startsAt: '09:00', minutes: 60 },
      { review: 'monthly', dueOn: '2027-01-05', startsAt: '09:00', minutes: 90 },
      { review: 'quarterly', dueOn: '2027-01-06', startsAt: '09:00', minutes: 240 },
      { review: 'weekly', dueOn: '2027-01-11', startsAt: '09:00', minutes: 60 },
      { review: 'weekly', dueOn: '2027-01-18', startsAt: '09:00', minutes: 60 },
    ]);
  });

  it.each([
    [0, '00:00'],
    [9.5, '09:30'],
    [14.25, '14:15'],
    [23, '23:00'],
  ])('says the start hour %s as %s', (startHour, startsAt) => {
    const [first] = planCadence(settings({ startHour }), [], '2026-11-16', '2026-11-16');
    expect(first?.startsAt).toBe(startsAt);
  });

  it('plans the last day of a name with week 5, be it the fourth or the fifth', () => {
    const part = { monthlyWeek: 5, monthlyWeekday: 2 };
    expect(daysOf('monthly', part, '2026-11-01', '2027-03-31')).toEqual([
      '2026-11-24',
      '2026-12-29',
      '2027-01-26',
      '2027-02-23',
      '2027-03-30',
    ]);
  });

  it('plans 29 February where the month has it', () => {
    const part = { monthlyWeek: 5, monthlyWeekday: 2 };
    expect(daysOf('monthly', part, '2028-02-01', '2028-02-29')).toEqual(['2028-02-29']);
  });

  it('begins quarters where the settings say', () => {
    expect(daysOf('quarterly', { quarterStartMonth: 2 }, '2026-01-01', '2026-12-31')).toEqual([
      '2026-02-04',
      '2026-05-06',
      '2026-08-05',
      '2026-11-04',
    ]);
    // A year that begins in April has the quarters of one that begins in January.
    expect(daysOf('quarterly', { quarterStartMonth: 4 }, '2026-01-01', '2026-12-31')).toEqual(
      daysOf('quarterly', {}, '2026-01-01', '2026-12-31'),
    );
  });

  it('holds the default quarterly when it judges the quarter that has just ended, on any weekday', () => {
    for (let weekday = 1; weekday <= 7; weekday += 1) {
      for (const day of daysOf(
        'quarterly',
        { quarterlyWeekday: weekday },
        '2024-01-01',
        '2034-12-31',
      )) {
        const judged = quarterOf(judgedWeekOf(asOf(day)), 1);
        expect(judged.until).toBe(quarterOf(day, 1).from);
      }
    }
  });

  it('moves from a holiday to the next day that is neither a weekend nor a holiday', () => {
    const holidays = [
      off('2026-12-24', 'Move'),
      off('2026-12-25', 'Move'),
      off('2026-12-28', 'Skip'),
    ];
    expect(daysOf('weekly', { weeklyWeekday: 4 }, '2026-12-21', '2026-12-31', holidays)).toEqual([
      '2026-12-29',
      '2026-12-31',
    ]);
  });

  it('skips on a holiday that skips', () => {
    const holidays = [off('2026-11-23', 'Skip')];
    expect(daysOf('weekly', {}, '2026-11-16', '2026-11-30', holidays)).toEqual([
      '2026-11-16',
      '2026-11-30',
    ]);
  });

  it('finds a review that a holiday moved into the range from before it', () => {
    const holidays = [off('2026-11-27', 'Move')];
    const days = daysOf('weekly', { weeklyWeekday: 5 }, '2026-11-30', '2026-12-04', holidays);
    expect(days).toEqual(['2026-11-30', '2026-12-04']);
  });

  it('holds one meeting where holidays move two of a kind to one day', () => {
    const closed = Array.from({ length: 7 }, (_, index) =>
      off(addDays('2026-12-25', index), 'Move'),
    );
    const days = daysOf('weekly', { weeklyWeekday: 5 }, '2026-12-18', '2027-01-08', [
      ...closed,
      off('2027-01-01', 'Move'),
    ]);
    expect(days).toEqual(['2026-12-18', '2027-01-04', '2027-01-08']);
  });

  it('plans exactly one weekly in every ISO week, on its day, across ends of years', () => {
    fc.assert(
      fc.property(anySettings, anyDay, fc.integer({ min: 0, max: 800 }), (chosen, day, length) => {
        const from = mondayOf(day);
        const to = addDays(from, 7 * Math.ceil(length / 7) + 6);
        const days = planCadence(chosen, [], from, to)
          .filter(({ review }) => review === 'weekly')
          .map(({ dueOn }) => dueOn);
        expect(days).toHaveLength((daysBetween(from, to) + 1) / 7);
        expect(new Set(days.map(mondayOf)).size).toBe(days.length);
        expect(new Set(days.map(weekdayOf))).toEqual(new Set([chosen.weeklyWeekday]));
      }),
    );
  });

  it('plans one monthly in every month and one quarterly in every third, each on its weekday', () => {
    fc.assert(
      fc.property(anySettings, fc.integer({ min: 1999, max: 2100 }), (chosen, year) => {
        const planned = planCadence(chosen, [], `${year}-01-01`, `${year}-12-31`);
        const monthly = planned.filter(({ review }) => review === 'monthly');
        const quarterly = planned.filter(({ review }) => review === 'quarterly');
        expect(monthly.map(({ dueOn }) => Number(dueOn.slice(5, 7)))).toEqual([
          1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
        ]);
        expect(quarterly).toHaveLength(4);
        for (const { dueOn } of monthly) expect(weekdayOf(dueOn)).toBe(chosen.monthlyWeekday);
        for (const { dueOn } of quarterly) {
          expect(weekdayOf(dueOn)).toBe(chosen.quarterlyWeekday);
          expect((Number(dueOn.slice(5, 7)) - chosen.quarterStartMonth + 12) % 3).toBe(0);
        }
      }),
    );
  });

  it('never plans a holiday, and leaves out no more than holidays skip or crowd together', () => {
    const offDays = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 365 }), fc.constantFrom('Move' as const, 'Skip' as const)),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anySettings, anyDay, offDays, (chosen, from, chosenOff) => {
        const holidays = chosenOff.map(([day, effect]) => off(addDays(from, day), effect));
        const to = addDays(from, 365);
        const free = new Set(holidays.map(({ date }) => date));
        const plain = planCadence(chosen, [], from, to);
        const planned = planCadence(chosen, holidays, from, to);
        const kept = new Set(planned.map(({ review, dueOn }) => `${review} ${dueOn}`));
        expect(kept.size).toBe(planned.length);
        for (const { dueOn } of planned) expect(free.has(dueOn)).toBe(false);
        for (const { review, dueOn } of plain) {
          if (!free.has(dueOn)) expect(kept.has(`${review} ${dueOn}`)).toBe(true);
        }
      }),
    );
  });
});

describe('missingEntries', () => {
  const from = '2026-11-16';
  const to = '2027-02-14';
  const rows = (part: Partial<Settings>, holidays = [off('1999-01-01', 'Skip')]) =>
    planCadence(settings(part), holidays, from, to).map((entry) => calendarEntry(entry));

  it('is the whole plan for an empty calendar and nothing for a full one', () => {
    expect(missingEntries([], settings(), [], from, to)).toEqual(
      planCadence(settings(), [], from, to),
    );
    expect(missingEntries(rows({}), settings(), [], from, to)).toEqual([]);
  });

  it('adds nothing where a person moved a date within its week, month or quarter', () => {
    const moved = rows({}).map((entry) => {
      if (entry.dueOn === '2026-11-23') return { ...entry, dueOn: '2026-11-26' };
      if (entry.dueOn === '2026-12-01') return { ...entry, dueOn: '2026-12-17' };
      return entry.review === 'quarterly' ? { ...entry, dueOn: '2027-02-09' } : entry;
    });
    expect(missingEntries(moved, settings(), [], from, to)).toEqual([]);
  });

  it('adds nothing where a person moved a date into the next week', () => {
    const moved = rows({ weeklyWeekday: 5 }).map((entry) =>
      entry.dueOn === '2026-11-20' ? { ...entry, dueOn: '2026-11-23' } : entry,
    );
    expect(missingEntries(moved, settings({ weeklyWeekday: 5 }), [], from, to)).toEqual([]);
  });

  it('adds nothing after the weekday was changed for the weeks that are planned already', () => {
    expect(missingEntries(rows({}), settings({ weeklyWeekday: 5 }), [], from, to)).toEqual([]);
  });

  it('adds nothing twice where a holiday moved a review out of its week', () => {
    const part = { weeklyWeekday: 5 };
    const holidays = [off('2026-11-27', 'Move')];
    const full = rows(part, holidays);
    expect(full.map(({ dueOn }) => dueOn)).toContain('2026-11-30');
    const later = '2026-12-01';
    expect(missingEntries(full, settings(part), holidays, later, to)).toEqual([]);
  });

  it('puts back a date that was deleted, and adds the weeks that came into reach', () => {
    const some = rows({}).filter(({ dueOn }) => dueOn !== '2026-12-07');
    const missing = missingEntries(some, settings(), [], from, '2027-02-21');
    expect(missing.map(({ review, dueOn }) => [review, dueOn])).toEqual([
      ['weekly', '2026-12-07'],
      ['weekly', '2027-02-15'],
    ]);
  });

  it('asks for nothing more once what it asked for is there, whatever the calendar held', () => {
    const someRows = fc.array(
      fc.tuple(
        fc.constantFrom('weekly' as const, 'monthly' as const, 'quarterly' as const),
        fc.integer({ min: -30, max: 120 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anySettings, someRows, (chosen, kept) => {
        const calendar = kept.map(([review, day]) =>
          calendarEntry({ review, dueOn: addDays(from, day) }),
        );
        const added = missingEntries(calendar, chosen, [], from, to).map((entry) =>
          calendarEntry(entry),
        );
        expect(missingEntries([...calendar, ...added], chosen, [], from, to)).toEqual([]);
      }),
    );
  });
});
