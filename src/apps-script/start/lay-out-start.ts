/** Lays out the Start tab on a blank sheet: looks, words, and the names by which its cells are found again. */

import type { IsoDate } from '../../domain/calendar.js';
import { guardText } from '../../workbook/cell-text.js';
import { TAB_COLOURS } from '../../workbook/look.js';
import {
  AS_OF_CELL,
  PANEL,
  ROW_HEIGHT,
  START_HEIGHTS,
  START_WIDTHS,
} from '../../workbook/start/start-layout.js';
import {
  type Block,
  fixedTexts,
  MARK_FORMATS,
  PAGE_ROWS,
  REASON_CELLS,
  sideAt,
  styleAt,
  THIS_WEEK,
  UNDERLINED,
} from '../../workbook/start/start-page.js';
import { blankPanel, isOwnPanel } from '../../workbook/start/start-panel.js';
import { readAsOfCell } from '../computed/as-of-cell.js';
import type { SheetValue } from '../store/cell-conversion.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';
import { clearFormerPage, isFormerPage } from './former-page.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The columns that the page fills; those at its edges are blank. */
const WIDTH = START_WIDTHS.length;

/**
 * Does nothing to a page that people made theirs, except naming its As of cell. A page of ours is laid
 * out where the tab is blank or still holds the page of an earlier version as that version made it; its
 * date stays.
 */
export function layOutStart(
  workbook: Workbook,
  { declaration, sheet }: TabSheet,
  asOf: IsoDate,
): void {
  const { spreadsheet, clock } = workbook;
  let isFresh = sheet.getLastRow() === 0;
  let date = asOf;
  if (!isFresh && isFormerPage(workbook, sheet)) {
    date = readAsOfCell(workbook)?.date ?? asOf;
    clearFormerPage(workbook, sheet);
    isFresh = true;
  }
  if (isFresh) {
    dressPage(sheet);
    sheet.setTabColor(TAB_COLOURS[declaration.group]);
    writePage(sheet, new Date(clock.toEpochMs(date)));
  }
  namePanel(spreadsheet, sheet, isFresh);
  if (spreadsheet.getRangeByName(AS_OF_CELL.name) !== null) return;
  const cell = sheet.getRange(AS_OF_CELL.row, AS_OF_CELL.column);
  cell.setNumberFormat(AS_OF_CELL.numberFormat);
  spreadsheet.setNamedRange(AS_OF_CELL.name, cell);
}

function at(sheet: Sheet, { row, column, rows, columns }: Block): Range {
  return sheet.getRange(row, column, rows, columns);
}

/** Looks come before words, so that a page whose making was interrupted is made again. */
function dressPage(sheet: Sheet): void {
  const columns = sheet.getMaxColumns();
  if (columns < WIDTH) sheet.insertColumnsAfter(columns, WIDTH - columns);
  START_WIDTHS.forEach((width, index) => {
    const isFirst = START_WIDTHS[index - 1] !== width;
    const next = START_WIDTHS.findIndex((other, place) => place > index && other !== width);
    const count = (next < 0 ? WIDTH : next) - index;
    if (isFirst) sheet.setColumnWidths(index + 1, count, width);
  });
  sheet.setRowHeights(1, PAGE_ROWS, ROW_HEIGHT);
  for (const { row, count, height } of START_HEIGHTS) sheet.setRowHeightsForced(row, count, height);
  sheet.setHiddenGridlines(true);
  const page = sheet.getRange(1, 1, PAGE_ROWS, WIDTH);
  page.setFontColors(table((row, column) => styleAt(row, column).fontColor ?? '#000000'));
  page.setFontWeights(table((row, column) => styleAt(row, column).fontWeight ?? 'normal'));
  page.setFontSizes(table((row, column) => styleAt(row, column).fontSize ?? 10));
  page.setHorizontalAlignments(table(sideAt));
  page.setVerticalAlignment('middle');
  at(sheet, REASON_CELLS).setWrap(true);
  at(sheet, THIS_WEEK).setBackground(THIS_WEEK.background);
  const solid = SpreadsheetApp.BorderStyle.SOLID;
  sheet
    .getRangeList([...UNDERLINED])
    .setBorder(null, null, true, null, null, null, '#dadce0', solid);
}

function writePage(sheet: Sheet, asOf: Date): void {
  const cells: SheetValue[][] = table(() => '');
  const put = (row: number, column: number, value: SheetValue) => {
    const line = cells[row - 1];
    if (line !== undefined) line[column - 1] = value;
  };
  for (const { row, column, text } of fixedTexts()) put(row, column, guardText(text));
  blankPanel().forEach((texts, row) => {
    texts.forEach((text, column) => {
      put(PANEL.row + row, PANEL.column + column, guardText(text));
    });
  });
  put(AS_OF_CELL.row, AS_OF_CELL.column, asOf);
  sheet.getRange(1, 1, PAGE_ROWS, WIDTH).setValues(cells);
}

function table<T>(make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: PAGE_ROWS }, (_, row) =>
    Array.from({ length: WIDTH }, (__, column) => make(row + 1, column + 1)),
  );
}

/** Names the panel where it stands on a page of ours, and colours its marks. */
function namePanel(spreadsheet: Workbook['spreadsheet'], sheet: Sheet, isFresh: boolean): void {
  if (spreadsheet.getRangeByName(PANEL.name) !== null) return;
  const panel = at(sheet, PANEL);
  if (!isFresh && !isOwnPanel(panel.getValues())) return;
  const rules = MARK_FORMATS.map(({ mark, blocks, background, fontColor }) => {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith(mark)
      .setRanges(blocks.map((block) => at(sheet, block)));
    if (background !== undefined) rule.setBackground(background);
    if (fontColor !== undefined) rule.setFontColor(fontColor);
    return rule.build();
  });
  // Those of a run that was interrupted here are ours as well.
  const own = new Set(MARK_FORMATS.map(({ mark }) => mark));
  const present = isFresh ? [] : sheet.getConditionalFormatRules();
  const others = present.filter(
    (rule) => !own.has(String(rule.getBooleanCondition()?.getCriteriaValues()[0])),
  );
  sheet.setConditionalFormatRules([...others, ...rules]);
  spreadsheet.setNamedRange(PANEL.name, panel);
}
