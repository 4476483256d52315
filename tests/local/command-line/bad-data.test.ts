/** Bad data on its way in and in the cells: each is one problem with its place, and stops nothing else. */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { putMadeBook } from './made-book.js';
import { cadenceJson } from './run-cadence.js';

const AS_OF = '2026-11-16';

interface BadRow {
  readonly tab: string;
  readonly header: string;
  readonly cells: readonly (string | number)[];
  readonly column: string;
  /** What is wrong, as both ways in say it. */
  readonly says: RegExp;
}

const BAD_ROWS: readonly BadRow[] = [
  {
    tab: 'Pass Rates',
    header: 'Week,Source,Submitted,Passed',
    cells: ['2026-11-09', 'nobody-knows-it', 100, 90],
    column: 'Source',
    says: /"nobody-knows-it" is not listed in Sources\./,
  },
  {
    tab: 'Pass Rates',
    header: 'Week,Source,Submitted,Passed',
    cells: ['2026-11-11', 'content-synd-na', 100, 90],
    column: 'Week',
    says: /Monday/,
  },
  {
    tab: 'Handoffs',
    header: 'Week,Motion,Offered,Accepted',
    cells: ['2027-01-04', 'B2B', 50, 51],
    column: 'Accepted',
    says: /51 is more than Offered \(50\)\./,
  },
  {
    tab: 'Signals',
    header: 'Week,Motion,Class,Captured,Qualified',
    cells: ['2027-01-04', 'B2B', 'job change', 10, 11],
    column: 'Qualified',
    says: /11 is more than Captured \(10\)\./,
  },
  {
    tab: 'Rejections',
    header: 'Week,Motion,Code,Count',
    cells: ['2027-01-04', 'B2B', 'R-01', -3],
    column: 'Count',
    says: /-3|−3/,
  },
];

let folder: string;
let sample: string;

async function sampleCopy(name: string): Promise<string> {
  const book = join(folder, name);
  await copyFile(sample, book);
  await copyFile(sample.replace('.xlsx', '.cadence.json'), book.replace('.xlsx', '.cadence.json'));
  return book;
}

/** Types a row under the last one of its tab, each cell in the column of its header. */
const TYPE_ROWS = `
function typeRows(rows) {
  rows.forEach(function (row) {
    var sheet = SpreadsheetApp.getActive().getSheetByName(row.tab);
    var headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
    var at = sheet.getLastRow() + 1;
    row.header.split(',').forEach(function (header, index) {
      sheet.getRange(at, headers.indexOf(header) + 1).setValue(row.cells[index]);
    });
  });
}`;

async function typed(name: string, rows: readonly Pick<BadRow, 'tab' | 'header' | 'cells'>[]) {
  const book = await sampleCopy(name);
  const script = join(folder, `${name}.js`);
  await writeFile(script, TYPE_ROWS);
  await cadenceJson('exec', book, script, 'typeRows', JSON.stringify([rows]));
  return book;
}

const findingsOf = (pack: { blocks: { findings: unknown[] }[] }) =>
  pack.blocks.map(({ findings }) => findings);

// Each command opens and saves a whole workbook.
jest.setTimeout(60_000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadence-bad-data-'));
  sample = join(folder, 'sample.xlsx');
  putMadeBook(sample, ['--sample', '--as-of', AS_OF]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('bad data', () => {
  it.each(BAD_ROWS)('is turned away by an import: $tab, $column', async (bad) => {
    const book = await sampleCopy('import.xlsx');
    const file = join(folder, 'rows.csv');
    await writeFile(file, `${bad.header}\n${bad.cells.join(',')}\n`);
    const answer = await cadenceJson('import', book, bad.tab, file);
    expect(answer).toMatchObject({ added: 0, updated: 0 });
    expect(answer.rejected).toHaveLength(1);
    expect(answer.rejected[0]).toMatchObject({ row: 2, column: bad.column });
    expect(answer.rejected[0].reason).toMatch(bad.says);
  });

  it.each(['weekly', 'monthly', 'quarterly'])(
    'typed into cells is one problem each of a %s, which finds all else as before',
    async (kind) => {
      const twice = {
        tab: 'Definitions',
        header: 'Term,Motion,Version,Owner,Scope,Text,Ratified on,State',
        // Without the apostrophe a German spreadsheet makes a date of it.
        cells: ['MQL', 'B2B', "'1.1", 'Sam', 'all', 'other words', '2026-11-02', 'Ratified'],
        column: 'Version',
        says: /MQL \/ B2B \/ 1\.1 stands in row \d+ already\./,
      };
      const rows = [...BAD_ROWS, twice];
      const book = await typed(`${kind}.xlsx`, rows);
      const before = await cadenceJson('review', sample, kind, '--as-of', AS_OF);
      const after = await cadenceJson('review', book, kind, '--as-of', AS_OF);
      const { dataProblems: problems } = await cadenceJson('check', book);

      expect(findingsOf(after)).toEqual(findingsOf(before));
      expect(problems).toEqual(expect.arrayContaining(after.dataProblems));
      expect(after.dataProblems).not.toEqual([]);
      for (const { tab, column, says } of rows) {
        const same = problems.filter(
          (problem: { tab: string; column: string; message: string }) =>
            problem.tab === tab && problem.column === column && says.test(problem.message),
        );
        expect(same).toHaveLength(1);
      }
      expect(problems).toHaveLength(rows.length);
    },
  );
});
