/** Sorting the rows of a rectangle as Google Sheets does. */
import { NotEmulatedError } from '../boundary/errors.js';
import { shiftReferences } from '../formulas/rewrite-references.js';
import { overlaps } from './areas.js';
import { cellAt, putCell } from './cells.js';
import type { Area, CellData, CellValue, SheetData } from './workbook-data.js';

export interface SortKey {
  /** Column of the sheet, counting from 1. */
  readonly column: number;
  readonly ascending: boolean;
}

type Line = (CellData | undefined)[];

/** Reorders whole rows of cells, stable; blanks come last in either direction. */
export function sortRows(sheet: SheetData, area: Area, keys: readonly SortKey[]): void {
  const lines = takeLines(sheet, area);
  const order = lines.map((_line, index) => index);
  order.sort((one, other) => {
    for (const key of keys) {
      const offset = key.column - area.left;
      const difference = compareForSort(
        lines[one]?.[offset]?.value ?? null,
        lines[other]?.[offset]?.value ?? null,
        key.ascending,
      );
      if (difference !== 0) return difference;
    }
    return one - other;
  });
  putLines(sheet, area, lines, order);
}

/** Puts the rows of the rectangle into another order: `order[new] = old`, counting from 0. */
export function reorderRows(sheet: SheetData, area: Area, order: readonly number[]): void {
  putLines(sheet, area, takeLines(sheet, area), order);
}

function takeLines(sheet: SheetData, area: Area): Line[] {
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw new NotEmulatedError('sorting a range with merged cells');
  }
  const lines: Line[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = sheet.cells[row - 1]?.slice(area.left - 1, area.right) ?? [];
    if (line.some((cell) => cell?.spillFrom)) {
      throw new NotEmulatedError('sorting a range that an array formula fills');
    }
    lines.push(line);
  }
  return lines;
}

function putLines(
  sheet: SheetData,
  area: Area,
  lines: readonly Line[],
  order: readonly number[],
): void {
  const width = area.right - area.left + 1;
  order.forEach((from, to) => {
    if (from === to) return;
    for (let offset = 0; offset < width; offset += 1) {
      const cell = lines[from]?.[offset];
      const [row, column] = [area.top + to, area.left + offset];
      if (!cell && !cellAt(sheet, row, column)) continue;
      putCell(sheet, row, column, cell && movedCell(cell, to - from));
    }
  });
}

/** Relative references follow the row, as in a copy. */
function movedCell(cell: CellData, rows: number): CellData {
  if (cell.formula === undefined) return cell;
  return { ...cell, formula: shiftReferences(cell.formula, { rows, columns: 0 }) };
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

/** Numbers before texts before truth values before errors; reversed when descending. */
function compareForSort(one: CellValue, other: CellValue, ascending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const difference = compareValues(one, other);
  return ascending ? difference : -difference;
}

function compareValues(one: NonNullable<CellValue>, other: NonNullable<CellValue>): number {
  const byKind = kindOrder(one) - kindOrder(other);
  if (byKind !== 0) return byKind;
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other);
  if (typeof one === 'object') return 0;
  return Number(one) - Number(other);
}

function kindOrder(value: NonNullable<CellValue>): number {
  return ['number', 'string', 'boolean', 'object'].indexOf(typeof value);
}
