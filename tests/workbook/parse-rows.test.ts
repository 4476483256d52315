/** Parsing rows: records, problems in words, and agreement with a second reading of the declarations. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar.js';
import { MOTIONS } from '../../src/domain/vocabulary.js';
import type { Cell } from '../../src/workbook/cell.js';
import type { ColumnDeclaration, TabDeclaration } from '../../src/workbook/declaration.js';
import { formatRow } from '../../src/workbook/format-row.js';
import { compileParser } from '../../src/workbook/parse-rows.js';
import { ALARMS } from '../../src/workbook/tabs/alarms.js';
import { DEFINITIONS } from '../../src/workbook/tabs/definitions.js';
import { PASS_RATES } from '../../src/workbook/tabs/pass-rates.js';
import { RISK_REGISTER } from '../../src/workbook/tabs/risks.js';
import { TARGETS } from '../../src/workbook/tabs/settings.js';
import { inputTabs } from '../../src/workbook/workbook.js';
import { rowVerdict } from './row-schema.js';

const OPTIONS = { toInstant: (civil: string) => `${civil}.000Z`, firstRow: 2 };

function headerOf(tab: TabDeclaration): string[] {
  return tab.columns.map((column) => column.header);
}

function passRates(
  rows: readonly (readonly Cell[])[],
  header: readonly Cell[] = headerOf(PASS_RATES),
) {
  return compileParser(PASS_RATES)(header, rows, OPTIONS);
}

const MONDAY = '2026-11-09T00:00:00';

describe('compileParser', () => {
  it('reads records by header, in any order and case, and ignores columns that nobody declared', () => {
    const header = [
      'note',
      'PASSED',
      ' week ',
      'Source',
      'submitted',
      'Truth failed',
      'Value  failed',
      'Compliance failed',
    ];
    const { records, problems, missingColumns } = passRates(
      [['x', 9, MONDAY, 'a', '10', '', 1, '']],
      header,
    );
    expect(problems).toEqual([]);
    expect(missingColumns).toEqual([]);
    expect(records).toEqual([
      {
        row: 2,
        week: '2026-11-09',
        source: 'a',
        submitted: 10,
        passed: 9,
        complianceFailed: null,
        truthFailed: null,
        valueFailed: 1,
      },
    ]);
  });

  it('names tab, row, column and what to do', () => {
    const { problems, records } = passRates([[MONDAY, 'a', 10, 'n/a']]);
    expect(records).toEqual([]);
    expect(problems).toEqual([
      {
        tab: 'Pass Rates',
        row: 2,
        column: 'Passed',
        code: 'not-a-whole-number',
        message:
          'Pass Rates, row 2, Passed: "n/a" is not a whole number. Type a number, or leave the cell empty.',
      },
    ]);
  });

  it.each<[string, readonly Cell[], string, string]>([
    ['a part above its whole', [MONDAY, 'a', 10, 11], 'Passed', 'part-exceeds-whole'],
    ['a negative count', [MONDAY, 'a', -1], 'Submitted', 'negative'],
    ['a fraction as a count', [MONDAY, 'a', 1.5], 'Submitted', 'not-a-whole-number'],
    ['thousands as text', [MONDAY, 'a', '1,234'], 'Submitted', 'not-a-whole-number'],
    ['a yes as a count', [MONDAY, 'a', true], 'Submitted', 'not-a-whole-number'],
    ['an error value', [MONDAY, 'a', '#REF!'], 'Submitted', 'error-value'],
    ['an error value as text', [MONDAY, '#N/A'], 'Source', 'error-value'],
    ['a Tuesday', ['2026-11-10T00:00:00', 'a'], 'Week', 'not-a-monday'],
    ['a day that is none', ['2026-02-30', 'a'], 'Week', 'not-a-date'],
    ['a serial number', [46335, 'a'], 'Week', 'not-a-date'],
    ['a date in words', ['Monday', 'a'], 'Week', 'not-a-date'],
    ['a blank source', [MONDAY, ' ', 3], 'Source', 'blank'],
  ])('refuses %s', (_, row, column, code) => {
    const { problems, records } = passRates([row, ['2026-11-16T00:00:00', 'b', 1, 1]]);
    expect(problems.map((problem) => [problem.row, problem.column, problem.code])).toEqual([
      [2, column, code],
    ]);
    expect(records.map((record) => record.row)).toEqual([3]);
  });

  it('refuses a version or a code of which Sheets made a date', () => {
    const rows = [
      ['MQL', 'B2B', '2026-02-01T00:00:00', 'Draft'],
      ['MQL', 'B2B', '1.2', 'Draft'],
      ['SAL', 'B2B', 1.2, 'Draft'],
    ];
    const header = ['Term', 'Motion', 'Version', 'State'];
    const { records, problems } = compileParser(DEFINITIONS)(header, rows, OPTIONS);
    const ofCells = problems.filter(({ code }) => code === 'a-date');
    expect(records.map(({ version }) => version)).toEqual(['1.2', '1.2']);
    expect(ofCells.map(({ message }) => message)).toEqual([
      'Definitions, row 2, Version: "2026-02-01" is a date that was made of what was typed. Type \' before it.',
    ]);
  });

  it('shows a serial number as the date that it would be', () => {
    expect(passRates([[46335, 'a']]).problems[0]!.message).toContain('it would be 2026-11-09');
  });

  it('reports each bad cell of a row once', () => {
    const { problems } = passRates([['x', '', 'y', 'z']]);
    expect(problems.map((problem) => problem.column).sort()).toEqual([
      'Passed',
      'Source',
      'Submitted',
      'Week',
    ]);
  });

  it('skips blank rows, also where only computed or undeclared columns are filled', () => {
    const { records, problems } = passRates([
      [],
      ['', ' ', '', '', '', '', '', 0.9, 0.92, 'PASS'],
      [MONDAY, 'a'],
    ]);
    expect(problems).toEqual([]);
    expect(records.map((record) => record.row)).toEqual([4]);
  });

  it('keeps the first row of a key and reports the second', () => {
    const { records, problems } = passRates([
      [MONDAY, 'a', 1, 1],
      [MONDAY, 'a ', 2, 2],
      [MONDAY, 'A', 3, 3],
    ]);
    expect(records.map((record) => record.submitted)).toEqual([1, 3]);
    expect(problems).toEqual([
      expect.objectContaining({ row: 3, code: 'duplicate-key', column: 'Source' }),
    ]);
    expect(problems[0]!.message).toBe(
      'Pass Rates, row 3, Source: 2026-11-09 / a stands in row 2 already. Delete one of the two rows or correct it.',
    );
  });

  it('reads nothing without a required column, and goes without an optional one', () => {
    const without = passRates([[MONDAY, 1]], ['Week', 'Submitted']);
    expect(without.records).toEqual([]);
    expect(without.missingColumns).toContain('Source');
    const lean = passRates([[MONDAY, 'a']], ['Week', 'Source']);
    expect(lean.records).toHaveLength(1);
    expect(lean.problems.every((problem) => problem.code === 'missing-column')).toBe(true);
    expect(lean.problems).toHaveLength(5);
  });

  it('refuses a header that stands twice instead of choosing one', () => {
    const header = ['Week', 'Source', 'Submitted', 'submitted'];
    const { records, problems } = passRates([[MONDAY, 'a', 5, 6]], header);
    expect(records.map((record) => record.submitted)).toEqual([null]);
    expect(problems.find((problem) => problem.code === 'duplicate-header')?.message).toBe(
      'Pass Rates has 2 columns with the header Submitted. Rename all but one.',
    );
  });

  it('gives blank IDs the next ones and says which', () => {
    const parse = compileParser(ALARMS);
    const rows = [
      ['', 'a', '2026-11-09T08:00:00'],
      ['A-0417', 'a', '2026-11-09T09:00:00'],
      ['', 'a', '2026-11-09T10:00:00'],
    ];
    const { records, givenIds } = parse(headerOf(ALARMS), rows, OPTIONS);
    expect(records.map((record) => record.alarmId)).toEqual(['A-0418', 'A-0417', 'A-0419']);
    expect(givenIds).toEqual([
      { row: 2, column: 'Alarm ID', id: 'A-0418' },
      { row: 4, column: 'Alarm ID', id: 'A-0419' },
    ]);
  });

  it('turns civil times into instants by the zone of the workbook', () => {
    const parse = compileParser(ALARMS);
    const toInstant = (civil: string) => `${civil.replace('T08', 'T07')}.000Z`;
    const row = ['A-1', 'a', '2026-11-09T08:30:00', 'TRUTH ', 12, '2026-11-09T10:00:00+02:00'];
    const { records } = parse(headerOf(ALARMS), [row], { toInstant, firstRow: 2 });
    expect(records).toEqual([
      {
        row: 2,
        alarmId: 'A-1',
        source: 'a',
        raisedAt: '2026-11-09T07:30:00.000Z',
        kind: 'Truth',
        detail: '12',
        resolvedAt: '2026-11-09T08:00:00.000Z',
      },
    ]);
  });

  it('says how to type a percentage', () => {
    const parse = compileParser(TARGETS);
    const { problems } = parse(
      headerOf(TARGETS),
      [
        ['B2B', 92],
        ['B2C', '92 %'],
      ],
      OPTIONS,
    );
    expect(problems.map((problem) => problem.message)).toEqual([
      'Targets, row 2, Pass-rate target: 92 is more than 1, and a rate is a fraction. Type 0.92 or 92 %.',
    ]);
  });

  it('names the range of a scale', () => {
    const parse = compileParser(RISK_REGISTER);
    const row = ['R-1', 'x', '', '', '', '', '', 6, 3, '', '', 'Open'];
    expect(parse(headerOf(RISK_REGISTER), [row], OPTIONS).problems[0]!.message).toBe(
      'Risk Register, row 2, Likelihood: 6 is out of range. Type a number from 1 to 5, or leave the cell empty.',
    );
  });
});

/** Cells that fit a column. */
function goodCell(column: ColumnDeclaration): fc.Arbitrary<Cell> {
  const day = fc.integer({ min: 0, max: 20000 }).map((days) => addDays('1990-01-01', days));
  switch (column.kind) {
    case 'choice':
    case 'motion':
      return fc.constantFrom(...(column.choices ?? MOTIONS));
    case 'week':
      return fc
        .integer({ min: 0, max: 3000 })
        .map((n) => `${addDays('1990-01-01', 7 * n)}T00:00:00`);
    case 'date':
      return day.map((date) => `${date}T00:00:00`);
    case 'instant':
      return fc
        .tuple(day, fc.integer({ min: 0, max: 23 }))
        .map(([d, h]) => `${d}T${String(h).padStart(2, '0')}:15:00`);
    case 'count':
      return fc.integer({ min: column.min ?? 0, max: column.max ?? 1e6 });
    case 'number':
      return fc
        .double({ min: column.min ?? -1e9, max: column.max ?? 1e9, noNaN: true })
        .map((n) => n + 0);
    case 'rate':
      return fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0);
    case 'email':
      return fc.constantFrom('a@example.com', 'b.c@example.org');
    default:
      return fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .map((text) => text.normalize('NFC').trim())
        .filter((text) => text !== '' && !text.startsWith('#') && !/T00:00:00$/.test(text));
  }
}

