/** Parsers compiled from the declarations: the rows of a tab become records and named problems. */
import type { BadCell } from './bad-cell.js';
import type { Cell } from './cell.js';
import type { ColumnDeclaration, RowOf, RowProblem, TabDeclaration } from './declaration.js';
import { type FoundColumns, findColumns } from './find-columns.js';
import { FirstRows } from './first-rows.js';
import { type GivenId, giveMissingIds, type MutableRow } from './given-ids.js';
import type { ToInstant } from './instants.js';
import { type CellReader, readerOf } from './read-cell.js';

/** What a parser needs besides the cells. */
export interface ParseOptions {
  readonly toInstant: ToInstant;
  /** Sheet row of the first of the rows; 2 when they follow the header. */
  readonly firstRow: number;
}

/** What one tab says: its records, and everything that kept a row from becoming one. */
export interface ParsedTab<Row> {
  readonly records: readonly Row[];
  readonly problems: readonly RowProblem[];
  /** Headers of declared columns that the sheet does not have, or has twice. */
  readonly missingColumns: readonly string[];
  /** Identifiers that blank ID cells were given, in row order; a store may write them down. */
  readonly givenIds: readonly GivenId[];
}

/** Reads the rows of one tab. Columns are found by header; columns that nobody declared are ignored. */
export type RowParser<Row> = (
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  options: ParseOptions,
) => ParsedTab<Row>;

interface CompiledColumn {
  readonly index: number;
  readonly field: string;
  readonly read: CellReader;
  readonly declaration: ColumnDeclaration;
}

interface CompiledTab {
  readonly tab: TabDeclaration;
  /** The columns that people fill, in declared order. */
  readonly columns: readonly CompiledColumn[];
  /** Columns without which a row cannot be read; a blank cell of an ID is given one instead. */
  readonly required: readonly ColumnDeclaration[];
  readonly keyFields: readonly string[];
  /** A blank record. Copies of it share one shape, which filling them does not change. */
  readonly blank: MutableRow;
  readonly idField: string | null;
}

/**
 * Compiles the parser of a tab. A row with anything unreadable gives one problem per cell and no
 * record; a blank row gives nothing; the second row of a natural key is the problem, not the first.
 */
export function compileParser<Tab extends TabDeclaration>(tab: Tab): RowParser<RowOf<Tab>> {
  const read = tab.columns.filter((column) => column.computed !== true);
  const compiled: CompiledTab = {
    tab,
    columns: read.map((declaration, index) => ({
      index,
      field: declaration.field,
      read: readerOf(declaration),
      declaration,
    })),
    required: read.filter((column) => column.required === true),
    keyFields: read.filter((column) => column.key === true).map((column) => column.field),
    blank: { row: 0, ...Object.fromEntries(read.map((column) => [column.field, null])) },
    idField: read.find((column) => column.kind === 'id')?.field ?? null,
  };
  // The declaration gives both the readers and the type, so the records have that type.
  return (header, rows, options) =>
    parseTab(compiled, header, rows, options) as unknown as ParsedTab<RowOf<Tab>>;
}

function parseTab(
  compiled: CompiledTab,
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  options: ParseOptions,
): ParsedTab<MutableRow> {
  const { tab } = compiled;
  const declarations = compiled.columns.map((column) => column.declaration);
  const found = findColumns(tab.name, declarations, header);
  const problems: RowProblem[] = [...found.problems];
  if (compiled.required.some((column) => found.missing.includes(column.header))) {
    return { records: [], problems, missingColumns: found.missing, givenIds: [] };
  }
  const read: MutableRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const record = readRow(
      compiled,
      found,
      rows[index] ?? [],
      options.firstRow + index,
      options,
      problems,
    );
    if (record !== null) read.push(record);
  }
  const givenIds = idsFor(compiled, found, rows, read);
  const records = withoutDuplicates(compiled, read, problems);
  return { records, problems: inRowOrder(problems), missingColumns: found.missing, givenIds };
}

/** Gives the rows with a blank ID the next ones, above every text that stands in the column. */
function idsFor(
  { tab, columns, idField }: CompiledTab,
  found: FoundColumns,
  rows: readonly (readonly Cell[])[],
  read: readonly MutableRow[],
): GivenId[] {
  const column = columns.find(({ field }) => field === idField);
  if (idField === null || column === undefined) return [];
  const position = found.positions[column.index] ?? -1;
  return giveMissingIds(tab, idField, read, () =>
    rows.map((cells) => String(cells[position] ?? '')),
  );
}

