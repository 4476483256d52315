import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import {
  firstRowsOfYear,
  firstWorkbook,
  makeSample,
} from '../../../src/workbook/sample/make-sample.js';
import { daysHeld, runYear } from '../../../src/workbook/sample/run-year.js';
import { yearInputs } from '../../../src/workbook/sample/year-inputs.js';

const AS_OF = '2026-11-17';

describe('daysHeld', () => {
  it('are all due dates but two weeklies and what is left for the as-of date', () => {
    const inputs = yearInputs(['B2B'], AS_OF, 1);
    const days = (asOf: string) =>
      daysHeld(inputs, DEFAULT_SETTINGS, asOf).map(({ review, dueOn }) => `${review} ${dueOn}`);
    const year = days(AS_OF);
    const weeklies = year.filter((day) => day.startsWith('weekly'));
    expect([year.length, weeklies.length]).toEqual([65, 49]);
    expect([year[0], year.at(-1)]).toEqual(['weekly 2025-11-24', 'weekly 2026-11-09']);
    for (const missed of ['2026-03-02', '2026-07-06']) {
      expect(weeklies).not.toContain(`weekly ${missed}`);
    }
    // The weekly of the holiday's Monday is held on Tuesday.
    expect(weeklies).toContain('weekly 2026-04-07');
    expect(days('2025-12-04')).toEqual(['weekly 2025-11-24']);
    expect(days('2025-12-05')).toEqual(['weekly 2025-11-24', 'monthly 2025-12-02']);
    expect(days('2025-12-08')).toContain('weekly 2025-12-01');
  });
});

describe('runYear', () => {
  /** The first reviews of the year: three weeklies and a monthly. */
  function weeks() {
    const inputs = yearInputs(['B2C'], AS_OF, 1);
    const { snapshot, settings } = firstWorkbook(inputs, ['B2C']);
    return runYear(snapshot, settings, inputs, '2025-12-09');
  }

  it('begins with the first weekly, whose close it writes', () => {
    const inputs = yearInputs(['B2C'], AS_OF, 1);
    const { snapshot: first, settings } = firstWorkbook(inputs, ['B2C']);
    const { snapshot, reviews } = runYear(first, settings, inputs, '2025-12-01');
    expect(reviews.map(({ kind, date }) => `${kind} ${date}`)).toEqual(['weekly 2025-11-24']);
    const [entries] = reviews.map((review) => review.entries);
    expect(entries?.attended).toEqual([
      'Chair',
      'RevOps lead',
      'Data Lead',
      'Signal Architecture owner',
      'Sales liaison',
    ]);
    const [held] = snapshot.reviews;
    expect([held?.reviewId, held?.closedAt, held?.dueOn]).toEqual([
      'weekly 2025-11-24',
      '2025-11-24T10:30:00.000Z',
      '2025-11-24',
    ]);
    expect(snapshot.reviewFindings.every(({ reviewId }) => reviewId === held?.reviewId)).toBe(true);
    expect(snapshot.calendar[0]).toEqual({
      row: 2,
      review: 'weekly',
      dueOn: '2025-11-24',
      startsAt: '09:00',
      minutes: 60,
      chair: null,
    });
    expect(snapshot.holidays.map(({ date }) => date)).toEqual(['2026-04-06']);
    expect(snapshot.signalClasses).toHaveLength(4);
    expect(new Set(snapshot.passRates.map(({ week }) => week))).toEqual(
      new Set(['2025-11-17', '2025-11-24']),
    );
    for (const { raisedAt, resolvedAt } of snapshot.alarms) {
      expect(raisedAt).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
      expect(resolvedAt ?? raisedAt).toMatch(/T\d\d:\d\d:00\.000Z$/);
    }
    expect(snapshot.alarms.some(({ resolvedAt }) => resolvedAt !== null)).toBe(true);
  });

  it('holds each review on its day, and writes what its close plans', () => {
    const { snapshot, reviews } = weeks();
    expect(reviews.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'weekly 2025-11-24',
      'weekly 2025-12-01',
      'monthly 2025-12-02',
    ]);
    expect(reviews.every(({ entries }) => entries.acknowledged === 'all')).toBe(true);
    expect(snapshot.reviews.map(({ reviewId, closedAt }) => [reviewId, closedAt])).toEqual([
      ['weekly 2025-11-24', '2025-11-24T10:30:00.000Z'],
      ['weekly 2025-12-01', '2025-12-01T10:30:00.000Z'],
      ['monthly 2025-12-02', '2025-12-02T10:30:00.000Z'],
    ]);
    expect(snapshot.reviewFindings.length).toBeGreaterThan(40);
    const ids = snapshot.reviewFindings.map(({ reviewId, rule, subject }) =>
      [reviewId, rule, subject].join(),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ends with the calendar of half a year and with the rows of its last day', () => {
    const { snapshot } = weeks();
    expect(snapshot.calendar.slice(0, 2)).toEqual([
      {
        row: 2,
        review: 'weekly',
        dueOn: '2025-11-24',
        startsAt: '09:00',
        minutes: 60,
        chair: null,
      },
      {
        row: 3,
        review: 'weekly',
        dueOn: '2025-12-01',
        startsAt: '09:00',
        minutes: 60,
        chair: null,
      },
    ]);
    expect(snapshot.calendar.at(-1)?.dueOn).toBe('2026-05-25');
    expect(snapshot.holidays.map(({ date }) => date)).toEqual(['2026-04-06']);
    expect(snapshot.passRates.at(-1)?.week).toBe('2025-12-01');
    expect(snapshot.signalClasses).toHaveLength(4);
    expect(new Set(snapshot.signalClasses.map((one) => one.class)).size).toBe(4);
    for (const { raisedAt, resolvedAt } of snapshot.alarms) {
      expect(raisedAt).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
      if (resolvedAt !== null) expect(resolvedAt).toMatch(/T\d\d:\d\d:00\.000Z$/);
    }
  });
});

