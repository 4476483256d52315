/** The rows of the judged week and the four before it, found in one pass over a tab. */
import type { IsoDate } from './calendar.js';
import { weeksEndingWith } from './calendar.js';
import { keepFirst } from './natural-key.js';
import type { Located } from './records.js';

interface WeekRow extends Located {
  readonly week: IsoDate;
}

/** One subject's rows over the weeks. */
export interface Window<Row> {
  /** Some row of the subject, to read its key from. */
  readonly sample: Row;
  /** By place in the window, oldest first; undefined where the sheet has none. */
  readonly rows: readonly (Row | undefined)[];
}

export interface Windowed<Row> {
  /** Mondays of the window, oldest first; the last is the judged week. */
  readonly weeks: readonly IsoDate[];
  /** By subject key, for every subject that has a row in the window. */
  readonly bySubject: ReadonlyMap<string, Window<Row>>;
}

/**
 * Sorts the rows of the `weekCount` weeks that end with `lastWeek` into subjects and weeks; all other
 * rows are passed over before anything is looked up, since a tab holds years. Of several rows for one
 * subject and week the first in the sheet counts.
 */
export function windowOf<Row extends WeekRow>(
  rows: readonly Row[],
  lastWeek: IsoDate,
  weekCount: number,
  keyOf: (row: Row) => string,
): Windowed<Row> {
  const weeks = weeksEndingWith(lastWeek, weekCount);
  const places = new Map(weeks.map((week, place) => [week, place]));
  const found = new Map<string, { sample: Row; kept: Map<number, Row> }>();
  let week: IsoDate | null = null;
  let place: number | undefined;
  for (const row of rows) {
    // Rows of a week mostly stand together: its place is looked up once.
    if (row.week !== week) {
      week = row.week;
      place = places.get(week);
    }
    if (place === undefined) continue;
    const key = keyOf(row);
    let own = found.get(key);
    if (own === undefined) {
      own = { sample: row, kept: new Map() };
      found.set(key, own);
    }
    keepFirst(own.kept, place, row);
  }
  const bySubject = new Map<string, Window<Row>>();
  for (const [key, { sample, kept }] of found) {
    bySubject.set(key, { sample, rows: weeks.map((_, place) => kept.get(place)) });
  }
  return { weeks, bySubject };
}
