import { describe, expect, it } from '@jest/globals';
import { attendees, chairOf, closedRecord } from '../../../src/domain/closing/review-record.js';
import type { ReviewRecord } from '../../../src/domain/records.js';
import {
  AS_OF,
  calendarEntry,
  person,
  reviewRecord as record,
  snapshot,
} from '../records-for-tests.js';
import { closing, deskOf, NOW, planOf, rowsOf } from './closing-for-tests.js';

describe('closedRecord', () => {
  const closed = (reviews: readonly ReviewRecord[], dueOn: string | null = null) =>
    [reviews, [...reviews].reverse()].map((rows) => {
      const calendar = dueOn === null ? [] : [calendarEntry({ dueOn })];
      return closedRecord(snapshot({ reviews: rows, calendar }), 'weekly', AS_OF)?.heldOn ?? null;
    });

  it('is the nearest of the kind within two days, of two equally near the earlier', () => {
    expect(closed([record('weekly', '2026-11-14'), record('weekly', '2026-11-17')])).toEqual([
      '2026-11-17',
      '2026-11-17',
    ]);
    expect(closed([record('weekly', '2026-11-15'), record('weekly', '2026-11-17')])).toEqual([
      '2026-11-15',
      '2026-11-15',
    ]);
    expect(closed([record('monthly', '2026-11-16'), record('weekly', '2026-11-13')])).toEqual([
      null,
      null,
    ]);
  });

  it('is the one held for the due date of today, and no other that is further away', () => {
    const due = '2026-11-16';
    const before = record('weekly', '2026-11-09', { dueOn: '2026-11-09' });
    const own = record('weekly', '2026-11-19', { dueOn: due });
    expect(closed([before, own], due)).toEqual(['2026-11-19', '2026-11-19']);
    expect(closed([before], due)).toEqual([null, null]);
    expect(closed([before, record('weekly', '2026-11-02')])).toEqual([null, null]);
    expect(closed([], due)).toEqual([null, null]);
  });
});

describe('who takes part', () => {
  const people = [
    person({ row: 9, name: 'Zoe' }),
    person({ row: 4, name: 'Ana' }),
    person({ row: 2, name: ' ' }),
    person({ row: 3, role: 'Data Lead', name: 'Dana' }),
  ];

  it('is named once, a role as the first person of People who holds it', () => {
    expect(attendees([' ', 'chair', 'ANA', 'Dana', 'Notetaker', ' Kim '], people)).toEqual([
      'Ana',
      'Dana',
      'Notetaker',
      'Kim',
    ]);
    expect(attendees(['Chair'], [...people].reverse())).toEqual(['Ana']);
    expect(attendees(undefined, people)).toEqual([]);
  });

  it('is chaired by who is named, else by whom the calendar names, else by the Chair of People', () => {
    const calendar = [calendarEntry({ dueOn: '2026-11-16', chair: 'Data Lead' })];
    const data = snapshot({ people, calendar });
    expect(chairOf(deskOf({ chair: 'Lou' }, data))).toBe('Lou');
    expect(chairOf(deskOf({ chair: ' ' }, data))).toBe('Dana');
    expect(chairOf(deskOf({}, snapshot({ people })))).toBe('Ana');
    expect(chairOf(deskOf({}))).toBeNull();
  });
});

describe('the record', () => {
  it('of a review in which nothing was said holds what is known and blanks', () => {
    const plan = planOf(closing(snapshot()));
    expect(rowsOf(plan, 'reviews')).toEqual([
      {
        reviewId: 'weekly 2026-11-16',
        review: 'weekly',
        heldOn: '2026-11-16',
        judgedWeek: '2026-11-09',
        dueOn: null,
        closedAt: NOW,
        chair: null,
        attended: null,
        attendance: 0,
        plannedMinutes: 60,
        actualMinutes: null,
        verdicts: 'W1 holding; W2 holding; W3 holding; W4 holding; W5 holding; W6 holding',
        fired: 0,
        escalated: 0,
        carriedOver: null,
        record: plan.minutes,
      },
    ]);
  });
});
