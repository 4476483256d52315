/** One tab of a spreadsheet as scripts hold it. */
import { ServiceError } from '../../boundary/errors.js';
import { lastUsedRow } from '../../model/used-range.js';
import { writeArea } from './cell-writing.js';
import { SheetLines } from './sheet-lines.js';
import type { Spreadsheet } from './spreadsheet.js';

export class Sheet extends SheetLines {
  getName(): string {
    this.execution.meter.bridge();
    return this.session.requireSheet(this.sheetData).name;
  }

  getSheetName(): string {
    return this.getName();
  }

  getSheetId(): number {
    this.execution.meter.bridge();
    return this.sheetData.sheetId;
  }

  /** Counts from 1. */
  getIndex(): number {
    this.execution.meter.metadata();
    return this.session.workbook.sheets.indexOf(this.session.requireSheet(this.sheetData)) + 1;
  }

  getParent(): Spreadsheet {
    this.execution.meter.bridge();
    return this.session.objects.spreadsheet(this.session);
  }

  /** Writes below the last row with content; the grid grows where it is full. */
  appendRow(rowContents: unknown[]): this {
    if (rowContents.length === 0) throw new ServiceError('Cannot append an empty row.');
    const { sheetData, session } = this;
    session.recalculateIfStale();
    const row = lastUsedRow(session.requireSheet(sheetData)) + 1;
    const area = { top: row, left: 1, bottom: row, right: rowContents.length };
    writeArea(session, sheetData, area, (_row, column) => rowContents[column]);
    sheetData.maxRows = Math.max(sheetData.maxRows, row);
    sheetData.maxColumns = Math.max(sheetData.maxColumns, rowContents.length);
    this.execution.meter.appendRow();
    session.changed(sheetData);
    return this;
  }
}
