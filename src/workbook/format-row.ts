/** From records back to cells, in the order of a sheet's header. */
import type { Instant } from '../domain/calendar.js';
import type { Cell } from './cell.js';
import { sheetHeaderKey } from './column-name.js';
import type { ColumnDeclaration, TabDeclaration } from './declaration.js';

/** What formatting needs: the civil date-time that the workbook's clock shows at an instant. */
export interface FormatOptions {
  readonly toCivil: (instant: Instant) => string;
}

/**
 * The cells of a record or of a part of one, by the header of the sheet. A column that the record
 * does not mention is undefined (leave the cell alone); null is '' (make it blank).
 */
export function formatRow(
  tab: TabDeclaration,
  header: readonly Cell[],
  record: Readonly<Record<string, unknown>>,
  options: FormatOptions,
): (Cell | undefined)[] {
  const byHeader = new Map(tab.columns.map((column) => [sheetHeaderKey(column.header), column]));
  return header.map((cell) => {
    const column = byHeader.get(sheetHeaderKey(cell));
    if (column === undefined || !(column.field in record)) return undefined;
    return formatCell(column, record[column.field], options);
  });
}

/** One value of a record as its cell holds it: dates as civil date-times, blank for null. */
export function formatCell(
  column: ColumnDeclaration,
  value: unknown,
  { toCivil }: FormatOptions,
): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  if (column.kind === 'date' || column.kind === 'week') return `${text}T00:00:00`;
  return column.kind === 'instant' ? toCivil(text) : text;
}
