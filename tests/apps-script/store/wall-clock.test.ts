import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wallClockOf } from '../../../src/apps-script/store/wall-clock.js';

const ZONES = [
  'Etc/UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
];

describe('wallClockOf', () => {
  it.each([
    ['Europe/Berlin', '2026-11-15T23:00:00Z', '2026-11-16T00:00:00'],
    ['America/New_York', '2026-11-16T05:00:00Z', '2026-11-16T00:00:00'],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01T05:45:00'],
    ['Etc/UTC', '1899-12-30T00:00:00Z', '1899-12-30T00:00:00'],
  ])('shows in %s at %s the civil time %s', (zone, instant, civil) => {
    expect(wallClockOf(zone).toCivil(Date.parse(instant))).toBe(civil);
  });

  it('moves a time that the clocks skip on by the gap', () => {
    const clock = wallClockOf('Europe/Berlin');
    expect(clock.toCivil(clock.toEpochMs('2026-03-29T02:30:00'))).toBe('2026-03-29T03:30:00');
  });

  it('takes the first of a time that occurs twice', () => {
    expect(wallClockOf('Europe/Berlin').toEpochMs('2026-10-25T02:30:00')).toBe(
      Date.parse('2026-10-25T00:30:00Z'),
    );
  });

  it.each(ZONES)('agrees in %s with what Intl says of any instant', (zone) => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('1950-01-01'), max: Date.parse('2090-01-01') }),
        (ms) => {
          const whole = Math.floor(ms / 1000) * 1000;
          const expected = format.format(whole).replace(' ', 'T');
          expect(wallClockOf(zone).toCivil(whole)).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(ZONES)('finds in %s an instant that shows the civil time again', (zone) => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('1950-01-01'), max: Date.parse('2090-01-01') }),
        (ms) => {
          const clock = wallClockOf(zone);
          const civil = clock.toCivil(Math.floor(ms / 1000) * 1000);
          expect(clock.toCivil(clock.toEpochMs(civil))).toBe(civil);
        },
      ),
      { numRuns: 300 },
    );
  });
});
