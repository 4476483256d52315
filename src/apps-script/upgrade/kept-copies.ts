/** The hidden copies of tabs that an upgrade and its undoing keep. */
import type { Workbook } from '../store/open-workbook.js';
import { type UpgradeState, writeUpgrade } from './upgrade-state.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** When the copy was made: `Before upgrade 2 – Reviews` shows Reviews as it was in version 1. */
export type KeptMoment = 'Before' | 'After';

/** Whether a sheet is such a copy, by its name. */
export function isKept(sheetName: string): boolean {
  return /^(Before|After) upgrade \d+ – /.test(sheetName);
}

export function keptName(moment: KeptMoment, version: number, tab: string): string {
  return `${moment} upgrade ${version} – ${tab}`;
}

/**
 * Copies a tab, unless an interrupted run did, and keeps the id of the copy in the state.
 * @param what which copies of the state it belongs to
 */
export function copyAside(
  { spreadsheet }: Workbook,
  state: UpgradeState,
  what: 'kept' | 'after',
  { sheet, tab, name }: { readonly sheet: Sheet; readonly tab: string; readonly name: string },
): UpgradeState {
  const sheets = new Map(spreadsheet.getSheets().map((one) => [one.getSheetId(), one]));
  const id = state[what][tab];
  if (id !== undefined && sheets.has(id)) return state;
  const known = new Set([...state.before, ...Object.values({ ...state.kept, ...state.after })]);
  for (const [each] of sheets) if (known.has(each)) sheets.delete(each);
  const stray = [...sheets.values()].find((other) => isCopyOf(sheet, other));
  const copy = stray ?? sheet.copyTo(spreadsheet);
  putAside(spreadsheet, copy, name);
  // The document must not remember a copy that is not there.
  SpreadsheetApp.flush();
  const next = { ...state, [what]: { ...state[what], [tab]: copy.getSheetId() } };
  writeUpgrade(next);
  return next;
}

/** Whether a sheet looks like a copy made just now that has its first name yet, which is in Google's language. */
function isCopyOf(sheet: Sheet, other: Sheet): boolean {
  if (!other.getName().includes(sheet.getName())) return false;
  const cellsOf = (one: Sheet) => JSON.stringify(one.getDataRange().getValues());
  return cellsOf(sheet) === cellsOf(other);
}

/** Gives a sheet the name of a copy, with a number where there is one already, and hides it. */
export function putAside(spreadsheet: Spreadsheet, sheet: Sheet, name: string): void {
  if (sheet.getName() !== name) {
    let free = name;
    for (let number = 2; spreadsheet.getSheetByName(free) !== null; number += 1) {
      free = `${name} ${number}`;
    }
    sheet.setName(free);
  }
  sheet.hideSheet();
}

/** Writes the cells of a copy over its tab: values, formulas, looks, checks, notes and widths. */
export function restoreFrom(copy: Sheet, sheet: Sheet): void {
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  whole.clear();
  whole.clearNote();
  whole.clearDataValidations();
  const [rows, columns] = [copy.getMaxRows(), copy.getMaxColumns()];
  if (rows > sheet.getMaxRows()) {
    sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  }
  if (columns > sheet.getMaxColumns()) {
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  }
  copy.getRange(1, 1, rows, columns).copyTo(sheet.getRange(1, 1, rows, columns));
  for (let column = 1; column <= columns; column += 1) {
    sheet.setColumnWidth(column, copy.getColumnWidth(column));
  }
  // Charts that came with the upgrade are the last ones.
  for (const chart of sheet.getCharts().slice(copy.getCharts().length)) sheet.removeChart(chart);
}
