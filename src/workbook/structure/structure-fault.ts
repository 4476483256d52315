/** What can be wrong with the structure of a workbook, and how each fault is mended. */

/** A header cell that is to say something else; the column counts from 1. */
export interface HeaderFix {
  readonly column: number;
  readonly header: string;
}

/** A rectangle of a sheet; rows and columns count from 1, both ends included. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One step that mends a fault; every step can be done again, and none deletes anything. */
export type Fix =
  /** The set-up puts back what is not there: tabs, columns at the right, protection, names. */
  | { readonly step: 'set-up' }
  /** Takes a sheet for the tab. */
  | { readonly step: 'adopt'; readonly sheetId: number }
  | { readonly step: 'show' }
  /** Moves the header row to the top; the rows above it follow below it. */
  | { readonly step: 'raise-header'; readonly row: number }
  /** Inserts a row with the declared headers above the first one. */
  | { readonly step: 'insert-header' }
  | { readonly step: 'name-headers'; readonly headers: readonly HeaderFix[] }
  | { readonly step: 'part-cells'; readonly areas: readonly CellArea[] }
  /** Sets drop-downs, checks and marks of the columns anew. */
  | { readonly step: 'renew-rules' }
  /** Lets the people of the workbook type, and nobody else. */
  | { readonly step: 'close' }
  /** Writes the rows that the tab begins with. */
  | { readonly step: 'first-rows' };

/** One fault of one tab. */
export interface StructureFault {
  /** The tab as it is declared. */
  readonly tab: string;
  readonly code: string;
  /** One sentence or two: what is wrong, where, and what to do. */
  readonly message: string;
  /** What a repair would do, in one sentence; absent where people have to decide. */
  readonly plan?: string;
  readonly fix?: Fix;
}

/** Codes of faults that keep a tab, or a part of it, from being read. */
export const BLOCKING: ReadonlySet<string> = new Set([
  'missing-tab',
  'lost-tab',
  'missing-column',
  'renamed-column',
  'duplicate-header',
  'swapped-headers',
  'moved-header',
  'lost-header',
  'blank-tab',
  'unfit-tab',
]);
