/** Completes a name that is being written after an `@`. */

export interface NameChoice {
  /** Where the `@` stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Names that begin so, or have a word that begins so; those that begin so stand first. */
  readonly names: readonly string[];
}

const MOST = 5;

/** The choice at the caret; null where no name is being written there or none fits. */
export function nameChoice(
  text: string,
  caret: number,
  names: readonly string[],
): NameChoice | null {
  const before = text.slice(0, caret);
  const written = /(?:^|\s)@([^@]*)$/.exec(before);
  const part = written?.[1];
  if (part === undefined || names.includes(part.trim())) return null;
  const wanted = part.toLowerCase();
  const begins = names.filter((name) => name.toLowerCase().startsWith(wanted));
  const inside = names.filter((name) => name.toLowerCase().includes(` ${wanted}`));
  const found = [...new Set([...begins, ...inside])].slice(0, MOST);
  return found.length === 0 ? null : { start: caret - part.length - 1, end: caret, names: found };
}

/** The text with the chosen name in it, and where the caret stands then. */
export function withName(
  text: string,
  { start, end }: Pick<NameChoice, 'start' | 'end'>,
  name: string,
): { readonly text: string; readonly caret: number } {
  const put = `@${name} `;
  const rest = text.slice(end).replace(/^ /, '');
  return { text: text.slice(0, start) + put + rest, caret: start + put.length };
}
