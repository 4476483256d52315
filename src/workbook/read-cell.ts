/** One reader per column kind: from what a cell holds to the value of a record, or what is wrong. */
import { fromEpochDay, mondayOf, toEpochDay } from '../domain/calendar.js';
import { MOTIONS } from '../domain/vocabulary.js';
import { type BadCell, badCell } from './bad-cell.js';
import type { Cell } from './cell.js';
import { readCivilText } from './civil-text.js';
import type { ColumnDeclaration } from './declaration.js';
import { instantOfText, type ToInstant } from './instants.js';
import { holdsSentences } from './look.js';

/** null is a blank cell. */
export type CellValue = string | number | null;
/** Reads one cell of its column. */
export type CellReader = (cell: Cell, toInstant: ToInstant) => CellValue | BadCell;

const ERROR_VALUE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!|CALC!)$/;
const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const PERCENT = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*%$/;
/** How a date without a time of day arrives. */
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00:00$/;
const LEAVE_EMPTY = 'or leave the cell empty.';

/** The reader of a column, made once; its answers for repeated dates are remembered. */
export function readerOf(column: ColumnDeclaration): CellReader {
  const read = KIND_READERS[column.kind](column);
  // Somebody may say "#REF!", and Sheets does not tell that text from the error.
  const isSaid = (column.said ?? holdsSentences(column)) && column.key !== true;
  return (cell, toInstant) => {
    if (isErrorValue(cell) && !(isSaid && typeof cell === 'string')) {
      return badCell('error-value', cell, 'is an error value. Mend the formula or type the value.');
    }
    return read(cell, toInstant);
  };
}

/** Error values reach us as texts; a number that is none (from another program's file) is one too. */
function isErrorValue(cell: Cell): boolean {
  if (typeof cell === 'number') return !Number.isFinite(cell);
  return typeof cell === 'string' && cell.startsWith('#') && ERROR_VALUE.test(cell);
}

const KIND_READERS: Record<ColumnDeclaration['kind'], (column: ColumnDeclaration) => CellReader> = {
  text: ({ noDate }) => (noDate === true ? readNoDate : readText),
  id: () => readText,
  email: () => readEmail,
  choice: (column) => choiceReader(column.choices ?? []),
  motion: () => choiceReader(MOTIONS),
  date: () => remembering((text) => readDate(text, false)),
  week: () => remembering((text) => readDate(text, true)),
  instant: () => readInstant,
  count: countReader,
  number: numberReader,
  rate: rateReader,
};

/** The text of a cell, clean; null where it is blank. */
export function readText(cell: Cell): string | null {
  if (typeof cell !== 'string') return typeof cell === 'number' ? String(cell) : upper(cell);
  if (isPlain(cell)) return cell;
  const text = cell.normalize('NFC').trim();
  // Sheets turns "1.2" into a date in some locales: show what stands in the cell, without midnight.
  return text === '' ? null : text.replace(MIDNIGHT, '$1');
}

/** Shown as what stands in the cell, a date would be another version than the one that was typed. */
function readNoDate(cell: Cell): string | null | BadCell {
  const text = readText(cell);
  if (text === null || !MIDNIGHT.test(String(cell).trim())) return text;
  return badCell('a-date', text, "is a date that was made of what was typed. Type ' before it.");
}

/** Short texts of visible ASCII need no cleaning; names are nearly always that, and there are many. */
function isPlain(text: string): boolean {
  const { length } = text;
  if (length === 0 || length === 19 || length > 48) return false;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 126 || code < 32 || (code === 32 && (index === 0 || index === length - 1))) {
      return false;
    }
  }
  return true;
}

