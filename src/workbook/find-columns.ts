/** Finding the declared columns of a sheet by their headers. */
import type { Cell } from './cell.js';
import { sheetHeaderKey } from './column-name.js';
import type { ColumnDeclaration, RowProblem } from './declaration.js';

/** Where the columns of a tab stand in a sheet. */
export interface FoundColumns {
  /** By declared column: position in the sheet from 0, or −1. */
  readonly positions: readonly number[];
  /** Headers of the columns that are not there, or there twice. */
  readonly missing: readonly string[];
  readonly problems: readonly RowProblem[];
}

/**
 * Finds columns by header. A header that stands twice is refused like a missing one: whichever was
 * taken could be the wrong one.
 */
export function findColumns(
  tab: string,
  columns: readonly ColumnDeclaration[],
  header: readonly Cell[],
): FoundColumns {
  const places = new Map<string, number[]>();
  header.forEach((cell, index) => {
    const key = sheetHeaderKey(cell);
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  const missing: string[] = [];
  const problems: RowProblem[] = [];
  const positions = columns.map((column) => {
    const found = places.get(sheetHeaderKey(column.header)) ?? [];
    if (found.length === 1) return found[0] ?? -1;
    missing.push(column.header);
    problems.push(headerProblem(tab, column.header, found.length));
    return -1;
  });
  return { positions, missing, problems };
}

function headerProblem(tab: string, header: string, times: number): RowProblem {
  const place = { tab, row: 1, column: header };
  return times === 0
    ? {
        ...place,
        code: 'missing-column',
        message: `${tab} has no column ${header}. Add it, or give its header back.`,
      }
    : {
        ...place,
        code: 'duplicate-header',
        message: `${tab} has ${times} columns with the header ${header}. Rename all but one.`,
      };
}
