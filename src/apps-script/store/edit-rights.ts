/** Whether the person at the keyboard may write what is decided: asked before it is committed. */
import type { TabName } from '../../workbook/workbook.js';
import { CadenceError } from '../errors.js';
import { requireTab, type TabSheet, type Workbook } from './open-workbook.js';

/** False where a protection of the whole tab keeps this person out. Asks of protected tabs only. */
export function mayEdit({ declaration, sheet }: TabSheet): boolean {
  if (declaration.access !== 'owner') return true;
  const protections = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return protections.every((protection) => protection.canEdit());
}

/**
 * What was committed and could then not be written would keep everybody else waiting.
 * @throws {CadenceError} REFUSED, TAB_MISSING
 */
export function requireEditable(workbook: Workbook, tabs: readonly TabName[]): void {
  for (const name of new Set(tabs)) {
    if (mayEdit(requireTab(workbook, name))) continue;
    throw new CadenceError(
      'REFUSED',
      `The tab ${name} is protected and you may not edit it, so nothing was written. Let the owner of the workbook do this, or ask to be added to those who may edit the tab.`,
    );
  }
}
