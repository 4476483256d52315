import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../src/workbook/cell.js';
import type { ColumnDeclaration, ColumnKind } from '../../src/workbook/declaration.js';
import { percentToRate, readerOf, readText } from '../../src/workbook/read-cell.js';

const toInstant = (civil: string) => `zone ${civil}`;

/** The value of a cell, or `code: words`. */
function read(kind: ColumnKind, cell: Cell, part: Partial<ColumnDeclaration> = {}) {
  const column = { header: 'H', field: 'h', note: 'N.', width: 100, kind, ...part } as const;
  const value = readerOf(column)(cell, toInstant);
  return typeof value === 'object' && value !== null ? `${value.code}: ${value.words}` : value;
}

describe('readText', () => {
  it.each<[Cell, string | null]>([
    ['webinar-eu', 'webinar-eu'],
    [' two  words ', 'two  words'],
    ['\ttab', 'tab'],
    ['a~', 'a~'],
    ['Zu\u0308rich', 'Zürich'],
    ['', null],
    ['   ', null],
    [12.5, '12.5'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    ['2026-11-09T00:00:00', '2026-11-09'],
    ['2026-11-09T08:00:00', '2026-11-09T08:00:00'],
    [' 2026-11-09T00:00:00 ', '2026-11-09'],
    ['a 2026-11-09T00:00:00', 'a 2026-11-09T00:00:00'],
    ['2026-11-09T00:00:00 b', '2026-11-09T00:00:00 b'],
    ['nineteen characters', 'nineteen characters'],
    [`${'x'.repeat(49)} `, 'x'.repeat(49)],
    [`${'x'.repeat(47)} `, 'x'.repeat(47)],
    [`${'x'.repeat(48)} `, 'x'.repeat(48)],
    ['in\u007fside', 'in\u007fside'],
  ])('reads %j as %j', (cell, text) => {
    expect(readText(cell)).toBe(text);
  });
});

describe('readerOf', () => {
  it.each(['#N/A', '#REF!', '#DIV/0!', '#CALC!'])('refuses the error value %s', (cell) => {
    expect(read('text', cell)).toBe(
      `error-value: "${cell}" is an error value. Mend the formula or type the value.`,
    );
  });

  it('takes what somebody said as it stands, unless it is a key', () => {
    expect(read('text', '#REF!', { width: 340 })).toBe('#REF!');
    expect(read('text', '#REF!', { said: true })).toBe('#REF!');
    expect(read('text', '#REF!', { width: 340, key: true })).toMatch(/^error-value: /);
    expect(read('text', Number.NaN, { said: true })).toMatch(/^error-value: /);
    expect(read('choice', '#REF!', { width: 340, choices: ['a'] })).toMatch(/^error-value: /);
  });

  it('refuses a number that is none, and takes a text that only looks like an error value', () => {
    expect(read('count', Number.NaN)).toMatch(/^error-value: NAN is an error value/);
    for (const text of ['#1', 'see #N/A', '#N/A?', '#hash']) expect(read('text', text)).toBe(text);
  });

  it.each<[ColumnKind, Cell, Cell | null]>([
    ['email', 'a@b', 'a@b'],
    ['email', ' a.b@example.com ', 'a.b@example.com'],
    ['email', '', null],
    ['motion', 'b2b ', 'B2B'],
    ['motion', 'B2C', 'B2C'],
    ['motion', ' ', null],
    ['date', '2026-11-10T00:00:00', '2026-11-10'],
    ['date', ' 2026-11-10 ', '2026-11-10'],
    ['date', ' ', null],
    ['week', '2026-11-09T00:00:00', '2026-11-09'],
    ['instant', '2026-11-09T08:30:00', 'zone 2026-11-09T08:30:00'],
    ['instant', ' 2026-11-09 ', 'zone 2026-11-09T00:00:00'],
    ['instant', ' ', null],
    ['count', '12', 12],
    ['count', ' +7 ', 7],
    ['count', '', null],
    ['count', -0, 0],
    ['number', '-1.5', -1.5],
    ['number', '.25', 0.25],
    ['number', '12.', 12],
    ['number', '12.75', 12.75],
    ['number', '', null],
    ['number', -0, 0],
    ['rate', 0.92, 0.92],
    ['rate', '92 %', 0.92],
    ['rate', '92.4%', 0.924],
    ['rate', '.5%', 0.005],
    ['rate', '.25', 0.25],
    ['rate', '100%', 1],
    ['rate', 0, 0],
    ['rate', 1, 1],
    ['rate', '', null],
  ])('reads a %s: %j is %j', (kind, cell, value) => {
    expect(Object.is(read(kind, cell), value)).toBe(true);
  });

  it.each<[ColumnKind, Cell, string]>([
    [
      'email',
      'ana',
      'not-an-email: "ana" is not an e-mail address. Type one, or leave the cell empty.',
    ],
    [
      'email',
      'a@b@c',
      'not-an-email: "a@b@c" is not an e-mail address. Type one, or leave the cell empty.',
    ],
    ['motion', 'C2C', 'not-a-choice: "C2C" is not one of the choices. Choose B2B or B2C.'],
    ['motion', true, 'not-a-choice: "TRUE" is not one of the choices. Choose B2B or B2C.'],
    ['date', 'soon', 'not-a-date: "soon" is not a date. Type a date, or leave the cell empty.'],
    ['date', true, 'not-a-date: TRUE is not a date. Type a date, or leave the cell empty.'],
    ['date', 0, 'not-a-date: 0 is not a date. Type a date, or leave the cell empty.'],
    [
      'date',
      1,
      'not-a-date: 1 is not a date, though as a serial number it would be 1899-12-31. Type a date, or leave the cell empty.',
    ],
    [
      'date',
      46335.5,
      'not-a-date: 46335.5 is not a date, though as a serial number it would be 2026-11-09. Type a date, or leave the cell empty.',
    ],
    ['date', 2958466, 'not-a-date: 2958466 is not a date. Type a date, or leave the cell empty.'],
    [
      'week',
      '2026-11-15',
      'not-a-monday: "2026-11-15" is not a Monday. Its week begins on 2026-11-09: type that.',
    ],
    ['instant', 'noon', 'not-a-date: "noon" is not a date. Type a date, or leave the cell empty.'],
    [
      'instant',
      46335,
      'not-a-date: 46335 is not a date, though as a serial number it would be 2026-11-09. Type a date, or leave the cell empty.',
    ],
    [
      'count',
      '1.5',
      'not-a-whole-number: "1.5" is not a whole number. Type a number, or leave the cell empty.',
    ],
    [
      'count',
      '12x',
      'not-a-whole-number: "12x" is not a whole number. Type a number, or leave the cell empty.',
    ],
    ['count', -1, 'negative: -1 is negative. Type 0 or more, or leave the cell empty.'],
    ['number', 'x1', 'not-a-number: "x1" is not a number. Type a number, or leave the cell empty.'],
    ['number', '5%', 'not-a-number: "5%" is not a number. Type a number, or leave the cell empty.'],
    ['number', true, 'not-a-number: TRUE is not a number. Type a number, or leave the cell empty.'],
    ['number', '.', 'not-a-number: "." is not a number. Type a number, or leave the cell empty.'],
    [
      'rate',
      'high',
      'not-a-rate: "high" is not a rate. Type a fraction such as 0.92, or leave the cell empty.',
    ],
    [
      'rate',
      'x5%',
      'not-a-rate: "x5%" is not a rate. Type a fraction such as 0.92, or leave the cell empty.',
    ],
    [
      'rate',
      '5%x',
      'not-a-rate: "5%x" is not a rate. Type a fraction such as 0.92, or leave the cell empty.',
    ],
    [
      'rate',
      92.4,
      'percent-as-rate: 92.4 is more than 1, and a rate is a fraction. Type 0.924 or 92.4 %.',
    ],
    [
      'rate',
      100,
      'percent-as-rate: 100 is more than 1, and a rate is a fraction. Type 1 or 100 %.',
    ],
    [
      'rate',
      100.5,
      'out-of-range: 100.5 is not between 0 and 1. Type a fraction, or leave the cell empty.',
    ],
    [
      'rate',
      -0.1,
      'out-of-range: -0.1 is not between 0 and 1. Type a fraction, or leave the cell empty.',
    ],
    [
      'rate',
      '-5 %',
      'out-of-range: "-5 %" is not between 0 and 1. Type a fraction, or leave the cell empty.',
    ],
  ])('refuses a %s: %j', (kind, cell, words) => {
    expect(read(kind, cell)).toBe(words);
  });

  it('holds numbers to the range of their column, both ends included', () => {
    const scale = { min: 1, max: 5 };
    const beyond = (cell: Cell, range: string) =>
      `out-of-range: ${cell} is out of range. Type a number ${range}, or leave the cell empty.`;
    for (const kind of ['count', 'number'] as const) {
      expect([1, 5].map((cell) => read(kind, cell, scale))).toEqual([1, 5]);
      expect(read(kind, 0, scale)).toBe(beyond(0, 'from 1 to 5'));
      expect(read(kind, 6, scale)).toBe(beyond(6, 'from 1 to 5'));
      expect(read(kind, 0, { min: 1 })).toBe(beyond(0, 'from 1'));
    }
    expect(read('number', -1, { min: 0 })).toMatch(/^negative: /);
    expect(read('number', -1, { min: 0, max: 9 })).toBe(beyond(-1, 'from 0 to 9'));
    expect(read('count', -1, { max: 9 })).toBe(beyond(-1, 'from 0 to 9'));
  });

  it('reads a percentage in a column of numbers some of which are ratios', () => {
    expect(read('number', '15 %', { percent: true })).toBe(0.15);
    expect(read('number', '15', { percent: true })).toBe(15);
    expect(read('number', 15, { percent: true })).toBe(15);
    expect(read('number', ' ', { percent: true })).toBeNull();
  });

  it('names one choice, two or more, and takes them in any case', () => {
    const choose = (choices: readonly string[]) => read('choice', 'x', { choices });
    expect(choose(['A'])).toMatch(/ Choose A\.$/);
    expect(choose(['A', 'B', 'C'])).toMatch(/ Choose A, B or C\.$/);
    expect(read('choice', 'in progress', { choices: ['In progress'] })).toBe('In progress');
    expect(read('choice', 'x')).toMatch(/ Choose \.$/);
  });

  it('judges a date that stands in many rows alike', () => {
    const read20 = readerOf({ header: 'H', field: 'h', note: 'N.', width: 100, kind: 'week' });
    const twice = (cell: Cell) => [read20(cell, toInstant), read20(cell, toInstant)];
    expect(twice('2026-11-09')).toEqual(['2026-11-09', '2026-11-09']);
    const [one, other] = twice('2026-11-10');
    expect(one).toBe(other);
  });
});

describe('percentToRate', () => {
  it('leaves no dust of binary fractions', () => {
    expect([92.4, 7, 0.1].map(percentToRate)).toEqual([0.924, 0.07, 0.001]);
  });
});
