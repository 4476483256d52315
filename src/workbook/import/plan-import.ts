/**
 * Planning an import: what of a file is new to a tab, what changes it, what it holds already and what
 * cannot go in. Nothing is written here, and nothing of the file is dropped without a word.
 */

import { findColumns } from '../find-columns.js';
import { ExistingRows, type SheetColumn } from './existing-rows.js';
import { type ImportPlan, ImportRefusal, type ImportRequest } from './import-plan.js';
import { type ColumnMapping, type MappedColumn, mapColumns } from './map-columns.js';
import { decideDecimalMark } from './number-style.js';
import {
  isPersonalColumn,
  isPersonalHeader,
  keepsNobody,
  NO_PERSONS,
  personalCell,
} from './personal-data.js';
import { type ReadColumn, readColumn } from './read-text.js';
import { RowPlanner } from './row-planner.js';

/**
 * Plans the import of a file into a tab.
 *
 * A row is found again by its natural key. A row without an ID is found by content: one that says
 * the same as a row of the tab is that row, else it gets the next ID. So the same file twice changes
 * nothing. A blank cell of the file says nothing: it never erases what the tab holds.
 *
 * @throws {ImportRefusal} when nothing of the file can go in: the tab takes no rows, the map does
 *   not fit, a key column is missing from the file or a column from the sheet
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { tab, existing } = request;
  if (!tab.input) {
    throw new ImportRefusal(
      'NOT_AN_INPUT_TAB',
      `${tab.name} is written by the add-on and takes no rows.`,
    );
  }
  const mapping = withoutPersons(request, mapColumns(request));
  refuseWithoutKey(request, mapping);
  const columns = sheetColumns(request, mapping);
  const readers = readColumns(request, mapping);
  const keyColumns = columns.all.filter(({ column }) => column.key === true);
  const planner = new RowPlanner({
    request,
    mapped: mapping.columns.map((mapped, index) => ({
      ...mapped,
      sheet: columns.of(mapped),
      read: readers[index]?.read ?? ((text) => text),
    })),
    columns: columns.all,
    keyColumns,
    existing: new ExistingRows(existing, keyColumns, request.toInstant),
  });
  const planned = planner.plan();
  return {
    ...planned,
    mapping: mapping.mapping,
    dateOrders: dateOrders(mapping, readers),
    warnings: [
      ...mapping.warnings,
      ...readers.flatMap((reader) => reader.warnings),
      ...planned.warnings,
    ],
  };
}

/**
 * The mapping without the columns of the file that say who a lead is, each with a word.
 * @throws {ImportRefusal} where such a column would name the rows
 */
function withoutPersons(request: ImportRequest, mapping: ColumnMapping): ColumnMapping {
  const { tab } = request;
  const personal = mapping.columns.filter(
    ({ column, fileHeader, position }) =>
      keepsNobody(tab, column) &&
      (isPersonalHeader(fileHeader) || isPersonalColumn(textsAt(request, position))),
  );
  if (personal.length === 0) return mapping;
  const key = personal.find(({ column }) => column.key === true);
  if (key !== undefined) {
    throw new ImportRefusal(
      'PERSONAL_COLUMN',
      `The column "${key.fileHeader}" says who a lead is and would go into ${key.column.header}: ${NO_PERSONS}, or map another column.`,
    );
  }
  const names = new Set(personal.map(({ fileHeader }) => fileHeader));
  return {
    columns: mapping.columns.filter((mapped) => !personal.includes(mapped)),
    mapping: Object.fromEntries(
      Object.entries(mapping.mapping).map(([header, to]) => [
        header,
        names.has(header) ? null : to,
      ]),
    ),
    warnings: [
      ...mapping.warnings,
      ...personal.map(({ fileHeader }) => `${fileHeader} was left out: ${NO_PERSONS}.`),
    ],
  };
}

/** The filled cells of one column of the file. */
function textsAt({ rows }: ImportRequest, position: number): string[] {
  return rows.map((row) => (row[position] ?? '').trim()).filter((text) => text !== '');
}

function refuseWithoutKey({ tab, header }: ImportRequest, { columns }: ColumnMapping): void {
  const missing = tab.columns.filter(
    (column) =>
      column.key === true &&
      column.required === true &&
      column.kind !== 'id' &&
      !columns.some((mapped) => mapped.column === column),
  );
  const [first] = missing;
  if (first === undefined) return;
  const names = missing.map((column) => column.header).join(' and ');
  const has = header.filter((name) => name.trim() !== '').join(', ');
  throw new ImportRefusal(
    'MISSING_KEY_COLUMN',
    `The file has no column for ${names}, by which rows of ${tab.name} are told apart; it has ${has}. Rename one, or map it.`,
  );
}

interface SheetColumns {
  readonly all: readonly SheetColumn[];
  of(mapped: MappedColumn): SheetColumn;
}

/** Where the columns stand in the sheet; every one that the import reads or writes must be there. */
function sheetColumns({ tab, existing }: ImportRequest, mapping: ColumnMapping): SheetColumns {
  const declared = tab.columns.filter((column) => column.computed !== true);
  const found = findColumns(tab.name, declared, existing.header);
  const needed = new Set(mapping.columns.map((mapped) => mapped.column.header));
  const problem = found.problems.find(
    ({ column }) =>
      needed.has(column) || declared.some(({ header, key }) => header === column && key === true),
  );
  if (problem !== undefined) throw new ImportRefusal('MISSING_SHEET_COLUMN', problem.message);
  const all = declared.map((column, index) => ({ column, position: found.positions[index] ?? -1 }));
  return {
    all: all.filter(({ position }) => position >= 0),
    of: ({ column }) => ({
      column,
      position: all.find((candidate) => candidate.column === column)?.position ?? -1,
    }),
  };
}

function readColumns(request: ImportRequest, { columns }: ColumnMapping): ReadColumn[] {
  const texts = columns.map(({ position }) => textsAt(request, position));
  const numeric = columns.flatMap(({ column }, index) =>
    column.kind === 'count' || column.kind === 'number' || column.kind === 'rate'
      ? (texts[index] ?? []).map((text) => text.replace(/\s*%$/, ''))
      : [],
  );
  const fileMark = decideDecimalMark(numeric);
  const { toInstant, tab } = request;
  return columns.map(({ column, statedOrder }, index) => {
    const own = readColumn(texts[index] ?? [], { column, statedOrder, fileMark, toInstant });
    if (column.kind !== 'text' || !keepsNobody(tab, column)) return own;
    return { ...own, read: (text) => personalCell(text, column) ?? own.read(text) };
  });
}

function dateOrders(
  { columns }: ColumnMapping,
  readers: readonly ReadColumn[],
): Record<string, string> {
  const entries = columns.flatMap(({ column }, index) => {
    const shown = readers[index]?.dateOrder ?? null;
    return shown === null ? [] : [[column.header, shown] as const];
  });
  return Object.fromEntries(entries);
}
