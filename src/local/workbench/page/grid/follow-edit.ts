/** Shows where an edit was done: the pasted cells selected, the sheet on which something was undone. */

import type { EditOperation } from '../../protocol.js';
import { selectedAfter } from '../edits/selected-after.js';
import type { UniverView } from '../univer/create-univer.js';
import { BOOK_ID, toRange } from './areas.js';
import type { GridView } from './grid-view.js';

export function followEdit(view: UniverView, grid: GridView, operation: EditOperation): void {
  if (operation.kind === 'undo' || operation.kind === 'redo') {
    grid.goToLastChange();
    return;
  }
  // A sheet that is shown again is gone to, as in Sheets.
  if (operation.kind === 'hide-sheet' && !operation.hidden) grid.activate(operation.sheetId);
  const sheetId = grid.activeSheetId();
  const meta = grid.book.sheet(sheetId)?.meta;
  if (meta === undefined || sheetOf(operation) !== sheetId) return;
  const area = selectedAfter(operation, meta);
  if (area === null || area.bottom > meta.rowCount || area.right > meta.columnCount) return;
  view.api
    .getUniverSheet(BOOK_ID)
    ?.getSheetBySheetId(String(sheetId))
    ?.getRange(toRange(area))
    .activate();
}

function sheetOf(operation: EditOperation): number | undefined {
  if (operation.kind === 'paste') return operation.target.sheetId;
  return 'sheetId' in operation ? operation.sheetId : undefined;
}
