/** Remembers per workbook whether its formulas may be out of date, and computes them. */
import type { CustomFunctions } from '../../formulas/custom-function.js';
import { recalculate } from '../../formulas/recalculate.js';
import type { WorkbookData } from '../../model/workbook-data.js';

const upToDate = new WeakSet<WorkbookData>();
const underWay = new WeakSet<WorkbookData>();

const scriptFunctions = new WeakMap<WorkbookData, CustomFunctions>();

/** From here on formulas of the workbook may call these functions of its script. */
export function registerCustomFunctions(workbook: WorkbookData, functions: CustomFunctions): void {
  scriptFunctions.set(workbook, functions);
  noteChange(workbook);
}

/** Says that something in the workbook changed that a formula may read. */
export function noteChange(workbook: WorkbookData): void {
  upToDate.delete(workbook);
}

/**
 * Computes every formula if something changed since the last time. Cheap where nothing did. A custom
 * function that reads cells while it is computed finds them as they are by then.
 */
export function bringUpToDate(workbook: WorkbookData, now: number): void {
  if (upToDate.has(workbook) || underWay.has(workbook)) return;
  upToDate.add(workbook);
  if (!hasFormulas(workbook)) return;
  const customFunctions = scriptFunctions.get(workbook);
  underWay.add(workbook);
  try {
    recalculate(workbook, customFunctions ? { now, customFunctions } : { now });
  } finally {
    underWay.delete(workbook);
  }
}

function hasFormulas(workbook: WorkbookData): boolean {
  return workbook.sheets.some((sheet) =>
    sheet.cells.some((line) => line?.some((cell) => cell?.formula !== undefined)),
  );
}
