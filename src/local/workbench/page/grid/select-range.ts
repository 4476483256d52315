/** Shows a range that a script or link asks for, and tells the server what the person selects. */
import type { IRange } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { Area } from '../../../model/workbook-data.js';
import { boundedArea } from '../edits/translation.js';
import type { UniverView } from '../univer/create-univer.js';
import { areaText, toRange } from './areas.js';
import type { GridView } from './grid-view.js';
import { parseArea } from './parse-area.js';

/** Rows that stay in sight above what is shown. */
const LINES_OF_CONTEXT = 5;
/** A few frames: by then a sheet that was just opened is drawn. */
const DRAWN_AFTER_MS = 150;

/** Selects the range on its sheet and brings it into sight. */
export function selectRange(view: UniverView, grid: GridView, sheetId: number, text: string): void {
  const meta = grid.book.sheet(sheetId)?.meta;
  const area = meta === undefined ? null : parseArea(text, meta);
  if (area === null) return;
  if (grid.activeSheetId() === sheetId) {
    bringIntoSight(view, sheetId, area, meta?.frozenRows ?? 0);
    return;
  }
  grid.activate(sheetId);
  // Univer draws a sheet that was not on show with the next frames, at its own top: scrolling waits.
  setTimeout(() => bringIntoSight(view, sheetId, area, meta?.frozenRows ?? 0), DRAWN_AFTER_MS);
}

function bringIntoSight(view: UniverView, sheetId: number, area: Area, frozenRows: number): void {
  const range = view.api
    .getActiveWorkbook()
    ?.getSheetBySheetId(String(sheetId))
    ?.getRange(toRange(area));
  range?.activate();
  const sheet = view.api.getActiveWorkbook()?.getActiveSheet();
  const sight = sheet?.getVisibleRange();
  const isInSight =
    sight && sight.startRow < area.top && area.bottom <= sight.endRow - LINES_OF_CONTEXT;
  if (isInSight) return;
  sheet?.scrollToCell(Math.max(frozenRows, area.top - 1 - LINES_OF_CONTEXT), area.left - 1);
}

/** The selection on the sheet on show in A1 notation; null before there is one. */
export function selectedText(
  view: UniverView,
  grid: GridView,
): { sheetId: number; range: string } | null {
  const sheetId = grid.activeSheetId();
  const meta = grid.book.sheet(sheetId)?.meta;
  const selections = view.univer.__getInjector().get(SheetsSelectionsService);
  const range: IRange | undefined = selections.getCurrentLastSelection()?.range;
  if (meta === undefined || range === undefined) return null;
  return { sheetId, range: areaText(boundedArea(range, meta)) };
}
