import { describe, expect, it } from '@jest/globals';
import { entryStoodFor } from '../../../src/domain/cadence-calendar/entry-stood-for.js';
import { judgeEntries } from '../../../src/domain/cadence-calendar/judge-entries.js';
import { asOf, calendarEntry, holiday } from '../records-for-tests.js';

const CALENDAR = [
  calendarEntry({ dueOn: '2026-11-20' }),
  calendarEntry({ dueOn: '2026-11-16' }),
  calendarEntry({ review: 'monthly', dueOn: '2026-11-17' }),
];

function dueOn(kind: 'weekly' | 'monthly' | 'quarterly', date: string): string | null {
  const at = asOf(date);
  const entry = entryStoodFor(kind, judgeEntries(CALENDAR, [], [], at), at);
  return entry?.entry.dueOn ?? null;
}

describe('entryStoodFor', () => {
  it.each([
    ['weekly', '2026-11-13', null],
    ['weekly', '2026-11-14', '2026-11-16'],
    ['weekly', '2026-11-17', '2026-11-16'],
    ['weekly', '2026-11-18', '2026-11-16'],
    ['weekly', '2026-11-19', '2026-11-20'],
    ['weekly', '2026-11-22', '2026-11-20'],
    ['weekly', '2026-11-23', null],
    ['monthly', '2026-11-16', '2026-11-17'],
    ['quarterly', '2026-11-16', null],
  ] as const)('takes for a %s on %s the due date %s', (kind, date, expected) => {
    expect(dueOn(kind, date)).toBe(expected);
  });

  it('takes the nearer of two that are near enough, of two equally near the earlier', () => {
    const calendar = ['2026-11-18', '2026-11-16'].map((day) => calendarEntry({ dueOn: day }));
    const taken = (date: string) => {
      const at = asOf(date);
      return entryStoodFor('weekly', judgeEntries(calendar, [], [], at), at)?.entry.dueOn;
    };
    expect(['2026-11-16', '2026-11-17', '2026-11-18'].map(taken)).toEqual([
      '2026-11-16',
      '2026-11-16',
      '2026-11-18',
    ]);
  });

  it('takes a date that a holiday moves by the day that it is moved to', () => {
    const at = asOf('2026-11-25');
    const moved = [holiday({ date: '2026-11-20', effect: 'Move' })];
    const entry = entryStoodFor('weekly', judgeEntries(CALENDAR, [], moved, at), at);
    expect([entry?.entry.dueOn, entry?.day]).toEqual(['2026-11-20', '2026-11-23']);
  });
});
