/** Planning an import of weekly rows, half of them in the tab already, against a naive upsert. */
import Papa from 'papaparse';
import { addDays } from '../../../src/domain/calendar.js';
import { planImport } from '../../../src/workbook/import/plan-import.js';
import { PASS_RATES } from '../../../src/workbook/tabs/pass-rates.js';
import { count, type Line, milliseconds, printTable, ratio, rowsPerSecond } from '../report.js';
import { requireSame, timeOf } from '../stopwatch.js';

const ROWS = 20_000;
const SOURCES = 200;
const HEADER = ['Week', 'Source', 'Submitted', 'Passed'];

interface Counts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

const weekOf = (index: number) => addDays('2020-01-06', 7 * Math.floor(index / SOURCES));

/** The file: a quarter as the tab holds it, a quarter changed, a half new. */
function csvText(): string {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const passed = index % 2 === 0 ? 900 : 950;
    return `${weekOf(index)},source-${index % SOURCES},1000,${passed}`;
  });
  return [HEADER.join(','), ...lines].join('\n');
}

/** The tab: the first half of the file's rows, all with 900 passed. */
function existingTable() {
  const header = PASS_RATES.columns.map((column) => column.header);
  const rows = Array.from({ length: ROWS / 2 }, (_, index) =>
    header.map((name) => {
      if (name === 'Week') return `${weekOf(index)}T00:00:00`;
      if (name === 'Source') return `source-${index % SOURCES}`;
      return name === 'Submitted' ? 1000 : name === 'Passed' ? 900 : '';
    }),
  );
  return { header, rows, firstRow: 2 };
}

type Existing = ReturnType<typeof existingTable>;

function planned(texts: readonly (readonly string[])[], existing: Existing): Counts {
  const { added, updated, unchanged } = planImport({
    tab: PASS_RATES,
    existing,
    header: HEADER,
    rows: texts,
    toInstant: (civil) => `${civil}.000Z`,
  });
  return { added: added.length, updated: updated.length, unchanged };
}

/** An upsert by key as one writes it at first: nothing is validated and nothing is refused. */
function upserted(texts: readonly (readonly string[])[], existing: Existing): Counts {
  const known = new Map(
    existing.rows.map((row) => [`${String(row[0]).slice(0, 10)}|${row[1]}`, row] as const),
  );
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const [week = '', source = '', submitted = '', passed = ''] of texts) {
    const row = known.get(`${week}|${source}`);
    if (row === undefined) counts.added += 1;
    else if (row[2] === Number(submitted) && row[3] === Number(passed)) counts.unchanged += 1;
    else counts.updated += 1;
  }
  return counts;
}

export function importPlanning(): void {
  const text = csvText();
  const existing = existingTable();
  const read = () => Papa.parse<string[]>(text, { delimiter: ',' }).data.slice(1);
  const texts = read();
  requireSame('rows of the import', planned(texts, existing), upserted(texts, existing));
  const rounds = { rounds: 9, warmUp: 2 };
  const plan = timeOf(() => planned(texts, existing), rounds);
  const whole = timeOf(() => planned(read(), existing), rounds);
  const naive = timeOf(() => upserted(read(), existing), rounds);
  const line = (name: string, ms: number): Line => [
    name,
    milliseconds(ms),
    rowsPerSecond(ROWS, ms),
    ratio(ms, naive),
  ];
  printTable(
    `Import planning: ${count(ROWS)} rows of CSV onto ${count(existing.rows.length)} of the tab`,
    ['', 'time', 'rows/s', 'to peer'],
    [
      line('papaparse + planImport', whole),
      line('planImport alone', plan),
      line('papaparse + upsert in a Map, unvalidated (peer)', naive),
      line('papaparse alone', timeOf(read, rounds)),
    ],
  );
}
