/** One reader per column of a file: from texts to cells, by what the whole column says of itself. */

import { MOTIONS } from '../../domain/vocabulary.js';
import { type BadCell, badCell } from '../bad-cell.js';
import type { Cell } from '../cell.js';
import { fitsCell, isKeepable, keepable } from '../cell-text.js';
import { fileHeaderKey } from '../column-name.js';
import type { ColumnDeclaration } from '../declaration.js';
import { civilOf, instantOfText, type ToInstant } from '../instants.js';
import { percentToRate } from '../read-cell.js';
import { type DateOrder, decideDateOrder, type StatedOrder } from './date-order.js';
import { columnDateReader, type FileDate } from './file-date.js';
import { type DecimalMark, decideDecimalMark, readFileNumber } from './number-style.js';

/** Makes a cell of a text, or says why it cannot. The text is trimmed and not blank. */
export type TextReader = (text: string) => Cell | BadCell;

/** A column of the file, ready to be read. */
export interface ReadColumn {
  readonly read: TextReader;
  /** Order of the dates and why; null for other columns. */
  readonly dateOrder: string | null;
  readonly warnings: readonly string[];
}

/** What the reading of one column depends on besides its texts. */
export interface ColumnContext {
  readonly column: ColumnDeclaration;
  readonly statedOrder: StatedOrder | null;
  /** The decimal mark that the whole file shows, where its column shows none. */
  readonly fileMark: DecimalMark | 'mixed';
  readonly toInstant: ToInstant;
}

/** @param texts every text of the column, trimmed, without the blank ones */
export function readColumn(texts: readonly string[], context: ColumnContext): ReadColumn {
  switch (context.column.kind) {
    case 'date':
    case 'week':
    case 'instant':
      return dateColumn(texts, context);
    case 'count':
    case 'number':
      return numberColumn(texts, context);
    case 'rate':
      return rateColumn(texts, context);
    case 'choice':
      return plain(choiceReader(context.column.choices ?? []));
    case 'motion':
      return plain(choiceReader(MOTIONS));
    default:
      return plain(readFreeText);
  }
}

function plain(read: TextReader): ReadColumn {
  return { read, dateOrder: null, warnings: [] };
}

function readFreeText(text: string): Cell | BadCell {
  const clean = text.replace(/\r\n?/g, '\n').normalize('NFC');
  if (!fitsCell(clean)) {
    return badCell('too-long', text, 'is longer than 50,000 characters. Shorten it.');
  }
  return isKeepable(clean)
    ? clean
    : badCell(
        'control-character',
        String(keepable(text)),
        'holds a control character such as NUL. Remove it.',
      );
}

/** Choices are found whatever their case, spaces and hyphens; anything else is left to be named. */
function choiceReader(choices: readonly string[]): TextReader {
  const canonical = new Map(choices.map((choice) => [fileHeaderKey(choice), choice]));
  return (text) => canonical.get(fileHeaderKey(text)) ?? text;
}

function dateColumn(texts: readonly string[], context: ColumnContext): ReadColumn {
  const { column, statedOrder, toInstant } = context;
  const readDate = columnDateReader();
  const decided = decideDateOrder(texts, column.kind === 'week', statedOrder, readDate);
  const read: TextReader = (text) => {
    const date = readDate(text);
    if (date === null) return text;
    const day = dayOf(date, decided.order, text, column.header);
    if (typeof day !== 'string') return day;
    if (date.offsetMinutes === null) return `${day}T${date.time}`;
    return civilOf(instantOfText({ ...date, date: day }, toInstant), toInstant);
  };
  return { read, dateOrder: decided.shown, warnings: [] };
}

function dayOf(
  { dayFirst, monthFirst }: FileDate,
  order: DateOrder['order'],
  text: string,
  header: string,
): string | BadCell {
  if (dayFirst !== null && dayFirst === monthFirst) return dayFirst;
  const day = order === 'm/d/y' ? monthFirst : dayFirst;
  if (order === 'd/m/y' || order === 'm/d/y') {
    return day ?? badCell('not-a-date', text, `is not a date when read as ${order}. Correct it.`);
  }
  const why =
    order === 'mixed'
      ? 'stands in a column that mixes d/m/y and m/d/y.'
      : `may be ${dayFirst} or ${monthFirst}, and the column does not tell.`;
  const how = `Write it as ${dayFirst ?? monthFirst}, or map the column to "${header} (d/m/y)" or "${header} (m/d/y)".`;
  return badCell('ambiguous-date', text, `${why} ${how}`);
}

function numberColumn(texts: readonly string[], context: ColumnContext): ReadColumn {
  const { column, fileMark } = context;
  const wholeOnly = column.kind === 'count';
  const mark = decideDecimalMark(texts.map(withoutPercent)) ?? fileMark;
  const read: TextReader = (text) => {
    const isPercent = column.percent === true && text.endsWith('%');
    const number = readFileNumber(isPercent ? withoutPercent(text) : text, mark, wholeOnly);
    if (number.is === 'ambiguous') return ambiguousNumber(text);
    if (number.is !== 'number') return text;
    return isPercent ? percentToRate(number.value) : number.value;
  };
  return { read, dateOrder: null, warnings: markWarnings(texts, mark, read, column) };
}

function ambiguousNumber(text: string): BadCell {
  const words =
    'may hold thousands or decimals, and the column does not tell. Write it without thousands separators and with a dot before decimals.';
  return badCell('ambiguous-number', text, words);
}

/** Tells how numbers like `1.234` were read where only the kind of the column decided it. */
function markWarnings(
  texts: readonly string[],
  mark: DecimalMark | 'mixed',
  read: TextReader,
  column: ColumnDeclaration,
): string[] {
  if (mark !== null) return [];
  const example = texts.find((text) => /^\D?[1-9]\d{0,2}[.,]\d{3}$/.test(text));
  const value = example === undefined ? null : read(example);
  return typeof value === 'number'
    ? [`${column.header}: "${example}" and the like were read as ${value}.`]
    : [];
}

function rateColumn(texts: readonly string[], context: ColumnContext): ReadColumn {
  const { column } = context;
  const mark = decideDecimalMark(texts.map(withoutPercent)) ?? context.fileMark;
  const numberIn = (text: string): number | null => {
    const number = readFileNumber(withoutPercent(text), mark, false);
    return number.is === 'number' ? number.value : null;
  };
  const bare = texts.filter((text) => !text.endsWith('%')).map(numberIn);
  const large = bare.filter((value) => value !== null && value > 1).length;
  const fractions = bare.filter((value) => value !== null && value > 0 && value <= 1).length;
  const isPercent = large > 0 && fractions === 0;
  const read: TextReader = (text) => {
    const value = numberIn(text);
    if (value === null) return text;
    return text.endsWith('%') || isPercent ? percentToRate(value) : value;
  };
  const warnings = isPercent
    ? [
        `${column.header}: numbers without a % sign were read as percents (${large === 1 ? '1 cell' : `${large} cells`}), because none lies between 0 and 1.`,
      ]
    : [];
  return { read, dateOrder: null, warnings };
}

function withoutPercent(text: string): string {
  return text.replace(/\s*%$/, '');
}
