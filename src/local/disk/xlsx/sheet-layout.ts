/** Sizes, hidden rows and columns, frozen panes and the look of a sheet, to and from the file. */
import type { Sheet, WriteSheet } from 'hucre/xlsx';
import type { SheetData } from '../../model/workbook-data.js';
import { toFileColor } from './cell-style.js';
import { fromFileOutline, outlinesOf, toFileOutline, toFileOutlineProperties } from './outline.js';
import { wrappedRowHeights } from './wrapped-rows.js';

/** Google's defaults in pixels. */
const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
/** xlsx measures widths in digits of the default font, which are seven pixels wide. */
const PIXELS_PER_DIGIT = 7;
/** xlsx measures heights in points. */
const POINTS_PER_PIXEL = 0.75;

type Layout = Pick<
  SheetData,
  | 'hidden'
  | 'tabColor'
  | 'frozenRows'
  | 'frozenColumns'
  | 'hiddenGridlines'
  | 'rightToLeft'
  | 'columnWidths'
  | 'rowHeights'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'rowGroups'
  | 'columnGroups'
  | 'merges'
>;

type FileLayout = Pick<
  WriteSheet,
  'columns' | 'rowDefs' | 'freezePane' | 'view' | 'hidden' | 'merges' | 'outlineProperties'
>;

/** Every column gets its width, because xlsx's default is narrower than Google's. */
export function toFileLayout(sheet: SheetData): FileLayout {
  const outline = toFileOutline(sheet, 'columns');
  const columns = Array.from({ length: sheet.maxColumns }, (_, index) => ({
    width: (sheet.columnWidths.get(index + 1) ?? DEFAULT_WIDTH) / PIXELS_PER_DIGIT,
    ...(sheet.hiddenColumns.has(index + 1) ? { hidden: true } : {}),
    ...outline.get(index + 1),
  }));
  const isFrozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  return {
    columns,
    rowDefs: rowDefinitions(sheet),
    ...toFileOutlineProperties(sheet),
    hidden: sheet.hidden,
    ...(isFrozen ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } } : {}),
    view: {
      showGridLines: !sheet.hiddenGridlines,
      rightToLeft: sheet.rightToLeft,
      ...(sheet.tabColor === null ? {} : { tabColor: { rgb: toFileColor(sheet.tabColor) } }),
    },
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left - 1,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
  };
}

function rowDefinitions(sheet: SheetData): NonNullable<WriteSheet['rowDefs']> {
  const heights = new Map([...wrappedRowHeights(sheet), ...sheet.rowHeights]);
  const outline = toFileOutline(sheet, 'rows');
  const rows = new Set([...heights.keys(), ...sheet.hiddenRows, ...outline.keys()]);
  // Row 0 is where the toggle of a group stands that begins with the first row.
  rows.delete(0);
  return new Map(
    [...rows].map((row) => {
      const height = heights.get(row);
      return [
        row - 1,
        {
          ...(height === undefined ? {} : { height: height * POINTS_PER_PIXEL }),
          ...(sheet.hiddenRows.has(row) ? { hidden: true } : {}),
          ...outline.get(row),
        },
      ];
    }),
  );
}

/**
 * Sizes come back in whole pixels; those that equal Google's default are left out, and those of
 * columns beyond the sheet's last (other programs write all 16,384).
 */
export function fromFileLayout(sheet: Sheet, maxColumns: number): Layout {
  const tab = sheet.view?.tabColor?.rgb;
  const columns = columnsOf(sheet, maxColumns);
  const rows = rowsOf(sheet);
  const outlines = outlinesOf(sheet);
  const { summaryBelow = true, summaryRight = true } = sheet.outlineProperties ?? {};
  const rowGroups = fromFileOutline(outlines.rows, rows.hiddenRows, summaryBelow);
  const columnGroups = fromFileOutline(outlines.columns, columns.hiddenColumns, summaryRight);
  return {
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    tabColor: tab === undefined ? null : `#${tab.slice(-6).toLowerCase()}`,
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    hiddenGridlines: sheet.view?.showGridLines === false,
    rightToLeft: sheet.view?.rightToLeft === true,
    ...columns,
    ...rows,
    ...(rowGroups ? { rowGroups } : {}),
    ...(columnGroups ? { columnGroups } : {}),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow + 1,
      left: startCol + 1,
      bottom: endRow + 1,
      right: endCol + 1,
    })),
  };
}

function columnsOf(
  sheet: Sheet,
  maxColumns: number,
): Pick<SheetData, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  sheet.columns?.slice(0, maxColumns).forEach(({ width, hidden }, index) => {
    const pixels = width === undefined ? DEFAULT_WIDTH : Math.round(width * PIXELS_PER_DIGIT);
    if (pixels !== DEFAULT_WIDTH && pixels > 0) columnWidths.set(index + 1, pixels);
    if (hidden) hiddenColumns.add(index + 1);
  });
  return { columnWidths, hiddenColumns };
}

function rowsOf(sheet: Sheet): Pick<SheetData, 'rowHeights' | 'hiddenRows'> {
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  for (const [index, { height, hidden }] of sheet.rowDefs ?? []) {
    const pixels = height === undefined ? DEFAULT_HEIGHT : Math.round(height / POINTS_PER_PIXEL);
    if (pixels !== DEFAULT_HEIGHT && pixels > 0) rowHeights.set(index + 1, pixels);
    if (hidden) hiddenRows.add(index + 1);
  }
  return { rowHeights, hiddenRows };
}
