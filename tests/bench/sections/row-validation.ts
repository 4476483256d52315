/** Reading rows with every error named, against schemas of a validation library and against `typeof`. */
import { addDays } from '../../../src/domain/calendar.js';
import type { Cell } from '../../../src/workbook/cell.js';
import { compileParser, type RowParser } from '../../../src/workbook/parse-rows.js';
import { PASS_RATES } from '../../../src/workbook/tabs/pass-rates.js';
import { inputTabs } from '../../../src/workbook/workbook.js';
import { rowVerdict } from '../../workbook/row-schema.js';
import { count, type Line, milliseconds, printTable, ratio, rowsPerSecond } from '../report.js';
import { requireSame, timeOf } from '../stopwatch.js';
import { typedRows } from '../typed-rows.js';

const ROWS = 100_000;
const OPTIONS = { toInstant: (civil: string) => `${civil}.000Z`, firstRow: 2 };

interface Tab {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly parse: RowParser<unknown>;
  readonly verdict: (row: readonly Cell[]) => boolean;
}

function makeTabs(): Tab[] {
  const tabs = inputTabs();
  return tabs.map((tab) => ({
    header: tab.columns.map(({ header }) => header),
    rows: typedRows(tab, Math.round(ROWS / tabs.length)),
    parse: compileParser(tab),
    verdict: rowVerdict(tab),
  }));
}

/** Rows that can be read; a second row of a key is one of them for the schemas, which see one row. */
function readable({ parse, header, rows }: Tab): number {
  const { records, problems } = parse(header, rows, OPTIONS);
  return records.length + problems.filter(({ code }) => code === 'duplicate-key').length;
}

function everyCellIsPrimitive({ rows }: Tab): number {
  return rows.filter((row) => row.every((cell) => typeof cell !== 'object')).length;
}

function sumOver(tabs: readonly Tab[], work: (tab: Tab) => number): number {
  return tabs.reduce((sum, tab) => sum + work(tab), 0);
}

/** Weekly rows of 200 sources, whose natural keys are checked too. */
function passRateRows(): Cell[][] {
  return Array.from({ length: ROWS }, (_, index): Cell[] => [
    `${addDays('2017-01-02', 7 * Math.floor(index / 200))}T00:00:00`,
    `source-${index % 200}`,
    1000 + (index % 7),
    900 + (index % 11),
    3,
    4,
    5,
    0.9,
    0.92,
    'PASS',
  ]);
}

function passRates(): Line {
  const parse = compileParser(PASS_RATES);
  const header = PASS_RATES.columns.map((column) => column.header);
  const rows = passRateRows();
  requireSame('rows of Pass Rates', parse(header, rows, OPTIONS).records.length, ROWS);
  const ms = timeOf(() => parse(header, rows, OPTIONS), { rounds: 9 });
  return ['compiled parser, Pass Rates only', milliseconds(ms), rowsPerSecond(ROWS, ms), ''];
}

export function rowValidation(): void {
  const tabs = makeTabs();
  const rows = sumOver(tabs, (tab) => tab.rows.length);
  const byZod = (tab: Tab) => tab.rows.filter(tab.verdict).length;
  requireSame('rows that can be read', sumOver(tabs, readable), sumOver(tabs, byZod));
  const ours = timeOf(() => sumOver(tabs, readable), { rounds: 9 });
  const zod = timeOf(() => sumOver(tabs, byZod), { rounds: 3, warmUp: 0 });
  const bound = timeOf(() => sumOver(tabs, everyCellIsPrimitive), { rounds: 9 });
  const line = (name: string, ms: number): Line => [
    name,
    milliseconds(ms),
    rowsPerSecond(rows, ms),
    ratio(ms, ours),
  ];
  printTable(
    `Row validation: ${count(rows)} rows of ${tabs.length} tabs, one cell in a hundred wrong`,
    ['', 'time', 'rows/s', 'to ours'],
    [
      line('compiled parsers', ours),
      line('zod/mini schemas of the same declarations', zod),
      line('typeof of each cell', bound),
      passRates(),
    ],
  );
}