describe('the workbook before the first review', () => {
  it('has people, targets and definitions of the motions, and the rows of every new one', () => {
    const inputs = yearInputs(['B2B'], AS_OF, 1);
    const rows = firstRowsOfYear(inputs, ['B2B']);
    expect(rows.get('People')?.[0]).toEqual(['Chair', 'Ana', 'ana@example.com']);
    expect(rows.get('Targets')).toEqual([['B2B', 0.92, 0.6, 0.2, 0.4, 24, 39_260, 47_112]]);
    expect(rows.get('Definitions')?.map((row) => row.slice(0, 3))).toEqual([
      ['MQL', 'B2B', '1.0'],
      ['SAL', 'B2B', '1.0'],
    ]);
    expect(rows.get('Settings')).toHaveLength(20);
    const given = { people: [{ role: 'Chair', name: 'Zoe', email: 'z@example.com' }] } as const;
    const { snapshot, problems } = firstWorkbook(inputs, ['B2B'], given);
    expect(problems).toEqual([]);
    expect(snapshot.people[0]?.name).toBe('Zoe');
    expect(snapshot.definitions[0]?.ratifiedOn).toBe('2025-10-08');
  });
});

describe('makeSample of no motion', () => {
  it('has the tabs of a sample in their order, without a row of the engine', () => {
    const sample = makeSample({ seed: 1, asOf: AS_OF, motions: [] });
    expect([...sample.keys()].join(', ')).toBe(
      'People, Targets, Sources, Pass Rates, Alarms, Pipeline, Signal Classes, Signals, Dormancy, Handoffs, Rejection Codes, Rejections, Disputes, Holidays, Definitions, Risk Playbook, Changes, Action Log, Decisions, Escalations, Risk Register, Reviews, Review Findings, Cadence Calendar',
    );
    expect(sample.get('People')?.map((row) => row[1])).toEqual([
      'Ana',
      'Ria',
      'Dev',
      'Noor',
      'Sam',
      'Ute',
      'Max',
    ]);
    expect([sample.get('Reviews'), sample.get('Cadence Calendar')]).toEqual([[], []]);
  });
});
