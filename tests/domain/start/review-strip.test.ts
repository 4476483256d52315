import { describe, expect, it } from '@jest/globals';
import { reviewStrip } from '../../../src/domain/start/review-strip.js';
import { AS_OF, calendarEntry, holiday, reviewRecord } from '../records-for-tests.js';

const WEEKS = [
  '2026-09-21',
  '2026-09-28',
  '2026-10-05',
  '2026-10-12',
  '2026-10-19',
  '2026-10-26',
  '2026-11-02',
  '2026-11-09',
  '2026-11-16',
  '2026-11-23',
];
const NONE = WEEKS.map(() => null);

describe('reviewStrip', () => {
  it('goes from eight weeks back to one ahead, and marks nothing in an empty calendar', () => {
    expect(reviewStrip({ calendar: [], reviews: [], holidays: [] }, AS_OF)).toEqual({
      weeks: WEEKS,
      marks: { weekly: NONE, monthly: NONE, quarterly: NONE },
    });
  });

  it('marks what became of the due dates of each kind, the pressing one of two in a week', () => {
    const dueOn = (review: 'weekly' | 'monthly' | 'quarterly', ...days: readonly string[]) =>
      days.map((day) => calendarEntry({ review, dueOn: day }));
    const { marks } = reviewStrip(
      {
        calendar: [
          ...dueOn('weekly', '2026-09-14', '2026-11-02', '2026-11-05', '2026-11-09', '2026-11-16'),
          ...dueOn('monthly', '2026-11-03'),
          ...dueOn('quarterly', '2026-10-07'),
        ],
        reviews: [reviewRecord('weekly', '2026-11-02'), reviewRecord('monthly', '2026-11-03')],
        holidays: [
          holiday({ date: '2026-10-07', effect: 'Skip' }),
          holiday({ date: '2026-11-09', effect: 'Skip' }),
        ],
      },
      AS_OF,
    );
    expect(marks.weekly).toEqual([...NONE.slice(4), 'Missed', 'Skipped', 'Due', null]);
    expect(marks.monthly).toEqual([...NONE.slice(4), 'Held', null, null, null]);
    expect(marks.quarterly).toEqual([null, null, 'Skipped', ...NONE.slice(3)]);
  });

  it('puts a review that a holiday moves into the week in which it is held', () => {
    const { marks } = reviewStrip(
      {
        calendar: [calendarEntry({ dueOn: '2026-11-13' })],
        reviews: [],
        holidays: [holiday({ date: '2026-11-13', effect: 'Move' })],
      },
      AS_OF,
    );
    expect(marks.weekly.indexOf('Due')).toBe(WEEKS.indexOf('2026-11-16'));
  });
});