function inRowOrder(problems: readonly RowProblem[]): RowProblem[] {
  return [...problems].sort((a, b) => a.row - b.row);
}

type WrongCell = readonly [column: ColumnDeclaration, cell: BadCell];

/** @returns null for a blank row and for a row with a problem. */
function readRow(
  compiled: CompiledTab,
  found: FoundColumns,
  cells: readonly Cell[],
  row: number,
  options: ParseOptions,
  problems: RowProblem[],
): MutableRow | null {
  const record: MutableRow = { ...compiled.blank };
  record.row = row;
  const wrong: WrongCell[] = [];
  let filled = false;
  for (const column of compiled.columns) {
    const cell = cells[found.positions[column.index] ?? -1];
    if (cell === undefined || cell === '') continue;
    const value = column.read(cell, options.toInstant);
    if (value === null) continue;
    filled = true;
    if (typeof value === 'object') wrong.push([column.declaration, value]);
    else record[column.field] = value;
  }
  if (!filled) return null;
  checkRow(compiled, record, wrong);
  for (const [column, cell] of wrong) {
    problems.push(problemOf(compiled.tab.name, row, column, cell));
  }
  return wrong.length === 0 ? record : null;
}

/** Adds what is wrong with a row as a whole: required cells that are blank, parts above their whole. */
function checkRow({ tab, required }: CompiledTab, record: MutableRow, wrong: WrongCell[]): void {
  for (const column of required) {
    if (column.kind === 'id' || record[column.field] !== null) continue;
    if (!wrong.some(([other]) => other === column)) wrong.push([column, blankCell(column)]);
  }
  if (wrong.length === 0) checkParts(tab, record, wrong);
}

/** What is said of a required cell that is blank. */
export function blankCell(column: ColumnDeclaration): BadCell {
  return { code: 'blank', words: `the cell is empty, but a row needs it. ${column.note}` };
}

function checkParts(tab: TabDeclaration, record: MutableRow, wrong: WrongCell[]): void {
  for (const [partField, wholeField] of tab.atMost ?? []) {
    const part = record[partField];
    const whole = record[wholeField];
    if (typeof part !== 'number' || typeof whole !== 'number' || part <= whole) continue;
    const column = tab.columns.find((candidate) => candidate.field === partField);
    const wholeColumn = tab.columns.find((candidate) => candidate.field === wholeField);
    if (column === undefined || wholeColumn === undefined) continue;
    wrong.push([column, greaterThanWhole(part, whole, wholeColumn.header)]);
  }
}

/** What is said of a part that exceeds its whole, e.g. more passed than submitted. */
export function greaterThanWhole(part: number, whole: number, wholeHeader: string): BadCell {
  return {
    code: 'part-exceeds-whole',
    words: `${part} is more than ${wholeHeader} (${whole}). Correct one of the two.`,
  };
}

/** A problem with its sentence: tab, row and column first, then what is wrong and what to do. */
export function problemOf(
  tab: string,
  row: number,
  column: Pick<ColumnDeclaration, 'header'>,
  { code, words }: BadCell,
): RowProblem {
  const { header } = column;
  const place = header === '' ? `${tab}, row ${row}` : `${tab}, row ${row}, ${header}`;
  return { tab, row, column: header, code, message: `${place}: ${words}` };
}

function withoutDuplicates(
  { tab, keyFields }: CompiledTab,
  records: readonly MutableRow[],
  problems: RowProblem[],
): MutableRow[] {
  if (keyFields.length === 0) return [...records];
  const firstRows = new FirstRows(keyFields);
  const kept: MutableRow[] = [];
  for (const record of records) {
    const first = firstRows.claim(record);
    if (first === null) {
      kept.push(record);
      continue;
    }
    const column = tab.columns.find((candidate) => candidate.field === keyFields.at(-1));
    const shown = keyFields.map((field) => record[field] ?? 'blank').join(' / ');
    const words = `${shown} stands in row ${first} already. Delete one of the two rows or correct it.`;
    problems.push(
      problemOf(tab.name, record.row, column ?? { header: '' }, { code: 'duplicate-key', words }),
    );
  }
  return kept;
}
