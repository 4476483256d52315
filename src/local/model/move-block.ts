/** Moving a rectangle of cells elsewhere on its sheet; formulas follow the cells. */
import { NotEmulatedError } from '../boundary/errors.js';
import { areaOf, formatReference } from '../formulas/references.js';
import { rewriteReferences } from '../formulas/rewrite-references.js';
import { contains, overlaps, shiftArea } from './areas.js';
import { cellAt, putCell } from './cells.js';
import { forEachFormula } from './formula-scan.js';
import type { Area, CellData, SheetData, WorkbookData } from './workbook-data.js';

/** What is moved: these cells of this sheet, by so many rows and columns. */
export interface BlockMove {
  readonly sheet: SheetData;
  readonly area: Area;
  readonly rows: number;
  readonly columns: number;
}

/** Cuts and pastes: contents, looks, notes and rules. What lay at the target is lost. */
export function moveBlock(workbook: WorkbookData, move: BlockMove): void {
  const { sheet, area, rows, columns } = move;
  if (rows === 0 && columns === 0) return;
  if (sheet.merges.some((merge) => overlaps(merge, area))) {
    throw new NotEmulatedError('moving merged cells');
  }
  followMove(workbook, move);
  const taken = takeCells(sheet, area);
  for (const { cell, row, column } of taken) {
    putCell(sheet, row + rows, column + columns, cell);
  }
}

/** Takes the cells out of the grid, blank places of the rectangle at the target included. */
function takeCells(
  sheet: SheetData,
  area: Area,
): { cell: CellData | undefined; row: number; column: number }[] {
  const taken: { cell: CellData | undefined; row: number; column: number }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell?.spillFrom) throw new NotEmulatedError('moving cells that an array formula fills');
      taken.push({ cell, row, column });
      putCell(sheet, row, column, undefined);
    }
  }
  return taken;
}

/** References to moved cells follow them; one that the target overwrites is not recorded on Google. */
function followMove(workbook: WorkbookData, move: BlockMove): void {
  const { sheet, area, rows, columns } = move;
  const name = sheet.name.toLowerCase();
  const target = shiftArea(area, rows, columns);
  forEachFormula(workbook, (cell, home) => {
    cell.formula = rewriteReferences(cell.formula, (reference) => {
      if ((reference.sheet ?? home.name).toLowerCase() !== name) return undefined;
      const covered = areaOf(reference, sheet.maxRows, sheet.maxColumns);
      if (!covered) return undefined;
      if (contains(area, covered)) {
        const shift = (corner: typeof reference.start) => ({
          ...corner,
          row: corner.row === null ? null : corner.row + rows,
          column: corner.column === null ? null : corner.column + columns,
        });
        return formatReference({
          ...reference,
          start: shift(reference.start),
          end: reference.end && shift(reference.end),
        });
      }
      if (overlaps(covered, target) && !contains(covered, target)) {
        throw new NotEmulatedError('moving cells over cells that a formula refers to');
      }
      return undefined;
    });
  });
}
