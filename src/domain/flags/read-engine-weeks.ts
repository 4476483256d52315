/** Reads the table of weeks that DRIFT_MODE and DRIFT_REPORT are given, by its header row. */
import { isIsoDate, mondayOf } from '../calendar.js';
import type { EngineWeek, MeasureKey } from '../drift/engine-week.js';
import { MEASURE_HEADERS, MEASURES } from '../drift/engine-week.js';
import type { Motion } from '../vocabulary.js';
import { MOTIONS } from '../vocabulary.js';
import { CellArgumentError } from './cell-argument-error.js';
import { isBlank, quoteCell, readCount, readRate } from './read-argument.js';

export interface EngineTable {
  readonly rows: readonly EngineWeek[];
  /** The measures that have a column. */
  readonly present: readonly MeasureKey[];
  /** Whether the table parts its motions. */
  readonly hasMotion: boolean;
}

function fault(message: string): CellArgumentError {
  return new CellArgumentError('weekly', message);
}

function normalise(header: unknown): string {
  return String(header).trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Column of each known header; a header that stands twice is an error, an unknown one is passed over. */
function columnsOf(header: readonly unknown[]): ReadonlyMap<string, number> {
  const known = new Set(['week', 'motion', ...Object.values(MEASURE_HEADERS).map(normalise)]);
  const columns = new Map<string, number>();
  for (const [column, cell] of header.entries()) {
    const name = normalise(cell);
    if (!known.has(name)) continue;
    if (columns.has(name)) throw fault(`weekly has two columns named ${String(cell).trim()}.`);
    columns.set(name, column);
  }
  return columns;
}

/** B2B or B2C in any case; null of a blank cell. @throws {CellArgumentError} for anything else */
export function readMotion(argument: string, cell: unknown): Motion | null {
  if (isBlank(cell)) return null;
  const text = String(cell).trim().toUpperCase();
  const motion = MOTIONS.find((one) => one === text);
  if (motion !== undefined) return motion;
  throw new CellArgumentError(
    argument,
    `${argument} must be ${MOTIONS.join(' or ')}, but is ${quoteCell(cell)}.`,
  );
}

function readWeek(cell: unknown): string {
  const date = typeof cell === 'string' ? cell.trim().slice(0, 10) : '';
  if (isIsoDate(date)) return mondayOf(date);
  throw fault(`Week must be a date, but is ${isBlank(cell) ? 'blank' : quoteCell(cell)}.`);
}

/** Prefixes an error with the row of the range, the header row being row 1. */
function atRow<T>(row: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CellArgumentError)) throw error;
    throw fault(`Row ${row} of weekly: ${error.message}`);
  }
}

/** What counts a part of something else, beside the whole that it is part of. */
const PARTS = [
  ['passed', 'submitted'],
  ['accepted', 'offered'],
  ['qualified', 'captured'],
] as const satisfies readonly (readonly [MeasureKey, MeasureKey])[];

/** @throws {CellArgumentError} when a part is more than its whole, which makes a rate above 1 */
function checkParts(measures: Readonly<Record<MeasureKey, number | null>>): void {
  for (const [part, whole] of PARTS) {
    const some = measures[part];
    const all = measures[whole];
    if (some === null || all === null || some <= all) continue;
    throw fault(
      `${MEASURE_HEADERS[part]} must not be more than ${MEASURE_HEADERS[whole]}, but ${some} is more than ${all}.`,
    );
  }
}

function readRow(
  cells: readonly unknown[],
  columns: ReadonlyMap<string, number>,
  present: readonly MeasureKey[],
): EngineWeek {
  const cellOf = (name: string): unknown => cells[columns.get(name) ?? -1];
  const measures = Object.fromEntries(
    MEASURES.map((measure) => {
      if (!present.includes(measure)) return [measure, null];
      const header = MEASURE_HEADERS[measure];
      const read = measure === 'target' ? readRate : readCount;
      return [measure, read(header, cellOf(normalise(header)))];
    }),
  ) as Record<MeasureKey, number | null>;
  checkParts(measures);
  return {
    week: readWeek(cellOf('week')),
    motion: readMotion('Motion', cellOf('motion')),
    ...measures,
  };
}

/**
 * Rows of a range whose first row holds headers, in any order and case, unknown ones passed over.
 * Weeks are ISO dates; a row whose known cells are all blank is passed over. Null when the range is
 * blank as a whole.
 * @throws {CellArgumentError} naming the row, when a cell cannot be read, a week stands twice for a
 *   motion or the range has no column Week
 */
export function readEngineWeeks(table: readonly (readonly unknown[])[]): EngineTable | null {
  const [header = [], ...body] = table;
  if (table.every((row) => row.every(isBlank))) return null;
  const columns = columnsOf(header);
  if (!columns.has('week')) {
    throw fault('weekly must begin with a header row that has a column Week, but has none.');
  }
  const present = MEASURES.filter((measure) => columns.has(normalise(MEASURE_HEADERS[measure])));
  const rows: EngineWeek[] = [];
  const seen = new Map<string, number>();
  for (const [index, cells] of body.entries()) {
    if ([...columns.values()].every((column) => isBlank(cells[column]))) continue;
    const number = index + 2;
    const row = atRow(number, () => readRow(cells, columns, present));
    const key = `${row.week} ${row.motion}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const motion = row.motion === null ? '' : ` of ${row.motion}`;
      throw fault(
        `Row ${number} of weekly repeats the week of ${row.week}${motion} of row ${earlier}; one row per week is needed.`,
      );
    }
    seen.set(key, number);
    rows.push(row);
  }
  return { rows, present, hasMotion: columns.has('motion') };
}