const BAD: fc.Arbitrary<Cell> = fc.constantFrom<Cell>(
  '',
  ' ',
  '#N/A',
  'x',
  '2026-02-30',
  '2026-11-10T00:00:00',
  '12',
  '1,2',
  '92%',
  ' 0.5 ',
  1.5,
  -1,
  92,
  7,
  Number.NaN,
  true,
  false,
  'open',
  'B2B',
  'a@b@c',
  '2026-11-09 ',
  '2026-11-09T24:00:00',
  '1e3',
  '0x10',
  '+5',
);

describe.each(inputTabs().map((tab) => [tab.name, tab] as const))('rows of %s', (_, tab) => {
  const parse = compileParser(tab);
  const header = headerOf(tab);
  const verdict = rowVerdict(tab);
  const row = (mixed: boolean) =>
    fc.tuple(
      ...tab.columns.map((column) =>
        column.computed === true
          ? fc.constant<Cell>('')
          : fc.oneof(
              { weight: mixed ? 12 : 9, arbitrary: goodCell(column) },
              { weight: mixed ? 1 : 0, arbitrary: BAD },
              { weight: column.required === true ? 0 : 1, arbitrary: fc.constant<Cell>('') },
            ),
      ),
    );

  it('get the verdict of the schema made from the same declaration', () => {
    fc.assert(
      fc.property(row(true), (cells) => {
        fc.pre(cells.some((cell) => typeof cell !== 'string' || cell.trim() !== ''));
        expect(parse(header, [cells], OPTIONS).records.length === 1).toBe(verdict(cells));
      }),
      { numRuns: 150 },
    );
  });

  it('come back as they were when records are formatted and parsed again', () => {
    fc.assert(
      fc.property(row(false), (cells) => {
        const [record] = parse(header, [cells], OPTIONS).records;
        fc.pre(record !== undefined);
        const again = formatRow(tab, header, record!, {
          toCivil: (instant) => instant.slice(0, 19),
        });
        expect(
          again.every((cell, index) => cell !== undefined || tab.columns[index]!.computed),
        ).toBe(true);
        const back = parse(header, [again.map((cell) => cell ?? '')], OPTIONS);
        expect(back.records).toEqual([record]);
      }),
      { numRuns: 60 },
    );
  });
});
