/** New workbooks and sheets as Google makes them: one sheet of 1000 rows and 26 columns. */
import type { SheetData, WorkbookData } from './workbook-data.js';

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

/** What must be known of a new workbook; everything else is Google's default. */
export interface NewWorkbook {
  readonly id: string;
  readonly name: string;
  /** IANA zone. */
  readonly timeZone: string;
  /** Google's form, e.g. `en_US`. */
  readonly locale: string;
  /** E-mail. */
  readonly owner: string;
  readonly rows?: number;
  readonly columns?: number;
}

/** A workbook with the single empty sheet `Sheet1`, whose id is 0 as on Google. */
export function createWorkbook(options: NewWorkbook): WorkbookData {
  const sheet = createSheet({
    sheetId: 0,
    name: 'Sheet1',
    ...(options.rows === undefined ? {} : { rows: options.rows }),
    ...(options.columns === undefined ? {} : { columns: options.columns }),
  });
  return {
    id: options.id,
    name: options.name,
    timeZone: options.timeZone,
    locale: options.locale,
    recalculationInterval: 'ON_CHANGE',
    owner: options.owner,
    editors: [],
    viewers: [],
    sheets: [sheet],
    activeSheetId: sheet.sheetId,
    namedRanges: [],
    developerMetadata: [],
  };
}

/** An empty sheet. */
export function createSheet(options: {
  readonly sheetId: number;
  readonly name: string;
  readonly rows?: number;
  readonly columns?: number;
}): SheetData {
  return {
    sheetId: options.sheetId,
    name: options.name,
    hidden: false,
    tabColor: null,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenGridlines: false,
    rightToLeft: false,
    maxRows: options.rows ?? DEFAULT_ROWS,
    maxColumns: options.columns ?? DEFAULT_COLUMNS,
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

/** A sheet id that the workbook does not use yet: nine or ten digits as on Google, but the same on every run. */
export function unusedSheetId(workbook: WorkbookData): number {
  const used = new Set(workbook.sheets.map((sheet) => sheet.sheetId));
  let id = (workbook.sheets.length * 1_103_515_245 + 12_345) % 2_147_483_647;
  while (used.has(id)) id = (id * 48_271) % 2_147_483_647;
  return id;
}
