/** Merged cells: only the top left cell of a merge holds a value. */
import { contains, overlaps } from './areas.js';
import { clearCellContent, forEachCell } from './cells.js';
import type { Area, SheetData } from './workbook-data.js';

/** Merges the rectangle into one; merges inside it dissolve. The other cells' contents are lost. */
export function mergeArea(sheet: SheetData, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  if (area.top === area.bottom && area.left === area.right) return;
  sheet.merges.push(area);
  forEachCell(sheet, area, (cell, row, column) => {
    if (row !== area.top || column !== area.left) clearCellContent(cell);
  });
}

/** Whether a merge reaches across the edge of the rectangle. */
export function cutsMerge(sheet: SheetData, area: Area): boolean {
  return sheet.merges.some((merge) => overlaps(merge, area) && !contains(area, merge));
}

/** Dissolves every merge that has a cell in the rectangle. */
export function breakMerges(sheet: SheetData, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
}
