/** What the forms of a review keep in its draft, and how a draft ends. */
import type { CloseEntries } from '../../domain/closing/entries.js';

/** Lists of a close that are filled by forms. */
export const FORM_LISTS = [
  'risks',
  'riskUpdates',
  'proposals',
  'changes',
  'approvals',
  'rejections',
  'definitions',
] as const;

export type FormList = (typeof FORM_LISTS)[number];

/** What one form entered; a second word about the same thing has the same id and replaces the first. */
export type FormEntry = {
  readonly [List in FormList]: {
    readonly id: string;
    /** The block in which it was entered. */
    readonly block: string;
    readonly list: List;
    readonly entry: NonNullable<CloseEntries[List]>[number];
  };
}[FormList];

/** Why there is no draft any more that a save could go on with. */
export type DraftEnd = 'closed' | 'thrown away';
