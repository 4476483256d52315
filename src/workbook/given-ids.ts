/** Identifiers that rows get when their ID was left blank. */
import { idGiver } from '../domain/given-id.js';
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
 * Gives every record with a blank ID the next one, in row order, and says which.
 * @param taken every text of the column, also of rows that could not be read; asked for where needed
 */
export function giveMissingIds(
  tab: TabDeclaration,
  field: string,
  records: readonly MutableRow[],
  taken: () => readonly string[],
): GivenId[] {
  const blank = records.filter((record) => record[field] === null);
  const column = tab.columns.find((candidate) => candidate.field === field);
  if (blank.length === 0 || column === undefined) return [];
  const next = idGiver(column.idPrefix ?? 'X', taken());
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
