/** The Journal tab: heads of its entries in one read, their content, their state, and the trimming. */
import {
  APPLYING,
  beforeCells,
  countPieces,
  type EntryBody,
  HEAD_COLUMNS,
  type KeptBefore,
  readBefore,
  readBody,
  readKind,
  WRITTEN,
} from './entry.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** An entry as its head cells show it. */
export interface EntryRow {
  readonly id: string;
  /** Sheet row. */
  readonly row: number;
  /** What was committed, and about what. */
  readonly kind: string;
  /** Tabs that it wrote; none where the entry does not say so. */
  readonly tabs: readonly string[];
  /** Instant of the commit. */
  readonly at: string;
  readonly by: string;
  readonly state: string;
}

/** Entries that keep their content; of older ones the head stays, as the history that people read. */
const KEPT_ENTRIES = 40;
/** How many contents are taken out together: one at a time would cost a call at each commit. */
const BATCH = 10;
/** Rows of the Journal's grid at first; it grows with its entries. */
export const JOURNAL_ROWS = 80;

/** All entries, oldest first. One service call. */
export function readEntries(sheet: Sheet): readonly EntryRow[] {
  const values = sheet.getSheetValues(1, 1, -1, HEAD_COLUMNS) as unknown[][];
  return values.slice(1).flatMap((cells, index) => {
    const [id = '', kind = '', at = '', by = '', state = ''] = cells.map(String);
    if (id === '') return [];
    return [{ id, row: index + 2, ...readKind(kind), at, by, state }];
  });
}

export function waitingEntries(entries: readonly EntryRow[]): readonly EntryRow[] {
  return entries.filter(({ state }) => state === WRITTEN || state === APPLYING);
}

/** Identifies the last commit: two readings with the same mark saw the same commits. */
export function lastEntryMark(entries: readonly EntryRow[]): string {
  return entries.at(-1)?.id ?? '';
}

/** What the row of an entry holds besides its head. */
export interface EntryContent {
  /** null when it is not whole. */
  readonly body: EntryBody | null;
  /** What an interrupted execution kept of a tab that it was about to write. */
  readonly before: KeptBefore | null;
  /** How many cells the body takes. */
  readonly pieces: number;
}

export function readContent(sheet: Sheet, entry: EntryRow): EntryContent {
  const [cells = []] = sheet.getSheetValues(entry.row, HEAD_COLUMNS + 1, 1, -1) as unknown[][];
  return { body: readBody(cells), before: readBefore(cells), pieces: countPieces(cells) };
}

/**
 * Keeps, at the right of the entry, what a tab holds before it is written; it is out before anything
 * else is. What the row has no room for is not kept.
 * @param width columns of the grid
 */
export function keepBefore(
  sheet: Sheet,
  entry: EntryRow,
  pieces: number,
  width: number,
  before: KeptBefore,
): void {
  const cells = beforeCells(before);
  const first = HEAD_COLUMNS + 1 + pieces;
  if (first + cells.length - 1 > width) return;
  sheet.getRange(entry.row, first, 1, cells.length).setValues([cells]);
  setState(sheet, entry, APPLYING);
  SpreadsheetApp.flush();
}

export function setState(sheet: Sheet, entry: EntryRow, state: string): void {
  sheet.getRange(entry.row, HEAD_COLUMNS, 1, 1).setValue(state);
}

/**
 * Takes the content out of entries that are older than the last {@link KEPT_ENTRIES}, all of them
 * applied, every {@link BATCH} commits. A batch that was missed is taken with the next.
 */
export function trimEntries(sheet: Sheet, entries: readonly EntryRow[], width: () => number): void {
  const old = entries.length - KEPT_ENTRIES;
  if (old <= 0 || old % BATCH !== 0) return;
  const batch = entries.slice(Math.max(0, old - 2 * BATCH), old);
  const [first, last] = [batch[0], batch.at(-1)];
  if (first === undefined || last === undefined) return;
  const rows = last.row - first.row + 1;
  sheet.getRange(first.row, HEAD_COLUMNS + 1, rows, width() - HEAD_COLUMNS).clearContent();
}

/** Sheet rows of the entries that wait and whose content is not whole. */
export function brokenEntries(sheet: Sheet): readonly number[] {
  const waiting = waitingEntries(readEntries(sheet));
  return waiting.filter((entry) => readContent(sheet, entry).body === null).map(({ row }) => row);
}
