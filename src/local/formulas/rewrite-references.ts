/** Rewrites the references of a formula and leaves the rest of its text as it was typed. */
import { FormulaSyntaxError, type Token, tokenize, type Writing } from './lexer.js';
import { type Corner, formatReference, type Reference } from './references.js';
import { UnsupportedFormula } from './unsupported.js';

/**
 * The formula with each reference replaced by what `rewrite` answers; undefined keeps it. A text
 * that is no formula comes back unchanged.
 */
export function rewriteReferences(
  formula: string,
  rewrite: (reference: Reference) => string | undefined,
  writing: Writing = { decimalComma: false },
): string {
  let result = '';
  let copied = 0;
  for (const token of tokensOrNone(formula, writing)) {
    if (token.reference === undefined) continue;
    const replacement = rewrite(token.reference);
    if (replacement === undefined) continue;
    result += formula.slice(copied, token.start) + replacement;
    copied = token.end;
  }
  return result + formula.slice(copied);
}

function tokensOrNone(formula: string, writing: Writing): readonly Token[] {
  try {
    return tokenize(formula, writing);
  } catch (error) {
    if (error instanceof FormulaSyntaxError || error instanceof UnsupportedFormula) return [];
    throw error;
  }
}

/** By how many rows and columns a formula is moved when it is copied. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

function shiftCorner(corner: Corner, shift: Shift): Corner {
  return {
    ...corner,
    row: corner.row === null || corner.rowAbsolute ? corner.row : corner.row + shift.rows,
    column:
      corner.column === null || corner.columnAbsolute
        ? corner.column
        : corner.column + shift.columns,
  };
}

/** The formula as a copy of its cell so many rows and columns away has it; `#REF!` off the sheet. */
export function shiftReferences(formula: string, shift: Shift): string {
  return rewriteReferences(formula, (reference) =>
    formatReference({
      ...reference,
      start: shiftCorner(reference.start, shift),
      end: reference.end === null ? null : shiftCorner(reference.end, shift),
    }),
  );
}

/** The formula after a sheet got another name. Names are compared as Google does, ignoring case. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  const old = from.toLowerCase();
  return rewriteReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === old
      ? formatReference({ ...reference, sheet: to })
      : undefined,
  );
}
