import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { occurrences } from '../../../../src/local/services/calendar/occurrences.js';
import {
  plainRule,
  type Recurrence,
  type RecurrenceRuleData,
} from '../../../../src/local/services/calendar/recurrence.js';
import {
  parseRecurrence,
  recurrenceText,
} from '../../../../src/local/services/calendar/recurrence-text.js';

const same = (wallMs: number) => wallMs;
const second = (min: string, max: string) =>
  fc.integer({ min: Date.parse(min) / 1000, max: Date.parse(max) / 1000 }).map((s) => s * 1000);

const rules: fc.Arbitrary<RecurrenceRuleData> = fc.record({
  frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
  interval: fc.integer({ min: 1, max: 4 }),
  count: fc.option(fc.integer({ min: 1, max: 20 })),
  until: fc.option(second('2026-01-01T00:00:00Z', '2030-01-01T00:00:00Z')),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  monthDays: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 3 }),
  months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  weekStart: fc.integer({ min: 0, max: 6 }),
});

const series: fc.Arbitrary<Recurrence> = fc.record({
  timeZone: fc.constantFrom('Europe/Berlin', 'Etc/UTC'),
  wallStart: second('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
  allDay: fc.constant(false),
  rules: fc.array(rules, { minLength: 1, maxLength: 2 }),
});

describe('recurrences', () => {
  it('are the same after writing and reading', () => {
    fc.assert(
      fc.property(series, (recurrence) => {
        expect(parseRecurrence(recurrenceText(recurrence))).toEqual(recurrence);
      }),
    );
  });

  it('of all days carry a date only', () => {
    const text = recurrenceText({
      timeZone: 'Europe/Berlin',
      wallStart: Date.parse('2026-03-04T00:00:00Z'),
      allDay: true,
      rules: [{ ...plainRule('MONTHLY'), interval: 2 }],
    });
    expect(text).toBe(
      'DTSTART;VALUE=DATE;TZID=Europe/Berlin:20260304\nRRULE:FREQ=MONTHLY;INTERVAL=2',
    );
    expect(recurrenceText(parseRecurrence(text))).toBe(text);
  });

  it('refuse a text that they did not write', () => {
    expect(() => parseRecurrence('RRULE:FREQ=DAILY')).toThrow('Not emulated: the recurrence');
  });
});

describe('occurrences', () => {
  const bound = Date.parse('2029-01-01T00:00:00Z');

  it('are in order, without repeats, at the time of day of the first and within all bounds', () => {
    fc.assert(
      fc.property(series, (recurrence) => {
        const found = occurrences(recurrence, bound, same);
        for (const [index, wallMs] of found.entries()) {
          expect(wallMs).toBeGreaterThan(found[index - 1] ?? recurrence.wallStart - 1);
          expect(wallMs).toBeLessThan(bound);
          expect((wallMs - recurrence.wallStart) % 86_400_000).toBe(0);
        }
        const most = recurrence.rules.reduce((sum, { count }) => sum + (count ?? Infinity), 0);
        expect(found.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('do not depend on the bound, save that they end before it', () => {
    fc.assert(
      fc.property(
        series,
        second('2026-06-01T00:00:00Z', '2029-01-01T00:00:00Z'),
        (one, earlier) => {
          expect(occurrences(one, earlier, same)).toEqual(
            occurrences(one, bound, same).filter((wallMs) => wallMs < earlier),
          );
        },
      ),
    );
  });

  it('of a weekly rule count weeks from its week start', () => {
    const wallStart = Date.parse('2026-05-24T09:00:00Z');
    const starting = (weekStart: number) =>
      occurrences(
        {
          timeZone: 'Etc/UTC',
          wallStart,
          allDay: false,
          rules: [{ ...plainRule('WEEKLY'), interval: 2, count: 3, weekdays: [0, 1], weekStart }],
        },
        bound,
        same,
      ).map((wallMs) => new Date(wallMs).toISOString().slice(5, 10));
    expect(starting(0)).toEqual(['05-24', '05-25', '06-07']);
    expect(starting(1)).toEqual(['05-24', '06-01', '06-07']);
  });
});
