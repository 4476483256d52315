import { describe, expect, it } from '@jest/globals';
import { CellArgumentError } from '../../../src/domain/flags/cell-argument-error.js';
import {
  isBlank,
  quoteCell,
  readCount,
  readDate,
  readLastNumbers,
  readNumber,
  readRate,
} from '../../../src/domain/flags/read-argument.js';
import { TOLERANCE } from '../../../src/domain/tolerance.js';

/** What a call is refused with. */
function refusalOf(call: () => unknown): CellArgumentError {
  try {
    call();
  } catch (error) {
    if (error instanceof CellArgumentError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('reading a cell', () => {
  it('takes an empty cell, white space and what was not given for blank', () => {
    expect(['', ' \n', null, undefined].map(isBlank)).toEqual([true, true, true, true]);
    expect([0, false, 'x', {}].map(isBlank)).toEqual([false, false, false, false]);
  });

  it('quotes text, cut at 40 characters, and anything else as it is', () => {
    expect(quoteCell('many')).toBe('"many"');
    expect(quoteCell('a'.repeat(40))).toBe(`"${'a'.repeat(40)}"`);
    expect(quoteCell(`${'a'.repeat(40)}b`)).toBe(`"${'a'.repeat(40)}…"`);
    expect(quoteCell(true)).toBe('true');
    expect(quoteCell(new Date(0))).toBe('a date or an object');
  });

  it('reads finite numbers only', () => {
    expect(readNumber('n', -1.5)).toBe(-1.5);
    expect(readNumber('n', ' ')).toBeNull();
    for (const [cell, shown] of [
      [Number.NaN, 'NaN'],
      [Number.POSITIVE_INFINITY, 'Infinity'],
      ['3', '"3"'],
      [true, 'true'],
    ] as const) {
      expect(refusalOf(() => readNumber('n', cell))).toMatchObject({
        name: 'CellArgumentError',
        argument: 'n',
        place: null,
        message: `n must be a number, but is ${shown}.`,
      });
    }
  });

  it('reads the last cells of a series and says which of all of them is wrong', () => {
    expect(readLastNumbers('n', ['x', 1, '', 3], 3)).toEqual([1, null, 3]);
    expect(readLastNumbers('n', [1], 3)).toEqual([1]);
    expect(refusalOf(() => readLastNumbers('n', [1, 2, 3, 4, 'x', 6], 3)).place).toBe(4);
    expect(refusalOf(() => readLastNumbers('n', [1, 'x'], 3)).place).toBe(1);
  });

  it('reads counts from 0', () => {
    expect([0, 2.5, ''].map((cell) => readCount('n', cell))).toEqual([0, 2.5, null]);
    expect(refusalOf(() => readCount('n', -0.5)).message).toBe('n must be 0 or more, but is -0.5.');
  });

  it('reads rates from 0 to 1, float noise included', () => {
    const rates = [0, 0.5, 1, -TOLERANCE, 1 + TOLERANCE];
    expect(rates.map((cell) => readRate('r', cell))).toEqual(rates);
    expect(readRate('r', '')).toBeNull();
  });

  it.each([
    [92, ' Write 92 % or 0.92.'],
    [1.1, ' Write 1.1 % or 0.011.'],
    [100, ' Write 100 % or 1.'],
    [100.5, ''],
    [-0.1, ''],
  ])('refuses the rate %s with%s', (cell, hint) => {
    expect(refusalOf(() => readRate('r', cell)).message).toBe(
      `r must be a rate from 0 to 1 (0 % to 100 %), but is ${cell}.${hint}`,
    );
  });

  it('reads ISO dates only', () => {
    expect(readDate('d', '2026-11-16')).toBe('2026-11-16');
    expect(readDate('d', null)).toBeNull();
    expect(refusalOf(() => readDate('d', ['2026-11-16'])).message).toBe(
      'd must be a date, but is a date or an object.',
    );
  });
});
