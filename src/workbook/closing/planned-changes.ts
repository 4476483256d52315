/** The rows that a close plans as cells under the headers of their tabs. */
import type { PlannedRow, WrittenPart } from '../../domain/closing/planned-rows.js';
import type { Cell } from '../cell.js';
import { cutToCell } from '../cell-text.js';
import type { ColumnDeclaration } from '../declaration.js';
import { type FormatOptions, formatCell } from '../format-row.js';
import { tabOfPart } from '../parse-workbook.js';
import type { TabName } from '../workbook.js';

/** Rows of one tab. */
export interface PlannedChanges {
  readonly tab: TabName;
  /** `upsert` adds rows; `update` changes rows that are there. */
  readonly mode: 'upsert' | 'update';
  readonly headers: readonly string[];
  /** null: the cell stays as it is. */
  readonly rows: readonly (readonly (Cell | null)[])[];
}

/** At most one list of new and one of changed rows per tab, in the order in which they were planned. */
export function plannedChanges(
  rows: readonly PlannedRow[],
  options: FormatOptions,
): PlannedChanges[] {
  const groups = new Map<string, { part: WrittenPart; isNew: boolean; own: PlannedRow[] }>();
  for (const row of rows) {
    const { part, isNew } = row;
    const name = `${part} ${isNew}`;
    const group = groups.get(name) ?? { part, isNew, own: [] };
    group.own.push(row);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ part, isNew, own }) => {
    const { name: tab, columns } = tabOfPart(part);
    const used = columns.filter(
      (column) => column.computed !== true && own.some(({ record }) => column.field in record),
    );
    return {
      tab,
      mode: isNew ? 'upsert' : 'update',
      headers: used.map(({ header }) => header),
      rows: own.map(({ record }) => used.map((column) => cellOf(column, record, options))),
    };
  });
}

function cellOf(
  column: ColumnDeclaration,
  record: PlannedRow['record'],
  options: FormatOptions,
): Cell | null {
  if (!(column.field in record)) return null;
  const cell = formatCell(column, record[column.field], options);
  // Evidence and minutes grow with what the tabs hold.
  return typeof cell === 'string' ? cutToCell(cell) : cell;
}
