import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess.js';
import {
  missedMonthly,
  missedQuarterly,
  missedWeekly,
} from '../../../src/domain/rules/missed-review.js';
import type { Rule } from '../../../src/domain/rules/rule.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import {
  AS_OF,
  asOf,
  calendarEntry,
  holiday,
  judge,
  reviewRecord,
  snapshot,
  source,
} from '../records-for-tests.js';

/** What a review judged on a day says of due dates, after reviews held on other days. */
function said(kind: ReviewKind, rule: Rule, on: string, due: string[], held: string[] = []) {
  return judge(
    rule,
    {
      calendar: due.map((dueOn) => calendarEntry({ review: kind, dueOn })),
      reviews: held.map((day) => reviewRecord(kind, day)),
    },
    asOf(on),
    kind,
  ).map(({ subject, state, measured }) => [subject, state, measured]);
}

const weekly = (on: string, due: string[], held: string[] = []) =>
  said('weekly', missedWeekly, on, due, held);

describe('missedReview', () => {
  it('W1.missed-review just below the two days of grace says nothing', () => {
    expect(weekly('2026-11-10', ['2026-11-09'])).toEqual([]);
  });

  it('W1.missed-review at the two days of grace says nothing', () => {
    expect(weekly('2026-11-11', ['2026-11-09'])).toEqual([]);
  });

  it('W1.missed-review just above the two days of grace is watched, never fired', () => {
    const part = {
      calendar: [calendarEntry({ row: 7 })],
      reviews: [reviewRecord('weekly', '2026-11-02')],
    };
    expect(judge(missedWeekly, part, asOf('2026-11-12'))).toEqual([
      {
        rule: 'W1.missed-review',
        subject: 'weekly 2026-11-09',
        motion: null,
        state: 'watch',
        measured: 3,
        threshold: 2,
        evidence: 'not held, due 3 days ago, limit 2 days, last held on 2026-11-02',
        goesTo: null,
        at: { tab: 'Cadence Calendar', row: 7 },
      },
    ]);
  });

  it('W1.missed-review names each due date since the last weekly held, and that one as clear', () => {
    const due = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];
    expect(weekly('2026-11-16', due, ['2026-10-27'])).toEqual([
      ['weekly 2026-10-26', 'clear', 1],
      ['weekly 2026-11-02', 'watch', 14],
      ['weekly 2026-11-09', 'watch', 7],
    ]);
  });

  it('W1.missed-review says the same when the review is judged again after its close', () => {
    const due = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];
    expect(weekly('2026-11-16', due, ['2026-10-26', '2026-11-16'])).toEqual(
      weekly('2026-11-16', due, ['2026-10-26']),
    );
    expect(weekly('2026-11-16', due, ['2026-10-26', '2026-11-23'])).toEqual(
      weekly('2026-11-16', due, ['2026-10-26']),
    );
  });

  it('W1.missed-review does not count what a holiday skipped', () => {
    const part = { calendar: [calendarEntry()], holidays: [holiday({ date: '2026-11-09' })] };
    expect(judge(missedWeekly, part)).toEqual([]);
  });

  it('M1.missed-review just below the two days of grace says nothing', () => {
    expect(said('monthly', missedMonthly, '2026-11-04', ['2026-11-03'])).toEqual([]);
  });

  it('M1.missed-review at the two days of grace says nothing', () => {
    expect(said('monthly', missedMonthly, '2026-11-05', ['2026-11-03'])).toEqual([]);
  });

  it('M1.missed-review just above the two days of grace is watched', () => {
    expect(said('monthly', missedMonthly, '2026-11-06', ['2026-11-03'])).toEqual([
      ['monthly 2026-11-03', 'watch', 3],
    ]);
  });

  it('Q1.missed-review just below the two days of grace says nothing', () => {
    expect(said('quarterly', missedQuarterly, '2026-10-08', ['2026-10-07'])).toEqual([]);
  });

  it('Q1.missed-review at the two days of grace says nothing', () => {
    expect(said('quarterly', missedQuarterly, '2026-10-09', ['2026-10-07'])).toEqual([]);
  });

  it('Q1.missed-review just above the two days of grace is watched', () => {
    const due = ['2026-07-08', '2026-10-07'];
    expect(said('quarterly', missedQuarterly, '2026-10-10', due, ['2026-07-08'])).toEqual([
      ['quarterly 2026-07-08', 'clear', 0],
      ['quarterly 2026-10-07', 'watch', 3],
    ]);
    expect(said('quarterly', missedQuarterly, '2026-11-16', ['2026-10-07']).length).toBe(1);
  });

  it('judges the due dates of its own kind only', () => {
    const calendar = [calendarEntry({ review: 'monthly' }), calendarEntry({ review: 'quarterly' })];
    expect(judge(missedWeekly, { calendar })).toEqual([]);
  });

  it('has no say in the verdict of its block', () => {
    const held = { calendar: [calendarEntry()], reviews: [reviewRecord('weekly', '2026-11-09')] };
    const w1 = assess('weekly', snapshot({ calendar: [calendarEntry()] }), DEFAULT_SETTINGS, AS_OF)
      .blocks[0];
    expect(w1?.findings.map((one) => one.state)).toEqual(['watch']);
    expect(w1?.verdict).toBe('holding');
    const blind = snapshot({ ...held, actions: [], sources: [source()] });
    expect(assess('weekly', blind, DEFAULT_SETTINGS, AS_OF).escalations).toEqual([]);
  });

  it('W1.missed-review says when it was held, and where none was held before', () => {
    const calendar = [calendarEntry()];
    const held = { calendar, reviews: [reviewRecord('weekly', '2026-11-10')] };
    expect(judge(missedWeekly, held)).toMatchObject([
      { state: 'clear', measured: 1, evidence: 'held on 2026-11-10' },
    ]);
    expect(judge(missedWeekly, { calendar })).toMatchObject([
      { evidence: 'not held, due 7 days ago, limit 2 days, none was held before' },
    ]);
  });
});
