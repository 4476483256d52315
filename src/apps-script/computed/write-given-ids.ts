/**
 * Writes down the identifiers that rows without one were given in a reading, so that escalations and
 * entries that name them still mean the same row tomorrow.
 */
import type { ColumnDeclaration, TabDeclaration } from '../../workbook/declaration.js';
import { findColumns } from '../../workbook/find-columns.js';
import { parseWorkbook } from '../../workbook/parse-workbook.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { type TabName, WORKBOOK } from '../../workbook/workbook.js';
import { toInstantBy } from '../as-of.js';
import { underDocumentLock } from '../journal/document-lock.js';
import { mayEdit } from '../store/edit-rights.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';
import { readTable } from '../store/read-table.js';
import { keyText } from '../store/row-key.js';
import { writeVerified } from '../store/verified-writes.js';

/** How often people may move rows under a write; what is then still blank is given at the next time. */
const MOST_ROUNDS = 3;

/** Tabs whose rows are given identifiers. */
export const TABS_WITH_IDS: readonly TabName[] = WORKBOOK.filter((tab) =>
  tab.columns.some((column: ColumnDeclaration) => column.kind === 'id'),
).map((tab) => tab.name);

/** In the order of the rows; reads each tab once where no identifier is blank. */
export function writeGivenIds(workbook: Workbook, names: readonly TabName[]): void {
  underDocumentLock(() => {
    for (const name of names) {
      const tab = workbook.tabs.get(name);
      if (tab === undefined) continue;
      for (let round = 0; round < MOST_ROUNDS && !givesAll(workbook, tab); round += 1);
    }
  });
}

/** @returns false when somebody moved rows or columns meanwhile */
function givesAll({ clock }: Workbook, tab: TabSheet): boolean {
  const name = tab.declaration.name as TabName;
  const table = readTable(tab, clock);
  const options = { toInstant: toInstantBy(clock), wanted: [name] };
  const given = parseWorkbook({ [name]: table }, options).givenIds[name] ?? [];
  const [column] = tab.declaration.columns.filter(({ kind }) => kind === 'id');
  if (given.length === 0 || column === undefined || !mayEdit(tab)) return true;
  const [position = -1] = findColumns(name, [column], table.header).positions;
  const targets = given.map(({ row, id }) => ({
    ...{ row, column: position + 1 },
    ...{ kind: column.kind, cell: id },
  }));
  return writeVerified(tab, table, targets, clock, contentReader);
}

/** Names a row by everything in it but its identifier, which it does not have yet. */
function contentReader(tab: TabDeclaration, table: TableCells): (row: number) => string {
  const wanted = tab.columns.filter(({ kind }) => kind !== 'id');
  const { positions } = findColumns(tab.name, wanted, table.header);
  return (row) => {
    const cells = table.rows[row - table.firstRow] ?? [];
    return keyText(wanted.map((column, index) => [column, cells[positions[index] ?? -1] ?? '']));
  };
}
