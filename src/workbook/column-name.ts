/** When two column names are the same name: once strictly for sheets, once loosely for files. */
import type { Cell } from './cell.js';

/** By header: each reading of a tab asks for the same few again. */
const sheetKeys = new Map<Cell, string>();

/** A header of a sheet made comparable: compatible Unicode forms, case and runs of spaces do not matter. */
export function sheetHeaderKey(header: Cell): string {
  let key = sheetKeys.get(header);
  if (key === undefined) {
    key = String(header).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
    sheetKeys.set(header, key);
  }
  return key;
}

/**
 * A header of a file made comparable: besides case and spaces, accents, signs, snake_case and
 * camelCase do not matter.
 *
 * @example fileHeaderKey('Volume_In') === fileHeaderKey('volumeIn')
 */
export function fileHeaderKey(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '');
}
