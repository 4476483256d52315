/**
 * What the browser's console, and the tests, can ask of the page: `workbench.text('B4')`. The grid
 * is drawn on a canvas, so nothing else could tell what it shows. Looks only, changes nothing.
 */
import { fateOf } from './edits/command-fates.js';
import { BOOK_ID, toRange } from './grid/areas.js';
import { cellPlace } from './grid/cell-place.js';
import type { GridView } from './grid/grid-view.js';
import { parseArea } from './grid/parse-area.js';
import type { UniverView } from './univer/create-univer.js';

/** Ranges are A1 texts on the sheet on show. */
export interface ConsoleDoor {
  /** Name of the sheet on show. */
  sheet(): string;
  /** What the grid displays in a cell. */
  text(cell: string): string;
  formula(cell: string): string;
  /** The style that it is drawn in, by Univer's short names. */
  style(cell: string): object;
  /** Middle of a cell in the window's pixels, for a click. */
  place(cell: string): { x: number; y: number };
  selection(): string;
  /** The newest revision on show. */
  revision(): number;
  /** How many commands the grid knows. */
  commandCount(): number;
  /** Those of them of which nothing says what becomes of them. */
  unplannedCommands(): readonly string[];
}

declare global {
  interface Window {
    workbench?: ConsoleDoor;
  }
}

export function openConsoleDoor(view: UniverView, grid: GridView, selection: () => string): void {
  const areaOf = (cell: string) => {
    const meta = grid.book.sheet(grid.activeSheetId())?.meta;
    return meta === undefined ? null : parseArea(cell, meta);
  };
  const rangeOf = (cell: string) => {
    const sheetId = grid.activeSheetId();
    const area = areaOf(cell);
    const range =
      area === null
        ? undefined
        : view.api
            .getUniverSheet(BOOK_ID)
            ?.getSheetBySheetId(String(sheetId))
            ?.getRange(toRange(area));
    if (!range) throw new RangeError(`There is no ${cell} on the sheet.`);
    return range;
  };
  window.workbench = {
    sheet: () => grid.book.sheet(grid.activeSheetId())?.meta.name ?? '',
    text: (cell) => rangeOf(cell).getDisplayValue(),
    style: (cell) => rangeOf(cell).getCellStyleData() ?? {},
    formula: (cell) => rangeOf(cell).getFormula(),
    place: (cell) => {
      const area = areaOf(cell);
      const place = area && cellPlace(view, grid, area);
      if (!place) throw new RangeError(`There is no ${cell} on the sheet.`);
      const { left, top, right, bottom } = place;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
    selection,
    revision: () => grid.book.revision,
    unplannedCommands: () =>
      view.commands.commands
        .filter(({ id, type }) => fateOf(id, type) === null)
        .map(({ id }) => id),
    commandCount: () => view.commands.commands.length,
  };
}
