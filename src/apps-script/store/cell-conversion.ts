/** What Google gives and takes in a cell, to and from {@link Cell}: dates as civil text, text as text. */
import type { Cell } from '../../workbook/cell.js';
import { guardText } from '../../workbook/cell-text.js';
import type { ColumnKind } from '../../workbook/declaration.js';
import type { WallClock } from './wall-clock.js';

/** What `getValues` answers and `setValues` takes. */
export type SheetValue = string | number | boolean | Date;

/** A cell as read. A date becomes civil text in the spreadsheet's zone; an unusable date a blank. */
export function toCell(value: unknown, clock: WallClock): Cell {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      return isDate(value) ? clock.toCivil(value.getTime()) : '';
  }
}

/** 1 January 1990 and 1 January 2100 as Sheets counts days. */
const FIRST_DAY = 32_874;
const END_OF_DAYS = 73_051;
/** 1 January 1970. */
const EPOCH_DAY = 25_569;

/**
 * What a number in a column of days means. Values that were pasted without their format are the
 * numbers by which Sheets keeps dates; any that can be a day of 1990 to 2099 is read as that day. Others,
 * such as a year alone, stay numbers, which the parser names.
 */
export function dayOfNumber(cell: Cell): Cell {
  if (typeof cell !== 'number' || !(cell >= FIRST_DAY && cell < END_OF_DAYS)) return cell;
  const seconds = Math.round((cell - EPOCH_DAY) * 86_400);
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** A cell to be written. Text of a date column becomes a date; other text stays text, guarded. */
export function toSheetValue(cell: Cell, kind: ColumnKind, clock: WallClock): SheetValue {
  if (typeof cell !== 'string') return cell;
  if (isDateKind(kind) && CIVIL.test(cell)) return new Date(clock.toEpochMs(cell));
  return guardText(cell);
}

/** True when two cells hold the same: a date is the same as the same date at midnight. */
export function isSameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  return withoutMidnight(a) === withoutMidnight(b);
}

export function isDateKind(kind: ColumnKind): boolean {
  return kind === 'date' || kind === 'week' || kind === 'instant';
}

const CIVIL = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/;

function withoutMidnight(text: string): string {
  return text.length === 19 && text.endsWith('T00:00:00') && CIVIL.test(text)
    ? text.slice(0, 10)
    : text;
}

/** Also true of a date of another realm, such as a library's. */
function isDate(value: unknown): value is Date {
  return (
    Object.prototype.toString.call(value) === '[object Date]' &&
    !Number.isNaN((value as Date).getTime())
  );
}
