/** Brings the tabs up to date from the entries of the Journal that nobody has applied yet. */
import { refreshColumns } from '../computed/refresh-columns.js';
import { CadenceError } from '../errors.js';
import { forgetPending } from '../store/document-properties.js';
import { mayEdit } from '../store/edit-rights.js';
import { requireTab, type Workbook } from '../store/open-workbook.js';
import { healRows, upsertRows } from '../store/upsert-rows.js';
import { underDocumentLock } from './document-lock.js';
import { APPLIED, type EntryBody, type KeptBefore, VOID, WRITTEN } from './entry.js';
import {
  type EntryRow,
  keepBefore,
  readContent,
  readEntries,
  setState,
  trimEntries,
  waitingEntries,
} from './journal-sheet.js';
import { isTimeUp, stopAt } from './working-time.js';

/**
 * Applies every waiting entry, oldest first, under the lock, so that no two executions add the same
 * rows. `own` spares reading back what this execution has just committed.
 * @returns the ids of the entries that were applied
 */
export function applyWaiting(
  workbook: Workbook,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  own?: { readonly id: string; readonly body: EntryBody; readonly pieces: number },
): readonly string[] {
  const applied = underDocumentLock(() => {
    const entries = readEntries(sheet);
    const waiting = waitingEntries(entries);
    const width = onceAsked(() => sheet.getMaxColumns());
    for (const entry of waiting) {
      // Somebody else may have begun with one's own, too.
      const isFresh = entry.id === own?.id && entry.state === WRITTEN;
      const content = isFresh ? { ...own, before: null } : readContent(sheet, entry);
      const { body, before, pieces } = content;
      if (body !== null) {
        const keep = (kept: KeptBefore) => keepBefore(sheet, entry, pieces, width(), kept);
        applyBody(workbook, { id: entry.id, body, before }, keep);
      }
      finish(sheet, entry, body === null ? VOID : APPLIED);
    }
    if (waiting.length > 0) trimEntries(sheet, entries, width);
    return waiting.map((entry) => entry.id);
  });
  forgetPending(applied);
  return applied;
}

/** Asks at first need and never again. */
function onceAsked<T>(ask: () => T): () => T {
  let answer: T | undefined;
  return () => (answer ??= ask());
}

/** The tabs first and visibly, then the state: a state without the rows would lose them. */
function finish(sheet: GoogleAppsScript.Spreadsheet.Sheet, entry: EntryRow, state: string): void {
  SpreadsheetApp.flush();
  setState(sheet, entry, state);
}

interface Begun {
  readonly id: string;
  readonly body: EntryBody;
  /** What the execution kept that died in the midst of a change. */
  readonly before: KeptBefore | null;
}

/**
 * Each change in turn, from the place on at which an earlier execution stopped itself; the one in whose
 * midst another died is put right first.
 */
function applyBody(
  workbook: Workbook,
  { id, body: { changes }, before }: Begun,
  keep: (before: KeptBefore) => void,
): void {
  const from = workbook.memory.placeIn(id);
  for (const [index, change] of changes.entries()) {
    if (index < from) continue;
    if (index > from && isTimeUp(workbook)) stopAt(id, index);
    const tab = requireTab(workbook, change.tab);
    if (before?.change === index) healRows(tab, change, before, workbook.clock);
    upsertRows(tab, change, workbook.clock, (table) => keep({ ...table, change: index }));
  }
  if (changes.length > from && isTimeUp(workbook)) stopAt(id, changes.length);
  refreshColumns(
    workbook,
    changes.map((change) => change.tab),
  );
}

/**
 * Finishes what another execution left unfinished, if the document says that there may be such a
 * thing, or, in a copy of a workbook, says nothing.
 * @returns the number of entries that were finished
 * @throws {CadenceError} REFUSED where this person may not
 */
export function recover(workbook: Workbook): number {
  const { memory } = workbook;
  if (memory.isKnown && memory.pending.length === 0) return 0;
  const journal = workbook.tabs.get('Journal');
  if (journal === undefined) return 0;
  // A pending entry that is not there died before its append or is about to be appended: it is left.
  if (waitingEntries(readEntries(journal.sheet)).length === 0) return 0;
  if (!mayEdit(journal)) {
    throw new CadenceError(
      'REFUSED',
      'What somebody wrote was interrupted, and only the team may finish it. Ask one of them to open Cadence ▸ Open review.',
    );
  }
  return applyWaiting(workbook, journal.sheet).length;
}
