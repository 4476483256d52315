import { describe, expect, it } from '@jest/globals';
import type { TriggerData } from '../../../src/local/boundary/execution.js';
import {
  nextRun,
  runsOnce,
  scheduleText,
} from '../../../src/local/workbench/engine/scripts/clock-schedule.js';

function trigger(schedule: TriggerData['schedule'], id = '1000001'): TriggerData {
  return {
    id,
    handler: 'run',
    eventType: 'CLOCK',
    source: 'CLOCK',
    sourceId: null,
    createdBy: 'owner@example.com',
    schedule,
  };
}

/** Run after run, as ISO instants. */
function runs(schedule: TriggerData['schedule'], since: string, count: number): string[] {
  const found: string[] = [];
  let from = Date.parse(since);
  while (found.length < count) {
    const next = nextRun(trigger(schedule), from, 'Etc/UTC');
    if (next === null) break;
    found.push(new Date(next).toISOString());
    from = next;
  }
  return found;
}

describe('nextRun', () => {
  it('keeps the hour of the zone over the end of summer time', () => {
    const daily = { everyDays: 1, atHour: 8, nearMinute: 15, inTimezone: 'Europe/Berlin' };
    expect(runs(daily, '2026-10-23T12:00:00Z', 3)).toEqual([
      '2026-10-24T06:15:00.000Z',
      '2026-10-25T07:15:00.000Z',
      '2026-10-26T07:15:00.000Z',
    ]);
  });

  it('runs on the named day of every second week', () => {
    const weekly = { onWeekDay: 'MONDAY', everyWeeks: 2, atHour: 9, nearMinute: 0 };
    const [first = '', second = ''] = runs(weekly, '2026-11-17T00:00:00Z', 2);
    expect(new Date(first).getUTCDay()).toBe(1);
    expect(Date.parse(second) - Date.parse(first)).toBe(14 * 86_400_000);
  });

  it('leaves out months that lack the day', () => {
    const monthly = { onMonthDay: 31, atHour: 0, nearMinute: 0 };
    expect(runs(monthly, '2026-01-31T12:00:00Z', 3).map((run) => run.slice(0, 10))).toEqual([
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
    ]);
  });

  it.each([
    [{ everyMinutes: 15 }, 15],
    [{ everyHours: 6 }, 360],
  ])('goes on at equal steps: %j', (schedule, minutes) => {
    const times = runs(schedule, '2026-11-17T00:00:00Z', 4).map((run) => Date.parse(run));
    const steps = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / 60_000);
    expect(steps).toEqual([minutes, minutes, minutes]);
    expect(times[0]).toBeGreaterThan(Date.parse('2026-11-17T00:00:00Z'));
  });

  it('is overdue where its only instant has passed', () => {
    const once = trigger({ after: '2026-11-17T08:00:00.000Z' });
    expect(nextRun(once, Date.parse('2026-11-20T00:00:00Z'), 'Etc/UTC')).toBe(
      Date.parse('2026-11-17T08:00:00Z'),
    );
    expect(runsOnce(once)).toBe(true);
    expect(runsOnce(trigger({ everyDays: 1 }))).toBe(false);
  });

  it('takes midnight of the zone for a date', () => {
    const dated = trigger({ atDate: '2026-12-24', inTimezone: 'Europe/Berlin' });
    expect(new Date(nextRun(dated, 0, 'Etc/UTC') ?? 0).toISOString()).toBe(
      '2026-12-23T23:00:00.000Z',
    );
  });

  it('gives a trigger without an hour the same one each day', () => {
    const [one = '', two = ''] = runs({ everyDays: 1 }, '2026-11-17T00:00:00Z', 2);
    expect(two.slice(11)).toBe(one.slice(11));
  });
});

describe('scheduleText', () => {
  it.each([
    [
      { everyDays: 1, atHour: 23, inTimezone: 'Europe/Berlin' },
      'Every day between 23:00 and 00:00, Europe/Berlin',
    ],
    [{ everyDays: 3 }, 'Every 3 days, Etc/UTC'],
    [{ everyMinutes: 10 }, 'Every 10 minutes, Etc/UTC'],
    [{ onWeekDay: 'FRIDAY', atHour: 7 }, 'Every week on Friday between 07:00 and 08:00, Etc/UTC'],
    [{ onMonthDay: 2 }, 'On day 2 of each month, Etc/UTC'],
    [{ atDate: '2026-12-24' }, 'Once at 2026-12-24'],
  ])('puts %j in words', (schedule, words) => {
    expect(scheduleText(trigger(schedule), 'Etc/UTC')).toBe(words);
  });
});
