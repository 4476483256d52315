/** Remembers per workbook whether its formulas may be out of date, and computes them. */
import { recalculate } from '../../formulas/recalculate.js';
import type { WorkbookData } from '../../model/workbook-data.js';

const upToDate = new WeakSet<WorkbookData>();

/** Says that something in the workbook changed that a formula may read. */
export function noteChange(workbook: WorkbookData): void {
  upToDate.delete(workbook);
}

/** Computes every formula if something changed since the last time. Cheap where nothing did. */
export function bringUpToDate(workbook: WorkbookData, now: number): void {
  if (upToDate.has(workbook)) return;
  upToDate.add(workbook);
  if (hasFormulas(workbook)) recalculate(workbook, { now });
}

function hasFormulas(workbook: WorkbookData): boolean {
  return workbook.sheets.some((sheet) =>
    sheet.cells.some((line) => line?.some((cell) => cell?.formula !== undefined)),
  );
}
