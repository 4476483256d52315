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

/**
 * The rows that count, one per key, as far as they fulfil a condition; a key whose first row does not
 * fulfil it is not there. Few rows of a long ledger do (what is open), so that only these are kept.
 */
export function firstByKeyWhere<Row extends Located>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  fulfils: (row: Row) => boolean,
): Map<string, Row> {
  const kept = firstByKey(rows.filter(fulfils), keyOf);
  if (kept.size === 0) return kept;
  for (const row of rows) {
    const key = keyOf(row);
    const known = kept.get(key);
    if (known !== undefined && row.row < known.row) kept.delete(key);
  }
  return kept;
}
