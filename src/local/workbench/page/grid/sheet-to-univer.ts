/** Turns the server's sheets into Univer's: once when the page opens, and for each new sheet. */
import type {
  IColumnData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import { BooleanNumber, LocaleType, VerticalAlign } from '@univerjs/core';
import type { SheetMeta } from '../../protocol.js';
import { BOOK_ID, toRange } from './areas.js';
import type { BookMirror, MirroredSheet } from './book-mirror.js';
import type { CellGrid } from './cell-grid.js';
import { cellToUniver, DEFAULT_FONT_SIZE } from './cell-to-univer.js';
import { filterToUniver } from './filter-to-univer.js';
import { noteToUniver } from './note-to-univer.js';
import { validationsOf } from './validation-to-univer.js';

/** As Sheets has them, in pixels. */
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

const DEFAULT_LOOK: IStyleData = { ff: 'Arial', fs: DEFAULT_FONT_SIZE, vt: VerticalAlign.BOTTOM };

function cellsOf(cells: CellGrid): NonNullable<IWorksheetData['cellData']> {
  const data: NonNullable<IWorksheetData['cellData']> = {};
  cells.forEach((row, column, cell) => {
    const line = data[row - 1] ?? {};
    data[row - 1] = line;
    line[column - 1] = cellToUniver(cell);
  });
  return data;
}

function rowsOf({ meta, heights }: MirroredSheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, pixels] of heights) {
    rows[row - 1] = { h: pixels, ia: BooleanNumber.FALSE };
  }
  for (const row of meta.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(meta: SheetMeta): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, pixels] of meta.columnWidths) columns[column - 1] = { w: pixels };
  for (const column of meta.hiddenColumns) {
    columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  }
  return columns;
}

/** Univer's frozen part: how many lines, and the first line that scrolls (-1: none frozen). */
export function freezeOf({ frozenRows, frozenColumns }: SheetMeta): IWorksheetData['freeze'] {
  return {
    ySplit: frozenRows,
    xSplit: frozenColumns,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

/** One sheet with its cells, but without what Univer's plugins keep elsewhere ({@link resourcesOf}). */
export function sheetToUniver(sheet: MirroredSheet): IWorksheetData {
  const { meta, cells } = sheet;
  return {
    id: String(meta.sheetId),
    defaultStyle: DEFAULT_LOOK,
    name: meta.name,
    tabColor: meta.tabColor ?? '',
    hidden: meta.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: freezeOf(meta),
    rowCount: meta.rowCount,
    columnCount: meta.columnCount,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    mergeData: meta.merges.map(toRange),
    cellData: cellsOf(cells),
    rowData: rowsOf(sheet),
    columnData: columnsOf(meta),
    rowHeader: { width: 46 },
    columnHeader: { height: 24 },
    showGridlines: meta.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rightToLeft: meta.rightToLeft ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

type Notes = Record<number, Record<number, ReturnType<typeof noteToUniver>>>;

function notesOf(cells: CellGrid): Notes {
  const notes: Notes = {};
  cells.forEach((row, column, { view }) => {
    if (view.note === undefined) return;
    const line = notes[row - 1] ?? {};
    notes[row - 1] = line;
    line[column - 1] = noteToUniver(row, column, view.note);
  });
  return notes;
}

function resourcesOf(book: BookMirror): NonNullable<IWorkbookData['resources']> {
  const sheets = [...book.sheets.values()];
  const gather = (part: (sheet: MirroredSheet) => unknown) =>
    JSON.stringify(
      Object.fromEntries(sheets.map((sheet) => [sheet.meta.sheetId, part(sheet)] as const)),
    );
  return [
    {
      name: 'SHEET_DATA_VALIDATION_PLUGIN',
      data: gather(({ cells }) => [...validationsOf(cells).values()]),
    },
    { name: 'SHEET_NOTE_PLUGIN', data: gather(({ cells }) => notesOf(cells)) },
    { name: 'SHEET_FILTER_PLUGIN', data: gather((sheet) => filterToUniver(sheet) ?? undefined) },
  ];
}

/** The workbook that the view opens with. */
export function bookToUniver(book: BookMirror): IWorkbookData {
  const sheets = Object.fromEntries(
    [...book.sheets].map(([sheetId, sheet]) => [String(sheetId), sheetToUniver(sheet)]),
  );
  return {
    id: BOOK_ID,
    name: book.workbook.name,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: book.workbook.sheetIds.map(String),
    sheets,
    resources: resourcesOf(book),
  };
}
