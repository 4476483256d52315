/**
 * Planning an import: what of a file is new to a tab, what changes it, what it holds already and what
 * cannot go in. Nothing is written here, and nothing of the file is dropped without a word.
 */

import { findColumns } from '../find-columns.js';
import { ExistingRows, type SheetColumn } from './existing-rows.js';
import { type ImportPlan, ImportRefusal, type ImportRequest } from './import-plan.js';
import { type ColumnMapping, type MappedColumn, mapColumns } from './map-columns.js';
import { decideDecimalMark } from './number-style.js';
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
  const mapping = mapColumns(request);
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
  const texts = columns.map(({ position }) =>
    request.rows.map((row) => (row[position] ?? '').trim()).filter((text) => text !== ''),
  );
  const numeric = columns.flatMap(({ column }, index) =>
    column.kind === 'count' || column.kind === 'number' || column.kind === 'rate'
      ? (texts[index] ?? []).map((text) => text.replace(/\s*%$/, ''))
      : [],
  );
  const fileMark = decideDecimalMark(numeric);
  const { toInstant } = request;
  return columns.map(({ column, statedOrder }, index) =>
    readColumn(texts[index] ?? [], { column, statedOrder, fileMark, toInstant }),
  );
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
