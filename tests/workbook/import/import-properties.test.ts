/** What holds for every file: nothing is lost, nothing comes twice, and what went in can be read. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar.js';
import type { Cell } from '../../../src/workbook/cell.js';
import type { ColumnDeclaration } from '../../../src/workbook/declaration.js';
import type { ImportPlan } from '../../../src/workbook/import/import-plan.js';
import { planImport } from '../../../src/workbook/import/plan-import.js';
import { compileParser } from '../../../src/workbook/parse-rows.js';
import { findTab, type TabName } from '../../../src/workbook/workbook.js';

const toInstant = (civil: string) => `${civil}.000Z`;

const FIELDS: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a',
    'b',
    'A',
    'B2B',
    'b2c',
    'Open',
    'done',
    'In progress',
    '12',
    '1,234',
    '1.234',
    '0.5',
    '92%',
    '92',
    '-1',
    '#N/A',
    '=1+1',
    "'x",
    '03/04/2026',
    '25/04/2026',
    '2026-11-09T08:00:00Z',
    'Truth',
    '\u0000',
  ),
  fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-10-01', days)),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Texts that a column takes, now and then one that it may not. */
function textFor(column: ColumnDeclaration): fc.Arbitrary<string> {
  const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-10-05', days));
  const good: Partial<Record<ColumnDeclaration['kind'], fc.Arbitrary<string>>> = {
    motion: fc.constantFrom('B2B', 'b2c'),
    week: fc.constantFrom('2026-10-05', '2026-10-12', '19/10/2026'),
    date: day,
    instant: day.map((date) => `${date} 08:30`),
    count: fc.integer({ min: 0, max: 5 }).map(String),
    rate: fc.constantFrom('0.5', '92%', '1'),
    number: fc.constantFrom('0.5', '12'),
    email: fc.constant('a@example.com'),
  };
  const fits =
    column.choices === undefined
      ? (good[column.kind] ?? fc.constantFrom('a', 'b', 'c'))
      : fc.constantFrom(...column.choices);
  return fc.oneof({ weight: 14, arbitrary: fits }, { weight: 1, arbitrary: FIELDS });
}

const TABS: readonly TabName[] = [
  'Pass Rates',
  'Alarms',
  'Sources',
  'Signals',
  'Action Log',
  'Targets',
  'Definitions',
];

function apply(rows: readonly (readonly Cell[])[], plan: ImportPlan): Cell[][] {
  const after = rows.map((row) => [...row]);
  for (const { row, changes } of plan.updated) {
    for (const { column, value } of changes) after[row - 2]![column - 1] = value;
  }
  return [...after, ...plan.added.map(({ cells }) => [...cells])];
}

describe.each(TABS)('a file for %s', (name) => {
  const tab = findTab(name)!;
  const header = tab.columns.map((column) => column.header);
  const open = tab.columns.filter((column) => column.computed !== true);
  const files = fc.array(fc.tuple(...open.map(textFor)), { maxLength: 12 });
  const plan = (sheet: readonly (readonly Cell[])[], rows: readonly (readonly string[])[]) =>
    planImport({
      tab,
      existing: { header, rows: sheet, firstRow: 2 },
      header: open.map((column) => column.header),
      rows,
      toInstant,
    });

  it('has every filled row added, updated, unchanged or rejected, and changes nothing when it comes again', () => {
    fc.assert(
      fc.property(files, files, (before, file) => {
        const sheet = apply([], plan([], before));
        const first = plan(sheet, file);
        const filled = file.filter((row) => row.some((text) => text.trim() !== '')).length;
        const accounted =
          first.added.length + first.updated.length + first.unchanged + first.rejected.length;
        expect(accounted).toBe(filled);
        const again = plan(apply(sheet, first), file);
        expect(again.added).toEqual([]);
        expect(again.updated).toEqual([]);
        expect(again.rejected).toEqual(first.rejected);
      }),
      { numRuns: 120 },
    );
  });

  it('is read in most of its rows, so that the other tests see all outcomes', () => {
    const outcomes = fc.sample(files, { numRuns: 60, seed: 1 }).map((file) => {
      const sheet = apply([], plan([], file));
      const again = plan(sheet, [...file].reverse());
      return [sheet.length, again.updated.length, again.unchanged, again.rejected.length];
    });
    for (const position of [0, 2, 3]) {
      expect(outcomes.some((counts) => (counts[position] ?? 0) > 0)).toBe(true);
    }
  });

  it('leaves a sheet that the parser reads without a problem', () => {
    fc.assert(
      fc.property(files, (file) => {
        const first = plan([], file);
        const sheet = apply([], first);
        const parsed = compileParser(tab)(header, sheet, { toInstant, firstRow: 2 });
        expect(parsed.problems).toEqual([]);
        expect(parsed.givenIds).toEqual([]);
        expect(parsed.records).toHaveLength(first.added.length);
      }),
      { numRuns: 120 },
    );
  });
});
