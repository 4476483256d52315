/** The emulator's own work: formulas of large sheets, and ranges written and read. */
import { recalculate } from '../../../src/local/formulas/recalculate.js';
import { NOW, type Rows, workbookOf } from '../../local/formulas/sheet-of.js';
import { openSheet } from '../../local/services/spreadsheet/open-sheet.js';
import { count, type Line, milliseconds, printTable, ratio, rowsPerSecond } from '../report.js';
import { growthExponent, timeOf } from '../stopwatch.js';

const RANGE_ROWS = 20_000;
const RANGE_COLUMNS = 10;

/** Three sums and one call of the script per row. */
function sums(rows: number): Rows {
  return Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    return [
      row,
      2,
      3,
      `=SUM(A${row}:C${row})`,
      `=SUM(A${row}:B${row})`,
      `=SUM(D${row}:E${row})`,
      `=MINE(A${row},B${row})`,
    ];
  });
}

/** As many lookups as rows, each over all rows. */
function lookUps(rows: number): Rows {
  return Array.from({ length: rows }, (_, index) => [
    `key ${index}`,
    index,
    `=VLOOKUP("KEY ${rows - 1 - index}",A$1:B$${rows},2,FALSE)`,
    `=COUNTIFS(B$1:B$${rows},"<"&B${index + 1})`,
  ]);
}

function recalculated(content: Rows): number {
  const workbook = workbookOf(content);
  const mine = (one: unknown, other: unknown) => Number(one) * Number(other);
  const customFunctions = new Map([['MINE', mine]]);
  return timeOf(() => recalculate(workbook, { now: NOW, customFunctions }), {
    rounds: 3,
    warmUp: 1,
  });
}

function formulaLine(name: string, make: (rows: number) => Rows, few: number, many: number): Line {
  const small = { size: few, ms: recalculated(make(few)) };
  const large = { size: many, ms: recalculated(make(many)) };
  return [
    name,
    count(many),
    milliseconds(large.ms),
    rowsPerSecond(many, large.ms),
    growthExponent(small, large).toFixed(2),
  ];
}

function rangeLines(): Line[] {
  const { sheet } = openSheet();
  sheet.sheetData.maxRows = RANGE_ROWS;
  const rows = Array.from({ length: RANGE_ROWS }, (_, row) =>
    Array.from({ length: RANGE_COLUMNS }, (_cell, column) => {
      if (column === 0) return new Date(1.7e12 + row * 3.6e6);
      return column < 4 ? `text ${row}` : row * column;
    }),
  );
  const range = sheet.getRange(1, 1, RANGE_ROWS, RANGE_COLUMNS);
  const rounds = { rounds: 5, warmUp: 1 };
  const clone = timeOf(() => structuredClone(rows), rounds);
  const line = (name: string, ms: number): Line => [
    name,
    milliseconds(ms),
    rowsPerSecond(RANGE_ROWS, ms),
    ratio(ms, clone),
  ];
  return [
    line(
      'setValues',
      timeOf(() => range.setValues(rows), rounds),
    ),
    line(
      'getValues',
      timeOf(() => range.getValues(), rounds),
    ),
    line('structuredClone of the rows (peer)', clone),
  ];
}

export function emulatedSheets(): void {
  printTable(
    'Emulated formulas: one recalculation of the workbook',
    ['', 'rows', 'time', 'rows/s', 'growth exponent'],
    [
      formulaLine('three SUMs and a custom function a row', sums, 1000, 10_000),
      formulaLine('VLOOKUP and COUNTIFS over all rows', lookUps, 500, 2000),
    ],
  );
  printTable(
    `Emulated ranges: ${count(RANGE_ROWS)} rows × ${RANGE_COLUMNS} columns, dates, texts and numbers`,
    ['', 'time', 'rows/s', 'to peer'],
    rangeLines(),
  );
}
