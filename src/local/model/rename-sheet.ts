/** Giving a sheet another name. */
import { renameSheetInFormula } from '../formulas/rewrite-references.js';
import { forEachFormula } from './formula-scan.js';
import { planRuleFormulas } from './rule-formulas.js';
import type { SheetData, WorkbookData } from './workbook-data.js';

/** Formulas that name the sheet are rewritten. The caller has made sure that the name is free. */
export function renameSheet(workbook: WorkbookData, sheet: SheetData, name: string): void {
  const former = sheet.name;
  forEachFormula(workbook, (cell) => {
    cell.formula = renameSheetInFormula(cell.formula, former, name);
  });
  planRuleFormulas(workbook, (formula) => renameSheetInFormula(formula, former, name))();
  sheet.name = name;
}
