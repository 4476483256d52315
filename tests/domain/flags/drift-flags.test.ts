import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/calendar.js';
import { CellArgumentError } from '../../../src/domain/flags/cell-argument-error.js';
import { driftMode } from '../../../src/domain/flags/drift-mode.js';
import { DRIFT_REPORT_HEADER, driftReport } from '../../../src/domain/flags/drift-report.js';

const HEADER = [
  'Week',
  'Motion',
  'Submitted',
  'Passed',
  'Target',
  'Offered',
  'Accepted',
  'Captured',
  'Qualified',
  'Classes introduced',
  'Classes retired',
  'Sources not onboarded',
  'Novel codes',
  'Open disputes',
];

type Change = (week: number) => Partial<Record<string, unknown>>;

/** Rows of twelve calm weeks of one motion, changed where a test says so. */
function weeks(motion: string, change: Change = () => ({})): unknown[][] {
  return Array.from({ length: 12 }, (_, week) => {
    const cells: Record<string, unknown> = {
      Week: addDays('2026-08-24', 7 * week),
      Motion: motion,
      Submitted: 1000,
      Passed: 950,
      Target: 0.92,
      Offered: 200,
      Accepted: 140,
      Captured: 500,
      Qualified: 200,
      'Classes introduced': 0,
      'Classes retired': 0,
      'Sources not onboarded': 0,
      'Novel codes': 0,
      'Open disputes': 0,
      ...change(week),
    };
    return HEADER.map((header) => cells[header]);
  });
}

const table = (...motions: unknown[][][]): unknown[][] => [HEADER, ...motions.flat()];
const rollback: Change = (week) => ({ Passed: 950 - 5 * week, 'Sources not onboarded': 1 });
const inflation: Change = (week) => ({ Offered: 200 + 10 * week, Accepted: 140 });
const noise: Change = (week) => ({
  Qualified: 200 - 5 * week,
  'Classes introduced': week % 3 === 0 ? 1 : 0,
});
const fragmentation: Change = (week) => ({ 'Novel codes': week >= 10 ? 1 : 0 });
/** Which argument a call refuses, and in which words. */
function refusalOf(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (!(error instanceof CellArgumentError)) throw error;
    const { name, argument, message } = error;
    return { name, argument, message };
  }
  throw new Error('nothing was refused');
}

const names =
  'Validation rollback + MQL-threshold inflation + Signal noise creep + Definition fragmentation';

