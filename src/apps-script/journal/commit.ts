/**
 * The commit: what an operation decides becomes one row of the Journal by one `appendRow` under the
 * lock; then the tabs are brought up to date from it. What is interrupted after the append is
 * finished by whoever comes next; what is interrupted before it has not happened. What can be made
 * again from the tabs is not journaled: computed columns, identifiers of rows, structure.
 */
import { CadenceError } from '../errors.js';
import { forgetPending, rememberPending } from '../store/document-properties.js';
import { requireEditable } from '../store/edit-rights.js';
import { rememberTabs, requireTab, type Workbook } from '../store/open-workbook.js';
import { applyWaiting } from './apply.js';
import { underDocumentLock } from './document-lock.js';
import { type EntryBody, type EntryHead, entryCells, HEAD_COLUMNS } from './entry.js';
import { lastEntryMark, readEntries, waitingEntries } from './journal-sheet.js';

/** What an operation decided, and what it will answer. */
export interface Decision<Answer> {
  readonly body: EntryBody;
  readonly answer: Answer;
}

/** How often a decision is made anew because somebody else committed meanwhile. */
const MOST_ATTEMPTS = 4;

/**
 * Decides, commits and applies. `decide` reads and computes outside the lock; it is called again
 * when another commit came in between, so that identifiers and counts are right.
 * @throws {CadenceError} LOCK_TIMEOUT, CHANGED_MEANWHILE, TOO_LARGE, REFUSED; nothing was written then
 */
export function commit<Answer>(
  workbook: Workbook,
  head: EntryHead,
  decide: () => Decision<Answer>,
): Answer {
  const { sheet } = requireTab(workbook, 'Journal');
  rememberTabs(workbook);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const seen = readEntries(sheet);
    if (waitingEntries(seen).length > 0) {
      applyWaiting(workbook, sheet);
      continue;
    }
    const { body, answer } = decide();
    if (body.changes.every((change) => change.rows.length === 0)) return answer;
    const cells = entryCells(head, body);
    requireEditable(
      workbook,
      body.changes.map((change) => change.tab),
    );
    rememberPending(head.id);
    if (appendUnlessChanged(sheet, cells, lastEntryMark(seen))) {
      applyWaiting(workbook, sheet, { id: head.id, body, pieces: cells.length - HEAD_COLUMNS });
      return answer;
    }
    forgetPending([head.id]);
  }
  throw new CadenceError(
    'CHANGED_MEANWHILE',
    'Others keep writing into this workbook, and nothing of yours was written. Wait a minute and try again.',
  );
}

/** Appends under the lock, unless a commit came after the one that the decision is based on. */
function appendUnlessChanged(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cells: readonly string[],
  basedOn: string,
): boolean {
  return underDocumentLock(() => {
    const entries = readEntries(sheet);
    if (lastEntryMark(entries) !== basedOn || waitingEntries(entries).length > 0) return false;
    sheet.appendRow([...cells]);
    return true;
  });
}
