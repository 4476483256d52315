/** Which week, month or quarter each row of the calendar stands for, also where a person moved its date. */
import type { IsoDate } from '../calendar.js';
import { daysBetween } from '../calendar.js';
import type { ReviewKind } from '../vocabulary.js';

/** A slot, named by its first day, and the day of its review. */
interface SlotDay {
  readonly slot: IsoDate;
  readonly dueOn: IsoDate;
}

/** A date further than this from the day of a slot was not moved there from that slot. */
const MOST_DAYS_MOVED: Readonly<Record<ReviewKind, number>> = {
  weekly: 6,
  monthly: 15,
  quarterly: 45,
};

/**
 * The slots that the dates of the rows stand for. A date stands for the slot whose day it is; else
 * for the slot that it lies in; else, that one being taken, for the nearest free slot not far from it.
 * @param lieIn first day of the slot that a date lies in
 */
export function claimedSlots(
  kind: ReviewKind,
  slots: readonly SlotDay[],
  days: readonly IsoDate[],
  lieIn: (day: IsoDate) => IsoDate,
): ReadonlySet<IsoDate> {
  const slotOfDay = new Map(slots.map(({ dueOn, slot }) => [dueOn, slot]));
  const claimed = new Set(days.flatMap((day) => slotOfDay.get(day) ?? []));
  const moved = [...days].sort().filter((day) => !slotOfDay.has(day));
  const crowded = moved.filter((day) => {
    const slot = lieIn(day);
    const isTaken = claimed.has(slot);
    claimed.add(slot);
    return isTaken;
  });
  for (const day of crowded) {
    const [nearest] = slots
      .filter(({ slot }) => !claimed.has(slot))
      .map(({ slot, dueOn }) => ({ slot, distance: Math.abs(daysBetween(day, dueOn)) }))
      .filter(({ distance }) => distance <= MOST_DAYS_MOVED[kind])
      .sort((a, b) => a.distance - b.distance);
    if (nearest !== undefined) claimed.add(nearest.slot);
  }
  return claimed;
}
