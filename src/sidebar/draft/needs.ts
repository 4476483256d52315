/** What still stands in the way of the close, as far as the sidebar can see it; the close itself decides. */
import type { CapturedEntry, ReviewDraft, ReviewPack } from '../../apps-script/api-contract.js';
import type { Missing } from '../../domain/closing/close-desk.js';
import type { ReviewKind } from '../../domain/vocabulary.js';
import { keyOf } from './draft.js';

export type EntryPart = 'owner' | 'dueOn' | 'measure';

/** Each leads to its block. */
export type Need =
  | {
      readonly type: 'part';
      readonly block: string;
      readonly entry: CapturedEntry;
      readonly part: EntryPart;
    }
  | { readonly type: 'finding'; readonly block: string; readonly missing: Missing }
  | { readonly type: 'other'; readonly block: string; readonly missing: Missing };

const PARTS: readonly EntryPart[] = ['owner', 'dueOn', 'measure'];

/** What an entry lacks, in the order in which it is asked for. */
export function missingParts(entry: CapturedEntry): readonly EntryPart[] {
  return PARTS.filter((part) => entry[part] === null);
}

/**
 * Parts that a close asks of an entry: a weekly of all its decisions and actions owner, date and
 * measure, a monthly of its actions an owner.
 */
function partsAsked(kind: ReviewKind, entry: CapturedEntry): readonly EntryPart[] {
  if (kind === 'weekly') return PARTS;
  return kind === 'monthly' && entry.kind === 'action' ? ['owner'] : [];
}

/** Everything that is missing, in the order of the blocks. */
export function needsOf(draft: ReviewDraft, pack: ReviewPack): readonly Need[] {
  const acknowledged = new Set(draft.acknowledged.map(keyOf));
  const answered = new Set(draft.updates.map(({ actionId }) => actionId));
  const parts = draft.entries.flatMap((entry): Need[] => {
    const asked = partsAsked(draft.kind, entry);
    const missing = missingParts(entry).filter((part) => asked.includes(part));
    return missing.map((part) => ({ type: 'part', block: entry.block, entry, part }));
  });
  const others = pack.missing.flatMap((missing): Need[] => {
    const { rule = '', subject = '', block, code } = missing;
    if (code === 'unacknowledged') {
      const isSeen = acknowledged.has(keyOf({ rule, subject }));
      return isSeen ? [] : [{ type: 'finding', block, missing }];
    }
    return answered.has(subject) ? [] : [{ type: 'other', block, missing }];
  });
  const order = pack.blocks.map(({ id }) => id as string);
  return [...parts, ...others].sort((a, b) => order.indexOf(a.block) - order.indexOf(b.block));
}

/** @example needsText(needs) //=> 'Waits for 2 measures, 1 acknowledgement' */
export function needsText(needs: readonly Need[]): string {
  const words: Readonly<Record<string, readonly [one: string, more: string]>> = {
    owner: ['owner', 'owners'],
    dueOn: ['date', 'dates'],
    measure: ['measure', 'measures'],
    finding: ['acknowledgement', 'acknowledgements'],
    other: ['other thing', 'other things'],
  };
  const counts = Object.entries(words).flatMap(([name, [one, more]]) => {
    const count = needs.filter((need) => (need.type === 'part' ? need.part : need.type) === name);
    if (count.length === 0) return [];
    return [`${count.length} ${count.length === 1 ? one : more}`];
  });
  return `Waits for ${counts.join(', ')}`;
}
