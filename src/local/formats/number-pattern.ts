/**
 * Rewrites a pattern of Google's number-format language into the formatter's (Excel's).
 *
 * Source: Google's guide "Date & number formats", Sheets API, tables of tokens and examples.
 */

/**
 * One piece of a pattern: quoted text, an escaped, skipped or repeated character, a bracket, the
 * half-day marks, an exponent, `General`, a run of letters, or any other character.
 */
const PIECE =
  /"[^"]*"?|[\\_*][\s\S]|\[[^\]]*\]|am\/pm|a\/p|[AP]M(?![a-z])|E[+-][0#?]*|general|([a-z])\1*|[\s\S]/giu;

/** Letters that mean something in a pattern; all others are shown as they stand. */
const TOKEN_LETTERS = 'hmsdy';

const ELAPSED = /^\[(h+|m+|s+)\]$/i;

/**
 * The formatter shows half-day marks and exponents in capitals only: these characters stand before
 * such a mark, and behind such an exponent, that is to be shown in lower case.
 */
const LOWER_HALF = '\ue000';
const LOWER_EXPONENT = '\ue001';

/** A workbook uses few patterns and shows them in thousands of cells. */
const rewritten = new Map<string, string>();

/**
 * The same pattern for the formatter; what it shows has to pass {@link withLowerCase}.
 *
 * - Half-day marks get its spelling; `AM` or `PM` alone is one too.
 * - After a first elapsed unit, bracketed ones are remainders: `[hh]:[mm]` is hours and minutes.
 * - Letters that Google does not read as tokens get quotes, because the formatter reads some (`g`).
 */
export function toFormatterPattern(pattern: string): string {
  const known = rewritten.get(pattern);
  if (known !== undefined) return known;
  let elapsedSeen = false;
  const result = pattern.replace(PIECE, (piece: string, letter: string | undefined) => {
    if (piece === ';') elapsedSeen = false;
    const elapsed = ELAPSED.exec(piece)?.[1];
    if (elapsed !== undefined && elapsedSeen) return elapsed;
    elapsedSeen ||= elapsed !== undefined;
    return letter === undefined ? rewrittenMark(piece) : rewrittenLetters(piece, letter);
  });
  rewritten.set(pattern, result);
  return result;
}

function rewrittenLetters(piece: string, letter: string): string {
  return TOKEN_LETTERS.includes(letter.toLowerCase()) ? piece : `"${piece}"`;
}

function rewrittenMark(piece: string): string {
  if (piece === 'a/p') return `"${LOWER_HALF}"A/P`;
  const upper = piece.toUpperCase();
  if (piece.startsWith('e')) return `${upper}"${LOWER_EXPONENT}"`;
  if (upper === 'A/P') return upper;
  return upper === 'AM/PM' || piece === 'AM' || piece === 'PM' ? 'AM/PM' : piece;
}

/** Puts the marked letters of a shown value into lower case. */
export function withLowerCase(shown: string): string {
  return shown
    .replace(/\ue000(.?)/gu, (_marked, half: string) => half.toLowerCase())
    .replace(/E([+-]?\d+)\ue001/gu, 'e$1');
}
