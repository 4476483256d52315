/** Lays out the Start tab on a blank sheet: values, type, widths and the named As of cell. */
import type { IsoDate } from '../../domain/calendar.js';
import { type CellStyle, TAB_COLOURS } from '../../workbook/look.js';
import {
  AS_OF_CELL,
  PANEL_STYLES,
  type PanelCell,
  START_WIDTHS,
  startPanel,
} from '../../workbook/prefill/start-panel.js';
import { type SheetValue, toSheetValue } from '../store/cell-conversion.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';

/** Does nothing to a Start tab that holds something already, except naming its As of cell. */
export function layOutStart(
  workbook: Workbook,
  { declaration, sheet }: TabSheet,
  asOf: IsoDate,
): void {
  if (sheet.getLastRow() === 0) {
    writePanel(workbook, sheet, startPanel(asOf));
    START_WIDTHS.forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
    sheet.setHiddenGridlines(true);
    sheet.setTabColor(TAB_COLOURS[declaration.group]);
  }
  if (workbook.spreadsheet.getRangeByName(AS_OF_CELL.name) !== null) return;
  const cell = sheet.getRange(AS_OF_CELL.row, AS_OF_CELL.column, 1, 1);
  cell.setNumberFormat(AS_OF_CELL.numberFormat).setHorizontalAlignment('left');
  workbook.spreadsheet.setNamedRange(AS_OF_CELL.name, cell);
}

/** The whole page in a handful of calls: looks first, so that an interrupted page is done again. */
function writePanel(
  workbook: Workbook,
  sheet: TabSheet['sheet'],
  cells: readonly PanelCell[],
): void {
  const height = Math.max(...cells.map((cell) => cell.row));
  const width = Math.max(...cells.map((cell) => cell.column));
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const table = <T>(pick: (cell: PanelCell | undefined) => T): T[][] =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => pick(byPlace.get(`${row + 1}:${column + 1}`))),
    );
  const styleOf = (cell: PanelCell | undefined): CellStyle =>
    cell === undefined ? {} : PANEL_STYLES[cell.style];
  const range = sheet.getRange(1, 1, height, width);
  range.setFontColors(table((cell) => styleOf(cell).fontColor ?? '#000000'));
  range.setFontWeights(table((cell) => styleOf(cell).fontWeight ?? 'normal'));
  range.setFontSizes(table((cell) => styleOf(cell).fontSize ?? 10));
  range.setValues(
    table((cell): SheetValue => {
      if (cell === undefined) return '';
      const kind = cell.style === 'date' ? 'date' : 'text';
      return toSheetValue(cell.value, kind, workbook.clock);
    }),
  );
}
