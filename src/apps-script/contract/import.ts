/** What the operations `import` and `import.tabs` take and answer. */
import type { RejectedRow } from '../../workbook/import/import-plan.js';
import type { ImportPreview } from '../../workbook/import/preview-import.js';

/** Rows of a file for one tab. */
export interface ImportPayload {
  readonly tab: string;
  readonly header: readonly string[];
  /** Texts as they stand in the file. */
  readonly rows: readonly (readonly string[])[];
  /** File header → column header; absent: by name, synonyms and what was remembered. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** True to say what would be done, and to write nothing. */
  readonly dryRun?: boolean | undefined;
  /**
   * Rows to write at most in this call; absent: all. The same call again goes on where this one
   * stopped, since what is written already is unchanged then.
   */
  readonly atMost?: number | undefined;
}

/** What an import did or, at a dry run, would do. */
export interface ImportAnswer {
  readonly tab: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  /** File header → column header, as used; columns of the file that went nowhere have null. */
  readonly mapping: Readonly<Record<string, string | null>>;
  /** For each date column the order it was read in, e.g. `d/m/y`, and why. */
  readonly dateOrders: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  /** Rows that are still to be written; only where `atMost` was given. */
  readonly left?: number;
  /** Only at a dry run. */
  readonly preview?: ImportPreview;
}

/** A column that imports fill. */
export interface ImportColumn {
  readonly header: string;
  /** A new row cannot be read without it. */
  readonly required: boolean;
  readonly isDate: boolean;
  /** Other headers under which files bring it. */
  readonly synonyms: readonly string[];
}

/** A tab that imports fill. */
export interface ImportTab {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly ImportColumn[];
}
