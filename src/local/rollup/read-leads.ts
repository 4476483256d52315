/** Streams the rows of a large CSV file past a visitor, a block at a time, with progress. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { UserError } from '../command-line/user-error.js';
import { encodingOf } from '../intake/decode-text.js';
import { delimiterOf, unreadable } from '../intake/read-table.js';

/** Bytes looked at to tell the encoding and the delimiter. */
const SAMPLE_BYTES = 65_536;

export interface LeadFile {
  readonly path: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly bytes: number;
}

/** @throws {UserError} when the file is missing, empty or no text */
export async function openLeadFile(path: string): Promise<LeadFile> {
  try {
    const { size } = await stat(path);
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(SAMPLE_BYTES),
        0,
        SAMPLE_BYTES,
        0,
      );
      if (bytesRead === 0) throw new UserError(`${basename(path)} is empty. Export it again.`);
      const sample = completeCharacters(buffer.subarray(0, bytesRead), bytesRead < size);
      const encoding = encodingOf(sample, basename(path));
      const delimiter = delimiterOf(iconv.decode(Buffer.from(sample), encoding));
      return { path, encoding, delimiter, bytes: size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(unreadable(path, error));
  }
}

/** A sample may end within a UTF-8 character; without its last bytes it is judged by whole ones. */
function completeCharacters(sample: Uint8Array, isCut: boolean): Uint8Array {
  if (!isCut) return sample;
  const end = sample.length;
  for (let back = 1; back <= 3; back++) {
    const byte = sample[end - back] ?? 0;
    if (byte < 0x80) return sample;
    if (byte >= 0xc0) return sample.subarray(0, end - back);
  }
  return sample;
}

/**
 * Calls `visit` with every row that is not blank, as texts by header. `line` counts as a spreadsheet
 * does: the header is row 1.
 * @returns how many rows were visited
 * @throws {UserError} when the header lacks one of `needed`
 */
export async function eachLead(
  file: LeadFile,
  needed: readonly string[],
  visit: (row: Readonly<Record<string, string>>, line: number) => void,
  onProgress?: (bytesRead: number, rows: number) => void,
): Promise<number> {
  const stream = createReadStream(file.path);
  const text = stream.pipe(iconv.decodeStream(file.encoding));
  let line = 1;
  let rows = 0;
  return new Promise((resolve, reject) => {
    let checked = false;
    Papa.parse<Record<string, string>>(text as unknown as Papa.LocalFile, {
      header: true,
      delimiter: file.delimiter,
      chunk: ({ data, meta }, parser) => {
        const missing = checked ? [] : needed.filter((name) => !meta.fields?.includes(name));
        checked = true;
        if (missing.length > 0) {
          parser.abort();
          stream.destroy();
          const has = (meta.fields ?? []).join(', ');
          reject(
            new UserError(
              `${basename(file.path)} has no column "${missing.join('", "')}". Its columns are: ${has}.`,
            ),
          );
          return;
        }
        for (const row of data) {
          line++;
          if (Object.values(row).every((text) => text === '')) continue;
          rows++;
          visit(row, line);
        }
        onProgress?.(stream.bytesRead, rows);
      },
      complete: () => resolve(rows),
      error: (error) => reject(new UserError(unreadable(file.path, error))),
    });
  });
}
