/** The cells of tabs as a store reads them, before anything is known about their meaning. */
import type { Cell } from './cell.js';
import type { TabName } from './workbook.js';

/** The cells of one tab: its header row and the rows below. */
export interface TableCells {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sheet row of the first of the rows; 2 when they follow the header. */
  readonly firstRow: number;
}

/** Tables by tab name; a tab that is missing from the workbook is missing here. */
export type WorkbookTables = { readonly [Name in TabName]?: TableCells | undefined };
