import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addDays,
  daysBetween,
  fromEpochDay,
  hoursBetween,
  isIsoDate,
  judgedWeekOf,
  mondayOf,
  toEpochDay,
  toEpochMs,
  weekdayOf,
  weeksEndingWith,
} from '../../src/domain/calendar.js';
import { asOf } from './records-for-tests.js';

const DAY = 86_400_000;
/** 0001-01-01 to 9999-12-31, against the Gregorian calendar of the language itself. */
const FIRST = -719_162;
const LAST = 2_932_896;
const anyDay = fc.integer({ min: FIRST, max: LAST });
const reference = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

describe('calendar', () => {
  it('agrees with the proleptic Gregorian calendar on every day of the years 1 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = reference(day);
        expect(fromEpochDay(day)).toBe(date);
        expect(toEpochDay(date)).toBe(day);
        expect(isIsoDate(date)).toBe(true);
        expect(weekdayOf(date)).toBe(new Date(day * DAY).getUTCDay() || 7);
      }),
    );
  });

  it('agrees on every day of four centuries', () => {
    for (let day = toEpochDay('1800-01-01'); day <= toEpochDay('2200-12-31'); day += 1) {
      const date = fromEpochDay(day);
      if (date !== reference(day) || toEpochDay(date) !== day) expect(date).toBe(reference(day));
    }
    expect(fromEpochDay(toEpochDay('2200-12-31'))).toBe('2200-12-31');
  });

  it('knows which texts are dates', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, day) => {
        const pad = (value: number, width: number) => String(value).padStart(width, '0');
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        const date = new Date(`${text}T00:00:00.000Z`);
        const exists =
          year > 0 && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
        expect(isIsoDate(text)).toBe(exists);
      }),
    );
    expect(isIsoDate('0000-03-01')).toBe(false);
    expect(isIsoDate('2026-2-3')).toBe(false);
    expect(isIsoDate('2026-02-03T00:00')).toBe(false);
  });

  it('counts days across leap days', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(daysBetween('2026-11-16', '2026-11-02')).toBe(-14);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, step) => {
        fc.pre(day + step >= FIRST && day + step <= LAST);
        expect(daysBetween(reference(day), addDays(reference(day), step))).toBe(step);
      }),
    );
  });

  it('names a week by its Monday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        fc.pre(day >= FIRST + 7);
        const monday = mondayOf(reference(day));
        expect(weekdayOf(monday)).toBe(1);
        const distance = daysBetween(monday, reference(day));
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThan(7);
      }),
    );
  });

  it('judges the last week that ended before the as-of date', () => {
    expect(judgedWeekOf(asOf('2026-11-15'))).toBe('2026-11-02');
    expect(judgedWeekOf(asOf('2026-11-16'))).toBe('2026-11-09');
    expect(judgedWeekOf(asOf('2026-11-22'))).toBe('2026-11-09');
    expect(judgedWeekOf(asOf('2027-01-04'))).toBe('2026-12-28');
  });

  it('lists the weeks that end with one, oldest first', () => {
    expect(weeksEndingWith('2026-11-09', 3)).toEqual(['2026-10-26', '2026-11-02', '2026-11-09']);
    expect(weeksEndingWith('2026-11-09', 0)).toEqual([]);
  });

  it('measures instants in milliseconds and hours', () => {
    const instant = fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, instant, (from, to) => {
        expect(toEpochMs(from.toISOString())).toBe(from.getTime());
        expect(hoursBetween(from.toISOString(), to.toISOString())).toBe(
          (to.getTime() - from.getTime()) / 3_600_000,
        );
      }),
    );
  });
});
