/** What becomes of a value that a script writes into a cell: texts are read as if typed. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import { defaultDatePattern, defaultDateTimePattern } from '../../formats/display-value.js';
import { toSerial } from '../../formats/serial-date.js';
import { parseTypedInput } from '../../formats/typed-input.js';
import type { CellData, CellValue, WorkbookData } from '../../model/workbook-data.js';
import { showsDates } from './script-values.js';

/** Limit of a cell's text. Source: Google's file size limits for spreadsheets. */
const MAXIMUM_CHARACTERS = 50_000;

/** The outcome of writing: the value or formula, and the number format that comes with it. */
export interface WrittenValue {
  readonly value: CellValue;
  readonly formula?: string;
  /** Set only where the value brings a format and the cell's own one does not stand. */
  readonly numberFormat?: string;
}

const BLANK: WrittenValue = { value: null };

/** Judges a value for a cell whose present number format is given. */
export function toWrittenValue(
  value: unknown,
  presentFormat: string | undefined,
  workbook: WorkbookData,
  now: number,
): WrittenValue {
  switch (typeof value) {
    case 'undefined':
      return BLANK;
    case 'number':
      return Number.isFinite(value) ? { value } : { value: { error: '#NUM!' } };
    case 'boolean':
      return { value };
    case 'string':
      return fromText(value, presentFormat, workbook, now);
    case 'object':
      return fromObject(value, presentFormat, workbook);
    default:
      throw new NotEmulatedError(`writing a value of type ${typeof value} into a cell`);
  }
}

function fromText(
  text: string,
  presentFormat: string | undefined,
  workbook: WorkbookData,
  now: number,
): WrittenValue {
  if (text === '') return BLANK;
  if (text.length > MAXIMUM_CHARACTERS) {
    throw new ServiceError(
      `Your input contains more than the maximum of ${MAXIMUM_CHARACTERS} characters in a single cell.`,
    );
  }
  if (presentFormat === '@') return { value: text };
  const typed = parseTypedInput(text, workbook.locale, { now, timeZone: workbook.timeZone });
  if (typed.formula !== undefined) return { value: null, formula: typed.formula };
  const keepsFormat =
    typed.numberFormat === undefined || !yieldsTo(presentFormat, typed.numberFormat);
  return keepsFormat
    ? { value: typed.value }
    : { value: typed.value, numberFormat: typed.numberFormat };
}

/** A typed format is taken where the cell has none, or where a date meets a format for numbers. */
function yieldsTo(presentFormat: string | undefined, typedFormat: string): boolean {
  if (presentFormat === undefined) return true;
  return showsDates(typedFormat) && !showsDates(presentFormat);
}

function fromObject(
  value: object | null,
  presentFormat: string | undefined,
  workbook: WorkbookData,
): WrittenValue {
  if (value === null) return BLANK;
  if (!(value instanceof Date)) {
    throw new NotEmulatedError(
      `writing ${Array.isArray(value) ? 'an array' : 'an object'} into one cell`,
    );
  }
  const instant = value.getTime();
  if (Number.isNaN(instant)) return { value: { error: '#NUM!' } };
  const serial = toSerial(instant, workbook.timeZone);
  if (showsDates(presentFormat)) return { value: serial };
  const pattern = Number.isInteger(serial) ? defaultDatePattern : defaultDateTimePattern;
  return { value: serial, numberFormat: pattern(workbook.locale) };
}

/** Puts the outcome into the cell; every other property of it stays. */
export function applyWrittenValue(cell: CellData, written: WrittenValue): void {
  cell.value = written.value;
  if (written.formula === undefined) delete cell.formula;
  else cell.formula = written.formula;
  if (written.numberFormat !== undefined) {
    cell.format = { ...cell.format, numberFormat: written.numberFormat };
  }
  delete cell.linkUrl;
  delete cell.textRuns;
  delete cell.spillFrom;
}
