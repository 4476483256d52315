/** What a person brought to import, and how it is read: as found out, or as they chose. */
import { decodeFile, type Encoding } from './decode-file.js';
import { parseText, type Separator, type TextTable } from './parse-text.js';

/** A chosen file, or a text that was pasted. */
export type GivenText =
  | { readonly is: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly is: 'pasted'; readonly name: string; readonly text: string };

/** What a person chose where it was found out wrongly. */
export interface ReadingChoice {
  readonly encoding?: Encoding;
  readonly separator?: Separator;
}

export type ReadText =
  | { readonly is: 'table'; readonly table: TextTable; readonly encoding: Encoding | null }
  | { readonly is: 'unreadable'; readonly message: string };

/** The table in it; the encoding is null for a pasted text. */
export function readGiven(given: GivenText, choice: ReadingChoice): ReadText {
  const { separator } = choice;
  if (given.is === 'pasted') {
    const parsed = parseText(given.text, given.name, separator);
    return parsed.is === 'table' ? { ...parsed, encoding: null } : parsed;
  }
  const decoded = decodeFile(given.bytes, given.name, choice.encoding);
  if (decoded.is === 'unreadable') return decoded;
  const parsed = parseText(decoded.text, given.name, separator);
  return parsed.is === 'table' ? { ...parsed, encoding: decoded.encoding } : parsed;
}
