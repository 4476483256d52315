/** When two rows are the same row: the natural key of their cells as one text. */
import type { Cell } from '../../workbook/cell.js';
import type { ColumnDeclaration } from '../../workbook/declaration.js';

/** Closed words are the same in any case; a date is the same date at midnight; outer spaces are nothing. */
export function keyText(parts: readonly (readonly [ColumnDeclaration, Cell])[]): string {
  return parts
    .map(([column, cell]) => {
      const text = String(cell).normalize('NFC').trim().replace('T00:00:00', '');
      return column.kind === 'motion' || column.kind === 'choice' ? text.toLowerCase() : text;
    })
    .join('\u0000');
}
