/** Array results that fill the cells beside and below their formula. */
import { columnLetters } from '../model/a1.js';
import { overlaps } from '../model/areas.js';
import { cellToChange, forEachCell, putCell, wholeSheet } from '../model/cells.js';
import type { Area, CellData, CellError, SheetData, WorkbookData } from '../model/workbook-data.js';
import { fail, type Matrix } from './values.js';

/** The cells that a formula filled when the workbook was last computed, its own included. */
export interface FormerSpill {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

function around(area: Area | undefined, row: number, column: number): Area {
  if (area === undefined) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

/** Empties every cell that an array result filled and tells where they were. */
export function clearSpills(workbook: WorkbookData): FormerSpill[] {
  return workbook.sheets.flatMap((sheet, index) => clearSheet(sheet, index));
}

function clearSheet(sheet: SheetData, index: number): FormerSpill[] {
  const areas = new Map<string, Area>();
  forEachCell(sheet, wholeSheet(sheet), (cell, row, column) => {
    if (cell.spillFrom === undefined) return;
    const key = cell.spillFrom.join();
    areas.set(key, around(areas.get(key), row, column));
    delete cell.spillFrom;
    // A person may have typed a formula over a filled cell; its value is computed anew anyway.
    if (cell.formula === undefined) cell.value = null;
    if (isBare(cell)) putCell(sheet, row, column, undefined);
  });
  return [...areas].map(([key, area]) => {
    const [row = 1, column = 1] = key.split(',').map(Number);
    return { sheet: index, row, column, area };
  });
}

function isBare(cell: CellData): boolean {
  return cell.value === null && Object.keys(cell).length === 1;
}

function isTaken(cell: CellData | undefined): boolean {
  if (cell === undefined) return false;
  return cell.formula !== undefined || cell.value !== null || cell.spillFrom !== undefined;
}

function findObstacle(sheet: SheetData, area: Area): string | null {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const isOwn = row === area.top && column === area.left;
      if (!isOwn && isTaken(sheet.cells[row - 1]?.[column - 1])) {
        return `${columnLetters(column)}${row}`;
      }
    }
  }
  return null;
}

/** Google's refusal where the sheet ends before the array does. */
function endOfSheet(sheet: SheetData, area: Area): CellError | null {
  const rows = area.bottom - sheet.maxRows;
  const columns = area.right - sheet.maxColumns;
  if (rows <= 0 && columns <= 0) return null;
  const missing = rows > 0 ? `rows (${rows})` : `columns (${columns})`;
  return fail('#REF!', `Result was not automatically expanded, please insert more ${missing}.`);
}

/**
 * Writes an array into the cells from its formula's on.
 *
 * @returns the error that the formula's cell shows instead where the array has no room
 */
export function placeSpill(
  sheet: SheetData,
  row: number,
  column: number,
  matrix: Matrix,
): CellError | null {
  const area = spillArea(row, column, matrix);
  const tooLarge = endOfSheet(sheet, area);
  if (tooLarge !== null) return tooLarge;
  const obstacle = findObstacle(sheet, area);
  if (obstacle !== null) {
    return fail(
      '#REF!',
      `Array result was not expanded because it would overwrite data in ${obstacle}.`,
    );
  }
  for (const [down, values] of matrix.rows.entries()) {
    for (const [across, value] of values.entries()) {
      if (down === 0 && across === 0) continue;
      const cell = cellToChange(sheet, row + down, column + across);
      cell.value = value;
      cell.spillFrom = [row, column];
    }
  }
  return null;
}

/** The cells of an array whose formula stands in the given cell. */
export function spillArea(row: number, column: number, matrix: Matrix): Area {
  return {
    top: row,
    left: column,
    bottom: row + matrix.height - 1,
    right: column + matrix.width - 1,
  };
}

/** Cells that formulas read, to find out whether one read too early. */
export class ReadLog {
  private readonly areas: Set<Area>[] = [];

  add(sheet: number, area: Area): void {
    const read = this.areas[sheet];
    if (read === undefined) this.areas[sheet] = new Set([area]);
    else read.add(area);
  }

  /** Forgets a reading that met no blank cell: no array can come to fill one of these. */
  remove(sheet: number, area: Area): void {
    this.areas[sheet]?.delete(area);
  }

  /** Whether any cell of the rectangle but its first was read. */
  touches(sheet: number, area: Area): boolean {
    const parts: Area[] = [
      { ...area, bottom: area.top, left: area.left + 1 },
      { ...area, top: area.top + 1 },
    ].filter((part) => part.top <= part.bottom && part.left <= part.right);
    for (const read of this.areas[sheet] ?? []) {
      if (parts.some((part) => overlaps(part, read))) return true;
    }
    return false;
  }
}
