/** Copying a rectangle of cells elsewhere, whole or in part. */
import { shiftReferences } from '../formulas/rewrite-references.js';
import { cellAt, clearCellContent, putCell } from './cells.js';
import type { Area, CellData, CellFormat, SheetData } from './workbook-data.js';

/** Which properties of a cell the copy takes along. Names of Google's CopyPasteType. */
export type PasteType =
  | 'PASTE_NORMAL'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMAT'
  | 'PASTE_FORMULA'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_VALUES';

export interface Block {
  readonly sheet: SheetData;
  readonly area: Area;
}

/** Copies `source` over the rectangle at `target`, repeating it; the two may overlap. */
export function copyBlock(
  source: Block,
  target: Block,
  paste: PasteType,
  transposed: boolean,
): void {
  const { area } = source;
  const lines: (CellData | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    lines.push(source.sheet.cells[row - 1]?.slice(area.left - 1, area.right) ?? []);
  }
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const [rows, columns] = transposed ? [width, height] : [height, width];
  for (let row = target.area.top; row <= target.area.bottom; row += 1) {
    for (let column = target.area.left; column <= target.area.right; column += 1) {
      const down = (row - target.area.top) % rows;
      const across = (column - target.area.left) % columns;
      const [fromRow, fromColumn] = transposed ? [across, down] : [down, across];
      const shift = {
        rows: row - area.top - fromRow,
        columns: column - area.left - fromColumn,
      };
      pasteCell(target.sheet, row, column, lines[fromRow]?.[fromColumn], paste, shift);
    }
  }
}

function pasteCell(
  sheet: SheetData,
  row: number,
  column: number,
  source: CellData | undefined,
  paste: PasteType,
  shift: { rows: number; columns: number },
): void {
  const present = cellAt(sheet, row, column);
  if (!present && !source) return;
  const next: CellData = { ...(present ?? { value: null }) };
  const takesAll = paste === 'PASTE_NORMAL' || paste === 'PASTE_NO_BORDERS';
  if (takesAll || paste === 'PASTE_FORMULA' || paste === 'PASTE_VALUES') {
    takeContent(next, source, paste !== 'PASTE_VALUES', shift);
  }
  if (takesAll || paste === 'PASTE_FORMAT') {
    setOrDelete(next, 'format', pastedFormat(source?.format, next.format, paste));
  }
  if (takesAll) setOrDelete(next, 'note', source?.note);
  if (takesAll || paste === 'PASTE_DATA_VALIDATION') {
    setOrDelete(next, 'validation', source?.validation);
  }
  putCell(sheet, row, column, next);
}

function takeContent(
  next: CellData,
  source: CellData | undefined,
  withFormula: boolean,
  shift: { rows: number; columns: number },
): void {
  clearCellContent(next);
  if (!source) return;
  next.value = source.value;
  if (source.linkUrl !== undefined) next.linkUrl = source.linkUrl;
  if (source.textRuns) next.textRuns = source.textRuns;
  if (withFormula && source.formula !== undefined) {
    next.formula = shiftReferences(source.formula, shift);
  }
  // A cell that an array formula fills is copied as its value only where values are copied.
  if (withFormula && source.spillFrom) clearCellContent(next);
}

function pastedFormat(
  source: CellFormat | undefined,
  present: CellFormat | undefined,
  paste: PasteType,
): CellFormat | undefined {
  if (paste !== 'PASTE_NO_BORDERS') return source;
  const { borders: _left, ...rest } = source ?? {};
  return present?.borders ? { ...rest, borders: present.borders } : rest;
}

function setOrDelete<Key extends 'format' | 'note' | 'validation'>(
  cell: CellData,
  key: Key,
  value: CellData[Key] | undefined,
): void {
  if (value === undefined) delete cell[key];
  else cell[key] = value;
}
