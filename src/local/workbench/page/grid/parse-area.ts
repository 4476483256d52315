/** Reads a range in A1 notation, whole rows and columns included. */
import type { Area } from '../../../model/workbook-data.js';
import type { SheetMeta } from '../../protocol.js';

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** null where the text is no range of a sheet of this size. */
export function parseArea(
  text: string,
  { rowCount, columnCount }: Pick<SheetMeta, 'rowCount' | 'columnCount'>,
): Area | null {
  const bare = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const match = /^([A-Za-z]*)(\d*)(?::([A-Za-z]*)(\d*))?$/.exec(bare);
  if (match === null || bare === '') return null;
  const [, startColumn = '', startRow = '', endColumn, endRow] = match;
  const left = startColumn === '' ? 1 : columnNumber(startColumn);
  const top = startRow === '' ? 1 : Number(startRow);
  const lastColumn = endColumn ?? startColumn;
  const lastRow = endRow ?? startRow;
  const right = lastColumn === '' ? columnCount : columnNumber(lastColumn);
  const bottom = lastRow === '' ? rowCount : Number(lastRow);
  return { top, left, bottom: Math.min(bottom, rowCount), right: Math.min(right, columnCount) };
}
