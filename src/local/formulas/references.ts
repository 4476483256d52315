/** References to cells as formulas write them, in A1 and in R1C1 notation. */
import { columnLetters, columnNumber, quoteSheetName } from '../model/a1.js';
import type { Area } from '../model/workbook-data.js';

/** One end of a reference; row or column is null where it is left out (`A:A`, `2:2`, `A2:A`). */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowAbsolute: boolean;
  readonly columnAbsolute: boolean;
}

/** A cell or a rectangle, possibly open to the end of the sheet. */
export interface Reference {
  /** Without quotes; null where the formula names no sheet. */
  readonly sheet: string | null;
  readonly start: Corner;
  /** null for a single cell. */
  readonly end: Corner | null;
}

/** The cell that R1C1 offsets count from. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Columns of a sheet end at ZZZ. */
export const LAST_COLUMN = 18_278;
/** A file has at most ten million cells, so no sheet has more rows. */
const LAST_ROW = 10_000_000;

const SHEET = String.raw`(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_][\p{L}\p{N}_.]*))!)?`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[0-9]{1,8}`;
const CELL = COLUMN + ROW;
const NOT_LONGER = String.raw`(?![\p{L}\p{N}_.($!])`;

/** Matches a reference in A1 notation at a place of a formula. */
export const A1_PATTERN = new RegExp(
  `${SHEET}(?:(?<start>${CELL})(?::(?<end>${CELL}|${COLUMN}|${ROW}))?${NOT_LONGER}` +
    `|(?<openStart>${COLUMN}):(?<openEnd>${CELL}|${COLUMN})${NOT_LONGER}` +
    `|(?<rowStart>${ROW}):(?<rowEnd>${CELL}|${ROW})${NOT_LONGER})`,
  'uy',
);

const R_PART = String.raw`R(?:\[-?\d+\]|\d+)?`;
const C_PART = String.raw`C(?:\[-?\d+\]|\d+)?`;
const R1C1_END = `${R_PART}${C_PART}|${R_PART}|${C_PART}`;

/** Matches a reference in R1C1 notation at a place of a formula. */
export const R1C1_PATTERN = new RegExp(
  `${SHEET}(?<start>${R1C1_END})(?::(?<end>${R1C1_END}))?${NOT_LONGER}`,
  'iuy',
);

/** The named groups of the two patterns. */
interface Groups {
  readonly quoted?: string;
  readonly plain?: string;
  readonly start?: string;
  readonly end?: string;
  readonly openStart?: string;
  readonly openEnd?: string;
  readonly rowStart?: string;
  readonly rowEnd?: string;
}

function sheetOf(groups: Groups): string | null {
  const quoted = groups.quoted;
  return quoted === undefined ? (groups.plain ?? null) : quoted.replaceAll("''", "'");
}

const CORNER = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([0-9]{1,8}))?$/;

function cornerOfA1(text: string): Corner {
  const [, columnDollar, letters, rowDollar, digits] = CORNER.exec(text) ?? [];
  return {
    row: digits === undefined ? null : Number(digits),
    column: letters === undefined ? null : columnNumber(letters),
    rowAbsolute: rowDollar === '$',
    columnAbsolute: columnDollar === '$',
  };
}

/** The reference that {@link A1_PATTERN} matched; null where row or column do not exist. */
export function referenceOfA1(groups: Groups): Reference | null {
  const start = groups.start ?? groups.openStart ?? groups.rowStart ?? '';
  const end = groups.end ?? groups.openEnd ?? groups.rowEnd;
  const reference = {
    sheet: sheetOf(groups),
    start: cornerOfA1(start),
    end: end === undefined ? null : cornerOfA1(end),
  };
  return isInside(reference) ? reference : null;
}

function offsetOf(text: string | undefined, from: number): { at: number; absolute: boolean } {
  if (text === undefined || text === '') return { at: from, absolute: false };
  if (text.startsWith('[')) return { at: from + Number(text.slice(1, -1)), absolute: false };
  return { at: Number(text), absolute: true };
}

const R1C1_CORNER = /^(R(\[-?\d+\]|\d+)?)?(C(\[-?\d+\]|\d+)?)?$/i;

function cornerOfR1C1(text: string, from: Position): Corner {
  const [, hasRow, row, hasColumn, column] = R1C1_CORNER.exec(text) ?? [];
  const rowAt = offsetOf(row, from.row);
  const columnAt = offsetOf(column, from.column);
  return {
    row: hasRow === undefined ? null : rowAt.at,
    column: hasColumn === undefined ? null : columnAt.at,
    rowAbsolute: hasRow !== undefined && rowAt.absolute,
    columnAbsolute: hasColumn !== undefined && columnAt.absolute,
  };
}

/** The reference that {@link R1C1_PATTERN} matched, seen from a cell; it may lie off the sheet. */
export function referenceOfR1C1(groups: Groups, from: Position): Reference {
  const start = cornerOfR1C1(groups.start ?? '', from);
  const end = groups.end;
  if (end !== undefined) return { sheet: sheetOf(groups), start, end: cornerOfR1C1(end, from) };
  const isWholeLine = start.row === null || start.column === null;
  return { sheet: sheetOf(groups), start, end: isWholeLine ? start : null };
}

function isCornerInside(corner: Corner): boolean {
  const { row, column } = corner;
  return (
    (row === null || (row >= 1 && row <= LAST_ROW)) &&
    (column === null || (column >= 1 && column <= LAST_COLUMN))
  );
}

/** Whether every row and column that it names can exist. */
export function isInside(reference: Reference): boolean {
  return (
    isCornerInside(reference.start) && (reference.end === null || isCornerInside(reference.end))
  );
}

function formatCorner(corner: Corner): string {
  const column =
    corner.column === null
      ? ''
      : `${corner.columnAbsolute ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === null ? '' : `${corner.rowAbsolute ? '$' : ''}${corner.row}`;
  return column + row;
}

function withSheet(reference: Reference, cells: string): string {
  return reference.sheet === null ? cells : `${quoteSheetName(reference.sheet)}!${cells}`;
}

/** The reference in A1 notation; `#REF!` where it lies off the sheet. */
export function formatReference(reference: Reference): string {
  if (!isInside(reference)) return '#REF!';
  const end = reference.end === null ? '' : `:${formatCorner(reference.end)}`;
  return withSheet(reference, formatCorner(reference.start) + end);
}

function formatR1C1Part(letter: 'R' | 'C', at: number | null, absolute: boolean, from: number) {
  if (at === null) return '';
  if (absolute) return `${letter}${at}`;
  return `${letter}[${at - from}]`;
}

function formatR1C1Corner(corner: Corner, from: Position): string {
  return (
    formatR1C1Part('R', corner.row, corner.rowAbsolute, from.row) +
    formatR1C1Part('C', corner.column, corner.columnAbsolute, from.column)
  );
}

/** The reference in R1C1 notation as Google prints it: relative parts always in brackets. */
export function formatReferenceR1C1(reference: Reference, from: Position): string {
  const end = reference.end === null ? '' : `:${formatR1C1Corner(reference.end, from)}`;
  return withSheet(reference, formatR1C1Corner(reference.start, from) + end);
}

/** An open bound stays open at the end: `A5:B` begins at row 5. */
function bounds(one: number | null, other: number | null, last: number): [number, number] {
  if (one === null && other === null) return [1, last];
  if (one === null || other === null) return [one ?? other ?? 1, last];
  return one <= other ? [one, other] : [other, one];
}

/** The cells that it covers on a sheet of the given size; null where it begins beyond the end. */
export function areaOf(reference: Reference, maxRows: number, maxColumns: number): Area | null {
  const { start } = reference;
  const end = reference.end ?? start;
  const [top, bottom] = bounds(start.row, end.row, maxRows);
  const [left, right] = bounds(start.column, end.column, maxColumns);
  if (top > maxRows || left > maxColumns) return null;
  return { top, left, bottom: Math.min(bottom, maxRows), right: Math.min(right, maxColumns) };
}
