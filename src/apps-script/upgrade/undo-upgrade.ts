/**
 * Takes an upgrade back: the tabs that it changed show again what their copies kept. What they showed
 * until now, and the tabs that it made, stay as hidden tabs, so that nothing typed since is lost.
 */
import type { TabName } from '../../workbook/workbook.js';
import { CadenceError } from '../errors.js';
import { underDocumentLock } from '../journal/document-lock.js';
import { rememberSheetIds } from '../store/document-properties.js';
import { openOlderWorkbook, type Workbook } from '../store/open-workbook.js';
import { stampSchema } from '../store/schema-stamp.js';
import { copyAside, keptName, putAside, restoreFrom } from './kept-copies.js';
import { forgetUpgrade, readUpgrade, type UpgradeState, writeUpgrade } from './upgrade-state.js';

interface Line {
  readonly tab: string;
  readonly message: string;
}

/**
 * @returns what was done
 * @throws {CadenceError} REFUSED where there is no finished upgrade to take back
 */
export function undoUpgrade(): readonly Line[] {
  return underDocumentLock(() => {
    const workbook = openOlderWorkbook();
    const state = readUpgrade();
    if (state === null || (state.step !== 'undoing' && workbook.schema !== state.to)) {
      throw new CadenceError('REFUSED', 'There is no finished upgrade of this workbook to undo.');
    }
    // From here on the workbook is of the earlier version, and nothing else writes into it.
    let undoing = state.step === 'undoing' ? state : begunAt(workbook, state);
    writeUpgrade(undoing);
    stampSchema(workbook.spreadsheet, workbook.memory, state.from);
    const lines: Line[] = [];
    for (const [tab, id] of Object.entries(state.kept)) {
      const { line, next } = restoreTab(workbook, undoing, tab, id);
      undoing = next;
      lines.push(line);
    }
    for (const tab of state.made) lines.push(putAway(workbook, state, tab));
    nameAgain(workbook, state);
    SpreadsheetApp.flush();
    const made = new Set(state.made);
    const ids = Object.entries(workbook.memory.sheetIds).filter(([name]) => !made.has(name));
    rememberSheetIds(Object.fromEntries(ids));
    for (const id of Object.values(state.kept)) deleteCopy(workbook, id);
    forgetUpgrade();
    return lines;
  });
}

/** The named ranges of the tabs that changed go back to where they lay. */
function nameAgain({ spreadsheet, tabs }: Workbook, { names }: UpgradeState): void {
  for (const [name, [tab, cells]] of Object.entries(names)) {
    const range = tabs.get(tab as TabName)?.sheet.getRange(cells);
    if (range !== undefined) spreadsheet.setNamedRange(name, range);
  }
}

/** The sheets that are there now are nobody's copies of what the undoing takes away. */
function begunAt({ spreadsheet }: Workbook, state: UpgradeState): UpgradeState {
  const before = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
  return { ...state, step: 'undoing', before, after: {} };
}

function restoreTab(
  workbook: Workbook,
  state: UpgradeState,
  tab: string,
  copyId: number,
): { readonly line: Line; readonly next: UpgradeState } {
  const sheet = workbook.tabs.get(tab as TabName)?.sheet;
  const copy = sheetOf(workbook, copyId);
  const said = (message: string, next = state) => ({ line: { tab, message }, next });
  if (copy === undefined) return said(`${tab}: its copy is gone, so it stays.`);
  if (sheet === undefined) {
    copy.showSheet();
    copy.setName(tab);
    return said(`${tab}: the tab was gone; its copy takes its place.`);
  }
  const name = keptName('After', state.to, tab);
  const next = copyAside(workbook, state, 'after', { sheet, tab, name });
  restoreFrom(copy, sheet);
  return said(`${tab} is as it was before; what it showed until now is in ${name}.`, next);
}

/** A tab that the upgrade made: what people typed in it stays in a hidden tab. */
function putAway({ spreadsheet, tabs }: Workbook, { to }: UpgradeState, tab: string) {
  const sheet = tabs.get(tab as TabName)?.sheet;
  const name = keptName('After', to, tab);
  if (sheet !== undefined) putAside(spreadsheet, sheet, name);
  return { tab, message: `${tab} was new and is hidden now, as ${name}.` };
}

/** The copy has done its work: the tab shows the same. Not where it took its tab's place. */
function deleteCopy(workbook: Workbook, id: number): void {
  const copy = sheetOf(workbook, id);
  if (copy?.isSheetHidden() === true) workbook.spreadsheet.deleteSheet(copy);
}

function sheetOf({ spreadsheet }: Workbook, id: number) {
  return spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === id);
}
