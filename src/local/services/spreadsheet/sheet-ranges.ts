/** What a sheet hands out: ranges by position, by A1 text and by name, and how far it is used. */
import { ServiceError } from '../../boundary/errors.js';
import { wholeSheet } from '../../model/cells.js';
import { lastUsedColumn, lastUsedRow } from '../../model/used-range.js';
import type { SheetData } from '../../model/workbook-data.js';
import { namedRange } from './named-range-lookup.js';
import type { Range } from './range.js';
import { checkedArea } from './range-geometry.js';
import { rangeFromA1 } from './range-text.js';
import type { ScriptValue } from './script-values.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

export abstract class SheetRanges extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.Sheet';

  constructor(
    session: WorkbookSession,
    readonly sheetData: SheetData,
  ) {
    super(session);
  }

  /** By A1 text or name of a named range, or by row, column and size, counting from 1. */
  getRange(
    rowOrText: number | string,
    column?: number,
    numRows?: number,
    numColumns?: number,
  ): Range {
    this.execution.meter.bridge();
    this.session.requireSheet(this.sheetData);
    if (typeof rowOrText === 'string') return this.rangeFromText(rowOrText);
    return this.rangeAt(rowOrText, column ?? 1, numRows ?? 1, numColumns ?? 1);
  }

  /** From A1 to the last row and column with content; A1 alone on an empty sheet. */
  getDataRange(): Range {
    this.execution.meter.metadata();
    this.session.recalculateIfStale();
    return this.rangeAt(
      1,
      1,
      Math.max(1, lastUsedRow(this.sheetData)),
      Math.max(1, lastUsedColumn(this.sheetData)),
    );
  }

  getSheetValues(
    startRow: number,
    startColumn: number,
    numRows: number,
    numColumns: number,
  ): ScriptValue[][] {
    const { sheetData } = this;
    const toTheEnd = (count: number, start: number, last: number) =>
      count === -1 ? Math.max(1, last - start + 1) : count;
    return this.rangeAt(
      startRow,
      startColumn,
      toTheEnd(numRows, startRow, lastUsedRow(sheetData)),
      toTheEnd(numColumns, startColumn, lastUsedColumn(sheetData)),
    ).getValues();
  }

  getLastRow(): number {
    this.execution.meter.metadata();
    this.session.recalculateIfStale();
    return lastUsedRow(this.session.requireSheet(this.sheetData));
  }

  getLastColumn(): number {
    this.execution.meter.metadata();
    this.session.recalculateIfStale();
    return lastUsedColumn(this.session.requireSheet(this.sheetData));
  }

  getMaxRows(): number {
    this.execution.meter.metadata();
    return this.session.requireSheet(this.sheetData).maxRows;
  }

  getMaxColumns(): number {
    this.execution.meter.metadata();
    return this.session.requireSheet(this.sheetData).maxColumns;
  }

  protected rangeAt(row: number, column: number, numRows: number, numColumns: number): Range {
    if (row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (column < 1) throw new ServiceError('The starting column of the range is too small.');
    const area = checkedArea(this.sheetData, row, column, numRows, numColumns);
    return this.session.objects.range(this.session, this.sheetData, area);
  }

  /** The whole grid as a range. */
  protected wholeRange(): Range {
    return this.session.objects.range(this.session, this.sheetData, wholeSheet(this.sheetData));
  }

  private rangeFromText(text: string): Range {
    const found = rangeFromA1(this.session, text, this.sheetData) ?? namedRange(this.session, text);
    if (found) return found;
    throw new ServiceError('Range not found');
  }
}
