/** Rectangles: the model's, which count from 1, and Univer's, which count from 0. */
import type { IRange } from '@univerjs/core';
import type { Area } from '../../../model/workbook-data.js';

/** Id of the one workbook in the view. */
export const BOOK_ID = 'book';

export function toRange(area: Area): IRange {
  return {
    startRow: area.top - 1,
    endRow: area.bottom - 1,
    startColumn: area.left - 1,
    endColumn: area.right - 1,
  };
}

/** Runs of neighbouring numbers, e.g. 2, 3, 4, 7 as `[2, 3]` (first, count) and `[7, 1]`. */
export function runsOf(numbers: Iterable<number>): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === number) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

/** `A` for 1, `AB` for 28. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B4`, or `B4:C9` for more than one cell. */
export function areaText({ top, left, bottom, right }: Area): string {
  const start = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom}`;
}
