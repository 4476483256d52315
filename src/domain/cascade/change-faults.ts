/** What keeps agreed changes from their effect, and cells that contradict what the quarterly put in force. */
import type { Change, Snapshot } from '../records.js';
import type { SettingKey, Settings } from '../settings.js';
import { targetsInForce } from '../targets.js';
import { TOLERANCE } from '../tolerance.js';
import type { Motion } from '../vocabulary.js';
import type { ChangeFault, ReadChange } from './read-changes.js';
import { isAgreed, readChange, readChanges } from './read-changes.js';
import type { Slot, TargetField } from './slot.js';
import { TARGET_FIELDS } from './slot.js';
import type { SlotValue } from './slot-value.js';
import { formatSlotValue } from './slot-value.js';

/** Parts of the workbook that a reading may leave out; what was not read cannot be missed. */
export interface PartsRead {
  readonly definitions: boolean;
  readonly playbook: boolean;
}

type Holder = Pick<Snapshot, 'targets' | 'signalClasses' | 'definitions' | 'playbook'>;

/** Why a slot with its new value has no row to alter; null where it has one. */
function missingRow(
  slot: Slot,
  value: SlotValue,
  data: Holder,
  read: PartsRead,
): Pick<ChangeFault, 'column' | 'words'> | null {
  if (slot.what === 'target') {
    if (data.targets.some((row) => row.motion === slot.motion)) return null;
    const words = `${slot.motion} is not in use. Give it a row in Targets, or correct the motion.`;
    return { column: 'Subject', words };
  }
  if (slot.what === 'signal class') {
    const { motion } = slot;
    if (data.signalClasses.some((row) => row.motion === motion && row.class === slot.class)) {
      return null;
    }
    const words = `Signal Classes has no class "${slot.class}" of ${motion}. Add it there, or correct the name.`;
    return { column: 'Subject', words };
  }
  if (slot.what === 'playbook') {
    if (!read.playbook || data.playbook.some((row) => row.play === slot.play)) return null;
    const words = `Risk Playbook has no play "${slot.play}". Add it there, or correct the name.`;
    return { column: 'Subject', words };
  }
  if (slot.what === 'setting' || !read.definitions) return null;
  const { term, motion } = slot;
  const versions = data.definitions.filter((row) => row.term === term && row.motion === motion);
  if (versions.some((row) => row.version === value)) return null;
  const words = `Definitions has no version "${value}" of "${term}" in ${motion}. Add it there as a Draft, or correct the version.`;
  return { column: 'New value', words };
}

/** What is wrong with one change, whatever its state; null where it can take effect. */
export function faultOf(change: Change, data: Holder, read: PartsRead): ChangeFault | null {
  const known = readChange(change);
  if ('words' in known) return known;
  const missing = missingRow(known.slot, known.value, data, read);
  return missing === null ? null : { change, ...missing };
}

/** The agreed changes that have no effect, each with the reason. */
export function changeFaults(
  snapshot: Holder & Pick<Snapshot, 'changes'>,
  read: PartsRead,
): ChangeFault[] {
  return snapshot.changes.filter(isAgreed).flatMap((change) => {
    const fault = faultOf(change, snapshot, read);
    return fault === null ? [] : [fault];
  });
}

/** A cell that holds something else than the last change in force. */
export interface StrayCell {
  readonly at:
    | { readonly tab: 'Settings'; readonly key: SettingKey }
    | { readonly tab: 'Targets'; readonly motion: Motion; readonly column: string };
  /** What is wrong and what to do, without the place. */
  readonly words: string;
}

function placeOf(slot: Slot): StrayCell['at'] | null {
  if (slot.what === 'setting') return { tab: 'Settings', key: slot.key };
  if (slot.what !== 'target') return null;
  const label = TARGET_FIELDS.find(({ field }) => field === slot.field)?.label ?? slot.field;
  return { tab: 'Targets', motion: slot.motion, column: label };
}

function wordsFor({ slot, value, change, effectiveOn }: ReadChange, cell: number | null): string {
  const shown = cell === null ? 'nothing' : formatSlotValue(slot, cell);
  const meant = formatSlotValue(slot, value);
  return `${shown} is not what ${change.changeId} put in force on ${effectiveOn}, so the rules use ${meant}. Only the quarterly changes it: put ${meant} back, or propose a change.`;
}

/**
 * Cells of Settings and Targets that differ from the last change that is In force: somebody edited
 * them past the quarterly. Approved changes that have not come into force yet do not count.
 * @param settings as the Settings tab holds them
 */
export function strayCells(
  snapshot: Pick<Snapshot, 'changes' | 'targets'>,
  settings: Settings,
): StrayCell[] {
  const inForce = readChanges(snapshot.changes.filter((change) => change.state === 'In force'));
  const lastBySlot = new Map(inForce.map((change) => [JSON.stringify(change.slot), change]));
  const targets = targetsInForce(snapshot.targets);
  const cellOf = (slot: Slot): number | null => {
    if (slot.what === 'setting') return settings[slot.key];
    return slot.what === 'target' ? targets[slot.motion][slot.field satisfies TargetField] : null;
  };
  return [...lastBySlot.values()].flatMap((change): StrayCell[] => {
    const { slot, value } = change;
    const at = placeOf(slot);
    if (at === null || typeof value !== 'number') return [];
    if (at.tab === 'Targets' && !targets[at.motion].declared) return [];
    const cell = cellOf(slot);
    if (cell !== null && Math.abs(cell - value) <= TOLERANCE) return [];
    return [{ at, words: wordsFor(change, cell) }];
  });
}
