/** The rows that came back, as text for a file or the clipboard: as they stand in the file, with the reason. */
import Papa from 'papaparse';
import type { ImportAnswer } from '../../apps-script/contract/import.js';
import type { TextTable } from './parse-text.js';

/** What a spreadsheet would run as a formula; a signed number is none. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\d+(?:[.,]\d+)*\s*%?$))/;

/**
 * @param separator a comma for a file, a tab for the clipboard
 * @returns the header and the rows, without a line end at the end
 */
export function rejectedText(
  { header, rows }: Pick<TextTable, 'header' | 'rows'>,
  rejected: ImportAnswer['rejected'],
  separator: ',' | '\t',
): string {
  const own = rejected.map(({ row }) => rows[row - 2] ?? []);
  const width = Math.max(header.length, ...own.map((cells) => cells.length));
  const padded = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, place) => cells[place] ?? '');
  const lines = [
    [...padded(header), 'Reason'],
    ...rejected.map((one, index) => [...padded(own[index] ?? []), reasonText(one)]),
  ];
  return Papa.unparse(lines, { delimiter: separator, escapeFormulae: FORMULA });
}

/** @example 'Passed: "x" is no number.' */
export function reasonText({ column, reason }: ImportAnswer['rejected'][number]): string {
  return column === '' ? reason : `${column}: ${reason}`;
}
