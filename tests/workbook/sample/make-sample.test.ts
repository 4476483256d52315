/** The sample year: readable without a problem, repeatable, and with something for every weekly rule. */
import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { MOTIONS, type Motion } from '../../../src/domain/vocabulary.js';
import { parseWorkbook, READ_TABS } from '../../../src/workbook/parse-workbook.js';
import { prefilledRows } from '../../../src/workbook/prefill/prefilled-rows.js';
import { makeSample } from '../../../src/workbook/sample/make-sample.js';
import type { WorkbookTables } from '../../../src/workbook/table-cells.js';
import { findTab } from '../../../src/workbook/workbook.js';

const AS_OF = '2026-11-17';
const toInstant = (civil: string) => `${civil}.000Z`;

function tablesOf(seed: number, motions: readonly Motion[]): WorkbookTables {
  const rows = new Map([...prefilledRows(motions), ...makeSample({ seed, asOf: AS_OF, motions })]);
  return Object.fromEntries(
    READ_TABS.map((name) => {
      const header = findTab(name)!.columns.map((column) => column.header);
      return [name, { header, rows: rows.get(name as never) ?? [], firstRow: 2 }];
    }),
  );
}

function read(seed: number, motions: readonly Motion[]) {
  return parseWorkbook(tablesOf(seed, motions), { toInstant });
}

function weekly(seed: number, motions: readonly Motion[]) {
  const { snapshot, settings } = read(seed, motions);
  return assess('weekly', snapshot, settings, { date: AS_OF, at: `${AS_OF}T00:00:00.000Z` });
}

const SERVED: readonly (readonly Motion[])[] = [MOTIONS, ['B2B'], ['B2C']];
const SEEDS = [1, 7, 42, 2026, 99991];
const CASES = SERVED.flatMap((motions) => SEEDS.map((seed) => [motions, seed] as const));

describe('makeSample', () => {
  it.each(CASES)('of %j with seed %i is read without a problem', (motions, seed) => {
    const { problems, settings, snapshot, givenIds } = read(seed, motions);
    expect(problems).toEqual([]);
    expect(givenIds).toEqual({});
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(new Set(snapshot.sources.map((source) => source.motion))).toEqual(new Set(motions));
  });

  it.each(CASES)(
    'of %j with seed %i fires every weekly rule, and leaves most clear',
    (motions, seed) => {
      const { blocks, judgedWeek } = weekly(seed, motions);
      const findings = blocks.flatMap((block) => block.findings);
      const fired = findings.filter((finding) => finding.state === 'fired');
      expect(judgedWeek).toBe('2026-11-09');
      const expected = [
        'W1.stale-action',
        'W2.pipeline-variance',
        'W3.alarm-overdue',
        'W3.new-source',
        'W3.pass-rate',
        'W4.dormancy',
        'W4.signal-fall',
        'W5.novel-code',
        'W5.open-dispute',
        ...(motions.includes('B2C') ? ['W5.mismatch'] : []),
      ];
      expect([...new Set(fired.map((finding) => finding.rule))].sort()).toEqual(expected.sort());
      expect(fired.length).toBeLessThan(findings.length * 0.4);
      expect(findings.some((finding) => finding.state === 'watch')).toBe(true);
    },
  );

  it('is the same for the same seed and another for another', () => {
    const one = [...makeSample({ seed: 5, asOf: AS_OF, motions: MOTIONS })];
    expect([...makeSample({ seed: 5, asOf: AS_OF, motions: MOTIONS })]).toEqual(one);
    expect([...makeSample({ seed: 6, asOf: AS_OF, motions: MOTIONS })]).not.toEqual(one);
  });

  it('holds a year of at least eight sources and names nobody outside example.com', () => {
    const { snapshot } = read(1, MOTIONS);
    expect(new Set(snapshot.passRates.map((row) => row.week)).size).toBe(52);
    expect(snapshot.sources.length).toBeGreaterThanOrEqual(8);
    const emails = [
      ...snapshot.sources.map((source) => source.ownerEmail),
      ...snapshot.people.map((person) => person.email),
    ];
    expect(emails.filter((email) => email?.endsWith('@example.com') !== true)).toEqual([]);
  });

  it('holds nothing that is dated after the as-of date', () => {
    const tables = tablesOf(3, MOTIONS);
    const future = Object.entries(tables).flatMap(([name, table]) =>
      (table?.rows ?? []).flatMap((row, index) =>
        row.flatMap((cell, column) => {
          const field = findTab(name)!.columns[column]!.field;
          const planned = ['dueOn', 'reviewOn'].includes(field);
          const isDate = typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(cell);
          return isDate && !planned && cell > `${AS_OF}T00:00:00` ? [[name, index, field]] : [];
        }),
      ),
    );
    expect(future).toEqual([]);
  });
});
