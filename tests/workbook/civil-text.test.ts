import { describe, expect, it } from '@jest/globals';
import { readCivilText } from '../../src/workbook/civil-text.js';
import { civilOf, instantOf, instantOfText } from '../../src/workbook/instants.js';

describe('readCivilText', () => {
  it.each([
    ['2026-11-09', '00:00:00', null],
    ['2026-11-09T08:30', '08:30:00', null],
    ['2026-11-09 23:59:58', '23:59:58', null],
    ['2026-11-09T08:30:15.123456', '08:30:15', null],
    ['2026-11-09T08:30:15Z', '08:30:15', 0],
    ['2026-11-09t08:30:15z', '08:30:15', 0],
    ['2026-11-09T08:30:15 Z', '08:30:15', 0],
    ['2026-11-09T08:30:15+02:30', '08:30:15', 150],
    ['2026-11-09T08:30:15-0530', '08:30:15', -330],
    ['2026-11-09T08:30:15+21:00', '08:30:15', 1260],
  ])('reads %s as %s, %s minutes east', (text, time, offsetMinutes) => {
    expect(readCivilText(text)).toEqual({ date: '2026-11-09', time, offsetMinutes });
  });

  it.each([
    '',
    'x2026-11-09',
    '2026-11-09x',
    '2026-02-30',
    '2026-11-09T24:00',
    '2026-11-09T08:60',
    '2026-11-09T8:30',
    '2026-11-09Z',
    '2026-11-09+02:00',
    '2026-11-09T08:30x+02:00',
    '2026-11-09T08:30:15.x',
    '2026-11-09T08:30:15+25:00',
  ])('refuses %j', (text) => {
    expect(readCivilText(text)).toBeNull();
  });
});

describe('instants', () => {
  /** A zone two hours east of UTC, in winter one. */
  const zone = (civil: string) => {
    const east = civil < '2026-10-25T03:00:00' ? 2 : 1;
    return instantOf(Date.parse(`${civil}.000Z`) - east * 3_600_000);
  };

  it('write milliseconds since 1970 as a text, before 1970 too', () => {
    for (const text of ['2026-11-09T08:30:15.042Z', '1969-12-31T23:59:59.999Z']) {
      expect(instantOf(Date.parse(text))).toBe(text);
    }
  });

  it('go by the offset of a text where it has one, else by the zone', () => {
    const text = { date: '2026-11-09', time: '08:30:00' };
    expect(instantOfText({ ...text, offsetMinutes: 150 }, zone)).toBe('2026-11-09T06:00:00.000Z');
    expect(instantOfText({ ...text, offsetMinutes: null }, zone)).toBe('2026-11-09T07:30:00.000Z');
  });

  it('are shown by the clock of the zone, seconds rounded down', () => {
    expect(civilOf('2026-11-09T07:30:15.999Z', zone)).toBe('2026-11-09T08:30:15');
    expect(civilOf('2026-07-01T07:30:00.000Z', zone)).toBe('2026-07-01T09:30:00');
    expect(civilOf('2026-10-25T01:30:00.000Z', zone)).toMatch(/^2026-10-25T0[23]:30:00$/);
    expect(civilOf('2026-11-09T23:30:00.000Z', zone)).toBe('2026-11-10T00:30:00');
    // A zone that never agrees with itself: the last guess stands.
    expect(civilOf('2026-11-09T07:30:00.000Z', () => '2026-11-09T07:29:00.000Z')).toBe(
      '2026-11-09T07:33:00',
    );
  });
});
