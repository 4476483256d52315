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
/** Kept free at the sides of a text: the grid breaks a line that comes nearer to the edge. */
const SIDES = 9;
/** Nothing is fitted beyond this. */
const HIGHEST_ROW = 1000;
/** Wrapping a text this long is not worth the wait: such a row is as high as a row gets. */
const LONGEST_TEXT = 5000;

const canvas = document.createElement('canvas').getContext('2d');

/** Widths of words by font: a large workbook says the same words again and again. */
const widths = new Map<string, Map<string, number>>();
const MOST_WORDS = 50_000;

/** Measures words in a font; null where there is nothing to measure with. */
function measureIn(font: string): ((word: string) => number) | null {
  if (canvas === null) return null;
  const known = widths.get(font) ?? new Map<string, number>();
  if (known.size > MOST_WORDS) known.clear();
  widths.set(font, known);
  return (word) => {
    const width = known.get(word);
    if (width !== undefined) return width;
    // The measuring of a canvas is slow, and so is telling it its font.
    canvas.font = font;
    const measured = canvas.measureText(word).width;
    known.set(word, measured);
    return measured;
  };
}

/** Lines that a text takes in a column of this width, breaking between words where it can. */
function countLines(text: string, font: string, width: number): number {
  const widthOf = measureIn(font);
  if (widthOf === null) return 1;
  const space = widthOf(' ');
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let filled = 0;
    for (const [index, word] of paragraph.split(' ').entries()) {
      const own = widthOf(word);
      const longer = index === 0 ? own : filled + space + own;
      if (longer <= width) {
        filled = longer;
        continue;
      }
      if (index > 0) lines += 1;
      lines += Math.max(0, Math.ceil(own / width) - 1);
      filled = own;
    }
  }
  return lines;
}

/** What the cell shows of its own look and of what stands over it. */
function lookOf<Member extends keyof CellFormat>(
  { format, shade }: ShownCell,
  member: Member,
): CellFormat[Member] | undefined {
  return shade?.[member] ?? format?.[member];
}

function heightOf(cell: ShownCell, width: number): number {
  const size = lookOf(cell, 'fontSize') ?? DEFAULT_FONT_SIZE;
  const isWrapped = lookOf(cell, 'wrap') === 'WRAP';
  const text = shownText(cell);
  if (size === DEFAULT_FONT_SIZE && !isWrapped && !text.includes('\n')) return DEFAULT_ROW_HEIGHT;
  const pixels = size * PIXELS_PER_POINT;
  const weight = lookOf(cell, 'fontWeight') === 'bold' ? 'bold ' : '';
  const font = `${weight}${pixels}px ${lookOf(cell, 'fontFamily') ?? 'Arial'}`;
  if (text.length > LONGEST_TEXT) return isWrapped ? HIGHEST_ROW : DEFAULT_ROW_HEIGHT;
  const lines = isWrapped ? countLines(text, font, width - SIDES) : text.split('\n').length;
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
