/** Everything that a change may alter, with what holds now and the block that it would cascade to. */
import type { IsoDate } from '../calendar.js';
import type { Snapshot } from '../records.js';
import { SETTINGS, type Settings } from '../settings.js';
import { motionsInUse, targetsInForce } from '../targets.js';
import type { ChangeSubject } from '../vocabulary.js';
import { CLASS_FIELDS, PLAY_FIELDS, type Slot, subjectOfSlot, TARGET_FIELDS } from './slot.js';
import { valueInForce } from './value-in-force.js';

/** One thing that may change. */
export interface Changeable {
  readonly what: ChangeSubject;
  /** As the subject of a change writes it. */
  readonly subject: string;
  /** What holds, as Changes writes it; null where nothing does. */
  readonly value: string | null;
  /** The block that judges by it; null where none is told. */
  readonly cascadesTo: string | null;
}

type Holder = Pick<Snapshot, 'changes' | 'targets' | 'signalClasses' | 'definitions' | 'playbook'>;

/** The blocks that read each column of Targets. */
const TARGET_BLOCKS: Readonly<Record<(typeof TARGET_FIELDS)[number]['field'], string>> = {
  passRateTarget: 'W3',
  acceptanceBaseline: 'M3',
  dormancyRateThreshold: 'M2',
  mismatchTolerance: 'W5',
  handoffSlaHours: 'M3',
  quarterlyVolumeTarget: 'Q1',
  quarterlyCapacity: 'Q1',
};

/** The blocks that the note of a setting names. */
function blocksOfNote(note: string): string | null {
  const blocks = note.match(/\b(?:W[1-6]|M[1-5]|Q[1-5])\b/g);
  return blocks === null ? null : [...new Set(blocks)].join(', ');
}

function slotsOf(data: Holder, date: IsoDate): [slot: Slot, cascadesTo: string | null][] {
  const motions = motionsInUse(targetsInForce(data.targets));
  const classes = data.signalClasses.filter(
    ({ retiredOn }) => retiredOn === null || retiredOn > date,
  );
  const terms = data.definitions.map(({ term, motion }) => ({ term, motion }));
  return [
    ...SETTINGS.map(({ key, note }): [Slot, string | null] => [
      { what: 'setting', key },
      blocksOfNote(note),
    ]),
    ...motions.flatMap((motion) =>
      TARGET_FIELDS.map(({ field }): [Slot, string] => [
        { what: 'target', motion, field },
        TARGET_BLOCKS[field],
      ]),
    ),
    ...classes.flatMap(({ motion, class: name }) =>
      CLASS_FIELDS.map(({ field }): [Slot, string] => [
        { what: 'signal class', motion, class: name, field },
        'W4, M2',
      ]),
    ),
    ...data.playbook.flatMap(({ play }) =>
      PLAY_FIELDS.map(({ field }): [Slot, string] => [{ what: 'playbook', play, field }, 'M4']),
    ),
    ...terms.map(({ term, motion }): [Slot, string] => [
      { what: 'definition', term, motion },
      'W5, M3',
    ]),
  ];
}

/** Each once, in the order of the tabs; classes that have retired are over. */
export function changeables(data: Holder, settings: Settings, date: IsoDate): Changeable[] {
  const bySubject = new Map<string, Changeable>();
  for (const [slot, cascadesTo] of slotsOf(data, date)) {
    const { what } = slot;
    const subject = subjectOfSlot(slot);
    const value = valueInForce({ what, subject }, data, settings, date);
    bySubject.set(`${what} ${subject}`, { what, subject, value, cascadesTo });
  }
  return [...bySubject.values()];
}
