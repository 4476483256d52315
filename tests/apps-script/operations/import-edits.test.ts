import { describe, expect, it } from '@jest/globals';
import type { SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { answerOf, openAddOnWorkbook, sheetOf, valuesOf } from '../add-on-workbook.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';

const IMPORT = {
  tab: 'Pass Rates',
  header: ['Week', 'Source', 'Submitted', 'Passed'],
  rows: [
    ['2026-11-09', 'webinar-eu', '120', '96'],
    ['2026-11-09', 'paid-social-x', '80', '60'],
    ['2026-11-09', 'quiz-app-de', '50', '45'],
  ],
};
/** Rows of the grid and of the table before the import. */
const GRID_ROWS = 100;
const FIRST_ROWS = 3;
const NOV_2 = 46_328;
const NOV_9 = 46_335;

/** Three rows, of which the import changes the second; each with a note in a column of its own. */
function workbookWithRows(): WorkbookData {
  const workbook = preparedWorkbook();
  typeRows(workbook, 'Pass Rates', [
    [NOV_2, 'webinar-eu', 100, 90],
    [NOV_9, 'webinar-eu', 110, 96],
    [NOV_2, 'paid-social-x', 70, 66],
  ]);
  const { cells } = sheetOf(workbook, 'Pass Rates');
  const notes = ['Our note', 'a', 'b', 'c'];
  cells.forEach((row, index) => {
    row[10] = { value: notes[index] ?? '' };
  });
  return workbook;
}

/** Every row of the tab by header, in the order of week and source; blank rows left out. */
function rowsOf(workbook: WorkbookData): object[] {
  const [header = [], ...rows] = valuesOf(workbook, 'Pass Rates');
  const wanted = ['Week', 'Source', 'Submitted', 'Passed', 'Our note'];
  return inOrder(
    rows
      .map((row) =>
        Object.fromEntries(wanted.map((name) => [name, row[header.indexOf(name)] ?? ''])),
      )
      .filter((row) => Object.values(row).some((value) => value !== '')),
  );
}

function inOrder(rows: readonly object[]): object[] {
  return [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const passRates = (workbook: WorkbookData): SheetData => sheetOf(workbook, 'Pass Rates');
const typed = (...values: (string | number)[]) => values.map((value) => ({ value }));

/** What a person may do to the tab at any moment without changing what the rows say. */
const MOVES: Record<string, (workbook: WorkbookData) => void> = {
  'inserts a row above': (workbook) => {
    passRates(workbook).cells.splice(1, 0, []);
    passRates(workbook).maxRows += 1;
  },
  'sorts the rows the other way round': (workbook) => {
    const { cells } = passRates(workbook);
    const isFilled = (row: SheetData['cells'][number] | undefined) =>
      row?.some((cell) => (cell?.value ?? '') !== '') === true;
    const rows = cells.slice(1);
    // Blank rows sort to the end, as in Sheets.
    const blank = rows.filter((row) => !isFilled(row));
    cells.splice(1, rows.length, ...rows.filter(isFilled).reverse(), ...blank);
  },
  'inserts a column at the left': (workbook) => {
    for (const row of passRates(workbook).cells) row?.unshift(undefined);
    passRates(workbook).maxColumns += 1;
  },
  'moves the last column to the front': (workbook) => {
    for (const row of passRates(workbook).cells) {
      const [cell] = row?.splice(10, 1) ?? [];
      row?.unshift(cell);
    }
  },
};

/** Every third call: tests/faults goes through all of them, this through the bundle. */
const STEP = 3;

describe('import beside a person', () => {
  const undisturbed = openAddOnWorkbook(workbookWithRows());
  const calls = undisturbed.run('import', IMPORT).calls.length;
  const expected = rowsOf(undisturbed.workbook);

  it.each(Object.entries(MOVES))(
    'is right whenever somebody %s',
    (_, edit) => {
      expect(expected).toHaveLength(5);
      for (let at = 1; at <= calls; at += STEP) {
        const book = openAddOnWorkbook(workbookWithRows());
        const answer = answerOf(book.run('import', IMPORT, [{ kind: 'edit', at, edit }]));
        expect([at, answer]).toMatchObject([at, { ok: true }]);
        expect([at, rowsOf(book.workbook)]).toEqual([at, expected]);
      }
    },
    60_000,
  );

  it('goes on in a tab that somebody renames, once it has been seen', () => {
    const edit = (workbook: WorkbookData) => {
      passRates(workbook).name = 'Our rates';
    };
    for (let at = 1; at <= calls; at += STEP) {
      const book = openAddOnWorkbook(workbookWithRows());
      const first = { ...IMPORT, rows: IMPORT.rows.slice(0, 1) };
      book.call('import', first);
      const answer = answerOf(book.run('import', IMPORT, [{ kind: 'edit', at, edit }]));
      expect([at, answer]).toMatchObject([at, { ok: true }]);
      const sheet = book.workbook.sheets.find(({ name }) => name === 'Our rates');
      if (sheet !== undefined) sheet.name = 'Pass Rates';
      expect([at, rowsOf(book.workbook)]).toEqual([at, expected]);
    }
  }, 60_000);

  it('keeps a row that somebody adds at the end', () => {
    const edit = (workbook: WorkbookData) => {
      const { cells, maxRows } = passRates(workbook);
      // The row below the table in which the person began to type moves down with fresh rows.
      const inserted = maxRows - GRID_ROWS;
      const below = cells.reduce(
        (last, row, index) => (row?.some((cell) => (cell?.value ?? '') !== '') ? index : last),
        0,
      );
      const end = Math.max(below + 1, FIRST_ROWS + inserted + 1);
      cells[end] = typed(NOV_2, 'event-row', 9, 8);
    };
    const added = { Week: NOV_2, Source: 'event-row', Submitted: 9, Passed: 8, 'Our note': '' };
    for (let at = 1; at <= calls; at += STEP) {
      const book = openAddOnWorkbook(workbookWithRows());
      const answer = answerOf(book.run('import', IMPORT, [{ kind: 'edit', at, edit }]));
      expect([at, answer]).toMatchObject([at, { ok: true }]);
      expect([at, rowsOf(book.workbook)]).toEqual([at, inOrder([...expected, added])]);
    }
  }, 60_000);

  it('keeps the other rows when somebody deletes one', () => {
    const edit = (workbook: WorkbookData) => {
      const { cells } = passRates(workbook);
      const index = cells.findIndex(
        (row) => row?.[1]?.value === 'paid-social-x' && row[2]?.value === 70,
      );
      if (index >= 0) cells.splice(index, 1);
    };
    for (let at = 1; at <= calls; at += STEP) {
      const book = openAddOnWorkbook(workbookWithRows());
      const answer = answerOf(book.run('import', IMPORT, [{ kind: 'edit', at, edit }]));
      expect([at, answer]).toMatchObject([at, { ok: true }]);
      const others = expected.filter((row) => !('Submitted' in row && row.Submitted === 70));
      expect([at, rowsOf(book.workbook)]).toEqual([at, others]);
    }
  }, 60_000);

  it('is refused with a name when somebody deletes the tab or a key column, and goes on afterwards', () => {
    const edits: ((workbook: WorkbookData) => void)[] = [
      (workbook) => {
        const header = passRates(workbook).cells[0]?.[1];
        if (header !== undefined) header.value = 'Origin';
      },
    ];
    for (const edit of edits) {
      for (let at = 1; at <= calls; at += STEP) {
        const book = openAddOnWorkbook(workbookWithRows());
        const answer = answerOf(book.run('import', IMPORT, [{ kind: 'edit', at, edit }]));
        if (!answer.ok)
          expect([at, answer.message]).toEqual([at, expect.stringContaining('Source')]);
        const header = passRates(book.workbook).cells[0]?.find((cell) => cell?.value === 'Origin');
        if (header !== undefined) header.value = 'Source';
        expect([at, answerOf(book.run('import', IMPORT))]).toMatchObject([at, { ok: true }]);
        expect([at, rowsOf(book.workbook)]).toEqual([at, expected]);
      }
    }
  }, 60_000);
});
