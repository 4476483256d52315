import { describe, expect, it } from '@jest/globals';
import { defaultAnswers } from '../../../src/domain/set-up/answers.js';
import {
  firstDates,
  QUARTER_STARTS,
  readTime,
  timeText,
} from '../../../src/sidebar/set-up/schedule-words.js';

const { schedule } = defaultAnswers('');

describe('firstDates', () => {
  it('are the first of each kind from today on, at the time that is set', () => {
    const days = { ...schedule, weeklyWeekday: 4, startHour: 13.5 };
    const dates = firstDates(days, '2026-11-16').map(({ review, dueOn, startsAt }) => [
      ...[review, dueOn, startsAt],
    ]);
    expect(dates).toEqual([
      ['weekly', '2026-11-19', '13:30'],
      ['monthly', '2026-12-01', '13:30'],
      ['quarterly', '2027-01-06', '13:30'],
    ]);
  });

  it('shows nothing twice where quarters begin', () => {
    expect(QUARTER_STARTS).toEqual([
      'Jan, Apr, Jul, Oct',
      'Feb, May, Aug, Nov',
      'Mar, Jun, Sep, Dec',
    ]);
  });
});

describe('readTime', () => {
  it.each([
    ['09:30', 9.5],
    ['00:00', 0],
    ['23:00', 23],
    ['23:30', null],
    ['', null],
  ])('of "%s"', (text, hours) => {
    expect(readTime(text)).toBe(hours);
    if (hours !== null) expect(timeText(hours)).toBe(text);
  });
});
