/** What an edit did, as far as triggers hear of it. */
import type { Area } from '../../../model/workbook-data.js';

/** Google's ChangeType of an event "on change". Source: guide on event objects. */
export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

export interface AppliedEdit {
  readonly changeType: ChangeType;
  /** Where values were edited; absent for edits of which "on edit" does not hear. */
  readonly edited?: { readonly sheetId: number; readonly area: Area };
}
