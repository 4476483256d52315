import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isIsoDate, weekdayOf } from '../../../src/domain/calendar.js';
import { dayFieldText, dayOrderOf } from '../../../src/sidebar/entry/day-text.js';
import { readDay } from '../../../src/sidebar/entry/read-day.js';

/** A Monday. */
const TODAY = '2026-11-16';

describe('readDay', () => {
  it.each([
    ['2026-12-12', '2026-12-12'],
    ['today', '2026-11-16'],
    ['Tomorrow', '2026-11-17'],
    ['Fri', '2026-11-20'],
    ['friday', '2026-11-20'],
    ['Thurs', '2026-11-19'],
    ['Mon', '2026-11-23'],
    ['next Fri', '2026-11-27'],
    ['next week', '2026-11-27'],
    ['in two weeks', '2026-11-30'],
    ['3 days', '2026-11-19'],
    ['in a month', '2026-12-16'],
    ['in a quarter', '2027-02-16'],
    ['12 Dec', '2026-12-12'],
    ['12th of December', '2026-12-12'],
    ['Dec 12', '2026-12-12'],
    ['12 Dec 2027', '2027-12-12'],
    ['3 Jan', '2027-01-03'],
    ['16 Nov', '2026-11-16'],
    ['15 Nov', '2027-11-15'],
    ['29 Feb', '2028-02-29'],
    ['1.12.', '2026-12-01'],
    ['1.12', '2026-12-01'],
    ['1. 12. 2027', '2027-12-01'],
    ['Fri 20 Nov', '2026-11-20'],
    ['Friday, 20 November', '2026-11-20'],
    ['12/12', '2026-12-12'],
    ['end of month', '2026-11-30'],
    ['1.12.2027', '2027-12-01'],
    ['25/12', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['end of week', '2026-11-20'],
    ['the end of the month', '2026-11-30'],
    ['eoq', '2026-12-31'],
    ['end of year', '2026-12-31'],
  ])('reads %p', (phrase, day) => {
    expect(readDay(phrase, TODAY)).toBe(day);
  });

  it.each([
    '',
    'soon',
    '3/4',
    '31 Feb',
    '2026-02-30',
    'next',
    'next month',
    'in many weeks',
    'may be',
    'Mon 20 Nov',
    'Fri 3/4',
    '0 Dec',
  ])('says that %p is no day, or could be two', (phrase) => {
    expect(readDay(phrase, TODAY)).toBeNull();
  });

  it.each([
    ['3/4', 'day first', '2027-04-03'],
    ['3/4', 'month first', '2027-03-04'],
    ['3/4/2028', 'day first', '2028-04-03'],
    ['13/4', 'month first', '2027-04-13'],
    ['4/13', 'day first', '2027-04-13'],
    ['2/3', 'month first', '2027-02-03'],
    ['31/2', 'day first', null],
  ] as const)('reads %p %s as the workbook has it', (phrase, order, day) => {
    expect(readDay(phrase, TODAY, order)).toBe(day);
  });

  it('reads back every day as a field shows it, and as each order writes it', () => {
    const days = fc.integer({ min: -800, max: 2000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), days, (start, distance) => {
        const today = addDays('2024-01-01', start);
        const day = addDays(today, distance);
        expect(readDay(dayFieldText(day, today), today)).toBe(day);
        const [year, month, date] = day.split('-').map(Number);
        expect(readDay(`${date}/${month}/${year}`, today, 'day first')).toBe(day);
        expect(readDay(`${month}/${date}/${year}`, today, 'month first')).toBe(day);
        expect(readDay(`${date}.${month}.${year}`, today)).toBe(day);
      }),
    );
  });

  it('takes the last day of a shorter month', () => {
    expect(readDay('in a month', '2027-01-31')).toBe('2027-02-28');
    expect(readDay('in 3 months', '2026-11-30')).toBe('2027-02-28');
  });

  it('takes a weekday as the first one after today, whatever today is', () => {
    const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 6 }),
        (days, place) => {
          const today = addDays('2024-01-01', days);
          const day = readDay(names[place] ?? '', today) ?? '';
          expect(weekdayOf(day)).toBe(place + 1);
          expect(day > today && day <= addDays(today, 7)).toBe(true);
        },
      ),
    );
  });

  it('answers a day of the calendar or nothing, whatever is written', () => {
    const words = fc.constantFrom(
      'next',
      'in',
      '31',
      'feb',
      'end of',
      'month',
      '2',
      'weeks',
      'fri',
      '.',
      '/',
      '99',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), fc.constantFrom(' ', ''), (parts, gap) => {
        const day = readDay(parts.join(gap), TODAY);
        expect(day === null || isIsoDate(day)).toBe(true);
      }),
    );
  });
});

describe('dayOrderOf', () => {
  it.each([
    ['de_DE', 'day first'],
    ['en_GB', 'day first'],
    ['en_US', 'month first'],
    ['ja_JP', 'month first'],
    ['no locale', null],
  ])('knows how people of %s write days', (locale, order) => {
    expect(dayOrderOf(locale)).toBe(order);
  });
});
