/** Converts whole formulas between A1 and R1C1 notation. */
import { formatReference, formatReferenceR1C1, type Position } from './references.js';
import { rewriteReferences } from './rewrite-references.js';

/** The formula of a cell, given in A1 notation, in R1C1 notation. @example `=A1` in B2 //=> `=R[-1]C[-1]` */
export function toR1C1(formula: string, cell: Position): string {
  return rewriteReferences(formula, (reference) => formatReferenceR1C1(reference, cell));
}

/** The formula for a cell, given in R1C1 notation, in A1 notation; `#REF!` off the sheet. */
export function fromR1C1(formula: string, cell: Position): string {
  return rewriteReferences(formula, formatReference, { decimalComma: false, r1c1From: cell });
}
