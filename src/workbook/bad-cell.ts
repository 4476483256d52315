/** What a reader answers for a cell that it cannot read: a code and the words that follow the place. */

/** A cell that cannot be read. The words say what is wrong and what to do, without the place. */
export interface BadCell {
  readonly code: string;
  readonly words: string;
}

/** @returns the bad cell, with a cell's text shortened so that the sentence stays one line. */
export function badCell(code: string, shown: string | number | boolean, words: string): BadCell {
  return { code, words: `${quoted(shown)} ${words}` };
}

/** A cell as it is named in a message: in quotation marks when it is text, at most 60 characters. */
export function quoted(shown: string | number | boolean): string {
  if (typeof shown !== 'string') return String(shown).toUpperCase();
  const characters = [...shown.replace(/\s+/g, ' ')];
  return `"${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('')}"`;
}
