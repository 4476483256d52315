/** New rows and columns take their size, formats and validation from the line beside them. */
import { cellAt, forEachCell, putCell } from './cells.js';
import type { CellData, SheetData } from './workbook-data.js';

/**
 * Gives `count` blank lines from `at` the size and the looks of the line `from`; `from` is a number
 * of the sheet as it is now.
 *
 * Source of the size: Sheets API, InsertDimensionRequest, inheritFromBefore: "dimension properties
 * should be extended".
 */
export function inheritLook(
  sheet: SheetData,
  axis: 'rows' | 'columns',
  from: number,
  at: number,
  count: number,
): void {
  const line =
    axis === 'rows'
      ? { top: from, bottom: from, left: 1, right: sheet.maxColumns }
      : { top: 1, bottom: sheet.maxRows, left: from, right: from };
  const sizes = axis === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  const size = sizes.get(from);
  if (size !== undefined) {
    for (let place = at; place < at + count; place += 1) sizes.set(place, size);
  }
  const looks: { row: number; column: number; look: CellData }[] = [];
  forEachCell(sheet, line, (cell, row, column) => {
    if (!cell.format && !cell.validation) return;
    const { format, validation } = cell;
    const look = { value: null, ...(format && { format }), ...(validation && { validation }) };
    looks.push({ row, column, look });
  });
  for (const { row, column, look } of looks) {
    for (let place = at; place < at + count; place += 1) {
      const [toRow, toColumn] = axis === 'rows' ? [place, column] : [row, place];
      if (!cellAt(sheet, toRow, toColumn)) putCell(sheet, toRow, toColumn, { ...look });
    }
  }
}
