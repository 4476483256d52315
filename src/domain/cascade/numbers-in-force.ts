/** The values that the rules use at a date: what the workbook holds, and what the quarterly changed. */
import type { IsoDate } from '../calendar.js';
import type { Change, SignalClass, Snapshot } from '../records.js';
import type { Settings } from '../settings.js';
import type { MotionTarget, MotionTargets } from '../targets.js';
import { targetsInForce } from '../targets.js';
import type { Motion } from '../vocabulary.js';
import { subjectOf } from '../wording.js';
import type { ReadChange } from './read-changes.js';
import { readChanges } from './read-changes.js';
import type { ClassField, Slot } from './slot.js';
import type { SlotValue } from './slot-value.js';

/** Settings and targets in force at one date. */
export interface NumbersInForce {
  readonly settings: Settings;
  readonly targets: MotionTargets;
}

/** What holds for one slot at a date. */
export interface ValueInForce {
  readonly slot: Slot;
  readonly value: SlotValue;
}

/**
 * What the agreed changes say about a date, for each slot that one of them alters: the value of the
 * last one that is effective by then; where all are later, the value before the first of them. A slot
 * whose value before is not told is left out: the workbook's cell holds it.
 * @param changes in the order in which they take effect
 */
export function valuesAt(changes: readonly ReadChange[], date: IsoDate): Map<string, ValueInForce> {
  const values = new Map<string, ValueInForce>();
  const seen = new Set<string>();
  for (const { slot, effectiveOn, value, before } of changes) {
    const key = JSON.stringify(slot);
    if (effectiveOn <= date) values.set(key, { slot, value });
    else if (!seen.has(key) && before !== null) values.set(key, { slot, value: before });
    seen.add(key);
  }
  return values;
}

/** The settings and targets with which a review of this date judges. */
export function numbersInForce(
  snapshot: Pick<Snapshot, 'changes' | 'targets'>,
  settings: Settings,
  date: IsoDate,
): NumbersInForce {
  const targets = targetsInForce(snapshot.targets);
  const values = [...valuesAt(readChanges(snapshot.changes), date).values()];
  if (values.length === 0) return { settings, targets };
  const changed: Partial<Record<keyof Settings, number>> = {};
  const byMotion: Record<Motion, MotionTarget> = { ...targets };
  for (const { slot, value } of values) {
    if (typeof value !== 'number') continue;
    if (slot.what === 'setting') changed[slot.key] = value;
    if (slot.what === 'target') {
      byMotion[slot.motion] = { ...byMotion[slot.motion], [slot.field]: value };
    }
  }
  return { settings: { ...settings, ...changed }, targets: byMotion };
}

/**
 * Looks up what holds at many dates. Between the effective dates of two changes it is the same, so
 * that it is made once for each such stretch.
 */
export function madePerStretch<Made>(
  changes: readonly Change[],
  make: (date: IsoDate) => Made,
): (date: IsoDate) => Made {
  const dates = readChanges(changes).map((change) => change.effectiveOn);
  const known = new Map<number, Made>();
  return (date) => {
    const stretch = dates.filter((effectiveOn) => effectiveOn <= date).length;
    const made = known.get(stretch) ?? make(date);
    known.set(stretch, made);
    return made;
  };
}

/** The signal classes with the model rates, weights and retirements that hold at a date. */
export function signalClassesInForce(
  snapshot: Pick<Snapshot, 'changes' | 'signalClasses'>,
  date: IsoDate,
): readonly SignalClass[] {
  const own = readChanges(snapshot.changes).filter(({ slot }) => slot.what === 'signal class');
  if (own.length === 0) return snapshot.signalClasses;
  const parts = new Map<string, Partial<Record<ClassField, SlotValue>>>();
  for (const { slot, value } of valuesAt(own, date).values()) {
    if (slot.what !== 'signal class') continue;
    const name = subjectOf(slot.motion, slot.class);
    parts.set(name, { ...parts.get(name), [slot.field]: value });
  }
  // A date is only ever read for the date column, a number for the others.
  return snapshot.signalClasses.map((row) => ({
    ...row,
    ...(parts.get(subjectOf(row.motion, row.class)) as Partial<SignalClass> | undefined),
  }));
}
