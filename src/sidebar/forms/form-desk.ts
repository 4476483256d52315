/** What the forms of a block work with. */
import type { ReviewBlock, ReviewDraft, ReviewPack } from '../../apps-script/api-contract.js';
import type { Choices } from '../../apps-script/contract/choices.js';
import type { FormEntry, FormList } from '../../apps-script/contract/draft.js';
import { withForm, withoutForm } from '../draft/draft.js';
import type { DayOrder } from '../entry/day-text.js';

export interface FormDesk {
  readonly pack: ReviewPack;
  readonly block: ReviewBlock;
  readonly draft: ReviewDraft;
  /** What the workbook holds of the draft; null before the first save. */
  readonly kept: ReviewDraft | null;
  readonly isFailing: boolean;
  /** Null until they are read; the forms work without. */
  readonly choices: Choices | null;
  readonly order: DayOrder | null;
  /** ISO date of the review. */
  readonly today: string;
  /** Who chairs. */
  readonly chair: string | null;
  readonly newId: () => string;
  readonly change: (step: (draft: ReviewDraft) => ReviewDraft) => void;
}

export type EntryOf<List extends FormList> = Extract<FormEntry, { list: List }>['entry'];

/** What was entered into one list, of all blocks. */
export function formsOf<List extends FormList>(
  { draft }: Pick<FormDesk, 'draft'>,
  list: List,
): readonly Extract<FormEntry, { list: List }>[] {
  return draft.forms.filter(
    (form): form is Extract<FormEntry, { list: List }> => form.list === list,
  );
}

/**
 * Keeps an entry of a form.
 * @param about what it is about, where a second word about it replaces the first; else it is a new one
 */
export function keepForm<List extends FormList>(
  desk: FormDesk,
  list: List,
  entry: EntryOf<List>,
  about?: string,
): void {
  const id = `${list} ${about ?? desk.newId()}`;
  // The compiler cannot tell that the entry is of the list that is named beside it.
  const form = { id, block: desk.block.id, list, entry } as unknown as FormEntry;
  desk.change((draft) => withForm(draft, form));
}

/** Takes back what was entered about something. */
export function dropForm(desk: FormDesk, id: string): void {
  desk.change((draft) => withoutForm(draft, id));
}
