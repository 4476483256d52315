/** What coming into force does to the workbook: the cells that agreed changes alter, once they are due. */
import type { IsoDate } from '../calendar.js';
import { changedRow, mergedRows, narrowedRows, type PlannedRow } from '../closing/planned-rows.js';
import type { Change, Definition, Snapshot } from '../records.js';
import type { SettingKey } from '../settings.js';
import type { PartsRead } from './change-faults.js';
import { changeFaults } from './change-faults.js';
import type { ReadChange } from './read-changes.js';
import { readChanges } from './read-changes.js';

/** The cells that change; nothing where nothing is due. */
export interface Effects {
  /** Identifiers of the changes that come into force, in the order in which they take effect. */
  readonly changeIds: readonly string[];
  readonly settings: readonly { readonly key: SettingKey; readonly value: number }[];
  readonly rows: readonly PlannedRow[];
}

/** True for an approved change whose effective date has come. */
export function isDue({ state, effectiveOn }: Change, date: IsoDate): boolean {
  return state === 'Approved' && effectiveOn !== null && effectiveOn <= date;
}

const EVERYTHING: PartsRead = { definitions: true, playbook: true };

/**
 * The effects of every approved change that is due at a date. A cell takes the value of the change
 * that took effect last, so that a change that comes late overwrites no later one. A change that
 * cannot be read, or whose row is not there, stays approved: it is a data problem. Once these effects
 * are written, there are none.
 */
export function effectsOf(snapshot: Snapshot, date: IsoDate): Effects {
  const faulty = new Set(changeFaults(snapshot, EVERYTHING).map(({ change }) => change));
  const usable = readChanges(snapshot.changes.filter((change) => !faulty.has(change)));
  const due = usable.filter(({ change }) => isDue(change, date));
  const inForce = usable.filter(({ change }) => change.state === 'In force' || isDue(change, date));
  const lastOf = new Map(inForce.map((read) => [JSON.stringify(read.slot), read]));
  const altered = [...new Set(due.map(({ slot }) => lastOf.get(JSON.stringify(slot))))].filter(
    (read) => read !== undefined,
  );
  const rows = mergedRows([
    ...altered.flatMap((read) => rowsOf(read, snapshot)),
    ...due.map(({ change }) =>
      changedRow('changes', { changeId: change.changeId, state: 'In force' }),
    ),
  ]);
  return {
    changeIds: due.map(({ change }) => change.changeId),
    settings: altered.flatMap(({ slot, value }) =>
      slot.what === 'setting' && typeof value === 'number' ? [{ key: slot.key, value }] : [],
    ),
    rows: narrowedRows(rows, snapshot),
  };
}

/** The rows that one change alters; none for a setting, which is no row of a snapshot. */
function rowsOf({ slot, value, effectiveOn }: ReadChange, snapshot: Snapshot): PlannedRow[] {
  switch (slot.what) {
    case 'setting':
      return [];
    case 'target':
      return [changedRow('targets', { motion: slot.motion, [slot.field]: value })];
    case 'signal class': {
      const { motion } = slot;
      return [changedRow('signalClasses', { class: slot.class, motion, [slot.field]: value })];
    }
    case 'playbook': {
      const { play } = slot;
      return [changedRow('playbook', { play, [slot.field]: value, inForceFrom: effectiveOn })];
    }
    case 'definition': {
      const versions = snapshot.definitions.filter(
        ({ term, motion }) => term === slot.term && motion === slot.motion,
      );
      return versions.flatMap((row) => definitionRow(row, row.version === value, effectiveOn));
    }
  }
}

/** The version that comes into force is ratified; the one that was live is superseded, a draft stays. */
function definitionRow(
  { term, motion, version, state, ratifiedOn }: Definition,
  isMeant: boolean,
  date: IsoDate,
): PlannedRow[] {
  const key = { term, motion, version };
  if (isMeant) {
    const on = state === 'Ratified' ? (ratifiedOn ?? date) : date;
    return [changedRow('definitions', { ...key, state: 'Ratified', ratifiedOn: on })];
  }
  if (state !== 'Ratified') return [];
  return [changedRow('definitions', { ...key, state: 'Superseded' })];
}
