/** Which natural keys were seen, and where first. */
import type { CellValue } from './read-cell.js';

type Level = Map<CellValue | undefined, Level | number>;

/**
 * Remembers the first row of every key, one map per part of the key: joining the parts into one text
 * would cost more than the rest of reading a row.
 */
export class FirstRows {
  private readonly root: Level = new Map();

  constructor(private readonly keyFields: readonly string[]) {}

  /** @returns the row that had the key of this record first, or null when this one is the first */
  claim(record: Readonly<Record<string, CellValue>> & { readonly row: number }): number | null {
    let level = this.root;
    const last = this.keyFields.length - 1;
    for (let index = 0; index < last; index += 1) {
      level = nextLevel(level, record[this.keyFields[index] ?? '']);
    }
    const value = record[this.keyFields[last] ?? ''];
    const first = level.get(value);
    if (typeof first === 'number') return first;
    level.set(value, record.row);
    return null;
  }
}

function nextLevel(level: Level, value: CellValue | undefined): Level {
  const known = level.get(value);
  if (known instanceof Map) return known;
  const made: Level = new Map();
  level.set(value, made);
  return made;
}
