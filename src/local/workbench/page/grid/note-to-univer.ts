/** Turns a cell's note into Univer's, large enough for its text. */
import type { ISheetNote } from '@univerjs/sheets-note';

const WIDTH = 220;
const LINE_HEIGHT = 20;
const LETTERS_PER_LINE = 32;

/** Row and column count from 1. */
export function noteToUniver(row: number, column: number, text: string): ISheetNote {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_PER_LINE)), 0);
  return {
    id: `${row}-${column}`,
    row: row - 1,
    col: column - 1,
    width: WIDTH,
    height: Math.min(300, Math.max(72, 24 + lines * LINE_HEIGHT)),
    note: text,
  };
}
