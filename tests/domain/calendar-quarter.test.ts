import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/domain/calendar.js';
import { quarterOf } from '../../src/domain/calendar-quarter.js';

describe('quarterOf', () => {
  it.each([
    ['2026-01-01', 1, '2026-01-01', '2026-04-01'],
    ['2026-03-31', 1, '2026-01-01', '2026-04-01'],
    ['2026-11-09', 1, '2026-10-01', '2027-01-01'],
    ['2026-12-31', 1, '2026-10-01', '2027-01-01'],
    ['2026-01-31', 2, '2025-11-01', '2026-02-01'],
    ['2026-02-01', 2, '2026-02-01', '2026-05-01'],
    ['2026-01-01', 12, '2025-12-01', '2026-03-01'],
    ['2026-11-30', 12, '2026-09-01', '2026-12-01'],
    ['2024-02-29', 3, '2023-12-01', '2024-03-01'],
  ])('puts %s, quarters beginning in month %i, into %s until %s', (day, start, from, until) => {
    expect(quarterOf(day, start)).toEqual({ from, until });
  });

  it('parts the days into quarters without a gap, whatever the month they begin in', () => {
    for (let start = 1; start <= 12; start += 1) {
      for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
        const { from, until } = quarterOf(day, start);
        expect(from <= day && day < until).toBe(true);
        expect(quarterOf(until, start).from).toBe(until);
        expect((Number(from.slice(5, 7)) - start + 12) % 3).toBe(0);
      }
    }
  });
});
