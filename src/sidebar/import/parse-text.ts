/** A pasted or decoded text as a table: separator and quoting are found out, nothing is dropped. */
import Papa from 'papaparse';

/** The rows of a file. Blank rows stay, so that `rows[n]` is row n + 2 as a spreadsheet shows it. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly separator: Separator;
}

export const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

export type Separator = keyof typeof SEPARATORS;

/** The table, or why the text is none. */
export type ParsedText =
  | { readonly is: 'table'; readonly table: TextTable }
  | { readonly is: 'unreadable'; readonly message: string };

/** Rows that are looked at to find the separator that gives the steadiest number of columns. */
const ROWS_LOOKED_AT = 50;

/**
 * @param name of the file, or what else it is called in a sentence
 * @param chosen by a person; else it is found out
 */
export function parseText(text: string, name: string, chosen?: Separator): ParsedText {
  if (text.trim() === '') return unreadable(`${name} is empty. Give the header row and the rows.`);
  const separator = chosen ?? separatorOf(text);
  const parsed = Papa.parse<string[]>(text.replace(/(\r\n|\n|\r)$/, ''), { delimiter: separator });
  const quotes = parsed.errors.find(({ type }) => type === 'Quotes');
  if (quotes !== undefined) {
    const row = (quotes.row ?? 0) + 1;
    return unreadable(
      `${name}, row ${row}: a quotation mark opens a field and does not close it. Mend that row and bring it again.`,
    );
  }
  const [header = [], ...rows] = parsed.data;
  if (header.every((cell) => cell.trim() === '')) {
    return unreadable(`${name} has no header in its first row. Put the column names there.`);
  }
  const filled = rows.some((row) => row.some((cell) => cell.trim() !== ''));
  if (!filled) return unreadable(`${name} has a header and no rows. Bring the rows with it.`);
  return { is: 'table', table: { header, rows, separator } };
}

function unreadable(message: string): ParsedText {
  return { is: 'unreadable', message };
}

function separatorOf(text: string): Separator {
  const { meta } = Papa.parse(text, {
    delimitersToGuess: Object.keys(SEPARATORS),
    skipEmptyLines: 'greedy',
    preview: ROWS_LOOKED_AT,
  });
  return meta.delimiter in SEPARATORS ? (meta.delimiter as Separator) : ',';
}