describe('driftMode', () => {
  it('names each mode that fires, in the order of the modes', () => {
    expect(driftMode(table(weeks('B2B')))).toBe('None');
    expect(driftMode(table(weeks('B2B', rollback)))).toBe('Validation rollback');
    expect(driftMode(table(weeks('B2B', inflation)))).toBe('MQL-threshold inflation');
    expect(driftMode(table(weeks('B2B', noise)))).toBe('Signal noise creep');
    expect(driftMode(table(weeks('B2B', fragmentation)))).toBe('Definition fragmentation');
    const all: Change = (week) =>
      Object.assign({}, ...[fragmentation, noise, inflation, rollback].map((one) => one(week)));
    expect(driftMode(table(weeks('B2B', all)))).toBe(names);
  });

  it('watches what slips alone', () => {
    expect(driftMode(table(weeks('B2B', (week) => ({ Passed: 950 - 5 * week }))))).toBe(
      'Watch: Validation rollback',
    );
    expect(driftMode(table(weeks('B2B', (week) => ({ Accepted: 140 - week }))))).toBe(
      'Watch: MQL-threshold inflation',
    );
    const watched: Change = (week) => ({ Qualified: 200 - week, 'Open disputes': 1 });
    expect(driftMode(table(weeks('B2B', watched)))).toBe(
      'Watch: Signal noise creep + Definition fragmentation',
    );
  });

  it('fires a rollback for two weeks below target, at target not', () => {
    const lastTwo =
      (before: number, last: number): Change =>
      (week) => ({
        Passed: week === 11 ? last : week === 10 ? before : 921 + week,
        'Sources not onboarded': week === 11 ? 1 : 0,
      });
    expect(driftMode(table(weeks('B2B', lastTwo(919, 919))))).toBe('Validation rollback');
    expect(driftMode(table(weeks('B2B', lastTwo(920, 919))))).toBe('None');
    expect(driftMode(table(weeks('B2B', lastTwo(919, 920))))).toBe('None');
    const gone: Change = (week) => ({
      ...lastTwo(919, 919)(week),
      'Sources not onboarded': week < 11 ? 1 : 0,
    });
    expect(driftMode(table(weeks('B2B', gone)))).toBe('Watch: Validation rollback');
  });

  it('fires fragmentation for novel codes in two of the last four weeks', () => {
    const novelIn =
      (...places: number[]): Change =>
      (week) => ({ 'Novel codes': places.includes(week) ? 2 : 0 });
    expect(driftMode(table(weeks('B2B', novelIn(8, 11))))).toBe('Definition fragmentation');
    expect(driftMode(table(weeks('B2B', novelIn(7, 11))))).toBe('Watch: Definition fragmentation');
    expect(driftMode(table(weeks('B2B', novelIn(6, 7))))).toBe('None');
  });

  it('does not fire noise creep when as many classes were retired', () => {
    const even: Change = (week) => ({ ...noise(week), 'Classes retired': week % 3 === 0 ? 1 : 0 });
    expect(driftMode(table(weeks('B2B', even)))).toBe('Watch: Signal noise creep');
  });

  it('reads headers in any order and case, passes over unknown ones and blank rows', () => {
    const rows = table(weeks('B2B', rollback)).map((row, index) => [
      index === 0 ? 'Comment' : 'anything',
      ...[...row].reverse().map((cell) => (index === 0 ? ` ${String(cell).toUpperCase()} ` : cell)),
    ]);
    expect(driftMode([...rows, rows[0]?.map(() => '') ?? []])).toBe('Validation rollback');
  });

  it('gives the same name in whatever order the rows come', () => {
    const [header = [], ...rows] = table(weeks('B2B', rollback), weeks('B2C', noise));
    expect(driftMode([header, ...rows.reverse()])).toBe('Validation rollback + Signal noise creep');
  });

  it('counts each mode once over several motions, and judges the named one alone', () => {
    const both = table(weeks('B2B', rollback), weeks('b2c ', noise));
    expect(driftMode(both)).toBe('Validation rollback + Signal noise creep');
    expect(driftMode(both, 'B2B')).toBe('Validation rollback');
    expect(driftMode(both, ' b2c')).toBe('Signal noise creep');
    expect(driftMode(table(weeks('B2B', rollback), weeks('B2C', rollback)))).toBe(
      'Validation rollback',
    );
    expect(driftMode(table(weeks('B2B', rollback)), 'B2C')).toBe('Not enough data');
  });

  it('says when nothing can be judged, and nothing of a blank range', () => {
    expect(driftMode([HEADER])).toBe('Not enough data');
    const noOffers = table(weeks('B2B', () => ({ Offered: '' })));
    expect(driftMode(noOffers)).toBe('None');
    const first = table(weeks('B2B')).map((row) => row.slice(0, 2));
    expect(driftMode(first)).toBe('Not enough data');
    const blank: Change = () => Object.fromEntries(HEADER.slice(2).map((header) => [header, '']));
    expect(driftMode(table(weeks('B2B', blank)))).toBe('Not enough data');
    expect(
      driftMode([
        ['', ''],
        ['', ''],
      ]),
    ).toBe('');
  });

  it('needs six weeks with values for a trend', () => {
    const few =
      (count: number): Change =>
      (week) =>
        week >= 12 - count ? rollback(week) : { Passed: '', Target: '' };
    const noTarget =
      (count: number): Change =>
      (week) => ({ ...few(count)(week), Target: '' });
    expect(driftReport(table(weeks('B2B', noTarget(5))))[1]?.[2]).toBe('no-data');
    expect(driftReport(table(weeks('B2B', noTarget(6))))[1]?.[2]).toBe('fired');
  });

  it('refuses what it cannot read, naming row and column', () => {
    const broken = table(weeks('B2B', (week) => (week === 3 ? { Passed: 'many' } : {})));
    expect(() => driftMode(broken)).toThrow(
      'Row 5 of weekly: Passed must be a number, but is "many".',
    );
    expect(() => driftMode(table(weeks('B2B', () => ({ Target: 92 }))))).toThrow(
      'Target must be a rate',
    );
    expect(() => driftMode(table(weeks('B2B', () => ({ Week: 'soon' }))))).toThrow(
      'Week must be a date',
    );
    expect(() => driftMode(table(weeks('B2X')))).toThrow(
      'Motion must be B2B or B2C, but is "B2X".',
    );
    expect(() => driftMode(table(weeks('B2B'), weeks('B2B')))).toThrow(
      'Row 14 of weekly repeats the week of 2026-08-24 of B2B of row 2; one row per week is needed.',
    );
    expect(() => driftMode(weeks('B2B'))).toThrow('header row');
    expect(() => driftMode([[...HEADER, 'week']])).toThrow('two columns');
    expect(() => driftMode(table(weeks('B2B')), 'all')).toThrow('motion must be B2B or B2C');
    const plain = table(weeks('B2B')).map((row) => row.filter((_, column) => column !== 1));
    expect(driftMode(plain)).toBe('None');
    expect(refusalOf(() => driftMode(plain, 'B2B'))).toEqual({
      name: 'CellArgumentError',
      argument: 'motion',
      message: 'motion is B2B, but weekly has no column Motion to choose by.',
    });
  });
});

