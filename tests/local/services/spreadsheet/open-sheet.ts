/** The first sheet of a fresh workbook, as a script would hold it. */
import type { Sheet } from '../../../../src/local/services/spreadsheet/sheet.js';
import type { Spreadsheet } from '../../../../src/local/services/spreadsheet/spreadsheet.js';
import { SpreadsheetApp } from '../../../../src/local/services/spreadsheet/spreadsheet-app.js';
import { type FakeExecution, type FakeOptions, fakeExecution } from '../fake-execution.js';

export interface OpenSheet {
  readonly execution: FakeExecution;
  readonly app: SpreadsheetApp;
  readonly spreadsheet: Spreadsheet;
  readonly sheet: Sheet;
}

export function openSheet(options: FakeOptions = {}): OpenSheet {
  const execution = fakeExecution(options);
  const app = new SpreadsheetApp(execution);
  const spreadsheet = app.getActiveSpreadsheet();
  if (!spreadsheet) throw new Error('The execution has no active spreadsheet.');
  return { execution, app, spreadsheet, sheet: spreadsheet.getActiveSheet() };
}
