/** Reads CSV as Utilities.parseCsv does. */
import { ServiceError } from '../../boundary/errors.js';

/** A field, quoted or plain, with what ends it: the delimiter, a line end or the end of the text. */
function fieldPattern(delimiter: string): RegExp {
  const mark = delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${mark}]*))(${mark}|\\r\\n|\\r|\\n|$)`, 'y');
}

/**
 * The fields of each line. Quoted fields may hold delimiters, line ends and doubled quotes; a last
 * line end starts no further line.
 *
 * @param delimiter - one character
 * @throws ServiceError where a quote stands alone or is not closed
 */
export function parseCsvText(csv: string, delimiter: string): string[][] {
  const field = fieldPattern(delimiter);
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < csv.length || row.length > 0) {
    const match = field.exec(csv);
    if (match === null) throw new ServiceError('Could not parse text.');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === delimiter) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
