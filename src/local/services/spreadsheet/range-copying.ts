/** Copying and moving a range, and inserting or deleting its cells. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import { EnumValue } from '../../boundary/service-object.js';
import { pastedArea } from '../../model/areas.js';
import { forEachCell, putCell, wholeSheet } from '../../model/cells.js';
import { copyBlock, type PasteType } from '../../model/copy-block.js';
import { isReferredTo } from '../../model/formula-scan.js';
import { moveBlock } from '../../model/move-block.js';
import type { Area, SheetData } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import { RangeOrdering } from './range-ordering.js';
import type { Sheet } from './sheet.js';
import { OUTSIDE_SHEET } from './workbook-session.js';

interface CopyOptions {
  readonly formatOnly?: boolean;
  readonly contentsOnly?: boolean;
}

export abstract class RangeCopying extends RangeOrdering {
  /** A larger destination is filled with whole repetitions. Source: issuetracker.google.com 427192537. */
  copyTo(destination: Range, how?: EnumValue | CopyOptions, transposed = false): void {
    const paste = how instanceof EnumValue ? how.name() : pasteOfOptions(how);
    if (paste === 'PASTE_COLUMN_WIDTHS' || paste === 'PASTE_CONDITIONAL_FORMATTING') {
      throw new NotEmulatedError(`SpreadsheetApp.Range.copyTo with ${paste}`);
    }
    this.paste(destination.sheetData, destination.area, paste as PasteType, transposed);
  }

  copyValuesToRange(
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    const target = { top: row, left: column, bottom: rowEnd, right: columnEnd };
    this.paste(this.sheetOf(sheet), target, 'PASTE_VALUES', false);
  }

  copyFormatToRange(
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    const target = { top: row, left: column, bottom: rowEnd, right: columnEnd };
    this.paste(this.sheetOf(sheet), target, 'PASTE_FORMAT', false);
  }

  /** Cuts and pastes to the place of the target's first cell. */
  moveTo(target: Range): void {
    if (target.sheetData !== this.sheetData) {
      throw new NotEmulatedError('SpreadsheetApp.Range.moveTo another sheet');
    }
    const rows = target.area.top - this.area.top;
    const columns = target.area.left - this.area.left;
    this.shift(this.area, rows, columns);
  }

  /** Existing cells move right (COLUMNS) or down (ROWS); the new ones are blank. */
  insertCells(shiftDimension: { name(): string }): this {
    const { area, sheetData } = this;
    const isDown = shiftDimension.name() === 'ROWS';
    const rows = isDown ? area.bottom - area.top + 1 : 0;
    const columns = isDown ? 0 : area.right - area.left + 1;
    const behind = isDown
      ? { ...area, bottom: Math.max(area.bottom, this.usedEnd(true)) }
      : { ...area, right: Math.max(area.right, this.usedEnd(false)) };
    sheetData.maxRows = Math.max(sheetData.maxRows, behind.bottom + rows);
    sheetData.maxColumns = Math.max(sheetData.maxColumns, behind.right + columns);
    this.refuseReferences(behind);
    this.shift(behind, rows, columns);
    return this;
  }

  /** The cells to the right (COLUMNS) or below (ROWS) move into their place. */
  deleteCells(shiftDimension: { name(): string }): void {
    const { area } = this;
    const isUp = shiftDimension.name() === 'ROWS';
    const behind = isUp
      ? { ...area, top: area.bottom + 1, bottom: Math.max(area.bottom, this.usedEnd(true)) }
      : { ...area, left: area.right + 1, right: Math.max(area.right, this.usedEnd(false)) };
    this.refuseReferences(area);
    this.session.beforeWrite(this.sheetData, area);
    forEachCell(this.sheetData, area, (_cell, row, column) => {
      putCell(this.sheetData, row, column, undefined);
    });
    this.session.wrote(this.sheetData, area);
    if (behind.top > behind.bottom || behind.left > behind.right) return;
    this.refuseReferences(behind);
    const rows = isUp ? area.top - area.bottom - 1 : 0;
    const columns = isUp ? 0 : area.left - area.right - 1;
    this.shift(behind, rows, columns);
  }

  private shift(area: Area, rows: number, columns: number): void {
    const { session, sheetData } = this;
    const target: Area = {
      top: area.top + rows,
      left: area.left + columns,
      bottom: area.bottom + rows,
      right: area.right + columns,
    };
    requireOnSheet(sheetData, target);
    session.beforeWrite(sheetData, area);
    session.beforeWrite(sheetData, target);
    moveBlock(session.workbook, { sheet: sheetData, area, rows, columns });
    session.wrote(sheetData, area);
    session.wrote(sheetData, target);
    session.structureChanged();
  }

  private paste(sheet: SheetData, target: Area, paste: PasteType, transposed: boolean): void {
    const { session } = this;
    const area = pastedArea(this.area, target, transposed);
    requireOnSheet(sheet, area);
    session.beforeRead(this.sheetData, this.area);
    session.beforeWrite(sheet, area);
    if (sheet.merges.length > 0 || this.sheetData.merges.length > 0) this.refuseMerges(sheet, area);
    const source = { sheet: this.sheetData, area: this.area };
    if (paste === 'PASTE_VALUES') this.readCells(() => null);
    copyBlock(source, { sheet, area }, paste, transposed);
    session.wrote(sheet, area);
  }

  private refuseMerges(sheet: SheetData, area: Area): void {
    const touchesMerge =
      this.getMergedRanges().length > 0 || this.session.coveredByMerge(sheet, area) !== undefined;
    if (touchesMerge) throw new NotEmulatedError('copying from or into merged cells');
  }

  private refuseReferences(area: Area): void {
    if (isReferredTo(this.session.workbook, this.sheetData, area)) {
      throw new NotEmulatedError('inserting or deleting cells that a formula refers to');
    }
  }

  private usedEnd(ofRows: boolean): number {
    const { sheetData } = this;
    if (ofRows) return Math.min(sheetData.cells.length, sheetData.maxRows);
    const longest = sheetData.cells.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
    return Math.min(longest, sheetData.maxColumns);
  }

  private sheetOf(sheet: Sheet | number): SheetData {
    const found = typeof sheet === 'number' ? this.session.sheetById(sheet) : sheet.sheetData;
    if (found) return found;
    throw new ServiceError(`Sheet ${String(sheet)} not found`);
  }
}

function pasteOfOptions(options: CopyOptions | undefined): PasteType {
  if (options?.contentsOnly) return 'PASTE_VALUES';
  return options?.formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}

function requireOnSheet(sheet: SheetData, area: Area): void {
  const grid = wholeSheet(sheet);
  const isOn =
    area.top >= 1 && area.left >= 1 && area.bottom <= grid.bottom && area.right <= grid.right;
  if (!isOn) throw new ServiceError(OUTSIDE_SHEET);
}
