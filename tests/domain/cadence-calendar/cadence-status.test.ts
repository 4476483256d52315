import { describe, expect, it } from '@jest/globals';
import { cadenceStatus } from '../../../src/domain/cadence-calendar/cadence-status.js';
import { asOf, calendarEntry, reviewRecord } from '../records-for-tests.js';

const CALENDAR = [
  ...['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map((dueOn) =>
    calendarEntry({ dueOn, startsAt: '1899-12-30T09:00:00' }),
  ),
  calendarEntry({ review: 'monthly', dueOn: '2026-12-01', startsAt: null }),
];
const REVIEWS = [reviewRecord('weekly', '2026-11-03'), reviewRecord('weekly', '2026-11-24')];

function weekly(date: string) {
  const at = asOf(date);
  return cadenceStatus({ calendar: CALENDAR, reviews: REVIEWS, holidays: [] }, at)[0];
}

describe('cadenceStatus', () => {
  it('says the next date, when it was last held, and what was missed since', () => {
    expect(weekly('2026-11-17')).toEqual({
      kind: 'weekly',
      next: { dueOn: '2026-11-16', startsAt: '09:00' },
      lastHeldOn: '2026-11-03',
      missed: ['2026-11-09'],
    });
    expect(weekly('2026-11-19')).toMatchObject({
      next: { dueOn: '2026-11-23' },
      missed: ['2026-11-09', '2026-11-16'],
    });
  });

  it('does not see a review that is held later, and says where nothing is planned', () => {
    expect(weekly('2026-11-23')?.lastHeldOn).toBe('2026-11-03');
    expect(weekly('2026-11-24')).toMatchObject({
      next: null,
      lastHeldOn: '2026-11-24',
      missed: [],
    });
  });

  it('goes by the latest review of its own kind, in whatever order they stand', () => {
    const reviews = [
      reviewRecord('weekly', '2026-11-10'),
      reviewRecord('weekly', '2026-11-02'),
      reviewRecord('monthly', '2026-11-17'),
    ];
    const status = cadenceStatus({ calendar: CALENDAR, reviews, holidays: [] }, asOf('2026-11-20'));
    expect(status.map(({ lastHeldOn }) => lastHeldOn)).toEqual(['2026-11-10', '2026-11-17', null]);
    expect(status[0]?.missed).toEqual(['2026-11-16']);
  });

  it('has missed every date that passed where none was ever held', () => {
    const [never] = cadenceStatus(
      { calendar: CALENDAR, reviews: [], holidays: [] },
      asOf('2026-11-20'),
    );
    expect(never?.missed).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
  });

  it('answers for each kind, in their order', () => {
    const all = cadenceStatus(
      { calendar: CALENDAR, reviews: [], holidays: [] },
      asOf('2026-11-01'),
    );
    expect(all.map(({ kind, next }) => [kind, next?.dueOn ?? null])).toEqual([
      ['weekly', '2026-11-02'],
      ['monthly', '2026-12-01'],
      ['quarterly', null],
    ]);
    expect(all.every(({ lastHeldOn }) => lastHeldOn === null)).toBe(true);
  });
});
