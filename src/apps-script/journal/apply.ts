/** Brings the tabs up to date from the entries of the Journal that nobody has applied yet. */
import { refreshColumns } from '../computed/refresh-columns.js';
import { forgetPending } from '../store/document-properties.js';
import { requireTab, type Workbook } from '../store/open-workbook.js';
import { upsertRows } from '../store/upsert-rows.js';
import { underDocumentLock } from './document-lock.js';
import { APPLIED, type EntryBody, VOID } from './entry.js';
import {
  type EntryRow,
  readContent,
  readEntries,
  setState,
  trimEntries,
  waitingEntries,
} from './journal-sheet.js';

/**
 * Applies every waiting entry, oldest first, under the lock, so that no two executions add the same
 * rows. `own` spares reading back what this execution has just committed.
 * @returns the ids of the entries that were applied
 */
export function applyWaiting(
  workbook: Workbook,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  own?: { readonly id: string; readonly body: EntryBody },
): readonly string[] {
  const applied = underDocumentLock(() => {
    const entries = readEntries(sheet);
    const waiting = waitingEntries(entries);
    for (const entry of waiting) {
      const body = entry.id === own?.id ? own.body : readContent(sheet, entry);
      if (body !== null) applyBody(workbook, body);
      finish(sheet, entry, body === null ? VOID : APPLIED);
    }
    if (waiting.length > 0) trimEntries(sheet, entries);
    return waiting.map((entry) => entry.id);
  });
  forgetPending(applied);
  return applied;
}

/** The tabs first and visibly, then the state: a state without the rows would lose them. */
function finish(sheet: GoogleAppsScript.Spreadsheet.Sheet, entry: EntryRow, state: string): void {
  SpreadsheetApp.flush();
  setState(sheet, entry, state);
}

function applyBody(workbook: Workbook, body: EntryBody): void {
  for (const change of body.changes) {
    upsertRows(requireTab(workbook, change.tab), change, workbook.clock);
  }
  refreshColumns(
    workbook,
    body.changes.map((change) => change.tab),
  );
}

/**
 * Finishes what another execution left unfinished, if the document says that there may be such a
 * thing, or, in a copy of a workbook, says nothing.
 * @returns the number of entries that were finished
 */
export function recover(workbook: Workbook): number {
  const { memory } = workbook;
  if (memory.isKnown && memory.pending.length === 0) return 0;
  const journal = workbook.tabs.get('Journal');
  if (journal === undefined) return 0;
  // A pending entry that is not there died before its append or is about to be appended: it is left.
  if (waitingEntries(readEntries(journal.sheet)).length === 0) return 0;
  return applyWaiting(workbook, journal.sheet).length;
}
