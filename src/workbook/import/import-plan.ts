/** What an import asks for and what it would do: plain data, so that it can be shown before it is done. */
import type { Cell } from '../cell.js';
import type { TabDeclaration } from '../declaration.js';
import type { ToInstant } from '../instants.js';
import type { TableCells } from '../table-cells.js';

/** A file's rows for one tab. */
export interface ImportRequest {
  readonly tab: TabDeclaration;
  /** The tab as it stands. */
  readonly existing: TableCells;
  /** Headers of the file. */
  readonly header: readonly string[];
  /** Texts as they stand in the file. */
  readonly rows: readonly (readonly string[])[];
  /**
   * File header → column header, as a person stated it; '' leaves the file's column out. The order
   * of a date column may follow in brackets, e.g. `Raised on (d/m/y)`.
   */
  readonly map?: Readonly<Record<string, string>>;
  /**
   * The same from an earlier import; it yields where the file or the tab does not fit it. LEFT_OUT
   * leaves the file's column out; '' says that nothing was known of it.
   */
  readonly remembered?: Readonly<Record<string, string>>;
  readonly toInstant: ToInstant;
  /** Names that Sources lists; absent or empty: any source is taken. */
  readonly sources?: readonly string[];
  /** Motions that Targets lists; absent or empty: any motion is taken. */
  readonly motions?: readonly string[];
}

/** In a remembered map: a person left that column of the file out. */
export const LEFT_OUT = '-';

/** A row that the tab gets. */
export interface AddedRow {
  /** Row of the file, 1 = header. */
  readonly fileRow: number;
  /** By the columns of the sheet; '' where the file says nothing. */
  readonly cells: readonly Cell[];
}

/** One cell of the sheet that gets another value. */
export interface ChangedCell {
  /** Column of the sheet, from 1. */
  readonly column: number;
  readonly header: string;
  readonly value: Cell;
}

/** A row of the tab that changes, with the cells that change and no others. */
export interface UpdatedRow {
  /** Row of the file, 1 = header. */
  readonly fileRow: number;
  /** Row of the sheet. */
  readonly row: number;
  readonly changes: readonly ChangedCell[];
}

/** A row of the file that goes nowhere, and why. */
export interface RejectedRow {
  /** Row of the file, 1 = header. */
  readonly row: number;
  /** Header of the column; '' where the whole row is meant. */
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** What the import would do. */
export interface ImportPlan {
  readonly added: readonly AddedRow[];
  readonly updated: readonly UpdatedRow[];
  /** How many rows of the file the tab holds already. */
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  /** File header → column header as used; null where the file's column went nowhere. */
  readonly mapping: Readonly<Record<string, string | null>>;
  /** By date column: the order it was read in and why, e.g. `d/m/y: 13 rows only make sense so`. */
  readonly dateOrders: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/** Why nothing of a file can be imported. */
export type RefusalCode =
  | 'NOT_AN_INPUT_TAB'
  | 'MAP_UNKNOWN_FILE_COLUMN'
  | 'MAP_UNKNOWN_COLUMN'
  | 'MAP_TWICE'
  | 'MISSING_KEY_COLUMN'
  | 'PERSONAL_COLUMN'
  | 'MISSING_SHEET_COLUMN';

/** The file cannot be imported at all; the message is one sentence for a person. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
