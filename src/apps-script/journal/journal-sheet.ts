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
  WRITTEN,
} from './entry.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** An entry as its head cells show it. */
export interface EntryRow {
  readonly id: string;
  /** Sheet row. */
  readonly row: number;
  readonly state: string;
}

/** Applied entries that stay readable; older ones are taken out. */
export const KEPT_ENTRIES = 40;
/** Rows of the Journal's grid: kept short, since every commit reads its heads under the lock. */
export const JOURNAL_ROWS = 80;

/** All entries, oldest first. One service call. */
export function readEntries(sheet: Sheet): readonly EntryRow[] {
  const values = sheet.getSheetValues(1, 1, -1, HEAD_COLUMNS) as unknown[][];
  return values.slice(1).flatMap((cells, index) => {
    const id = String(cells[0] ?? '');
    return id === '' ? [] : [{ id, row: index + 2, state: String(cells[HEAD_COLUMNS - 1] ?? '') }];
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

/** Takes out the oldest of the entries, all of them applied, beyond {@link KEPT_ENTRIES}. */
export function trimEntries(sheet: Sheet, entries: readonly EntryRow[]): void {
  const surplus = entries.length - KEPT_ENTRIES;
  const first = entries[0];
  // A few at a time would cost a call at each commit.
  if (first !== undefined && surplus >= KEPT_ENTRIES / 4) sheet.deleteRows(first.row, surplus);
}
