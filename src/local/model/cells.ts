/** Reading and changing single cells of the sparse grid. */
import type { Area, CellData, SheetData } from './workbook-data.js';

/** The cell, or undefined where nothing was ever put. Rows and columns count from 1. */
export function cellAt(sheet: SheetData, row: number, column: number): CellData | undefined {
  return sheet.cells[row - 1]?.[column - 1];
}

/** The cell to change; made where there is none. */
export function cellToChange(sheet: SheetData, row: number, column: number): CellData {
  const line = rowToChange(sheet, row);
  const existing = line[column - 1];
  if (existing) return existing;
  const cell: CellData = { value: null };
  line[column - 1] = cell;
  return cell;
}

/** The cells of a row to change; made where there are none. */
function rowToChange(sheet: SheetData, row: number): (CellData | undefined)[] {
  const existing = sheet.cells[row - 1];
  if (existing) return existing;
  const line: (CellData | undefined)[] = [];
  sheet.cells[row - 1] = line;
  return line;
}

/** Puts a cell, or removes it with undefined. */
export function putCell(
  sheet: SheetData,
  row: number,
  column: number,
  cell: CellData | undefined,
): void {
  if (cell) rowToChange(sheet, row)[column - 1] = cell;
  else if (sheet.cells[row - 1]?.[column - 1]) delete sheet.cells[row - 1]?.[column - 1];
}

/** Calls back for the cells that exist within the rectangle, row by row. */
export function forEachCell(
  sheet: SheetData,
  area: Area,
  visit: (cell: CellData, row: number, column: number) => void,
): void {
  const lastRow = Math.min(area.bottom, sheet.cells.length);
  for (let row = area.top; row <= lastRow; row += 1) {
    const line = sheet.cells[row - 1];
    if (!line) continue;
    const lastColumn = Math.min(area.right, line.length);
    for (let column = area.left; column <= lastColumn; column += 1) {
      const cell = line[column - 1];
      if (cell) visit(cell, row, column);
    }
  }
}

/** One result per cell of the rectangle, in rows; `read` gets undefined where no cell exists. */
export function mapArea<Result>(
  sheet: SheetData,
  area: Area,
  read: (cell: CellData | undefined, row: number, column: number) => Result,
): Result[][] {
  const width = area.right - area.left + 1;
  const rows: Result[][] = new Array(area.bottom - area.top + 1);
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = sheet.cells[row - 1];
    const results: Result[] = new Array(width);
    for (let offset = 0; offset < width; offset += 1) {
      const column = area.left + offset;
      results[offset] = read(line?.[column - 1], row, column);
    }
    rows[row - area.top] = results;
  }
  return rows;
}

/** The whole grid of a sheet. */
export function wholeSheet(sheet: SheetData): Area {
  return { top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns };
}

/** Whether the cell holds something: a value, a formula or an array result of another cell. */
export function hasContent(cell: CellData | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || cell.value !== null);
}

/** Takes value, formula and link away; format, note and validation stay. */
export function clearCellContent(cell: CellData): void {
  cell.value = null;
  delete cell.formula;
  delete cell.linkUrl;
  delete cell.textRuns;
  delete cell.spillFrom;
}

/** A copy that shares nothing that may change. */
export function copyCell(cell: CellData): CellData {
  return { ...cell };
}
