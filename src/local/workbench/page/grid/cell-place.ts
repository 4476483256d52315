/** Where a cell of the sheet on show is in the window. */
import type { Area } from '../../../model/workbook-data.js';
import type { UniverView } from '../univer/create-univer.js';
import { toRange } from './areas.js';
import type { GridView } from './grid-view.js';

/** Pixels of the window; it may lie outside of what is in sight. */
export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** null before the grid is drawn. */
export function cellPlace(view: UniverView, grid: GridView, area: Area): CellPlace | null {
  const sheet = view.api.getActiveWorkbook()?.getActiveSheet();
  const canvas = document.querySelector('canvas[id^=univer-sheet-main-canvas]');
  const meta = grid.book.sheet(grid.activeSheetId())?.meta;
  if (!sheet || canvas === null || meta === undefined) return null;
  const edges = sheet.getRange(toRange(area)).getCellRect();
  const scrolled = sheet.getScrollState();
  const startOf = (row: number, column: number) => sheet.getRange(row, column).getCellRect();
  // Univer counts scrolled lines without the frozen ones, which stay where they are.
  const { frozenRows, frozenColumns } = meta;
  const rest = startOf(frozenRows, frozenColumns);
  const first = startOf(
    Math.min(frozenRows + scrolled.sheetViewStartRow, meta.rowCount - 1),
    Math.min(frozenColumns + scrolled.sheetViewStartColumn, meta.columnCount - 1),
  );
  const { left, top } = canvas.getBoundingClientRect();
  const x = left - (area.left > frozenColumns ? first.left - rest.left + scrolled.offsetX : 0);
  const y = top - (area.top > frozenRows ? first.top - rest.top + scrolled.offsetY : 0);
  return {
    left: x + edges.left,
    top: y + edges.top,
    right: x + edges.right,
    bottom: y + edges.bottom,
  };
}
