/** A sheet without its cells, as the page shows it. */

import { cellAt } from '../../../model/cells.js';
import { meets } from '../../../model/condition-judgement.js';
import { mayEditWorkbook, protectionAllows } from '../../../model/protection-judgement.js';
import type {
  BasicFilter,
  Protection,
  SheetData,
  WorkbookData,
} from '../../../model/workbook-data.js';
import type { ProtectionView, SheetMeta } from '../../protocol.js';

/** @param textOf what a cell of the sheet displays */
export function sheetMeta(
  workbook: WorkbookData,
  sheet: SheetData,
  person: string,
  textOf: (row: number, column: number) => string,
): SheetMeta {
  return {
    sheetId: sheet.sheetId,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hiddenGridlines: sheet.hiddenGridlines,
    rightToLeft: sheet.rightToLeft,
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    filteredRows: filteredRows(sheet, textOf),
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    protections: sheet.protections.map((one) => protectionView(workbook, one, person)),
    bandings: sheet.bandings,
    filter: sheet.filter,
    charts: sheet.charts,
    selection: sheet.selection,
  };
}

function protectionView(
  workbook: WorkbookData,
  protection: Protection,
  person: string,
): ProtectionView {
  const mayEdit =
    mayEditWorkbook(workbook, person) && protectionAllows(workbook, protection, person);
  if (!mayEdit) return { ...protection, forPerson: 'closed' };
  return { ...protection, forPerson: protection.warningOnly ? 'warn' : 'open' };
}

/** Rows that the filter hides. */
function filteredRows(
  sheet: SheetData,
  textOf: (row: number, column: number) => string,
): readonly number[] {
  const { filter } = sheet;
  if (!filter || Object.keys(filter.criteria).length === 0) return [];
  const rows: number[] = [];
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row += 1) {
    if (isFiltered(sheet, filter, row, textOf)) rows.push(row);
  }
  return rows;
}

function isFiltered(
  sheet: SheetData,
  filter: BasicFilter,
  row: number,
  textOf: (row: number, column: number) => string,
): boolean {
  return Object.entries(filter.criteria).some(([letters, criterion]) => {
    const column = Number(letters);
    const shown = textOf(row, column);
    if (criterion.hiddenValues?.includes(shown)) return true;
    if (criterion.criteria === undefined) return false;
    const condition = { criteria: criterion.criteria, values: criterion.values ?? [] };
    return !meets(condition, cellAt(sheet, row, column)?.value ?? null, shown);
  });
}
