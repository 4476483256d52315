import { describe, expect, it } from '@jest/globals';
import { judgeEntries } from '../../../src/domain/cadence-calendar/judge-entries.js';
import type { Holiday } from '../../../src/domain/records.js';
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import { asOf, calendarEntry, holiday, reviewRecord } from '../records-for-tests.js';

/** `weekly 2026-11-09 Held 2026-11-10` and so on, for due dates and reviews of one kind. */
function judged(
  due: readonly string[],
  held: readonly string[],
  on: string,
  about: { readonly holidays?: readonly Holiday[]; readonly kind?: ReviewKind } = {},
): string[] {
  const { holidays = [], kind = 'weekly' } = about;
  return judgeEntries(
    due.map((dueOn) => calendarEntry({ dueOn })),
    held.map((day) => reviewRecord(kind, day)),
    holidays,
    asOf(on),
  ).map(({ entry, state, heldOn }) => [entry.dueOn, state, heldOn].filter(Boolean).join(' '));
}

describe('judgeEntries', () => {
  it.each([
    ['2026-11-06', 'Missed'],
    ['2026-11-07', 'Held 2026-11-07'],
    ['2026-11-09', 'Held 2026-11-09'],
    ['2026-11-11', 'Held 2026-11-11'],
    ['2026-11-12', 'Missed'],
  ])('takes a review held on %s for the one due on 9 November: %s', (held, state) => {
    expect(judged(['2026-11-09'], [held], '2026-11-30')).toEqual([`2026-11-09 ${state}`]);
  });

  it.each([
    ['2026-11-08', 'Due'],
    ['2026-11-11', 'Due'],
    ['2026-11-12', 'Missed'],
  ])('on %s calls what was due on 9 November and not held %s', (on, state) => {
    expect(judged(['2026-11-09'], [], on)).toEqual([`2026-11-09 ${state}`]);
  });

  it('gives each review held to one due date, the nearest', () => {
    expect(judged(['2026-11-09', '2026-11-11'], ['2026-11-11'], '2026-11-30')).toEqual([
      '2026-11-09 Missed',
      '2026-11-11 Held 2026-11-11',
    ]);
    expect(judged(['2026-11-09', '2026-11-11'], ['2026-11-10'], '2026-11-30')).toEqual([
      '2026-11-09 Held 2026-11-10',
      '2026-11-11 Missed',
    ]);
    expect(
      judged(['2026-11-09', '2026-11-11'], ['2026-11-10', '2026-11-12'], '2026-11-30'),
    ).toEqual(['2026-11-09 Held 2026-11-10', '2026-11-11 Held 2026-11-12']);
  });

  it('does not take a review of another kind, nor one held after the as-of date', () => {
    expect(judged(['2026-11-09'], ['2026-11-09'], '2026-11-30', { kind: 'monthly' })).toEqual([
      '2026-11-09 Missed',
    ]);
    expect(judged(['2026-11-09'], ['2026-11-11'], '2026-11-10')).toEqual(['2026-11-09 Due']);
  });

  it('skips what falls on a holiday that says so, unless it was held all the same', () => {
    const holidays = [holiday({ date: '2026-11-09' })];
    expect(judged(['2026-11-09'], [], '2026-11-30', { holidays })).toEqual(['2026-11-09 Skipped']);
    expect(judged(['2026-11-09'], ['2026-11-09'], '2026-11-30', { holidays })).toEqual([
      '2026-11-09 Held 2026-11-09',
    ]);
    const moved = [holiday({ date: '2026-11-09', effect: 'Move' })];
    expect(judged(['2026-11-09'], [], '2026-11-30', { holidays: moved })).toEqual([
      '2026-11-09 Missed',
    ]);
  });

  it('counts from the day to which a holiday that was entered later moves the review', () => {
    // Friday; held the Monday after it, three days after the date of the row.
    const holidays = [holiday({ date: '2026-11-20', effect: 'Move' })];
    expect(judged(['2026-11-20'], ['2026-11-23'], '2026-11-30', { holidays })).toEqual([
      '2026-11-20 Held 2026-11-23',
    ]);
    expect(judged(['2026-11-20'], [], '2026-11-25', { holidays })).toEqual(['2026-11-20 Due']);
    expect(judged(['2026-11-20'], [], '2026-11-26', { holidays })).toEqual(['2026-11-20 Missed']);
  });

  it('gives a due date the nearer of two reviews, and leaves the other alone', () => {
    expect(judged(['2026-11-09'], ['2026-11-10', '2026-11-09'], '2026-11-30')).toEqual([
      '2026-11-09 Held 2026-11-09',
    ]);
  });

  it('goes by the first row in the sheet of two for one holiday', () => {
    const rows = [
      holiday({ row: 9, date: '2026-11-09', effect: 'Move' }),
      holiday({ row: 4, date: '2026-11-09', effect: 'Skip' }),
    ];
    for (const holidays of [rows, [...rows].reverse()]) {
      expect(judged(['2026-11-09'], [], '2026-11-30', { holidays })).toEqual([
        '2026-11-09 Skipped',
      ]);
    }
  });

  it('puts the weekly of a day before its monthly and its quarterly', () => {
    const kinds = ['monthly', 'quarterly', 'weekly'] as const;
    for (const order of [kinds, [...kinds].reverse()]) {
      const calendar = [
        ...order.map((review) => calendarEntry({ review, dueOn: '2026-11-09' })),
        calendarEntry({ dueOn: '2026-11-02' }),
      ];
      const sorted = judgeEntries(calendar, [], [], asOf('2026-11-01'));
      expect(sorted.map(({ entry }) => `${entry.review} ${entry.dueOn}`)).toEqual([
        'weekly 2026-11-02',
        'weekly 2026-11-09',
        'monthly 2026-11-09',
        'quarterly 2026-11-09',
      ]);
    }
  });

  it('answers in order of time and once for a due date that stands there twice', () => {
    expect(judged(['2026-11-16', '2026-11-09', '2026-11-16'], [], '2026-11-10')).toEqual([
      '2026-11-09 Due',
      '2026-11-16 Due',
    ]);
  });
});
