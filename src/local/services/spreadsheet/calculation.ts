/** Remembers per workbook whether its formulas may be out of date, and computes them. */

import type { Execution } from '../../boundary/execution.js';
import { recalculate } from '../../formulas/recalculate.js';
import type { WorkbookData } from '../../model/workbook-data.js';

const upToDate = new WeakSet<WorkbookData>();

/** Says that something in the workbook changed that a formula may read. */
export function noteChange(workbook: WorkbookData): void {
  upToDate.delete(workbook);
}

/** Computes every formula if something changed since the last time. Cheap where nothing did. */
export function bringUpToDate(workbook: WorkbookData, execution: Execution): void {
  if (upToDate.has(workbook)) return;
  upToDate.add(workbook);
  if (!hasFormulas(workbook)) return;
  // On Google a workbook's formulas know the functions of its own script alone.
  const { customFunctions } = execution;
  const isContainer = workbook === execution.spreadsheets.active;
  const now = execution.clock.now();
  recalculate(workbook, isContainer ? { now, customFunctions } : { now });
}

function hasFormulas(workbook: WorkbookData): boolean {
  return workbook.sheets.some((sheet) =>
    sheet.cells.some((line) => line?.some((cell) => cell?.formula !== undefined)),
  );
}
