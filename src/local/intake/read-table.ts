/** Reads a CSV file as a table of texts: encoding, delimiter and quoting are found out, nothing is dropped. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { UserError } from '../command-line/user-error.js';
import { decodeText } from './decode-text.js';

/**
 * A file as texts. Blank lines stay, so that `rows[n]` is row n + 2 of the file as a spreadsheet
 * shows it.
 */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly encoding: string;
  readonly delimiter: string;
}

/** Delimiters that exports use. */
const DELIMITERS = [',', ';', '\t', '|'];
/** Rows that Papa Parse looks at to find the delimiter that gives the steadiest column count. */
const ROWS_LOOKED_AT = 50;

/** The delimiter of a text by its first rows; blank lines say nothing about it. */
export function delimiterOf(text: string): string {
  return Papa.parse(text, {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: 'greedy',
    preview: ROWS_LOOKED_AT,
  }).meta.delimiter;
}

/**
 * @throws {UserError} when the file is missing, empty, binary, in no readable encoding, has an empty
 *   header, or has a quote that never closes
 */
export async function readTable(path: string): Promise<TextTable> {
  const name = basename(path);
  const bytes = await readBytes(path);
  const { text, encoding } = decodeText(bytes, name);
  if (text.trim() === '') {
    throw new UserError(`${name} is empty. Export it again with its header row and its rows.`);
  }
  const parsed = Papa.parse<string[]>(withoutLastLineEnd(text), {
    delimiter: delimiterOf(text),
  });
  const quotes = parsed.errors.find((error) => error.type === 'Quotes');
  if (quotes !== undefined) {
    throw new UserError(
      `${name}, row ${(quotes.row ?? 0) + 1}: a quotation mark opens a field and does not close it. Mend that row and import again; nothing was imported.`,
    );
  }
  const [header = [], ...rows] = parsed.data;
  if (header.every((cell) => cell.trim() === '')) {
    throw new UserError(`${name} has no header in its first row. Put the column names there.`);
  }
  return { header, rows, encoding, delimiter: parsed.meta.delimiter };
}

/** The line end that closes the last row opens no further one. */
function withoutLastLineEnd(text: string): string {
  return text.replace(/(\r\n|\n|\r)$/, '');
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UserError(unreadable(path, error));
  }
}

/** The sentence for a file that cannot be opened. */
export function unreadable(path: string, error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return `There is no file ${path}. Check the name and the folder.`;
  if (code === 'EISDIR') return `${path} is a folder. Name a file in it, or use --dir.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read by this user.`;
  return `${path} could not be read (${String(code || error)}).`;
}
