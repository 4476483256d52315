/** Identifiers that a new row may not be given: they stand in the workbook already. */
import type { CloseContext, IdentifiedPart } from '../../domain/closing/close-desk.js';
import { ID_PREFIXES } from '../../domain/given-id.js';
import type { Snapshot } from '../../domain/records.js';
import { namesIn } from '../cross-checks.js';
import { tabOfPart } from '../parse-workbook.js';
import type { WorkbookTables } from '../table-cells.js';

/**
 * By part: every text in the column of identifiers, also of rows that cannot be read, and those that
 * rows without one were given in this reading.
 */
export function takenIds(tables: WorkbookTables, snapshot: Snapshot): CloseContext['takenIds'] {
  const parts = Object.keys(ID_PREFIXES) as IdentifiedPart[];
  const lists = parts.map((part) => {
    const { name, columns } = tabOfPart(part);
    const column = columns.find(({ kind }) => kind === 'id');
    const typed = namesIn(tables[name], column?.header ?? '').exact;
    const rows: readonly object[] = snapshot[part];
    const given = rows.map((row) => String((row as Record<string, unknown>)[column?.field ?? '']));
    return [part, [...typed, ...given]] as const;
  });
  return Object.fromEntries(lists) as CloseContext['takenIds'];
}
