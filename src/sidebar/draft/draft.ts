/** The draft of a review: what the room has said so far, and each way in which it grows. */
import type { CapturedEntry, ReviewDraft } from '../../apps-script/api-contract.js';
import type { FormEntry } from '../../apps-script/contract/draft.js';
import type {
  Acknowledgement,
  ActionUpdate,
  ChairHandover,
  EscalationOutcome,
} from '../../domain/closing/entries.js';
import type { Finding } from '../../domain/finding.js';
import type { ReviewKind } from '../../domain/vocabulary.js';

/** A review that begins. */
export function newDraft(kind: ReviewKind, asOf: string, block: string): ReviewDraft {
  const said = { entries: [], removed: [], acknowledged: [], updates: [], outcomes: [] };
  const more = { unfinished: [], attended: [], forms: [], notes: {}, handovers: [] };
  return { kind, asOf, block, seconds: {}, ...said, ...more, chair: null, isPaused: false };
}

/** With an entry at the end, or in its place where its id is there already. */
export function withEntry(draft: ReviewDraft, entry: CapturedEntry): ReviewDraft {
  return { ...draft, entries: replaced(draft.entries, entry, (one) => one.id) };
}

export function withoutEntry(draft: ReviewDraft, id: string): ReviewDraft {
  const entries = draft.entries.filter((entry) => entry.id !== id);
  return { ...draft, entries, removed: [...draft.removed, id] };
}

export function withAcknowledged(
  draft: ReviewDraft,
  acknowledged: readonly Acknowledgement[],
): ReviewDraft {
  const all = acknowledged.reduce((list, one) => replaced(list, one, keyOf), draft.acknowledged);
  return { ...draft, acknowledged: all };
}

/** Takes an acknowledgement back. */
export function withoutAcknowledged(
  draft: ReviewDraft,
  finding: Pick<Finding, 'rule' | 'subject'>,
): ReviewDraft {
  const key = keyOf(finding);
  return { ...draft, acknowledged: draft.acknowledged.filter((one) => keyOf(one) !== key) };
}

/** What became of an earlier action; an answer without state and words takes the earlier one back. */
export function withUpdate(draft: ReviewDraft, update: ActionUpdate): ReviewDraft {
  const others = draft.updates.filter((one) => one.actionId !== update.actionId);
  const isEmpty = update.state === undefined && (update.update ?? '') === '';
  return { ...draft, updates: isEmpty ? others : [...others, update] };
}

/** What the block made of a carried item; the same once more takes it back. */
export function withOutcome(draft: ReviewDraft, outcome: EscalationOutcome): ReviewDraft {
  const present = draft.outcomes.find((one) => one.escalationId === outcome.escalationId);
  const others = draft.outcomes.filter((one) => one !== present);
  return { ...draft, outcomes: present?.state === outcome.state ? others : [...others, outcome] };
}

/** With the words to an answer; one that is taken back meanwhile stays so. */
export function withOutcomeWords(draft: ReviewDraft, outcome: EscalationOutcome): ReviewDraft {
  const outcomes = draft.outcomes.map((one) =>
    one.escalationId === outcome.escalationId ? outcome : one,
  );
  return { ...draft, outcomes };
}

/** With what a form entered; a second word about the same thing replaces the first. */
export function withForm(draft: ReviewDraft, form: FormEntry): ReviewDraft {
  const removed = draft.removed.filter((id) => id !== form.id);
  return { ...draft, forms: replaced(draft.forms, form, (one) => one.id), removed };
}

export function withoutForm(draft: ReviewDraft, id: string): ReviewDraft {
  const forms = draft.forms.filter((form) => form.id !== id);
  return { ...draft, forms, removed: [...draft.removed, id] };
}

/** With the note of a block; a blank one is none. */
export function withNote(draft: ReviewDraft, block: string, note: string): ReviewDraft {
  const { [block]: _, ...others } = draft.notes;
  return { ...draft, notes: note.trim() === '' ? others : { ...others, [block]: note } };
}

/** With another chair from this block on. */
export function withChair(draft: ReviewDraft, from: string, to: string): ReviewDraft {
  const handover = { from, to, block: draft.block as ChairHandover['block'] };
  return { ...draft, chair: to, handovers: [...draft.handovers, handover] };
}

/** Takes back the last time that it was passed on. */
export function withChairBack(draft: ReviewDraft, chair: string | null): ReviewDraft {
  return { ...draft, chair, handovers: draft.handovers.slice(0, -1) };
}

/** Puts a name into a list of texts, or takes it out. */
export function toggled(list: readonly string[], name: string): readonly string[] {
  return list.includes(name) ? list.filter((one) => one !== name) : [...list, name];
}

/**
 * Two copies of one review put together, as when a chair takes it back: nothing that either took down
 * is lost, and where both say something else about one thing, `own` counts.
 */
export function mergedDrafts(own: ReviewDraft, stored: ReviewDraft): ReviewDraft {
  const removed = [...new Set([...stored.removed, ...own.removed])];
  const both = <Item>(pick: (draft: ReviewDraft) => readonly Item[], key: (item: Item) => string) =>
    pick(own).reduce((list, one) => replaced(list, one, key), pick(stored));
  const blocks = new Set([...Object.keys(stored.seconds), ...Object.keys(own.seconds)]);
  const longer = (block: string) => Math.max(stored.seconds[block] ?? 0, own.seconds[block] ?? 0);
  const itself = (text: string) => text;
  return {
    ...own,
    seconds: Object.fromEntries(Array.from(blocks, (block) => [block, longer(block)])),
    entries: both(
      (draft) => draft.entries,
      (one) => one.id,
    ).filter(({ id }) => !removed.includes(id)),
    removed,
    acknowledged: both((draft) => draft.acknowledged, keyOf),
    updates: both(
      (draft) => draft.updates,
      (one) => one.actionId,
    ),
    outcomes: both(
      (draft) => draft.outcomes,
      (one) => one.escalationId,
    ),
    forms: both(
      (draft) => draft.forms,
      (one) => one.id,
    ).filter(({ id }) => !removed.includes(id)),
    notes: mergedNotes(own.notes, stored.notes),
    chair: own.chair ?? stored.chair,
    handovers: both(
      (draft) => draft.handovers,
      (one) => JSON.stringify(one),
    ),
    unfinished: both((draft) => draft.unfinished, itself),
    attended: both((draft) => draft.attended, itself),
  };
}

/** Of two notes of one block the longer one where it holds the other, else both. */
function mergedNotes(
  own: ReviewDraft['notes'],
  stored: ReviewDraft['notes'],
): ReviewDraft['notes'] {
  const blocks = new Set([...Object.keys(stored), ...Object.keys(own)]);
  const merged = Array.from(blocks, (block) => {
    const [one = '', other = ''] = [own[block], stored[block]];
    if (one.includes(other)) return [block, one];
    return [block, other.includes(one) ? other : `${other}\n${one}`];
  });
  return Object.fromEntries(merged);
}

/** Rule and subject as one text. */
export function keyOf({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string {
  return JSON.stringify([rule, subject]);
}

function replaced<Item>(
  list: readonly Item[],
  item: Item,
  key: (item: Item) => string,
): readonly Item[] {
  const place = list.findIndex((one) => key(one) === key(item));
  return place < 0 ? [...list, item] : list.map((one, index) => (index === place ? item : one));
}