describe('driftReport', () => {
  it('has a header row and one row per motion and mode', () => {
    const report = driftReport(table(weeks('B2B', rollback), weeks('B2C')));
    expect(report[0]).toEqual([...DRIFT_REPORT_HEADER]);
    expect(report.map((row) => row.slice(0, 3)).slice(1)).toEqual([
      ['B2B', 'Validation rollback', 'fired'],
      ['B2B', 'MQL-threshold inflation', 'clear'],
      ['B2B', 'Signal noise creep', 'clear'],
      ['B2B', 'Definition fragmentation', 'clear'],
      ['B2C', 'Validation rollback', 'clear'],
      ['B2C', 'MQL-threshold inflation', 'clear'],
      ['B2C', 'Signal noise creep', 'clear'],
      ['B2C', 'Definition fragmentation', 'clear'],
    ]);
    expect(report[1]?.[3]).toBe(
      'pass rate 89.5 %, target 92 %, below target in the last two weeks, trend declining, −0.50 points a week, n = 12 weeks, 1 source not onboarded',
    );
    expect(report[1]?.[5]).toMatch(/^Pause the source/);
  });

  it('names the inflation point', () => {
    const step: Change = (week) => ({
      Offered: 200 + 10 * week,
      Accepted: Math.round((200 + 10 * week) * (week < 6 ? 0.7 - week / 500 : 0.5 - week / 500)),
    });
    const [, , row = []] = driftReport(table(weeks('B2B', step)));
    expect(row[2]).toBe('fired');
    expect(row[3]).toContain('from the week of 2026-10-05');
  });

  it('names the columns that a mode misses and judges the others', () => {
    const less = table(weeks('B2B', rollback)).map((row) =>
      row.filter(
        (_, column) => !['Offered', 'Novel codes', 'Open disputes'].includes(HEADER[column] ?? ''),
      ),
    );
    expect(
      driftReport(less)
        .slice(1)
        .map((row) => row.slice(2, 4)),
    ).toEqual([
      ['fired', expect.any(String)],
      ['no-data', 'no column Offered'],
      ['clear', expect.any(String)],
      ['no-data', 'no column Novel codes, Open disputes'],
    ]);
  });

  it('gives one blank cell for a blank range', () => {
    expect(driftReport([['']])).toEqual([['']]);
  });

  it('leaves the motion blank for a table that does not part its motions', () => {
    const plain = table(weeks('B2B')).map((row) => row.filter((_, column) => column !== 1));
    expect(driftReport(plain)[1]?.slice(0, 3)).toEqual(['', 'Validation rollback', 'clear']);
  });
});
