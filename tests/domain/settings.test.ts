import { describe, expect, it } from '@jest/globals';
import {
  DEFAULT_SETTINGS,
  DEFAULT_TARGET,
  SETTINGS,
  WHOLE_UNITS,
} from '../../src/domain/settings.js';

describe('SETTINGS', () => {
  it('has a number for every rule, those of the article apart from ours', () => {
    const of = (origin: string) =>
      SETTINGS.filter((one) => one.origin === origin).map(
        ({ key, default: value, unit }) => `${key} ${value} ${unit}`,
      );
    expect(of('article')).toEqual([
      'staleActionDays 14 days',
      'pipelineVariance 0.15 ratio',
      'alarmOverdueHours 48 hours',
      'signalFall 0.2 ratio',
      'dormantDays 30 days',
      'attendanceMin 5 people',
      'attendanceMax 6 people',
    ]);
    expect(of('ours')).toEqual([
      'newSourceTolerance 0.05 ratio',
      'disputeDays 31 days',
      'rollbackShare 0.1 ratio',
      'slaTarget 0.95 ratio',
      'driftExpected 0 count',
      'volumeBand 0.15 ratio',
      'weeklyWeekday 1 weekday',
      'monthlyWeek 1 week of the month',
      'monthlyWeekday 2 weekday',
      'quarterStartMonth 1 month',
      'quarterlyWeek 1 week of the month',
      'quarterlyWeekday 3 weekday',
      'startHour 9 hour of the day',
    ]);
    expect(Object.keys(DEFAULT_SETTINGS)).toEqual(SETTINGS.map(({ key }) => key));
  });

  it('names and explains each of them once, with a default within its range', () => {
    expect(new Set(SETTINGS.map(({ label }) => label)).size).toBe(SETTINGS.length);
    for (const { label, note, min, max, default: value } of SETTINGS) {
      expect(label).toMatch(/^[A-Z]\S/);
      expect(note).toMatch(/^[A-Z].*\.$/);
      expect([label, min <= value && value <= max]).toEqual([label, true]);
    }
  });

  it('parts no weekday, week or month', () => {
    expect([...WHOLE_UNITS]).toEqual(['weekday', 'week of the month', 'month']);
  });

  it('has targets for a motion that has none of its own; volumes have no default', () => {
    expect(DEFAULT_TARGET).toEqual({
      passRateTarget: 0.92,
      acceptanceBaseline: 0.6,
      dormancyRateThreshold: 0.2,
      mismatchTolerance: 0.4,
      handoffSlaHours: 24,
      quarterlyVolumeTarget: null,
      quarterlyCapacity: null,
    });
  });
});
