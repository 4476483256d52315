/** Keeps Engine Weeks as the measured tabs have it: every row of it is the add-on's. */
import { madePerStretch, numbersInForce } from '../../domain/cascade/numbers-in-force.js';
import { buildEngineWeeks } from '../../domain/drift/build-engine-weeks.js';
import type { EngineWeek } from '../../domain/drift/engine-week.js';
import type { Cell } from '../../workbook/cell.js';
import type { ColumnDeclaration } from '../../workbook/declaration.js';
import { findColumns } from '../../workbook/find-columns.js';
import { formatCell } from '../../workbook/format-row.js';
import type { ParsedWorkbook } from '../../workbook/parse-workbook.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { ENGINE_WEEKS } from '../../workbook/tabs/engine-weeks.js';
import type { TabName } from '../../workbook/workbook.js';
import { isSameCell } from '../store/cell-conversion.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';
import { readTable } from '../store/read-table.js';
import { keyText } from '../store/row-key.js';
import type { CellTarget } from '../store/stray-cells.js';
import { upsertRows } from '../store/upsert-rows.js';
import { keyReader, writeVerified } from '../store/verified-writes.js';
import { writeCells } from '../store/write-runs.js';

/** Tabs that its rows are made of. */
export const ENGINE_NEEDS: readonly TabName[] = [
  'Sources',
  'Pass Rates',
  'Signal Classes',
  'Signals',
  'Handoffs',
  'Rejection Codes',
  'Rejections',
  'Disputes',
  'Settings',
  'Targets',
  'Changes',
];

/** A column that the sheet has. */
interface Placed {
  readonly declaration: ColumnDeclaration;
  /** From 1. */
  readonly column: number;
}

/** What the sheet is to hold, found by week and motion. */
interface Wanted {
  readonly columns: readonly Placed[];
  /** By key: the cells of a row in the order of the columns. */
  readonly byKey: ReadonlyMap<string, readonly Cell[]>;
}

/**
 * Brings Engine Weeks up to date: rows by week and motion, changed cells in one block, new weeks
 * below, rows of weeks that are gone blank. A column that somebody took away is left out; without
 * Week or Motion nothing is written, and a check says so.
 * @returns false when somebody moved rows or columns meanwhile
 */
export function refreshEngineWeeks(workbook: Workbook, parsed: ParsedWorkbook): boolean {
  const tab = workbook.tabs.get(ENGINE_WEEKS.name);
  if (tab === undefined) return true;
  const table = readTable(tab, workbook.clock);
  const wanted = wantedRows(parsed, table);
  if (wanted === null) return true;
  const readKey = keyReader(tab.declaration, table);
  const rowOfKey = new Map<string, number>();
  const orphans: number[] = [];
  table.rows.forEach((_, index) => {
    const row = table.firstRow + index;
    const key = readKey(row);
    if (wanted.byKey.has(key) && !rowOfKey.has(key)) rowOfKey.set(key, row);
    else orphans.push(row);
  });
  const landed = writeVerified(tab, table, blockOf(wanted, table, rowOfKey), workbook.clock);
  if (!landed) return false;
  blankKeys(tab, wanted, table, orphans);
  const fresh = [...wanted.byKey].filter(([key]) => !rowOfKey.has(key)).map(([, cells]) => cells);
  if (fresh.length === 0) return true;
  const headers = wanted.columns.map(({ declaration }) => declaration.header);
  upsertRows(tab, { mode: 'upsert', headers, rows: fresh }, workbook.clock);
  return true;
}

function wantedRows({ snapshot, settings }: ParsedWorkbook, table: TableCells): Wanted | null {
  const { positions } = findColumns(ENGINE_WEEKS.name, ENGINE_WEEKS.columns, table.header);
  const columns = ENGINE_WEEKS.columns.flatMap(
    (declaration: ColumnDeclaration, index): Placed[] => {
      const position = positions[index] ?? -1;
      return position < 0 ? [] : [{ declaration, column: position + 1 }];
    },
  );
  const keys = columns.filter(({ declaration }) => declaration.key === true);
  if (keys.length < ENGINE_WEEKS.columns.filter((column) => 'key' in column).length) return null;
  const targetsAt = madePerStretch(
    snapshot.changes,
    (date) => numbersInForce(snapshot, settings, date).targets,
  );
  const byKey = new Map<string, readonly Cell[]>();
  for (const week of buildEngineWeeks(snapshot, targetsAt)) {
    const cellOf = ({ declaration }: Placed) => cellOfWeek(week, declaration);
    byKey.set(keyText(keys.map((one) => [one.declaration, cellOf(one)])), columns.map(cellOf));
  }
  return { columns, byKey };
}

function cellOfWeek(week: EngineWeek, declaration: ColumnDeclaration): Cell {
  const values: Readonly<Record<string, unknown>> = { ...week };
  // No column of the tab holds an instant.
  return formatCell(declaration, values[declaration.field], { toCivil: (instant) => instant });
}

/**
 * The cells from the first row that differs to the last, as one block: motions take turns from row to
 * row, so that the differing cells alone would be as many writes as weeks. Keys stay as they are.
 */
function blockOf(
  { columns, byKey }: Wanted,
  table: TableCells,
  rowOfKey: ReadonlyMap<string, number>,
): CellTarget[] {
  const cellsOfRow = new Map([...rowOfKey].map(([key, row]) => [row, byKey.get(key) ?? []]));
  const targets = table.rows.flatMap((cells, index) => {
    const row = table.firstRow + index;
    const wanted = cellsOfRow.get(row);
    return columns.flatMap(({ declaration, column }, place) => {
      if (declaration.key === true) return [];
      const cell = wanted?.[place] ?? '';
      const isSame = isSameCell(cell, cells[column - 1] ?? '');
      return [{ target: { row, column, kind: declaration.kind, cell }, isSame }];
    });
  });
  const differing = targets.filter(({ isSame }) => !isSame).map(({ target }) => target.row);
  const first = Math.min(...differing);
  const last = Math.max(...differing);
  return targets.map(({ target }) => target).filter(({ row }) => row >= first && row <= last);
}

/** Takes the key off rows whose week is gone; their other cells are blank by then. */
function blankKeys(
  { sheet }: TabSheet,
  { columns }: Wanted,
  table: TableCells,
  orphans: readonly number[],
): void {
  const keys = columns.filter(({ declaration }) => declaration.key === true);
  writeCells(
    sheet,
    orphans.flatMap((row) =>
      keys.flatMap(({ column }) => {
        const present = table.rows[row - table.firstRow]?.[column - 1] ?? '';
        return present === '' ? [] : [{ row, column, value: '' }];
      }),
    ),
  );
}
