/** What holds before a change: the value that a proposal replaces, written as Changes writes it. */
import type { IsoDate } from '../calendar.js';
import { compareVersions } from '../definitions/definition-history.js';
import type { Change, Snapshot } from '../records.js';
import type { Settings } from '../settings.js';
import { numbersInForce, signalClassesInForce } from './numbers-in-force.js';
import type { Slot } from './slot.js';
import { readSlot } from './slot.js';
import type { SlotValue } from './slot-value.js';
import { formatSlotValue, readSlotValue } from './slot-value.js';

type Holder = Pick<Snapshot, 'changes' | 'targets' | 'signalClasses' | 'definitions' | 'playbook'>;

function valueHeld(slot: Slot, data: Holder, settings: Settings, date: IsoDate): SlotValue | null {
  switch (slot.what) {
    case 'setting':
      return numbersInForce(data, settings, date).settings[slot.key];
    case 'target':
      return numbersInForce(data, settings, date).targets[slot.motion][slot.field];
    case 'signal class': {
      const rows = signalClassesInForce(data, date);
      const own = rows.find((row) => row.motion === slot.motion && row.class === slot.class);
      return own?.[slot.field] ?? null;
    }
    case 'playbook':
      return data.playbook.find((row) => row.play === slot.play)?.[slot.field] ?? null;
    case 'definition': {
      const { term, motion } = slot;
      const live = data.definitions
        .filter((row) => row.term === term && row.motion === motion && row.state === 'Ratified')
        .sort((a, b) => compareVersions(b.version, a.version));
      return live[0]?.version ?? null;
    }
  }
}

/**
 * The value in force at a date of what a change alters, in the form in which Changes holds it: rates
 * in percent, dates ISO. Null where nothing holds, or the subject cannot be read.
 * @param settings as the Settings tab holds them
 */
export function valueInForce(
  { what, subject }: Pick<Change, 'what' | 'subject'>,
  data: Holder,
  settings: Settings,
  date: IsoDate,
): string | null {
  const slot = readSlot(what, subject);
  if ('words' in slot) return null;
  const value = valueHeld(slot, data, settings, date);
  if (value === null) return null;
  // Percent is for people; a rate that it would round is written in full, since it is read back.
  const shown = formatSlotValue(slot, value);
  return readSlotValue(slot, shown) === value ? shown : String(value);
}
