/** Lays out the Start tab on a blank sheet: values, type, widths and the named As of cell. */
import type { IsoDate } from '../../domain/calendar.js';
import { type CellStyle, TAB_COLOURS } from '../../workbook/look.js';
import {
  AS_OF_CELL,
  PANEL_STYLES,
  type PanelCell,
  START_WIDTHS,
  STATUS_BLOCK,
  startPanel,
} from '../../workbook/prefill/start-panel.js';
import { BLANK_STATUS, SELF_TEST_ROW, STATE_WORDS } from '../../workbook/prefill/status-block.js';
import { type SheetValue, toSheetValue } from '../store/cell-conversion.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';

/** Does nothing to a Start tab that holds something already, except naming its As of cell. */
export function layOutStart(
  workbook: Workbook,
  { declaration, sheet }: TabSheet,
  asOf: IsoDate,
): void {
  const isFresh = sheet.getLastRow() === 0;
  if (isFresh) {
    writePanel(workbook, sheet, startPanel(asOf));
    START_WIDTHS.forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
    sheet.setHiddenGridlines(true);
    sheet.setTabColor(TAB_COLOURS[declaration.group]);
  }
  nameStatusBlock(workbook, sheet, isFresh);
  if (workbook.spreadsheet.getRangeByName(AS_OF_CELL.name) !== null) return;
  const cell = sheet.getRange(AS_OF_CELL.row, AS_OF_CELL.column, 1, 1);
  cell.setNumberFormat(AS_OF_CELL.numberFormat).setHorizontalAlignment('left');
  workbook.spreadsheet.setNamedRange(AS_OF_CELL.name, cell);
}

/** What says nothing keeps the quiet colour of its cell. */
const COLOURED = [STATE_WORDS.fired, STATE_WORDS.watch, STATE_WORDS.clear] as const;

/** Names the block of the cadence's state where it stands on a page of ours, and colours its states. */
function nameStatusBlock(
  { spreadsheet }: Workbook,
  sheet: TabSheet['sheet'],
  isFresh: boolean,
): void {
  if (spreadsheet.getRangeByName(STATUS_BLOCK.name) !== null) return;
  const { row, column, name } = STATUS_BLOCK;
  const [width, height] = [BLANK_STATUS[0]?.length ?? 0, BLANK_STATUS.length];
  const block = sheet.getRange(row, column, height, width);
  const isOurs = isFresh || String(block.getValues()[0]?.[0] ?? '') === BLANK_STATUS[0]?.[0];
  if (!isOurs) return;
  const states = sheet.getRange(row + SELF_TEST_ROW + 1, column + 1, height - SELF_TEST_ROW - 1, 1);
  const rules = COLOURED.map(({ text, fontColor }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(text)
      .setFontColor(fontColor)
      .setRanges([states])
      .build(),
  );
  // Those of a run that was interrupted here are ours as well.
  const own = new Set<string>(COLOURED.map(({ text }) => text));
  const present = isFresh ? [] : sheet.getConditionalFormatRules();
  const others = present.filter(
    (rule) => !own.has(String(rule.getBooleanCondition()?.getCriteriaValues()[0])),
  );
  sheet.setConditionalFormatRules([...others, ...rules]);
  spreadsheet.setNamedRange(name, block);
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
