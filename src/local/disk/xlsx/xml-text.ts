/** Characters that XML cannot hold: escaped where xlsx has an escape for them, else left out. */

/** Excel's limit of a cell's text. Google's own is 50,000. */
export const MAX_CELL_TEXT = 32_767;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Text that already looks like xlsx's escape, e.g. `_x0041_`. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

function escapeUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/**
 * The text as a cell of the file holds it: what hucre would lose is escaped here; controls and
 * carriage returns it escapes itself.
 */
export function escapeCellText(text: string): string {
  return text
    .replace(ESCAPE_LOOKALIKE, '_x005F_')
    .replace(LONE_SURROGATES, escapeUnit)
    .replace(/[\ufffe\uffff]/g, escapeUnit);
}

/** Undoes {@link escapeCellText} where hucre does not: in notes. */
export function unescapeCellText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/**
 * For places without an escape (attributes, formulas, sheet names): the text without them, and
 * without carriage returns, which hucre escapes but does not restore there.
 */
export function withoutUnsayable(text: string): string {
  return text.replace(CONTROLS, '').replace(LONE_SURROGATES, '');
}

/** At most `limit` UTF-16 units, and no half of a surrogate pair at the end. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const isPairCut = /[\ud800-\udbff]/.test(text.charAt(limit - 1));
  return text.slice(0, isPairCut ? limit - 1 : limit);
}
