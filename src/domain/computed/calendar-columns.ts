/** The computed columns of the Cadence Calendar: when each review was held and what became of its date. */
import { judgeEntries } from '../cadence-calendar/judge-entries.js';
import type { AsOf } from '../calendar.js';
import type { JudgedEntry, Snapshot } from '../records.js';

/** One entry per due date, each with the row that it stands in. */
export function calendarColumns(
  { calendar, reviews, holidays }: Pick<Snapshot, 'calendar' | 'reviews' | 'holidays'>,
  asOf: AsOf,
): (Pick<JudgedEntry, 'heldOn' | 'state'> & { readonly row: number })[] {
  return judgeEntries(calendar, reviews, holidays, asOf).map(({ entry, heldOn, state }) => ({
    row: entry.row,
    heldOn,
    state,
  }));
}
