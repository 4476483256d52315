/** The rows that a workbook begins with, as changes of tabs; a row whose key is there stays as it is. */
import type { Motion } from '../../domain/vocabulary.js';
import type { Cell } from '../../workbook/cell.js';
import { findColumns } from '../../workbook/find-columns.js';
import { prefilledRows } from '../../workbook/prefill/prefilled-rows.js';
import type { TabName } from '../../workbook/workbook.js';
import type { TabChanges } from '../journal/entry.js';
import { requireTab, type Workbook } from '../store/open-workbook.js';
import { readTable } from '../store/read-table.js';
import { keyText } from '../store/row-key.js';

export function firstRows(workbook: Workbook, motions: readonly Motion[]): TabChanges[] {
  return [...prefilledRows(motions)].map(([tab, rows]) => onlyNewRows(workbook, tab, rows));
}

/** Rows in the order of the declared columns, less those whose key the tab holds already. */
export function onlyNewRows(
  workbook: Workbook,
  tab: TabName,
  rows: readonly (readonly Cell[])[],
): TabChanges {
  const sheet = requireTab(workbook, tab);
  const { columns } = sheet.declaration;
  const table = readTable(sheet, workbook.clock);
  const { positions } = findColumns(tab, columns, table.header);
  const keys = columns.flatMap((column, index) => (column.key === true ? [{ column, index }] : []));
  const present = new Set(
    table.rows.map((cells) =>
      keyText(keys.map(({ column, index }) => [column, cells[positions[index] ?? -1] ?? ''])),
    ),
  );
  return {
    tab,
    headers: columns.map((column) => column.header),
    rows: rows.filter(
      (cells) =>
        !present.has(keyText(keys.map(({ column, index }) => [column, cells[index] ?? '']))),
    ),
  };
}
