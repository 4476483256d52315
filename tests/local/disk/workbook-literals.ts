/** Small workbooks as plain data, for the tests of the disk. */

import type { Surroundings } from '../../../src/local/boundary/execution.js';
import type { SidecarWorkbook } from '../../../src/local/disk/sidecar.js';
import type { CellData, SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';

function sheetOf(overrides: Partial<SheetData> = {}): SheetData {
  return {
    sheetId: 0,
    name: 'Sheet1',
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
    ...overrides,
  };
}

export function workbookOf(
  sheets: readonly Partial<SheetData>[],
  overrides: Partial<WorkbookData> = {},
): WorkbookData {
  const all = sheets.map((sheet, index) =>
    sheetOf({ sheetId: index * 7, name: `Sheet${index + 1}`, ...sheet }),
  );
  return {
    id: '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_abcdef',
    name: 'Leads',
    timeZone: 'America/New_York',
    locale: 'en_US',
    recalculationInterval: 'ON_CHANGE',
    owner: 'chair@example.com',
    editors: ['editor@example.com'],
    viewers: [],
    sheets: all,
    activeSheetId: all[0]?.sheetId ?? 0,
    namedRanges: [],
    developerMetadata: [],
    ...overrides,
  };
}

/** One sheet with this one cell at A1. */
export function workbookWithCell(cell: CellData): WorkbookData {
  return workbookOf([{ cells: [[cell]] }]);
}

export function noSurroundings(): Surroundings {
  return { properties: {}, triggers: [], outbox: [], calendars: [] };
}

/** What a file from another program comes with: nothing. */
export const NO_SIDECAR: SidecarWorkbook = {
  id: 'new-id',
  name: 'Foreign',
  timeZone: 'Etc/GMT',
  locale: 'en_US',
  recalculationInterval: 'ON_CHANGE',
  owner: 'owner@example.com',
  editors: [],
  viewers: [],
  developerMetadata: [],
  sheets: [],
  separator: ',',
  lostNames: [],
};

/** Blank cells without any property, and empty ends of rows, say nothing: they are dropped. */
export function normalised(workbook: WorkbookData): WorkbookData {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const cells = Array.from(sheet.cells, (row) =>
        trimmed(Array.from(row ?? [], (cell) => (isBlank(cell) ? undefined : cell))),
      );
      while (cells.at(-1)?.length === 0) cells.pop();
      return { ...sheet, cells };
    }),
  };
}

function isBlank(cell: CellData | undefined): boolean {
  return cell === undefined || (cell.value === null && Object.keys(cell).length === 1);
}

function trimmed(row: (CellData | undefined)[]): (CellData | undefined)[] {
  while (row.length > 0 && row.at(-1) === undefined) row.pop();
  return row;
}
