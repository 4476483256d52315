/** Rows whose identifier was left blank: written down once, whatever people do meanwhile. */
import { describe, expect, it } from '@jest/globals';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { openAddOnWorkbook, sheetOf, valuesOf } from '../add-on-workbook.js';
import { contentsOf, OCT_20, workbookToClose } from '../closing/workbook-to-close.js';
import { typeRows } from '../prepared-workbook.js';

const AS_OF = '2026-11-16';

/** Two actions that somebody typed without an identifier, and one that cannot be read. */
function bookWithBlanks(): WorkbookData {
  const book = workbookToClose();
  typeRows(book, 'Action Log', [
    [null, 'Old and blank', 'Kim', OCT_20, 'Done', 'Open', OCT_20],
    ['T-0008', 'Unreadable', null, null, null, 'Somehow'],
    [null, 'Older and blank', 'Kim', OCT_20, 'Done', 'Open', OCT_20 - 7],
  ]);
  return book;
}

const GIVEN = [
  ['T-0001', 'Call the vendor'],
  ['T-0002', 'Mend the form'],
  ['T-0009', 'Old and blank'],
  ['T-0008', 'Unreadable'],
  ['T-0010', 'Older and blank'],
];

const idsOf = (workbook: WorkbookData) =>
  valuesOf(workbook, 'Action Log')
    .slice(1)
    .map((row) => row.slice(0, 2));

describe('identifiers that were left blank', () => {
  it('are written by the daily trigger, above those of rows that cannot be read, and only once', () => {
    const book = openAddOnWorkbook(bookWithBlanks());
    expect(book.start('dailyTrigger', 'trigger').error).toBeUndefined();
    expect(idsOf(book.workbook)).toEqual(GIVEN);
    const sheets = structuredClone(book.workbook.sheets);
    book.start('dailyTrigger', 'trigger');
    expect(book.workbook.sheets).toEqual(sheets);
  });

  it('are written by a repair', () => {
    const book = openAddOnWorkbook(bookWithBlanks());
    book.call('check', { repair: true });
    expect(idsOf(book.workbook)).toEqual(GIVEN);
  });

  it('are written by a close, so that its escalations mean the same rows next week', () => {
    const book = openAddOnWorkbook(bookWithBlanks());
    const actionUpdates = [{ actionId: 'T-0009', update: 'Called' }];
    const weekly = (asOf: string) => ({
      kind: 'weekly' as const,
      asOf,
      entries: { acknowledged: 'all' as const, actionUpdates },
    });
    expect(book.call('close', weekly(AS_OF))).toMatchObject({ closed: true });
    expect(idsOf(book.workbook).slice(0, 5)).toEqual(GIVEN);
    const { 'Action Log': actions, Escalations: ledger } = contentsOf(book.workbook);
    expect(actions).toContainEqual(
      expect.objectContaining({ 'Action ID': 'T-0009', Action: 'Old and blank', Update: 'Called' }),
    );
    const stale = (ledger ?? []).filter((row) => 'Rule' in row && row.Rule === 'W1.stale-action');
    expect(stale.map((row) => 'Subject' in row && row.Subject)).toEqual([
      'T-0010',
      'T-0001',
      'T-0009',
    ]);
    const next = book.call('review', { kind: 'weekly', asOf: '2026-11-23' });
    expect(next.escalations.filter(({ rule }) => rule === 'W1.stale-action')).toEqual([]);
  });

  it('are not written by a close that is refused', () => {
    const book = openAddOnWorkbook(bookWithBlanks());
    const sheets = structuredClone(book.workbook.sheets);
    expect(book.call('close', { kind: 'weekly', asOf: AS_OF, entries: {} }).closed).toBe(false);
    expect(book.workbook.sheets).toEqual(sheets);
  });

  const MOVES: Record<string, (workbook: WorkbookData) => void> = {
    'inserts a row above': (workbook) => {
      sheetOf(workbook, 'Action Log').cells.splice(1, 0, []);
      sheetOf(workbook, 'Action Log').maxRows += 1;
    },
    'inserts a column at the left': (workbook) => {
      for (const row of sheetOf(workbook, 'Action Log').cells) row?.unshift(undefined);
      sheetOf(workbook, 'Action Log').maxColumns += 1;
    },
    'deletes a row above': (workbook) => {
      const { cells } = sheetOf(workbook, 'Action Log');
      const index = cells.findIndex((row) => row?.some((cell) => cell?.value === 'T-0001'));
      if (index > 0) cells.splice(index, 1);
    },
  };

  it.each(Object.entries(MOVES))(
    'find their rows whenever somebody %s',
    (move, edit) => {
      const calls = openAddOnWorkbook(bookWithBlanks()).start('dailyTrigger', 'trigger').calls;
      const reads = calls.flatMap(({ name }, index) =>
        /getSheetValues|setValues/.test(name) ? [index + 1] : [],
      );
      for (const at of reads) {
        const book = openAddOnWorkbook(bookWithBlanks());
        book.start('dailyTrigger', 'trigger', [{ kind: 'edit', at, edit }]);
        book.start('dailyTrigger', 'trigger');
        const rows = (contentsOf(book.workbook)['Action Log'] ?? []).map((row) => [
          'Action ID' in row && row['Action ID'],
          'Action' in row && row.Action,
        ]);
        const expected = GIVEN.filter(([id]) => !move.startsWith('deletes') || id !== 'T-0001');
        expect([at, rows]).toEqual([at, [...expected].sort()]);
      }
    },
    240_000,
  );
});
