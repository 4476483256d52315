/**
 * A tab as it was read just before it is written by the places of that reading. It is kept until the
 * write is known to have landed, so that nothing is lost if somebody moves rows in that moment and the
 * execution dies before it can look.
 */
import type { TableCells } from '../../workbook/table-cells.js';

export interface BeforeWrite extends TableCells {
  /** Only the last rows: all that rows added below them can cover. */
  readonly isTail: boolean;
}

export type KeepBefore = (before: BeforeWrite) => void;

/** Rows that an insertion above may push under added ones; more at once is nobody's edit. */
const MOST_TAIL = 50;

/** Every row: a cell that is changed by its place may hit any of them. */
export function wholeBefore(table: TableCells): BeforeWrite {
  return { ...table, isTail: false };
}

/**
 * The rows that so many added ones may cover, and the one above them.
 * @param last sheet row of the last filled row
 */
export function tailBefore(table: TableCells, last: number, added: number): BeforeWrite {
  const firstRow = Math.max(table.firstRow, last - Math.min(added, MOST_TAIL));
  const rows = table.rows.slice(firstRow - table.firstRow, last - table.firstRow + 1);
  return { header: table.header, rows, firstRow, isTail: true };
}
