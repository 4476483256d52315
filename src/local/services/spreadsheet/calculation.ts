/** Remembers per workbook whether its formulas may be out of date, and computes them. */

import type { Execution } from '../../boundary/execution.js';
import type { CustomFunctions } from '../../formulas/custom-function.js';
import { recalculate } from '../../formulas/recalculate.js';
import type { SheetData, WorkbookData } from '../../model/workbook-data.js';

const upToDate = new WeakSet<WorkbookData>();

/** Spreadsheets that have no script of their own, since a script made them. */
const withoutScript = new WeakSet<WorkbookData>();

/** Says that a script has just made the workbook. */
export function noteCreated(workbook: WorkbookData): void {
  withoutScript.add(workbook);
}

/** Says that something in the workbook changed that a formula may read. */
export function noteChange(workbook: WorkbookData): void {
  upToDate.delete(workbook);
}

/** Computes every formula if something changed since the last time. Cheap where nothing did. */
export function bringUpToDate(workbook: WorkbookData, execution: Execution): void {
  if (upToDate.has(workbook)) return;
  upToDate.add(workbook);
  if (!workbook.sheets.some(hasFormulas)) return;
  const now = execution.clock.now();
  const customFunctions = functionsOf(workbook, execution);
  recalculate(workbook, customFunctions ? { now, customFunctions } : { now });
}

/** Formulas know the functions of their own spreadsheet's script alone; undefined: it is not known. */
function functionsOf(workbook: WorkbookData, execution: Execution): CustomFunctions | undefined {
  if (workbook === execution.spreadsheets.active) return execution.customFunctions;
  return withoutScript.has(workbook) ? new Map() : undefined;
}

/** Whether any cell of the sheet has a formula. */
export function hasFormulas(sheet: SheetData): boolean {
  return sheet.cells.some((line) => line?.some((cell) => cell?.formula !== undefined));
}
