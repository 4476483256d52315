/** The spreadsheet that contract rows start from: one blank tab of Google's default size. */
import type { SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';

function blankSheet(sheetId: number, name: string): SheetData {
  return {
    sheetId,
    name,
    hidden: false,
    tabColor: null,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenGridlines: false,
    rightToLeft: false,
    maxRows: 1000,
    maxColumns: 26,
    cells: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    conditionalFormats: [],
    protections: [],
    bandings: [],
    filter: null,
    charts: [],
    selection: 'A1',
  };
}

/** A spreadsheet in Etc/UTC and en_US with the blank tab `Sheet1`, owned by `owner@example.com`. */
export function contractWorkbook(changes: Partial<WorkbookData> = {}): WorkbookData {
  return {
    id: 'contract-workbook',
    name: 'Contract',
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    recalculationInterval: 'ON_CHANGE',
    owner: 'owner@example.com',
    editors: [],
    viewers: [],
    sheets: [blankSheet(0, 'Sheet1')],
    activeSheetId: 0,
    namedRanges: [],
    developerMetadata: [],
    ...changes,
  };
}
