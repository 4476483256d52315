import { describe, expect, it } from '@jest/globals';
import { CellArgumentError } from '../../../src/domain/flags/cell-argument-error.js';
import { readEngineWeeks, readMotion } from '../../../src/domain/flags/read-engine-weeks.js';

const HEADER = ['Week', 'Submitted', 'Passed'];

/** The sentence with which a table is refused. */
function refusalOf(table: readonly (readonly unknown[])[]): string {
  try {
    readEngineWeeks(table);
  } catch (error) {
    if (error instanceof CellArgumentError && error.argument === 'weekly') return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

const BLANK = {
  submitted: null,
  passed: null,
  target: null,
  offered: null,
  accepted: null,
  captured: null,
  qualified: null,
  classesIntroduced: null,
  classesRetired: null,
  sourcesNotOnboarded: null,
  novelCodes: null,
  openDisputes: null,
};

describe('readEngineWeeks', () => {
  it('reads one row per week, a column that is not there as blank', () => {
    const table = [
      ['Comment', ...HEADER],
      ['', '2026-08-26', 100, 100],
      ['', '', '', ''],
      ['', ' 2026-08-31T09:00:00.000Z', 100, ''],
    ];
    expect(readEngineWeeks(table)).toEqual({
      rows: [
        { ...BLANK, week: '2026-08-24', motion: null, submitted: 100, passed: 100 },
        { ...BLANK, week: '2026-08-31', motion: null, submitted: 100 },
      ],
      present: ['submitted', 'passed'],
      hasMotion: false,
    });
  });

  it('is nothing for a blank range, and no rows under a header alone', () => {
    expect(readEngineWeeks([])).toBeNull();
    expect(readEngineWeeks([['', null], [' ']])).toBeNull();
    expect(readEngineWeeks([['Week', '']])).toEqual({ rows: [], present: [], hasMotion: false });
  });

  it('reads headers with any white space between their words, but not without', () => {
    const present = (header: string) => readEngineWeeks([['Week', header]])?.present;
    expect(present(' novel \n CODES ')).toEqual(['novelCodes']);
    expect(present('Novelcodes')).toEqual([]);
  });

  it('refuses a header that stands twice, and a table without weeks', () => {
    expect(refusalOf([['Week', ' Passed ', 'passed', ' PASSED ']])).toBe(
      'weekly has two columns named passed.',
    );
    expect(refusalOf([['Week', ' Passed ', ' PASSED ']])).toBe(
      'weekly has two columns named PASSED.',
    );
    expect(refusalOf([['Passed'], [1]])).toBe(
      'weekly must begin with a header row that has a column Week, but has none.',
    );
  });

  it.each([
    ['', 'blank'],
    ['soon', '"soon"'],
    [45_000, '45000'],
    [new Date(0), 'a date or an object'],
  ])('refuses the week %j', (cell, shown) => {
    expect(refusalOf([HEADER, [cell, 1, 1]])).toBe(
      `Row 2 of weekly: Week must be a date, but is ${shown}.`,
    );
  });

  it('refuses a part above its whole, where both are given', () => {
    const pair = (part: string, whole: string, some: unknown, all: unknown) => [
      ['Week', whole, part],
      ['2026-08-24', all, some],
    ];
    expect(refusalOf(pair('Passed', 'Submitted', 3, 2))).toBe(
      'Row 2 of weekly: Passed must not be more than Submitted, but 3 is more than 2.',
    );
    expect(refusalOf(pair('Accepted', 'Offered', 3, 2))).toContain('Accepted must not be more');
    expect(refusalOf(pair('Qualified', 'Captured', 3, 2))).toContain('Qualified must not be more');
    for (const [some, all] of [
      [2, 2],
      ['', 2],
      [2, ''],
    ]) {
      expect(readEngineWeeks(pair('Passed', 'Submitted', some, all))?.rows).toHaveLength(1);
    }
  });

  it('refuses a week that stands twice, of a motion where the table names motions', () => {
    expect(refusalOf([HEADER, ['2026-08-24', 1, 1], ['2026-08-30', 1, 1]])).toBe(
      'Row 3 of weekly repeats the week of 2026-08-24 of row 2; one row per week is needed.',
    );
    const motions = [
      ['Week', 'Motion'],
      ['2026-08-24', 'B2B'],
      ['2026-08-24', 'b2c'],
    ];
    expect(readEngineWeeks(motions)?.rows.map((row) => row.motion)).toEqual(['B2B', 'B2C']);
    expect(refusalOf([...motions, ['2026-08-25', 'B2C']])).toBe(
      'Row 4 of weekly repeats the week of 2026-08-24 of B2C of row 3; one row per week is needed.',
    );
  });

  it('passes a fault on that is none of a cell', () => {
    const broken = {
      toString: () => {
        throw new RangeError('no text');
      },
    };
    expect(() =>
      readEngineWeeks([
        ['Week', 'Motion'],
        ['2026-08-24', broken],
      ]),
    ).toThrow(new RangeError('no text'));
  });
});

describe('readMotion', () => {
  it('reads either motion in any case, and refuses anything else', () => {
    expect(['B2B', ' b2c ', ''].map((cell) => readMotion('motion', cell))).toEqual([
      'B2B',
      'B2C',
      null,
    ]);
    expect(() => readMotion('motion', 'all')).toThrow('motion must be B2B or B2C, but is "all".');
  });
});
