/** Makes of a draft what a close takes. */
import type { ReviewDraft, ReviewPack } from '../../apps-script/api-contract.js';
import type { CloseEntries } from '../../domain/closing/entries.js';

/** The entries of a close; minutes are whole, and a block that was opened took one at least. */
export function closeEntries(draft: ReviewDraft, blocks: ReviewPack['blocks']): CloseEntries {
  const of = (kind: 'action' | 'decision') =>
    draft.entries
      .filter((entry) => entry.kind === kind)
      .map(({ text, owner, dueOn, measure }) => ({ text, ...said({ owner, dueOn, measure }) }));
  const titles = new Map(blocks.map(({ id, title }) => [id as string, title]));
  return {
    ...(draft.chair === null ? {} : { chair: draft.chair }),
    handovers: draft.handovers,
    attended: draft.attended,
    minutes: minutesOf(draft.seconds),
    notes: draft.notes,
    acknowledged: draft.acknowledged,
    actions: of('action').map(({ text, ...parts }) => ({ action: text, ...parts })),
    decisions: of('decision').map(({ text, ...parts }) => ({ decision: text, ...parts })),
    actionUpdates: draft.updates,
    outcomes: draft.outcomes,
    ...formEntries(draft.forms),
    carriedOver: draft.unfinished.map((id) => `${id} ${titles.get(id) ?? ''}`.trim()),
  };
}

/** What the forms entered, by the list of the close that it belongs to. */
function formEntries(forms: ReviewDraft['forms']): Partial<CloseEntries> {
  const lists = [...new Set(forms.map(({ list }) => list))];
  return Object.fromEntries(
    lists.map((list) => [
      list,
      forms.filter((form) => form.list === list).map(({ entry }) => entry),
    ]),
  );
}

/** Whole minutes by block. */
export function minutesOf(seconds: ReviewDraft['seconds']): Readonly<Record<string, number>> {
  const spent = Object.entries(seconds).filter(([, count]) => count > 0);
  return Object.fromEntries(
    spent.map(([block, count]) => [block, Math.max(1, Math.round(count / 60))]),
  );
}

type Parts = {
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly measure: string | null;
};

function said(parts: Parts): { owner?: string; dueOn?: string; measure?: string } {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== null));
}
