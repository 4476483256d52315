/** Refuses to open the editor on a cell that the person may not change, as Sheets does. */
import type { Area } from '../../../model/workbook-data.js';
import type { SheetMeta } from '../../protocol.js';
import { type CommandParams, type EditContext, metaOf } from './translation.js';

/** Google's sentence. */
export const PROTECTED_CELL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

export function isClosed(meta: SheetMeta, row: number, column: number): boolean {
  return meta.protections.some(
    ({ forPerson, area, unprotected }) =>
      forPerson === 'closed' &&
      (area === undefined || holds(area, row, column)) &&
      !unprotected.some((hole) => holds(hole, row, column)),
  );
}

/** null where the editor may open, or is being closed. */
export function closedCellRefusal(params: CommandParams, context: EditContext): string | null {
  if (params['visible'] !== true) return null;
  const sheetId = context.grid.activeSheetId();
  const [range] = context.selection().slice(-1);
  if (range === undefined) return null;
  const isRefused = isClosed(metaOf(sheetId, context), range.startRow + 1, range.startColumn + 1);
  return isRefused ? PROTECTED_CELL : null;
}
