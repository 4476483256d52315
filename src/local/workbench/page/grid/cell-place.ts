/** Where the cells of the sheet on show are in the window. */
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

/** The grid as it is drawn now. */
export interface DrawnGrid {
  readonly canvas: HTMLElement;
  /** Pixels of the window for one of the sheet. */
  readonly zoom: number;
  /** Where the first cells begin, right of the row numbers and below the column letters. */
  readonly cells: { readonly left: number; readonly top: number };
  /** Where the cells begin that scroll; the same where none are frozen. */
  readonly scrolling: { readonly left: number; readonly top: number };
  place(area: Area): CellPlace;
}

/** null before the grid is drawn. */
export function drawnGrid(view: UniverView, grid: GridView): DrawnGrid | null {
  const sheet = view.api.getActiveWorkbook()?.getActiveSheet();
  const canvas = document.querySelector<HTMLElement>('canvas[id^=univer-sheet-main-canvas]');
  const meta = grid.book.sheet(grid.activeSheetId())?.meta;
  if (!sheet || canvas === null || meta === undefined) return null;
  const scrolled = sheet.getScrollState();
  const zoom = sheet.getZoom();
  const startOf = (row: number, column: number) => sheet.getRange(row, column).getCellRect();
  // Univer counts scrolled lines without the frozen ones, which stay where they are.
  const { frozenRows, frozenColumns } = meta;
  const origin = startOf(0, 0);
  const rest = startOf(frozenRows, frozenColumns);
  const first = startOf(
    Math.min(frozenRows + scrolled.sheetViewStartRow, meta.rowCount - 1),
    Math.min(frozenColumns + scrolled.sheetViewStartColumn, meta.columnCount - 1),
  );
  const { left, top } = canvas.getBoundingClientRect();
  const inWindow = (x: number, y: number) => ({ left: left + x * zoom, top: top + y * zoom });
  return {
    canvas,
    zoom,
    cells: inWindow(origin.left, origin.top),
    scrolling: inWindow(rest.left, rest.top),
    place(area) {
      const edges = sheet.getRange(toRange(area)).getCellRect();
      const x = area.left > frozenColumns ? first.left - rest.left + scrolled.offsetX : 0;
      const y = area.top > frozenRows ? first.top - rest.top + scrolled.offsetY : 0;
      const end = inWindow(edges.right - x, edges.bottom - y);
      return { ...inWindow(edges.left - x, edges.top - y), right: end.left, bottom: end.top };
    },
  };
}

/** null before the grid is drawn. */
export function cellPlace(view: UniverView, grid: GridView, area: Area): CellPlace | null {
  return drawnGrid(view, grid)?.place(area) ?? null;
}
