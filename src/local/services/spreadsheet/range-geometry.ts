/** Where a range lies: its position, its size, its notation and the ranges derived from it. */
import { ServiceError } from '../../boundary/errors.js';
import { columnLetters, formatArea } from '../../model/a1.js';
import { singleCell } from '../../model/areas.js';
import type { Area, SheetData } from '../../model/workbook-data.js';
import type { OpenBounds } from './object-factory.js';
import type { Range } from './range.js';
import type { Sheet } from './sheet.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import { OUTSIDE_SHEET, type WorkbookSession } from './workbook-session.js';

export const CLOSED: OpenBounds = { top: false, left: false, bottom: false, right: false };
const INVALID_COORDINATES = 'The coordinates or dimensions of the range are invalid.';

export abstract class RangeGeometry extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.Range';

  constructor(
    session: WorkbookSession,
    readonly sheetData: SheetData,
    readonly area: Area,
    readonly open: OpenBounds = CLOSED,
  ) {
    super(session);
  }

  /** A range on the same sheet. */
  protected rangeAt(area: Area): Range {
    return this.session.objects.range(this.session, this.sheetData, area);
  }

  getSheet(): Sheet {
    this.execution.meter.bridge();
    return this.session.objects.sheet(this.session, this.sheetData);
  }

  getGridId(): number {
    this.execution.meter.bridge();
    return this.sheetData.sheetId;
  }

  getRow(): number {
    this.execution.meter.bridge();
    return this.area.top;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getColumn(): number {
    this.execution.meter.bridge();
    return this.area.left;
  }

  getColumnIndex(): number {
    return this.getColumn();
  }

  getLastRow(): number {
    this.execution.meter.bridge();
    return this.area.bottom;
  }

  getLastColumn(): number {
    this.execution.meter.bridge();
    return this.area.right;
  }

  getNumRows(): number {
    this.execution.meter.bridge();
    return this.area.bottom - this.area.top + 1;
  }

  getNumColumns(): number {
    this.execution.meter.bridge();
    return this.area.right - this.area.left + 1;
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  isStartRowBounded(): boolean {
    this.execution.meter.bridge();
    return !this.open.top;
  }

  isStartColumnBounded(): boolean {
    this.execution.meter.bridge();
    return !this.open.left;
  }

  isEndRowBounded(): boolean {
    this.execution.meter.bridge();
    return !this.open.bottom;
  }

  isEndColumnBounded(): boolean {
    this.execution.meter.bridge();
    return !this.open.right;
  }

  /** Without the name of the sheet; whole columns and rows as they were named, e.g. `A:B`. */
  getA1Notation(): string {
    this.execution.meter.bridge();
    const { top, left, bottom, right } = this.area;
    if (!this.open.bottom && !this.open.right) return formatArea(this.area);
    const start = (this.open.left ? '' : columnLetters(left)) + (this.open.top ? '' : top);
    const end = (this.open.right ? '' : columnLetters(right)) + (this.open.bottom ? '' : bottom);
    return start === '' || end === '' ? '' : `${start}:${end}`;
  }

  /** Counts from 1 within the range. */
  getCell(row: number, column: number): Range {
    this.execution.meter.bridge();
    const isInside =
      row >= 1 &&
      column >= 1 &&
      row <= this.area.bottom - this.area.top + 1 &&
      column <= this.area.right - this.area.left + 1;
    if (!isInside) throw new ServiceError('Cell reference out of range');
    return this.rangeAt(singleCell(this.area.top + row - 1, this.area.left + column - 1));
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    this.execution.meter.bridge();
    const rows = numRows ?? this.area.bottom - this.area.top + 1;
    const columns = numColumns ?? this.area.right - this.area.left + 1;
    return this.rangeAt(
      checkedArea(
        this.sheetData,
        this.area.top + rowOffset,
        this.area.left + columnOffset,
        rows,
        columns,
      ),
    );
  }
}

/** The rectangle of that place and size, refused where it does not lie on the sheet. */
export function checkedArea(
  sheet: SheetData,
  row: number,
  column: number,
  numRows: number,
  numColumns: number,
): Area {
  const [top, left] = [Math.trunc(row), Math.trunc(column)];
  const [rows, columns] = [Math.trunc(numRows), Math.trunc(numColumns)];
  if (rows < 1) {
    throw new ServiceError('The number of rows in the range must be at least 1.');
  }
  if (columns < 1) {
    throw new ServiceError('The number of columns in the range must be at least 1.');
  }
  if (top < 1 || left < 1) throw new ServiceError(INVALID_COORDINATES);
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (area.bottom > sheet.maxRows || area.right > sheet.maxColumns) {
    throw new ServiceError(OUTSIDE_SHEET);
  }
  return area;
}
