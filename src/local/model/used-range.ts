/**
 * How far a sheet is used. Values, formulas that return the empty text and checkboxes count;
 * formats, notes and validation do not. Source: reference of Sheet.getLastRow, "that has content".
 */
import { hasContent } from './cells.js';
import type { SheetData } from './workbook-data.js';

/** Number of the last row with content; 0 on an empty sheet. */
export function lastUsedRow(sheet: SheetData): number {
  for (let row = Math.min(sheet.cells.length, sheet.maxRows); row >= 1; row -= 1) {
    if (sheet.cells[row - 1]?.some(hasContent)) return row;
  }
  return 0;
}

/** Number of the last column with content; 0 on an empty sheet. */
export function lastUsedColumn(sheet: SheetData): number {
  let last = 0;
  for (const line of sheet.cells) {
    if (!line) continue;
    for (let column = line.length; column > last; column -= 1) {
      if (hasContent(line[column - 1])) last = column;
    }
  }
  return last;
}
