/**
 * How tall a row of wrapped text is. Google and Excel measure it when they show the sheet; LibreOffice
 * takes the file's word for it, so the file carries an estimate, which is forgotten on reading.
 */
import type { CellData, SheetData } from '../../model/workbook-data.js';

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
const DEFAULT_FONT_SIZE = 10;
/** Pixels that a cell keeps free at its left and right. */
const PADDING = 6;
/** Pixels of an average character and of a line, per point of font size. */
const CHARACTER = 0.55;
const LINE = 1.7;
/** The tallest row that xlsx allows: 409 points. */
const TALLEST = 545;

type Measured = Pick<SheetData, 'cells' | 'columnWidths'>;

/** Pixels by row number, of the rows that wrapped text makes taller than a usual row. */
export function wrappedRowHeights(sheet: Measured): Map<number, number> {
  const heights = new Map<number, number>();
  sheet.cells.forEach((cells, index) => {
    const tallest = cells?.reduce(
      (height, cell, column) =>
        Math.max(height, heightOf(cell, sheet.columnWidths.get(column + 1) ?? DEFAULT_WIDTH)),
      DEFAULT_HEIGHT,
    );
    if (tallest !== undefined && tallest > DEFAULT_HEIGHT) heights.set(index + 1, tallest);
  });
  return heights;
}

function heightOf(cell: CellData | undefined, width: number): number {
  if (cell?.format?.wrap !== 'WRAP' || typeof cell.value !== 'string') return DEFAULT_HEIGHT;
  const points = cell.format.fontSize ?? DEFAULT_FONT_SIZE;
  const room = Math.max(1, Math.floor((width - PADDING) / (points * CHARACTER)));
  const lines = cell.value.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);
  return Math.min(TALLEST, Math.round(lines * points * LINE) + 4);
}

function linesOf(text: string, room: number): number {
  return Math.max(1, Math.ceil(text.length / room));
}

/** The sheet without the heights that are only what its wrapped text needs. */
export function withoutWrappedHeights(sheet: SheetData): SheetData {
  const estimates = wrappedRowHeights(sheet);
  const rowHeights = new Map(
    [...sheet.rowHeights].filter(([row, height]) => estimates.get(row) !== height),
  );
  return { ...sheet, rowHeights };
}
