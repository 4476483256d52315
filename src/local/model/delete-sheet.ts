/** What a workbook loses with a sheet: its names, its metadata, and formulas that refer to it. */

import { rewriteReferences } from '../formulas/rewrite-references.js';
import { forEachCell, wholeSheet } from './cells.js';
import { planRuleFormulas, withoutSheet } from './rule-formulas.js';
import type { SheetData, WorkbookData } from './workbook-data.js';

/** Takes the sheet out; references to it become `#REF!`. The caller keeps at least one sheet. */
export function deleteSheetData(workbook: WorkbookData, sheet: SheetData): void {
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  workbook.namedRanges = workbook.namedRanges.filter((entry) => entry.sheetId !== sheet.sheetId);
  workbook.developerMetadata = workbook.developerMetadata.filter(
    (entry) => entry.location.sheetId !== sheet.sheetId,
  );
  if (workbook.activeSheetId === sheet.sheetId) {
    workbook.activeSheetId = workbook.sheets[Math.max(0, index - 1)]?.sheetId ?? 0;
  }
  planRuleFormulas(workbook, withoutSheet(sheet.name))();
  const name = sheet.name.toLowerCase();
  for (const other of workbook.sheets) {
    forEachCell(other, wholeSheet(other), (cell) => {
      if (cell.formula === undefined) return;
      cell.formula = rewriteReferences(cell.formula, (reference) =>
        reference.sheet?.toLowerCase() === name ? '#REF!' : undefined,
      );
    });
  }
}
