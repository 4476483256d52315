/** One claim about what Google Sheets computes, with its source. */
import type { Rows } from './sheet-of.js';

export interface FormulaRow {
  /** With the leading `=`; it stands in H1. */
  readonly formula: string;
  /** What it shows; an array in rows where it spills, an error as its text. */
  readonly expected: unknown;
  /** Cells from A1 on. */
  readonly cells?: Rows;
  /** The spreadsheet's locale; en_US where left out. */
  readonly locale?: string;
}

/** Claims that share a source. */
export interface FormulaTable {
  /** Where Google's behaviour was read. */
  readonly source: string;
  /** Cells for the rows that bring none of their own. */
  readonly cells?: Rows;
  readonly rows: readonly FormulaRow[];
}

/** @example row('=1+1', 2) */
export function row(formula: string, expected: unknown, cells?: Rows, locale?: string): FormulaRow {
  return { formula, expected, ...(cells ? { cells } : {}), ...(locale ? { locale } : {}) };
}
