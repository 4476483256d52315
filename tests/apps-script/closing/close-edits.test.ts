/** A close while somebody works in the tabs that it writes, at every reading and writing. */
import { describe, expect, it } from '@jest/globals';
import type { SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { answerOf, sheetOf } from '../add-on-workbook.js';
import { AS_OF, contentsOf, ENTRIES, inOrder, knownBook } from './workbook-to-close.js';

const CLOSE = { kind: 'weekly', asOf: AS_OF, entries: ENTRIES } as const;

const undisturbed = knownBook();
const calls = undisturbed
  .run('close', CLOSE)
  .calls.flatMap(({ name }, index, all) =>
    /Values|insertRows|appendRow/.test(name) && all[index + 1]?.name !== name ? [index + 1] : [],
  )
  // Every third: tests/faults goes through all of them, this through the bundle.
  .filter((_, index) => index % 3 === 0);
const done = contentsOf(undisturbed.workbook);

const isFilled = (row: SheetData['cells'][number] | undefined) =>
  row?.some((cell) => (cell?.value ?? '') !== '') === true;

/** What a person may do to a tab without changing what its rows say. */
const MOVES: Record<string, (sheet: SheetData) => void> = {
  'inserts a row above': (sheet) => {
    sheet.cells.splice(1, 0, []);
    sheet.maxRows += 1;
  },
  'sorts the rows the other way round': ({ cells }) => {
    const rows = cells.slice(1);
    const blank = rows.filter((row) => !isFilled(row));
    cells.splice(1, rows.length, ...rows.filter(isFilled).reverse(), ...blank);
  },
  'inserts a column at the left': (sheet) => {
    for (const row of sheet.cells) row?.unshift(undefined);
    sheet.maxColumns += 1;
  },
};

/** The cell of a row, found by the text of its first column. */
function cellOf(workbook: WorkbookData, tab: string, id: string, header: string) {
  const [titles = [], ...rows] = sheetOf(workbook, tab).cells;
  const column = titles?.findIndex((cell) => cell?.value === header) ?? -1;
  return rows.find((row) => row?.some((cell) => cell?.value === id))?.[column];
}

function closeWith(at: number, edit: (workbook: WorkbookData) => void): WorkbookData {
  const book = knownBook();
  const answer = answerOf(book.run('close', CLOSE, [{ kind: 'edit', at, edit }]));
  expect([at, answer]).toMatchObject([at, { ok: true, data: { closed: true } }]);
  return book.workbook;
}

describe('close beside a person', () => {
  it.each(
    ['Action Log', 'Escalations', 'Decisions'].flatMap((tab) =>
      Object.entries(MOVES).map(([words, move]) => [words, tab, move] as const),
    ),
  )(
    'is right whenever somebody %s in %s',
    (_, tab, move) => {
      expect(calls.length).toBeGreaterThan(10);
      for (const at of calls) {
        const workbook = closeWith(at, (own) => move(sheetOf(own, tab)));
        expect([at, contentsOf(workbook)]).toEqual([at, done]);
      }
    },
    240_000,
  );

  it('keeps what somebody changes in a row of which it changes something else', () => {
    for (const at of calls) {
      const workbook = closeWith(at, (own) => {
        const owner = cellOf(own, 'Action Log', 'T-0002', 'Owner');
        if (owner !== undefined) owner.value = 'Kim';
      });
      const actions = contentsOf(workbook)['Action Log'];
      expect([at, actions]).toEqual([
        at,
        expect.arrayContaining([
          expect.objectContaining({
            'Action ID': 'T-0002',
            Owner: 'Kim',
            State: 'Done',
            Update: 'Mended on Friday',
          }),
        ]),
      ]);
    }
  }, 240_000);

  it('does not make a row again that somebody deletes; one deleted in time is named as missing', () => {
    const others = (done['Action Log'] ?? []).filter(
      (row) => !('Action ID' in row && row['Action ID'] === 'T-0002'),
    );
    const outcomes = calls.map((at) => {
      const book = knownBook();
      const edit = (own: WorkbookData) => {
        const { cells } = sheetOf(own, 'Action Log');
        const index = cells.findIndex((row) => row?.[0]?.value === 'T-0002');
        if (index > 0) cells.splice(index, 1);
      };
      const answer = answerOf(book.run('close', CLOSE, [{ kind: 'edit', at, edit }]));
      const actions = contentsOf(book.workbook)['Action Log'];
      const isClosed = answer.ok && 'closed' in answer.data && answer.data.closed;
      if (isClosed) expect([at, actions]).toEqual([at, inOrder(others)]);
      else {
        const missing = [{ code: 'unknown', subject: 'T-0002' }];
        expect([at, answer]).toMatchObject([at, { ok: true, data: { missing } }]);
        expect([at, actions?.length]).toEqual([at, 1]);
      }
      return isClosed;
    });
    expect(new Set(outcomes)).toEqual(new Set([false, true]));
  }, 240_000);
});
