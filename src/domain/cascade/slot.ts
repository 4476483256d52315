/** What a change of the operating model alters, read from its subject: one number, date or text. */
import type { SettingKey } from '../settings.js';
import { SETTINGS } from '../settings.js';
import type { ChangeSubject, Motion } from '../vocabulary.js';
import { MOTIONS } from '../vocabulary.js';
import { subjectOf } from '../wording.js';

/** The columns of Targets that a change may name, as the tab calls them. */
export const TARGET_FIELDS = [
  { field: 'passRateTarget', label: 'Pass-rate target', unit: 'rate' },
  { field: 'acceptanceBaseline', label: 'Acceptance baseline', unit: 'rate' },
  { field: 'dormancyRateThreshold', label: 'Dormancy-rate threshold', unit: 'rate' },
  { field: 'mismatchTolerance', label: 'Mismatch tolerance', unit: 'rate' },
  { field: 'handoffSlaHours', label: 'Handoff SLA hours', unit: 'number' },
  { field: 'quarterlyVolumeTarget', label: 'Quarterly volume target', unit: 'count' },
  { field: 'quarterlyCapacity', label: 'Quarterly capacity', unit: 'count' },
] as const;

/** The columns of Signal Classes that a change may name. */
export const CLASS_FIELDS = [
  { field: 'modelRate', label: 'Model rate', unit: 'rate' },
  { field: 'weight', label: 'Weight', unit: 'number' },
  { field: 'retiredOn', label: 'Retired on', unit: 'date' },
] as const;

/** The columns of Risk Playbook that a change may name. */
export const PLAY_FIELDS = [
  { field: 'response', label: 'Response', unit: 'text' },
  { field: 'owner', label: 'Owner', unit: 'role' },
  { field: 'withinHours', label: 'Within hours', unit: 'number' },
] as const;

export type TargetField = (typeof TARGET_FIELDS)[number]['field'];
export type ClassField = (typeof CLASS_FIELDS)[number]['field'];
export type PlayField = (typeof PLAY_FIELDS)[number]['field'];

/** The one thing that a change alters. */
export type Slot =
  | { readonly what: 'setting'; readonly key: SettingKey }
  | { readonly what: 'target'; readonly motion: Motion; readonly field: TargetField }
  | {
      readonly what: 'signal class';
      readonly motion: Motion;
      readonly class: string;
      readonly field: ClassField;
    }
  | { readonly what: 'playbook'; readonly play: string; readonly field: PlayField }
  | { readonly what: 'definition'; readonly term: string; readonly motion: Motion };

/** What is wrong with a text, in words that follow its place: what it is not, and what to write. */
export interface Unreadable {
  readonly words: string;
}

/** A name made comparable: case, spaces, accents and signs do not matter. */
function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

/** The column of a name; the name of a field, such as passRateTarget, is its label in other signs. */
function named<Entry extends { readonly label: string }>(
  entries: readonly Entry[],
  name: string,
): Entry | undefined {
  const wanted = nameKey(name);
  return entries.find(({ label }) => nameKey(label) === wanted);
}

function motionOf(text: string | undefined): Motion | undefined {
  return MOTIONS.find((motion) => motion.toLowerCase() === text?.toLowerCase());
}

type SlotReader = (parts: readonly string[]) => Slot | undefined;

/** By kind of change: from the parts of the subject to what it names. Names may hold slashes. */
const READERS: Readonly<Record<ChangeSubject, SlotReader>> = {
  setting: (parts) => {
    const wanted = nameKey(parts.join(' / '));
    const found = SETTINGS.find(
      ({ key, label }) => nameKey(key) === wanted || nameKey(label) === wanted,
    );
    return found === undefined ? undefined : { what: 'setting', key: found.key };
  },
  target: (parts) => {
    const motion = motionOf(parts[0]);
    const field = named(TARGET_FIELDS, parts.slice(1).join(' / '))?.field;
    if (motion === undefined || field === undefined) return undefined;
    return { what: 'target', motion, field };
  },
  'signal class': (parts) => {
    const motion = motionOf(parts[0]);
    const field = named(CLASS_FIELDS, parts.at(-1) ?? '')?.field;
    if (motion === undefined || field === undefined || parts.length < 3) return undefined;
    return { what: 'signal class', motion, class: parts.slice(1, -1).join(' / '), field };
  },
  playbook: (parts) => {
    const field = named(PLAY_FIELDS, parts.at(-1) ?? '')?.field;
    if (field === undefined || parts.length < 2) return undefined;
    return { what: 'playbook', play: parts.slice(0, -1).join(' / '), field };
  },
  definition: (parts) => {
    const motion = motionOf(parts.at(-1));
    if (motion === undefined || parts.length < 2) return undefined;
    return { what: 'definition', term: parts.slice(0, -1).join(' / '), motion };
  },
};

const labels = (entries: readonly { readonly label: string }[]) =>
  entries.map(({ label }) => label).join(', ');

/** What the subject of each kind of change looks like. */
const FORMS: Readonly<Record<ChangeSubject, string>> = {
  setting: 'Write the name of a row of Settings, such as Signal-class fall.',
  target: `Write motion / column of Targets, such as B2B / Pass-rate target; columns are ${labels(TARGET_FIELDS)}.`,
  'signal class': `Write motion / class / column, such as B2B / webinar / Model rate; columns are ${labels(CLASS_FIELDS)}.`,
  playbook: `Write play / column, such as Overdue alarm / Within hours; columns are ${labels(PLAY_FIELDS)}.`,
  definition: 'Write term / motion, such as MQL / B2B.',
};

/** What a change alters; or why its subject names nothing that a change can alter. */
export function readSlot(what: ChangeSubject, subject: string): Slot | Unreadable {
  const parts = subject.split(/\s*\/\s*/).map((part) => part.trim());
  const slot = parts.includes('') ? undefined : READERS[what](parts);
  if (slot !== undefined) return slot;
  return { words: `"${subject}" names no ${what} that a change can alter. ${FORMS[what]}` };
}

/** The name of a slot as the subject of a change writes it. */
export function subjectOfSlot(slot: Slot): string {
  switch (slot.what) {
    case 'setting':
      return SETTINGS.find(({ key }) => key === slot.key)?.label ?? slot.key;
    case 'target':
      return subjectOf(slot.motion, labelOf(TARGET_FIELDS, slot.field));
    case 'signal class':
      return subjectOf(slot.motion, slot.class, labelOf(CLASS_FIELDS, slot.field));
    case 'playbook':
      return subjectOf(slot.play, labelOf(PLAY_FIELDS, slot.field));
    case 'definition':
      return subjectOf(slot.term, slot.motion);
  }
}

function labelOf(
  entries: readonly { readonly field: string; readonly label: string }[],
  field: string,
): string {
  return entries.find((entry) => entry.field === field)?.label ?? field;
}
