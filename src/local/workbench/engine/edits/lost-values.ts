/** Whether merging would lose what stands in cells: Sheets keeps the top left value alone. */
import { forEachCell } from '../../../model/cells.js';
import type { WorkbookData } from '../../../model/workbook-data.js';
import type { StepOperation } from './apply-operation.js';

/** Google's words. */
export const LOSS = {
  title: 'Heads up!',
  message: 'Merging cells will only preserve the top-leftmost value. Merge anyway?',
} as const;

export function losesValues(workbook: WorkbookData, operation: StepOperation): boolean {
  if (operation.kind !== 'merge') return false;
  const { sheetId, area, by } = operation;
  const sheet = workbook.sheets.find((one) => one.sheetId === sheetId);
  if (!sheet) return false;
  let isLost = false;
  forEachCell(sheet, area, (cell, row, column) => {
    const isKept =
      (by === 'columns' || column === area.left) && (by === 'rows' || row === area.top);
    isLost ||= !isKept && cell.value !== null;
  });
  return isLost;
}