function upper(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

function readEmail(cell: Cell): string | null | BadCell {
  const text = readText(cell);
  if (text === null || /^[^\s@]+@[^\s@]+$/.test(text)) return text;
  return badCell('not-an-email', text, `is not an e-mail address. Type one, ${LEAVE_EMPTY}`);
}

function choiceReader(choices: readonly string[]): CellReader {
  const exact = new Set(choices);
  const byLower = new Map(choices.map((choice) => [choice.toLowerCase(), choice]));
  return (cell) => {
    if (typeof cell === 'string' && exact.has(cell)) return cell;
    const text = readText(cell);
    if (text === null) return null;
    return (
      byLower.get(text.toLowerCase()) ??
      badCell('not-a-choice', text, `is not one of the choices. Choose ${listed(choices)}.`)
    );
  };
}

function listed(choices: readonly string[]): string {
  if (choices.length < 2) return choices.join('');
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}

type DateReader = (text: string) => string | BadCell;

/** Dates repeat down a column (a week stands in many rows), so each text is judged once. */
function remembering(read: DateReader): CellReader {
  const known = new Map<string, string | BadCell>();
  return (cell) => {
    if (typeof cell !== 'string') return notADate(cell);
    const remembered = known.get(cell);
    if (remembered !== undefined) return remembered;
    const text = cell.trim();
    if (text === '') return null;
    const value = read(text);
    if (known.size >= 4096) known.clear();
    known.set(cell, value);
    return value;
  };
}

function readDate(text: string, monday: boolean): string | BadCell {
  const civil = readCivilText(text);
  if (civil === null) return notADate(text);
  if (!monday || (toEpochDay(civil.date) + 3) % 7 === 0) return civil.date;
  const week = mondayOf(civil.date);
  return badCell(
    'not-a-monday',
    civil.date,
    `is not a Monday. Its week begins on ${week}: type that.`,
  );
}

function notADate(cell: Cell): BadCell {
  const serial = typeof cell === 'number' && cell >= 1 && cell < 2_958_466;
  const hint = serial
    ? `, though as a serial number it would be ${fromEpochDay(Math.floor(cell) - 25_569)}`
    : '';
  return badCell('not-a-date', cell, `is not a date${hint}. Type a date, ${LEAVE_EMPTY}`);
}

function readInstant(cell: Cell, toInstant: ToInstant): string | null | BadCell {
  if (typeof cell !== 'string') return notADate(cell);
  const text = cell.trim();
  if (text === '') return null;
  const civil = readCivilText(text);
  return civil === null ? notADate(text) : instantOfText(civil, toInstant);
}

/** The number that a cell holds, also where it stands as plain text; undefined where it is none. */
function numberIn(cell: Cell): number | null | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return undefined;
  const text = cell.trim();
  if (text === '') return null;
  return PLAIN_NUMBER.test(text) ? Number(text) : undefined;
}

function countReader(column: ColumnDeclaration): CellReader {
  const min = column.min ?? 0;
  const max = column.max ?? Number.MAX_SAFE_INTEGER;
  return (cell) => {
    const value = numberIn(cell);
    if (value === null) return null;
    if (value === undefined || !Number.isSafeInteger(value)) {
      return badCell(
        'not-a-whole-number',
        cell,
        `is not a whole number. Type a number, ${LEAVE_EMPTY}`,
      );
    }
    return value >= min && value <= max ? zeroed(value) : outOfRange(cell, column);
  };
}

function numberReader(column: ColumnDeclaration): CellReader {
  const min = column.min ?? -Infinity;
  const max = column.max ?? Infinity;
  return (cell) => {
    const isText = column.percent === true && typeof cell === 'string';
    const value = isText ? rateInText(cell) : numberIn(cell);
    if (value === null) return null;
    if (value === undefined) {
      return badCell('not-a-number', cell, `is not a number. Type a number, ${LEAVE_EMPTY}`);
    }
    return value >= min && value <= max ? zeroed(value) : outOfRange(cell, column);
  };
}

/** One zero only: −0 would look like 0 and compare as another value. */
function zeroed(value: number): number {
  return value === 0 ? 0 : value;
}

function outOfRange(cell: Cell, column: ColumnDeclaration): BadCell {
  const min = column.min ?? (column.kind === 'count' ? 0 : undefined);
  if (min === 0 && column.max === undefined) {
    return badCell('negative', cell, `is negative. Type 0 or more, ${LEAVE_EMPTY}`);
  }
  const range = column.max === undefined ? `from ${min}` : `from ${min} to ${column.max}`;
  return badCell('out-of-range', cell, `is out of range. Type a number ${range}, ${LEAVE_EMPTY}`);
}

function rateReader(): CellReader {
  return (cell) => {
    const value = typeof cell === 'string' ? rateInText(cell) : numberIn(cell);
    if (value === null) return null;
    if (value === undefined) {
      return badCell(
        'not-a-rate',
        cell,
        `is not a rate. Type a fraction such as 0.92, ${LEAVE_EMPTY}`,
      );
    }
    return value >= 0 && value <= 1 ? zeroed(value) : notAFraction(cell, value);
  };
}

function rateInText(cell: string): number | null | undefined {
  const percent = PERCENT.exec(cell.trim());
  return percent === null ? numberIn(cell) : percentToRate(Number(percent[1]));
}

/** Divides by 100 without the dust of binary fractions: 92.4 gives 0.924. */
export function percentToRate(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

function notAFraction(cell: Cell, value: number): BadCell {
  if (value > 1 && value <= 100) {
    const fraction = percentToRate(value);
    return badCell(
      'percent-as-rate',
      cell,
      `is more than 1, and a rate is a fraction. Type ${fraction} or ${value} %.`,
    );
  }
  return badCell('out-of-range', cell, `is not between 0 and 1. Type a fraction, ${LEAVE_EMPTY}`);
}
