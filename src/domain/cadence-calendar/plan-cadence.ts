/** Plans the due dates of the reviews, and which of them a calendar still lacks. */
import { blocksOf } from '../agenda.js';
import type { IsoDate } from '../calendar.js';
import type { CalendarEntry, Holiday } from '../records.js';
import type { Settings } from '../settings.js';
import type { ReviewKind } from '../vocabulary.js';
import { REVIEW_KINDS } from '../vocabulary.js';
import { claimedSlots } from './claimed-slots.js';
import { dayHeld, freeDaysOf } from './free-days.js';
import { dayOfSlot, slotAfter, slotOf } from './slots.js';
import { timeOfDay } from './start-time.js';

/** A due date that the settings ask for. */
export interface PlannedEntry extends Pick<CalendarEntry, 'review' | 'dueOn'> {
  /** `09:00`, in the workbook's zone. */
  readonly startsAt: string;
  /** Planned length, the sum of the blocks. */
  readonly minutes: number;
}

/** Both days included. */
interface Range {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

interface SlottedEntry extends PlannedEntry {
  readonly slot: IsoDate;
}

function minutesOf(kind: ReviewKind): number {
  return blocksOf(kind).reduce((sum, block) => sum + block.minutes, 0);
}

/** Slots before the range that are looked at: holidays and people move reviews into it. */
const SLOTS_BEFORE = 2;

/**
 * The slots of one kind around a range, with the days that they fall on. Where holidays move two
 * reviews of a kind to one day, the earlier one is left out: one meeting cannot be two.
 */
function slotsOf(
  kind: ReviewKind,
  settings: Settings,
  holidays: readonly Holiday[],
  range: Range,
): SlottedEntry[] {
  const freeDays = freeDaysOf(holidays);
  const shape = {
    review: kind,
    startsAt: timeOfDay(settings.startHour),
    minutes: minutesOf(kind),
  };
  const byDay = new Map<IsoDate, SlottedEntry>();
  let slot = slotAfter(kind, slotOf(kind, range.from, settings), -SLOTS_BEFORE);
  while (slot <= range.to) {
    const dueOn = dayHeld(dayOfSlot(kind, slot, settings), freeDays);
    if (dueOn !== null) byDay.set(dueOn, { ...shape, slot, dueOn });
    slot = slotAfter(kind, slot, 1);
  }
  return [...byDay.values()];
}

function byDate(a: PlannedEntry, b: PlannedEntry): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return REVIEW_KINDS.indexOf(a.review) - REVIEW_KINDS.indexOf(b.review);
}

/** What lies in the range, oldest first, without the slots. */
function within(entries: readonly SlottedEntry[], { from, to }: Range): PlannedEntry[] {
  return entries
    .filter(({ dueOn }) => dueOn >= from && dueOn <= to)
    .map(({ review, dueOn, startsAt, minutes }) => ({ review, dueOn, startsAt, minutes }))
    .sort(byDate);
}

/**
 * The due dates from one day to another, both included, oldest first: one weekly per week, one
 * monthly per month, one quarterly per quarter, less what holidays skip.
 */
export function planCadence(
  settings: Settings,
  holidays: readonly Holiday[],
  from: IsoDate,
  to: IsoDate,
): PlannedEntry[] {
  const range = { from, to };
  const all = REVIEW_KINDS.flatMap((kind) => slotsOf(kind, settings, holidays, range));
  return within(all, range);
}

/**
 * The planned due dates of a range whose slot no row of the calendar stands for, oldest first: what
 * has to be added so that the calendar is full. A row that a person moved still stands for its slot.
 */
export function missingEntries(
  calendar: readonly CalendarEntry[],
  settings: Settings,
  holidays: readonly Holiday[],
  from: IsoDate,
  to: IsoDate,
): PlannedEntry[] {
  const range = { from, to };
  const missing = REVIEW_KINDS.flatMap((kind) => {
    const slots = slotsOf(kind, settings, holidays, range);
    const days = calendar.filter(({ review }) => review === kind).map(({ dueOn }) => dueOn);
    const claimed = claimedSlots(kind, slots, days, (day) => slotOf(kind, day, settings));
    return slots.filter(({ slot }) => !claimed.has(slot));
  });
  return within(missing, range);
}
