/** A1 notation: text such as `Sheet 1!$B$2:D` and the rectangles that it names. */
import type { Area } from './workbook-data.js';

/** An A1 reference as written; a bound that is left out (`A:B`, `2:2`, `A5:B`) is null. */
export interface A1Reference {
  /** Without quotes; null where the text names no sheet. */
  readonly sheetName: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

/** Letters of a column, counting from 1. @example columnLetters(27) //=> 'AA' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Number of a column from its letters in either case. @example columnNumber('aa') //=> 27 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `A1`, or `A1:B2` where the rectangle has more than one cell. */
export function formatArea(area: Area): string {
  const start = columnLetters(area.left) + area.top;
  const isOneCell = area.top === area.bottom && area.left === area.right;
  return isOneCell ? start : `${start}:${columnLetters(area.right)}${area.bottom}`;
}

/** The name as a formula writes it: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const isPlain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$|^R\d*C\d*$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

const ENDS = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,8})?)?$/;

/** Reads A1 text; null where it is not A1 notation (it may then be the name of a range). */
export function parseA1(text: string): A1Reference | null {
  const bang = text.lastIndexOf('!');
  // Google takes `!A1` for a cell of the sheet itself.
  const sheetName = bang <= 0 ? null : unquoteSheetName(text.slice(0, bang));
  const cells = text.slice(bang + 1).trim();
  const match = ENDS.exec(cells);
  if (!match || cells === '') return null;
  const [, startLetters, startDigits, endLetters, endDigits] = match;
  const start = { column: toColumn(startLetters), row: toRow(startDigits) };
  if (!cells.includes(':')) {
    if (start.column === null || start.row === null) return null;
    return {
      sheetName,
      top: start.row,
      left: start.column,
      bottom: start.row,
      right: start.column,
    };
  }
  const end = { column: toColumn(endLetters), row: toRow(endDigits) };
  if ((end.column === null && end.row === null) || (start.column === null && start.row === null)) {
    return null;
  }
  if (start.row === 0 || end.row === 0) return null;
  const [top, bottom] = orderBounds(start.row, end.row);
  const [left, right] = orderBounds(start.column, end.column);
  return { sheetName, top, left, bottom, right };
}

/** The rectangle that a reference covers on a sheet of the given size. */
export function resolveReference(
  reference: A1Reference,
  maxRows: number,
  maxColumns: number,
): Area {
  return {
    top: reference.top ?? 1,
    left: reference.left ?? 1,
    bottom: reference.bottom ?? maxRows,
    right: reference.right ?? maxColumns,
  };
}

function toColumn(letters: string | undefined): number | null {
  return letters === undefined ? null : columnNumber(letters);
}

function toRow(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** An open bound stays open at the end: `B3:2` and `A5:B` begin at the row that is given. */
function orderBounds(one: number | null, other: number | null): [number | null, number | null] {
  if (one === null || other === null) return [one ?? other, null];
  return one <= other ? [one, other] : [other, one];
}

function unquoteSheetName(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith("'") || !trimmed.endsWith("'") || trimmed.length < 2) return trimmed;
  return trimmed.slice(1, -1).replaceAll("''", "'");
}
