import { describe, expect, it } from '@jest/globals';
import {
  dayOfNumber,
  isSameCell,
  toCell,
  toSheetValue,
} from '../../../src/apps-script/store/cell-conversion.js';
import { wallClockOf } from '../../../src/apps-script/store/wall-clock.js';

const BERLIN = wallClockOf('Europe/Berlin');

describe('toCell', () => {
  it.each([
    ['', ''],
    ['text', 'text'],
    [0.92, 0.92],
    [false, false],
    [new Date('2026-11-15T23:00:00Z'), '2026-11-16T00:00:00'],
    [new Date('2026-11-16T07:50:00Z'), '2026-11-16T08:50:00'],
    [new Date(Number.NaN), ''],
    ['#N/A', '#N/A'],
  ])('reads %p as %p', (value, cell) => {
    expect(toCell(value, BERLIN)).toBe(cell);
  });
});

describe('dayOfNumber', () => {
  it.each([
    [46_335, '2026-11-09T00:00:00'],
    [46_335.375, '2026-11-09T09:00:00'],
    [46_335 + 1 / 86_400, '2026-11-09T00:00:01'],
    [32_874, '1990-01-01T00:00:00'],
    [73_050.999_99, '2099-12-31T23:59:59'],
    [32_873, 32_873],
    [73_051, 73_051],
    [2026, 2026],
    [Number.NaN, Number.NaN],
    ['46335', '46335'],
    ['', ''],
    [true, true],
  ])('reads %p as %p', (cell, meant) => {
    expect(dayOfNumber(cell)).toBe(meant);
  });
});

describe('toSheetValue', () => {
  it('makes a date of civil text in a date column and in no other', () => {
    expect(toSheetValue('2026-11-16', 'date', BERLIN)).toEqual(new Date('2026-11-15T23:00:00Z'));
    expect(toSheetValue('2026-11-16T08:50:00', 'instant', BERLIN)).toEqual(
      new Date('2026-11-16T07:50:00Z'),
    );
    expect(toSheetValue('2026-11-16', 'text', BERLIN)).toBe("'2026-11-16");
  });

  it('leaves numbers, booleans and blanks as they are', () => {
    expect([0, true, ''].map((cell) => toSheetValue(cell, 'text', BERLIN))).toEqual([0, true, '']);
  });
});

describe('isSameCell', () => {
  it('takes a date and the same date at midnight for the same', () => {
    expect(isSameCell('2026-11-16', '2026-11-16T00:00:00')).toBe(true);
    expect(isSameCell('2026-11-16', '2026-11-16T08:50:00')).toBe(false);
    expect(isSameCell('1', 1)).toBe(false);
  });
});
