/** Rows and columns of a sheet: inserting, deleting, moving, hiding, sizing and freezing them. */
import { ServiceError } from '../../boundary/errors.js';
import { changeLines } from '../../model/change-lines.js';
import { inheritLook } from '../../model/inherit-look.js';
import type { LineChange } from '../../model/line-change.js';
import { mayEditArea } from '../../model/protection-judgement.js';
import type { WorkbookData } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import { SheetRanges } from './sheet-ranges.js';
import { OUTSIDE_SHEET, PROTECTED_CELL } from './workbook-session.js';

type Axis = LineChange['axis'];

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
/** A spreadsheet has at most this many cells, all its sheets together. Source: files Google Drive can store. */
const MAXIMUM_CELLS = 10_000_000;

export abstract class SheetLines extends SheetRanges {
  insertRowAfter(afterPosition: number): this {
    return this.insertLines('rows', afterPosition + 1, 1, afterPosition);
  }
  insertRowBefore(beforePosition: number): this {
    return this.insertLines('rows', beforePosition, 1, beforePosition + 1);
  }
  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.insertLines('rows', afterPosition + 1, howMany, afterPosition);
  }
  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.insertLines('rows', beforePosition, howMany, beforePosition + howMany);
  }
  insertRows(rowIndex: number, numRows = 1): void {
    this.insertLines('rows', rowIndex, numRows, null);
  }
  insertColumnAfter(afterPosition: number): this {
    return this.insertLines('columns', afterPosition + 1, 1, afterPosition);
  }
  insertColumnBefore(beforePosition: number): this {
    return this.insertLines('columns', beforePosition, 1, beforePosition + 1);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.insertLines('columns', afterPosition + 1, howMany, afterPosition);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.insertLines('columns', beforePosition, howMany, beforePosition + howMany);
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insertLines('columns', columnIndex, numColumns, null);
  }

  deleteRow(rowPosition: number): this {
    return this.deleteLines('rows', rowPosition, 1);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    this.deleteLines('rows', rowPosition, howMany);
  }
  deleteColumn(columnPosition: number): this {
    return this.deleteLines('columns', columnPosition, 1);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    this.deleteLines('columns', columnPosition, howMany);
  }

  /** The rows of the range go before the row that has that index now. */
  moveRows(rowSpec: Range, destinationIndex: number): void {
    const { top, bottom } = rowSpec.area;
    this.moveLines('rows', top, bottom - top + 1, destinationIndex);
  }
  moveColumns(columnSpec: Range, destinationIndex: number): void {
    const { left, right } = columnSpec.area;
    this.moveLines('columns', left, right - left + 1, destinationIndex);
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.setHidden(this.sheetData.hiddenRows, rowIndex, numRows, true);
  }
  showRows(rowIndex: number, numRows = 1): void {
    this.setHidden(this.sheetData.hiddenRows, rowIndex, numRows, false);
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden(this.sheetData.hiddenColumns, columnIndex, numColumns, true);
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden(this.sheetData.hiddenColumns, columnIndex, numColumns, false);
  }
  hideRow(row: Range): void {
    this.hideRows(row.area.top, row.area.bottom - row.area.top + 1);
  }
  unhideRow(row: Range): void {
    this.showRows(row.area.top, row.area.bottom - row.area.top + 1);
  }
  hideColumn(column: Range): void {
    this.hideColumns(column.area.left, column.area.right - column.area.left + 1);
  }
  unhideColumn(column: Range): void {
    this.showColumns(column.area.left, column.area.right - column.area.left + 1);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    this.execution.meter.metadata();
    return this.sheetData.hiddenRows.has(rowPosition);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    this.execution.meter.metadata();
    return this.sheetData.hiddenColumns.has(columnPosition);
  }

  getColumnWidth(columnPosition: number): number {
    this.execution.meter.metadata();
    return this.sheetData.columnWidths.get(columnPosition) ?? DEFAULT_WIDTH;
  }
  setColumnWidth(columnPosition: number, width: number): this {
    return this.setSizes(this.sheetData.columnWidths, columnPosition, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    return this.setSizes(this.sheetData.columnWidths, startColumn, numColumns, width);
  }
  getRowHeight(rowPosition: number): number {
    this.execution.meter.metadata();
    return this.sheetData.rowHeights.get(rowPosition) ?? DEFAULT_HEIGHT;
  }
  /** Rows never get lower than the text in them; 21 pixels for one line. */
  setRowHeight(rowPosition: number, height: number): this {
    return this.setRowHeights(rowPosition, 1, height);
  }
  setRowHeights(startRow: number, numRows: number, height: number): this {
    const least = Math.max(height, DEFAULT_HEIGHT);
    return this.setSizes(this.sheetData.rowHeights, startRow, numRows, least);
  }
  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    return this.setSizes(this.sheetData.rowHeights, startRow, numRows, height);
  }
  /** Nothing is measured here: the width stays, as the fitting one is not known. */
  autoResizeColumn(columnPosition: number): this {
    return this.autoResizeColumns(columnPosition, 1);
  }
  autoResizeColumns(startColumn: number, numColumns: number): this {
    return this.requireLines('columns', startColumn, numColumns);
  }
  autoResizeRows(startRow: number, numRows: number): this {
    return this.requireLines('rows', startRow, numRows);
  }

  getFrozenRows(): number {
    this.execution.meter.metadata();
    return this.sheetData.frozenRows;
  }
  setFrozenRows(rows: number): void {
    if (rows < 0 || rows >= this.sheetData.maxRows) throw new ServiceError(OUTSIDE_SHEET);
    this.sheetData.frozenRows = rows;
    this.lookChanged();
  }
  getFrozenColumns(): number {
    this.execution.meter.metadata();
    return this.sheetData.frozenColumns;
  }
  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns >= this.sheetData.maxColumns) throw new ServiceError(OUTSIDE_SHEET);
    this.sheetData.frozenColumns = columns;
    this.lookChanged();
  }

  /** Prices and saves a change of looks of the whole sheet. */
  protected lookChanged(): void {
    this.execution.meter.metadata();
    this.session.beforeStructureChange();
    this.session.lookChanged();
  }

  private insertLines(axis: Axis, at: number, count: number, lookFrom: number | null): this {
    const { sheetData } = this;
    const size = axis === 'rows' ? sheetData.maxRows : sheetData.maxColumns;
    if (at < 1 || at > size + 1) throw new ServiceError(OUTSIDE_SHEET);
    if (count < 1) {
      throw new ServiceError(`The number of ${axis} to insert must be at least 1.`);
    }
    const other = axis === 'rows' ? sheetData.maxColumns : sheetData.maxRows;
    if (gridOf(this.session.workbook) + count * other > MAXIMUM_CELLS) {
      throw new ServiceError(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    }
    this.change({ kind: 'insert', axis, at, count });
    if (lookFrom !== null && lookFrom >= 1) inheritLook(sheetData, axis, lookFrom, at, count);
    return this;
  }

  private deleteLines(axis: Axis, at: number, count: number): this {
    this.requireLines(axis, at, count);
    const { sheetData } = this;
    const size = axis === 'rows' ? sheetData.maxRows : sheetData.maxColumns;
    const frozen = axis === 'rows' ? sheetData.frozenRows : sheetData.frozenColumns;
    if (count >= size) {
      throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
    }
    if (size - count <= frozen && at <= frozen + 1 && at + count > size) {
      throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
    }
    this.change({ kind: 'delete', axis, at, count });
    return this;
  }

  private moveLines(axis: Axis, at: number, count: number, to: number): void {
    const size = axis === 'rows' ? this.sheetData.maxRows : this.sheetData.maxColumns;
    if (to < 1 || to > size + 1) throw new ServiceError(OUTSIDE_SHEET);
    if (to >= at && to <= at + count) return;
    this.change({ kind: 'move', axis, at, count, to });
  }

  private change(change: LineChange): void {
    const { session, sheetData } = this;
    session.beforeStructureChange();
    session.requireSheet(sheetData);
    this.requireUnprotected(change);
    changeLines(session.workbook, sheetData, change);
    session.structureChanged();
  }

  /** Deleting or moving protected lines, or any line of a protected sheet, is refused. */
  private requireUnprotected(change: LineChange): void {
    const { sheetData, session } = this;
    const isRows = change.axis === 'rows';
    const last = change.at + (change.kind === 'insert' ? 0 : change.count - 1);
    const area = {
      top: isRows ? change.at : 1,
      bottom: isRows ? last : sheetData.maxRows,
      left: isRows ? 1 : change.at,
      right: isRows ? sheetData.maxColumns : last,
    };
    const isSheetWide = (protection: { area?: unknown }) => protection.area === undefined;
    const judged =
      change.kind === 'insert'
        ? { ...sheetData, protections: sheetData.protections.filter(isSheetWide) }
        : sheetData;
    if (mayEditArea(session.workbook, judged, area, this.execution.effectiveUser)) return;
    throw new ServiceError(PROTECTED_CELL);
  }

  private requireLines(axis: Axis, at: number, count: number): this {
    const size = axis === 'rows' ? this.sheetData.maxRows : this.sheetData.maxColumns;
    if (at < 1 || count < 1 || at + count - 1 > size) {
      throw new ServiceError(
        axis === 'rows' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.',
      );
    }
    this.execution.meter.metadata();
    return this;
  }

  private setHidden(lines: Set<number>, start: number, count: number, isHidden: boolean): void {
    for (let line = start; line < start + count; line += 1) {
      if (isHidden) lines.add(line);
      else lines.delete(line);
    }
    this.lookChanged();
  }

  private setSizes(sizes: Map<number, number>, start: number, count: number, size: number): this {
    if (size < 0) throw new ServiceError(`Invalid argument: ${size}`);
    for (let line = start; line < start + count; line += 1) sizes.set(line, size);
    this.lookChanged();
    return this;
  }
}

/** Cells of all sheets, blank ones too. */
function gridOf({ sheets }: WorkbookData): number {
  return sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
}
