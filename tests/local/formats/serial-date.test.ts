import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  civilParts,
  fromSerial,
  serialOfCivil,
  toSerial,
  zoneOffset,
} from '../../../src/local/formats/serial-date.js';

const ZONES = [
  'Etc/UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Europe/London',
];

describe('toSerial', () => {
  it('counts days from 30 December 1899', () => {
    expect(toSerial(Date.UTC(1899, 11, 30), 'Etc/UTC')).toBe(0);
    expect(toSerial(Date.UTC(2026, 2, 4), 'Etc/UTC')).toBe(46_085);
    expect(toSerial(Date.UTC(1899, 11, 29, 12), 'Etc/UTC')).toBe(-0.5);
  });

  it('shows the wall clock of the zone', () => {
    const instant = Date.UTC(2026, 6, 1, 23, 0);
    expect(toSerial(instant, 'Europe/Berlin')).toBeCloseTo(46_205 + 1 / 24, 9);
    expect(civilParts(toSerial(instant, 'Europe/Berlin'))).toMatchObject({ day: 2, hour: 1 });
    expect(civilParts(toSerial(instant, 'America/New_York'))).toMatchObject({ day: 1, hour: 19 });
  });

  it('refuses a zone that does not exist', () => {
    expect(() => toSerial(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('fromSerial', () => {
  it('moves a skipped time on by the skipped hour', () => {
    const skipped = toSerial(Date.UTC(2026, 2, 29, 2, 30), 'Etc/UTC');
    expect(fromSerial(skipped, 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('takes the earlier of two equal wall-clock times', () => {
    const twice = toSerial(Date.UTC(2026, 9, 25, 2, 30), 'Etc/UTC');
    expect(fromSerial(twice, 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('agrees with the midnights around both changes of clocks', () => {
    for (const [month, day] of [
      [3, 28],
      [3, 29],
      [3, 30],
      [10, 24],
      [10, 25],
      [10, 26],
    ] as const) {
      const midnight = serialOfCivil(2026, month, day) as number;
      expect(toSerial(fromSerial(midnight, 'Europe/Berlin'), 'Europe/Berlin')).toBe(midnight);
    }
  });

  it('undoes toSerial for every instant that is not one of two equal wall-clock times', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(1850, 0, 1), max: Date.UTC(2120, 0, 1) }),
        (zone, instant) => {
          const back = fromSerial(toSerial(instant, zone), zone);
          const repeated = zoneOffset(back, zone) !== zoneOffset(instant, zone);
          expect(repeated ? toSerial(back, zone) : back).toBe(
            repeated ? toSerial(instant, zone) : instant,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('zoneOffset', () => {
  it('agrees with Intl at random instants', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2037, 0, 1) }),
        (zone, instant) => {
          const parts = new Intl.DateTimeFormat('en-GB', {
            timeZone: zone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
          }).formatToParts(instant);
          const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
          const wall = Date.UTC(
            part('year'),
            part('month') - 1,
            part('day'),
            part('hour'),
            part('minute'),
            part('second'),
          );
          expect(wall).toBe(Math.floor((instant + zoneOffset(instant, zone)) / 1000) * 1000);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps the sign of offsets under an hour', () => {
    expect(zoneOffset(Date.UTC(1800, 0, 1), 'Europe/London')).toBe(-75_000);
  });
});

describe('civilParts', () => {
  it('rounds to the millisecond', () => {
    expect(civilParts(46_085 + 10.5 / 24)).toEqual({
      year: 2026,
      month: 3,
      day: 4,
      hour: 10,
      minute: 30,
      second: 0,
      millisecond: 0,
      weekday: 3,
    });
  });

  it('knows no leap day in 1900', () => {
    expect(civilParts(60)).toMatchObject({ year: 1900, month: 2, day: 28 });
    expect(civilParts(61)).toMatchObject({ year: 1900, month: 3, day: 1 });
  });
});

describe('serialOfCivil', () => {
  it('answers null for days that the calendar does not have', () => {
    expect(serialOfCivil(2026, 2, 29)).toBeNull();
    expect(serialOfCivil(2028, 2, 29)).not.toBeNull();
    expect(serialOfCivil(2026, 13, 1)).toBeNull();
  });
});
