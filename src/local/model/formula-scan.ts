/** Going through every formula of a workbook, and asking what it refers to. */
import { areaOf } from '../formulas/references.js';
import { rewriteReferences } from '../formulas/rewrite-references.js';
import { overlaps } from './areas.js';
import { forEachCell, wholeSheet } from './cells.js';
import type { Area, CellData, SheetData, WorkbookData } from './workbook-data.js';

/** Calls back for each cell that holds a formula. */
export function forEachFormula(
  workbook: WorkbookData,
  visit: (cell: CellData & { formula: string }, sheet: SheetData) => void,
): void {
  for (const sheet of workbook.sheets) {
    forEachCell(sheet, wholeSheet(sheet), (cell) => {
      if (cell.formula !== undefined) visit(cell as CellData & { formula: string }, sheet);
    });
  }
}

/** Whether a formula anywhere in the workbook refers to a cell of the rectangle. */
export function isReferredTo(workbook: WorkbookData, target: SheetData, area: Area): boolean {
  let found = false;
  forEachFormula(workbook, (cell, home) => {
    if (!found) found = refersTo(cell.formula, home.name, target, area);
  });
  return found;
}

/** Whether the formula, which stands on the sheet of that name, refers to a cell of the rectangle. */
function refersTo(formula: string, homeName: string, target: SheetData, area: Area): boolean {
  const name = target.name.toLowerCase();
  let found = false;
  rewriteReferences(formula, (reference) => {
    if ((reference.sheet ?? homeName).toLowerCase() !== name) return undefined;
    const covered = areaOf(reference, target.maxRows, target.maxColumns);
    if (covered && overlaps(covered, area)) found = true;
    return undefined;
  });
  return found;
}
