/** A workbook with every declared tab and no look, made without the add-on: header rows and cells. */
import { JOURNAL_COLUMNS } from '../../src/apps-script/journal/entry.js';
import { createSheet } from '../../src/local/model/create-workbook.js';
import type { CellData, CellValue, WorkbookData } from '../../src/local/model/workbook-data.js';
import type { ColumnDeclaration } from '../../src/workbook/declaration.js';
import { numberFormatOf } from '../../src/workbook/look.js';
import { WORKBOOK } from '../../src/workbook/workbook.js';
import { emptyWorkbook, sheetOf } from './add-on-workbook.js';

export function preparedWorkbook(): WorkbookData {
  const workbook = emptyWorkbook();
  workbook.sheets = WORKBOOK.map((tab, index) => {
    const sheet = createSheet({ sheetId: index + 1, name: tab.name, rows: 100 });
    sheet.cells = [tab.columns.map((column) => ({ value: column.header }))];
    if (tab.name === 'Journal') sheet.maxColumns = JOURNAL_COLUMNS;
    return sheet;
  });
  workbook.activeSheetId = 1;
  return workbook;
}

/** Types rows below the last one of a tab, dates as serial numbers; null is a blank cell. */
export function typeRows(
  workbook: WorkbookData,
  name: string,
  rows: readonly (readonly CellValue[])[],
): void {
  const { cells } = sheetOf(workbook, name);
  const columns: readonly ColumnDeclaration[] =
    WORKBOOK.find((tab) => tab.name === name)?.columns ?? [];
  for (const row of rows) {
    cells.push(
      row.map((value, index): CellData | undefined => {
        if (value === null) return undefined;
        const column = columns[index];
        const numberFormat = column === undefined ? null : numberFormatOf(column);
        return numberFormat === null ? { value } : { value, format: { numberFormat } };
      }),
    );
  }
}
