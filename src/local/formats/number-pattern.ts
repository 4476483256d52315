/** Rewrites a pattern of Google's number-format language into the formatter's (Excel's). */

/**
 * One piece of a pattern: quoted text, an escaped, skipped or repeated character, a bracket, the
 * half-day marks, an exponent, `General`, a run of letters, or any other character.
 */
const PIECE = /"[^"]*"?|[\\_*][\s\S]|\[[^\]]*\]|am\/pm|a\/p|E[+-]|general|([a-z])\1*|[\s\S]/giu;

/** Letters that mean something in a pattern; all others are shown as they stand. */
const TOKEN_LETTERS = 'hmsdy';

/**
 * The same pattern for the formatter: half-day marks in its spelling, and every letter that Google
 * does not read as a token in quotes, because the formatter would read some of them (`g`, `b`, `n`).
 */
export function toFormatterPattern(pattern: string): string {
  const known = rewritten.get(pattern);
  if (known !== undefined) return known;
  const result = pattern.replace(PIECE, (piece: string, letter: string | undefined) => {
    if (letter !== undefined) {
      return TOKEN_LETTERS.includes(letter.toLowerCase()) ? piece : `"${piece}"`;
    }
    const lower = piece.toLowerCase();
    if (lower === 'am/pm') return 'AM/PM';
    if (lower === 'a/p') return 'A/P';
    return piece;
  });
  rewritten.set(pattern, result);
  return result;
}

/** A workbook uses few patterns and shows them in thousands of cells. */
const rewritten = new Map<string, string>();
