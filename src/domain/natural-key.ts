/** One row per natural key, so that a doubled row cannot count twice. */
import type { Located } from './records.js';

/**
 * Keeps a row under its key unless the sheet has an earlier one for it: the first in the sheet
 * counts, in whatever order the rows come.
 */
export function keepFirst<Key, Row extends Located>(kept: Map<Key, Row>, key: Key, row: Row): void {
  const known = kept.get(key);
  if (known === undefined || row.row < known.row) kept.set(key, row);
}

/** The rows that count, one per key. */
export function firstByKey<Row extends Located>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row> {
  const kept = new Map<string, Row>();
  for (const row of rows) keepFirst(kept, keyOf(row), row);
  return kept;
}
