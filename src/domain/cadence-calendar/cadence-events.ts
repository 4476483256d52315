/** The cadence as meetings of a diary: what each due date is called, how long it is, what is on it. */
import { blocksFor } from '../agenda-for.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { numbersInForce } from '../cascade/numbers-in-force.js';
import { holderOf } from '../ledger/receivers.js';
import type { CalendarEntry, Snapshot } from '../records.js';
import type { Settings } from '../settings.js';
import { motionsInUse } from '../targets.js';
import type { CalendarState, ReviewKind } from '../vocabulary.js';
import { judgeEntries } from './judge-entries.js';
import { slotOf } from './slots.js';
import { startTime } from './start-time.js';

/** One meeting. */
export interface CadenceEvent {
  /** The same for a review whose day is moved within its week, month or quarter. */
  readonly key: string;
  readonly review: ReviewKind;
  /** The day on which it is held, holidays considered. */
  readonly dueOn: IsoDate;
  /** `09:00`, in the workbook's zone. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly chair: string;
  readonly state: CalendarState;
  /** A line per block: id, title, minutes, owners. */
  readonly agenda: readonly string[];
}

/** By entry: its kind and the first day of its slot; the due date too where a slot has several. */
function keysOf(entries: readonly CalendarEntry[], settings: Settings): Map<CalendarEntry, string> {
  const taken = new Set<string>();
  return new Map(
    entries.map((entry) => {
      const slot = `${entry.review}-${slotOf(entry.review, entry.dueOn, settings)}`;
      const key = taken.has(slot) ? `${slot}-${entry.dueOn}` : slot;
      taken.add(slot);
      return [entry, key];
    }),
  );
}

/** A meeting for every row of the calendar, oldest first. */
export function cadenceEvents(snapshot: Snapshot, asWritten: Settings, asOf: AsOf): CadenceEvent[] {
  const { settings, targets } = numbersInForce(snapshot, asWritten, asOf.date);
  const { calendar, reviews, holidays, people } = snapshot;
  const judged = judgeEntries(calendar, reviews, holidays, asOf);
  const keys = keysOf(
    judged.map(({ entry }) => entry),
    settings,
  );
  const motions = motionsInUse(targets);
  return judged.map(({ entry, day: dueOn, state }) => {
    const { review, startsAt, minutes, chair } = entry;
    const blocks = blocksFor(review, motions);
    return {
      key: keys.get(entry) ?? `${review}-${dueOn}`,
      review,
      dueOn,
      startsAt: startTime(startsAt, settings),
      minutes: minutes ?? blocks.reduce((sum, block) => sum + block.minutes, 0),
      chair: chair ?? holderOf('Chair', people),
      state,
      agenda: blocks.map(
        ({ id, title, minutes: length, owners }) =>
          `${id} ${title}, ${length} min, ${owners.join(' + ')}`,
      ),
    };
  });
}
