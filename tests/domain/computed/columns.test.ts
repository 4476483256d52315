import { describe, expect, it } from '@jest/globals';
import { alarmColumns } from '../../../src/domain/computed/alarm-columns.js';
import { calendarColumns } from '../../../src/domain/computed/calendar-columns.js';
import { dormancyColumns } from '../../../src/domain/computed/dormancy-columns.js';
import { passRateColumns } from '../../../src/domain/computed/pass-rate-columns.js';
import { signalColumns } from '../../../src/domain/computed/signal-columns.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import {
  AS_OF,
  alarm,
  BEFORE,
  calendarEntry,
  change,
  dormancySubject,
  JUDGED,
  LAST,
  passRateRow,
  reviewRecord,
  signalClass,
  signalRow,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';

describe('passRateColumns', () => {
  it('gives rate, target and flag of each row in its own week', () => {
    const data = snapshot({
      targets: [target()],
      sources: [source(), source({ source: 'new', onboarding: 'In progress' })],
      passRates: [
        passRateRow({ week: JUDGED, passed: 900 }),
        passRateRow({ week: LAST, passed: 910 }),
        passRateRow({ week: '2026-10-26', passed: 920 }),
        passRateRow({ source: 'new', passed: 870 }),
        passRateRow({ source: 'unknown' }),
        passRateRow({ week: '2026-10-19', submitted: 0, passed: 0 }),
      ],
    });
    expect(passRateColumns(data, DEFAULT_SETTINGS, AS_OF)).toEqual([
      { passRate: 0.9, target: 0.92, flag: 'ESCALATE' },
      { passRate: 0.91, target: 0.92, flag: 'BELOW' },
      { passRate: 0.92, target: 0.92, flag: 'PASS' },
      { passRate: 0.87, target: 0.92, flag: 'PASS' },
      { passRate: 0.95, target: null, flag: null },
      { passRate: null, target: 0.92, flag: null },
    ]);
  });
});

describe('passRateColumns of a changed target', () => {
  it('goes by the target in force when the week was over, or now while it is not', () => {
    const columns = (effectiveOn: string) =>
      passRateColumns(
        snapshot({
          targets: [target()],
          sources: [source()],
          changes: [change({ effectiveOn, state: 'In force' })],
          passRates: [passRateRow({ week: '2026-11-16' }), passRateRow()],
        }),
        DEFAULT_SETTINGS,
        AS_OF,
      ).map((row) => row.target);
    expect(columns('2026-11-16')).toEqual([0.93, 0.93]);
    expect(columns('2026-11-20')).toEqual([0.92, 0.92]);
  });
});

describe('calendarColumns', () => {
  it('says of each row when its review was held and what became of it', () => {
    const calendar = [
      calendarEntry({ row: 5, dueOn: '2026-11-16' }),
      calendarEntry({ row: 6, dueOn: '2026-11-09' }),
    ];
    const reviews = [reviewRecord('weekly', '2026-11-10')];
    expect(calendarColumns({ calendar, reviews, holidays: [] }, AS_OF)).toEqual([
      { row: 6, heldOn: '2026-11-10', state: 'Held' },
      { row: 5, heldOn: null, state: 'Due' },
    ]);
  });
});

describe('alarmColumns', () => {
  it('gives the age of open alarms in whole hours and the state of all', () => {
    const alarms = [
      alarm({ raisedAt: '2026-11-13T10:30:00.000Z' }),
      alarm({ raisedAt: '2026-11-15T12:00:00.000Z' }),
      alarm({ resolvedAt: '2026-11-15T12:00:00.000Z' }),
      alarm({ raisedAt: '2026-11-17T00:00:00.000Z' }),
    ];
    expect(alarmColumns(alarms, DEFAULT_SETTINGS, AS_OF)).toEqual([
      { ageHours: 61, state: 'CARE-REQUEST 61 h' },
      { ageHours: 12, state: 'OPEN 12 h' },
      { ageHours: null, state: 'RESOLVED' },
      { ageHours: null, state: '' },
    ]);
  });
});

describe('signalColumns', () => {
  it('gives each row its rate and its fall below the model or the four weeks before', () => {
    const past = BEFORE.map((week) => signalRow({ week, class: 'free' }));
    const data = snapshot({
      signalClasses: [signalClass()],
      signals: [
        signalRow({ qualified: 400 }),
        signalRow({ captured: 0, qualified: 0 }),
        signalRow({ class: 'half', qualified: null }),
        signalRow({ class: 'free', qualified: 250 }),
        ...past,
      ],
    });
    const [model, none, half, free, first] = signalColumns(data);
    expect(model?.rate).toBe(0.4);
    expect(model?.fall).toBeCloseTo(0.2, 12);
    expect([none, half]).toEqual(Array(2).fill({ rate: null, fall: null }));
    expect(free).toEqual({ rate: 0.25, fall: 0.5 });
    expect(first).toEqual({ rate: 0.5, fall: null });
  });
});

describe('dormancyColumns', () => {
  it('gives days dark and whether that is more than 30', () => {
    const rows = ['2026-10-17', '2026-10-16', null, '2026-11-17'].map((lastSignalOn) =>
      dormancySubject({ lastSignalOn }),
    );
    expect(dormancyColumns(rows, DEFAULT_SETTINGS, AS_OF)).toEqual([
      { daysDark: 30, dormant: 'No' },
      { daysDark: 31, dormant: 'Yes' },
      { daysDark: null, dormant: null },
      { daysDark: null, dormant: null },
    ]);
  });
});
