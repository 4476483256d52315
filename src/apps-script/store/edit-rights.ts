/** Whether the person at the keyboard may write what is decided: asked before it is committed. */
import { findTab, type TabName } from '../../workbook/workbook.js';
import { CadenceError } from '../errors.js';
import { readMemory } from './document-properties.js';
import { openOlderWorkbook, requireTab, type TabSheet, type Workbook } from './open-workbook.js';

/**
 * Whether this person may write into a tab, as Google sees it: viewers may nowhere, others where no
 * protection keeps them out. In a spreadsheet without the tab, whether they may edit its first sheet.
 * Asks for little: most often it is the owner who calls.
 * @throws {CadenceError} NO_WORKBOOK
 */
export function mayWrite(name: TabName): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const id = readMemory().sheetIds[name];
  const known = id === undefined || spreadsheet === null ? null : spreadsheet.getSheetById(id);
  const sheet = known ?? spreadsheet?.getSheetByName(name) ?? tabOrFirst(openOlderWorkbook(), name);
  return sheet?.getRange(1, 1).canEdit() ?? true;
}

function tabOrFirst({ tabs, spreadsheet }: Workbook, name: TabName): TabSheet['sheet'] | undefined {
  return tabs.get(name)?.sheet ?? spreadsheet.getSheets()[0];
}

/** False where this person may not edit the spreadsheet, or a protection of the tab keeps them out. */
export function mayEdit({ sheet }: TabSheet): boolean {
  return sheet.getRange(1, 1).canEdit();
}

/**
 * What was committed and could then not be written would keep everybody else waiting. The tabs of the
 * team are open to the same people as the Journal, so that it stands for them.
 * @throws {CadenceError} REFUSED, TAB_MISSING
 */
export function requireEditable(workbook: Workbook, tabs: readonly TabName[]): void {
  const asked = [...new Set(tabs)].filter((name) => findTab(name)?.access === 'owner');
  for (const name of ['Journal', ...asked] as const) {
    if (mayEdit(requireTab(workbook, name))) continue;
    throw new CadenceError(
      'REFUSED',
      `The tab ${name} is protected and you may not edit it, so nothing was written. Let the owner of the workbook do this, or ask to be added to those who may edit the tab.`,
    );
  }
}
