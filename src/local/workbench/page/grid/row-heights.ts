/** How high a row is that nobody sized: high enough for its text, as Sheets fits rows. */
import type { CellFormat } from '../../../model/workbook-data.js';
import type { MirroredSheet } from './book-mirror.js';
import { DEFAULT_FONT_SIZE } from './cell-to-univer.js';
import type { ShownCell } from './shown-cell.js';
import { shownText } from './shown-text.js';

const DEFAULT_ROW_HEIGHT = 21;
const DEFAULT_COLUMN_WIDTH = 100;
const PIXELS_PER_POINT = 4 / 3;
const LINE_SPACING = 1.17;
const PADDING = 5;
/** Nothing is fitted beyond this. */
const HIGHEST_ROW = 1000;
/** Wrapping a text this long is not worth the wait: such a row is as high as a row gets. */
const LONGEST_TEXT = 5000;

const canvas = document.createElement('canvas').getContext('2d');

/** Lines that a text takes in a column of this width, breaking between words where it can. */
function countLines(text: string, font: string, width: number): number {
  if (canvas === null) return 1;
  canvas.font = font;
  const widthOf = (part: string) => canvas.measureText(part).width;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (widthOf(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines += 1;
      lines += Math.max(0, Math.ceil(widthOf(word) / width) - 1);
      line = word;
    }
  }
  return lines;
}

function heightOf(cell: ShownCell, width: number): number {
  const look: CellFormat = { ...cell.format, ...cell.shade };
  const size = look.fontSize ?? DEFAULT_FONT_SIZE;
  const isWrapped = look.wrap === 'WRAP';
  const text = shownText(cell);
  if (size === DEFAULT_FONT_SIZE && !isWrapped && !text.includes('\n')) return DEFAULT_ROW_HEIGHT;
  const pixels = size * PIXELS_PER_POINT;
  const weight = look.fontWeight === 'bold' ? 'bold ' : '';
  const font = `${weight}${pixels}px ${look.fontFamily ?? 'Arial'}`;
  if (text.length > LONGEST_TEXT) return isWrapped ? HIGHEST_ROW : DEFAULT_ROW_HEIGHT;
  const lines = isWrapped ? countLines(text, font, width - PADDING) : text.split('\n').length;
  return Math.min(HIGHEST_ROW, lines * Math.ceil(pixels * LINE_SPACING) + PADDING);
}

/** Heights in pixels, by row, of those among the rows that are not {@link DEFAULT_ROW_HEIGHT} high. */
export function rowHeights(
  { meta, cells }: MirroredSheet,
  rows: Iterable<number>,
): Map<number, number> {
  const given = new Map(meta.rowHeights);
  const widths = new Map(meta.columnWidths);
  const heights = new Map<number, number>();
  for (const row of rows) {
    let height = given.get(row);
    if (height === undefined) {
      height = DEFAULT_ROW_HEIGHT;
      for (const [column, cell] of cells.row(row)) {
        const width = widths.get(column) ?? DEFAULT_COLUMN_WIDTH;
        height = Math.max(height, heightOf(cell, width));
      }
    }
    if (height !== DEFAULT_ROW_HEIGHT) heights.set(row, height);
  }
  return heights;
}
