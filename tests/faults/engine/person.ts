/** What a person may do to a tab at any moment: the edits of a spreadsheet, on the model. */
import { changeLines } from '../../../src/local/model/change-lines.js';
import { renameSheet } from '../../../src/local/model/rename-sheet.js';
import { reorderRows } from '../../../src/local/model/sort-rows.js';
import { lastUsedColumn, lastUsedRow } from '../../../src/local/model/used-range.js';
import type { SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';

/** The column of a header, from 1; null where there is none. */
export function columnOf(sheet: SheetData, header: string): number | null {
  const index = (sheet.cells[0] ?? []).findIndex((cell) => cell?.value === header);
  return index < 0 ? null : index + 1;
}

/** The sheet row in which a column says that; null where none does. */
export function rowOf(sheet: SheetData, header: string, text: string): number | null {
  const column = columnOf(sheet, header);
  if (column === null) return null;
  const index = sheet.cells.findIndex((cells) => cells?.[column - 1]?.value === text);
  return index < 0 ? null : index + 1;
}

export function insertRowAbove(workbook: WorkbookData, sheet: SheetData): void {
  changeLines(workbook, sheet, { kind: 'insert', axis: 'rows', at: 2, count: 1 });
}

export function insertColumnLeft(workbook: WorkbookData, sheet: SheetData): void {
  changeLines(workbook, sheet, { kind: 'insert', axis: 'columns', at: 1, count: 1 });
}

/** The last column with content to the front. */
export function moveColumn(workbook: WorkbookData, sheet: SheetData): void {
  const last = lastUsedColumn(sheet);
  if (last < 2) return;
  changeLines(workbook, sheet, { kind: 'move', axis: 'columns', at: last, count: 1, to: 1 });
}

/** Turns the rows with content round; blank ones stay last, as when Sheets sorts. */
export function sortRows(sheet: SheetData): void {
  const [top, bottom] = [2, lastUsedRow(sheet)];
  if (bottom <= top) return;
  const isFilled = (row: number) =>
    sheet.cells[row - 1]?.some((cell) => (cell?.value ?? '') !== '') === true;
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => index);
  const filled = rows.filter((index) => isFilled(top + index));
  const blank = rows.filter((index) => !isFilled(top + index));
  const area = { top, left: 1, bottom, right: Math.max(1, lastUsedColumn(sheet)) };
  reorderRows(sheet, area, [...filled.reverse(), ...blank]);
}

/** Hides rows by the values of the first column; what scripts read stays the same. */
export function filterRows(sheet: SheetData): void {
  const area = { top: 1, left: 1, bottom: lastUsedRow(sheet), right: lastUsedColumn(sheet) };
  sheet.filter = { area, criteria: { 1: { hiddenValues: [String(sheet.cells[1]?.[0]?.value)] } } };
  sheet.hiddenRows.add(2);
}

/** Types a row below the last one that holds anything, and not above a given one. */
export function appendTyped(
  sheet: SheetData,
  values: Readonly<Record<string, string | number>>,
  notAbove = 2,
): void {
  const row = Math.max(lastUsedRow(sheet) + 1, notAbove);
  if (row > sheet.maxRows) sheet.maxRows = row;
  for (const [header, value] of Object.entries(values)) {
    const column = columnOf(sheet, header);
    if (column !== null) type(sheet, row, column, value);
  }
}

export function type(sheet: SheetData, row: number, column: number, value: string | number): void {
  const cells = sheet.cells[row - 1] ?? [];
  cells[column - 1] = { ...cells[column - 1], value };
  sheet.cells[row - 1] = cells;
}

export function deleteRow(workbook: WorkbookData, sheet: SheetData, row: number): void {
  changeLines(workbook, sheet, { kind: 'delete', axis: 'rows', at: row, count: 1 });
}

export function renameTab(workbook: WorkbookData, sheet: SheetData, name: string): void {
  if (sheet.name !== name) renameSheet(workbook, sheet, name);
}
