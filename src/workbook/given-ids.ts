/** Identifiers that rows get when their ID was left blank. */

import type { TabDeclaration } from './declaration.js';
import type { CellValue } from './read-cell.js';

/** A record under construction. */
export type MutableRow = Record<string, CellValue> & { row: number };

/** An identifier that a row was given. */
export interface GivenId {
  /** Sheet row. */
  readonly row: number;
  /** Header of the ID column. */
  readonly column: string;
  readonly id: string;
}

/**
 * Gives identifiers one after the other: the prefix, a hyphen and a number of at least four digits,
 * beginning above the highest in use.
 *
 * @example idGiver('A', ['A-0417', 'x'])() //=> 'A-0418'
 */
export function idGiver(prefix: string, used: Iterable<string>): () => string {
  let highest = 0;
  for (const id of used) {
    const digits = id.startsWith(`${prefix}-`) ? id.slice(prefix.length + 1) : '';
    if (/^\d{1,15}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return () => {
    highest += 1;
    return `${prefix}-${String(highest).padStart(4, '0')}`;
  };
}

/** Gives every record with a blank ID the next one, in row order, and says which. */
export function giveMissingIds(
  tab: TabDeclaration,
  field: string,
  records: readonly MutableRow[],
): GivenId[] {
  const blank = records.filter((record) => record[field] === null);
  const column = tab.columns.find((candidate) => candidate.field === field);
  if (blank.length === 0 || column === undefined) return [];
  const used = records.map((record) => record[field]).filter((id) => typeof id === 'string');
  const next = idGiver(column.idPrefix ?? 'X', used);
  return blank.map((record) => {
    const id = next();
    record[field] = id;
    return { row: record.row, column: column.header, id };
  });
}

/** The records with the first identifiers of their tab, in their order. */
export function giveIds(tab: TabDeclaration, records: readonly object[]): object[] {
  const column = tab.columns.find((candidate) => candidate.kind === 'id');
  const next = idGiver(column?.idPrefix ?? 'X', []);
  return records.map((record) => ({ ...record, [column?.field ?? 'id']: next() }));
}
