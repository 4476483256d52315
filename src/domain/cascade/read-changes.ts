/** Rows of Changes as the rules use them: what each alters, from when, to which value. */
import type { IsoDate } from '../calendar.js';
import type { Change } from '../records.js';
import type { Slot, Unreadable } from './slot.js';
import { readSlot } from './slot.js';
import type { SlotValue } from './slot-value.js';
import { readSlotValue } from './slot-value.js';

/** A change that was read. */
export interface ReadChange {
  readonly change: Change;
  readonly slot: Slot;
  readonly effectiveOn: IsoDate;
  readonly value: SlotValue;
  /** What held before; null where the old value is blank or cannot be read. */
  readonly before: SlotValue | null;
}

/** Why a change that was approved has no effect. */
export interface ChangeFault {
  readonly change: Change;
  /** Header of the column of Changes. */
  readonly column: 'Subject' | 'New value';
  /** What is wrong and what to do, without the place. */
  readonly words: string;
}

/** True for a change that the quarterly agreed to and nobody withdrew. */
export function isAgreed({ state }: Change): boolean {
  return state === 'Approved' || state === 'In force';
}

function isUnreadable(read: object | SlotValue): read is Unreadable {
  return typeof read === 'object' && 'words' in read;
}

/** Reads the subject and the new value of a change, whatever its state and date. */
export function readChange(change: Change): { slot: Slot; value: SlotValue } | ChangeFault {
  const slot = readSlot(change.what, change.subject);
  if (isUnreadable(slot)) return { change, column: 'Subject', words: slot.words };
  const value = readSlotValue(slot, change.newValue);
  if (isUnreadable(value)) return { change, column: 'New value', words: value.words };
  return { slot, value };
}

/** The earlier effective date first; of one date the one that was given its identifier first. */
function compareEffect(a: ReadChange, b: ReadChange): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  const [one, other] = [a.change.changeId, b.change.changeId];
  if (one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : 1;
}

/**
 * The agreed changes that can be read and have an effective date, in the order in which they take
 * effect, whatever the order of the rows.
 */
export function readChanges(changes: readonly Change[]): ReadChange[] {
  const read = changes.filter(isAgreed).flatMap((change): ReadChange[] => {
    const known = readChange(change);
    if ('words' in known || change.effectiveOn === null) return [];
    const before = readSlotValue(known.slot, change.oldValue);
    return [
      {
        ...{ change, slot: known.slot, value: known.value, effectiveOn: change.effectiveOn },
        before: isUnreadable(before) ? null : before,
      },
    ];
  });
  return read.sort(compareEffect);
}
