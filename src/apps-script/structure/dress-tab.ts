/** Gives a tab its look: header, notes, widths, formats, drop-downs, shades, colours and what is frozen. */
import type { TabDeclaration } from '../../workbook/declaration.js';
import {
  COMPUTED_STYLE,
  type ColumnValidation,
  frozenColumnsOf,
  HEADER_STYLE,
  isWrapped,
  numberFormatOf,
  STATE_FORMATS,
  TAB_COLOURS,
  TONES,
  validationOf,
} from '../../workbook/look.js';
import { columnRuns, type SheetColumn, sheetColumns } from './column-runs.js';
import type { EnsuredTab } from './ensure-tabs.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Dresses a table that is new, or was left half dressed: the notes on its header come last, so that
 * a header without one tells. The number of calls depends on the columns, not on the rows.
 */
export function dressTab({ declaration, sheet, header }: EnsuredTab): void {
  const columns = sheetColumns(declaration.columns, header);
  if (columns.length === 0) return;
  const headerRange = sheet.getRange(1, 1, 1, header.length);
  const [notes = []] = headerRange.getNotes();
  if (columns.every(({ column }) => (notes[column - 1] ?? '') !== '')) return;
  dressHeader(sheet, columns, declaration);
  dressCells(sheet, columns);
  markStates(sheet, declaration.name, columns);
  const wanted = header.map((_, index) => {
    const own = columns.find(({ column }) => column === index + 1);
    return own?.declaration.note ?? notes[index] ?? '';
  });
  headerRange.setNotes([wanted]);
}

function dressHeader(
  sheet: Sheet,
  columns: readonly SheetColumn[],
  declaration: TabDeclaration,
): void {
  for (const { first, count } of columnRuns(columns, () => 'header')) {
    sheet
      .getRange(1, first, 1, count)
      .setBackground(HEADER_STYLE.background)
      .setFontColor(HEADER_STYLE.fontColor)
      .setFontWeight(HEADER_STYLE.fontWeight)
      .setWrap(HEADER_STYLE.wrap);
  }
  sheet.setFrozenRows(1);
  const frozen = frozenColumnsOf(declaration);
  if (frozen > 0) sheet.setFrozenColumns(frozen);
  sheet.setTabColor(TAB_COLOURS[declaration.group]);
}

function dressCells(sheet: Sheet, columns: readonly SheetColumn[]): void {
  const height = Math.max(1, sheet.getMaxRows() - 1);
  const below = (run: { first: number; count: number }): Range =>
    sheet.getRange(2, run.first, height, run.count);
  for (const run of columnRuns(columns, (column) => column.width)) {
    sheet.setColumnWidths(run.first, run.count, run.look);
  }
  for (const run of columnRuns(columns, numberFormatOf)) below(run).setNumberFormat(run.look);
  for (const run of columnRuns(columns, (column) => (isWrapped(column) ? 'wrap' : null))) {
    below(run).setWrap(true);
  }
  for (const run of columnRuns(columns, (column) => (column.computed === true ? 'shade' : null))) {
    below(run).setBackground(COMPUTED_STYLE.background).setFontColor(COMPUTED_STYLE.fontColor);
  }
  for (const run of columnRuns(columns, validationOf)) {
    const range = below(run);
    range.setDataValidation(toRule(run.look, `${columnLetters(run.first)}2`));
  }
}

function toRule(
  { check, reject, help }: ColumnValidation,
  firstCell: string,
): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!reject).setHelpText(help);
  switch (check.type) {
    case 'list':
      return builder.requireValueInList([...check.values], true).build();
    case 'number':
      return check.max === null
        ? builder.requireNumberGreaterThanOrEqualTo(check.min).build()
        : builder.requireNumberBetween(check.min, check.max).build();
    case 'date from':
      return builder.requireDateOnOrAfter(new Date(`${check.date}T12:00:00Z`)).build();
    case 'formula':
      return builder.requireFormulaSatisfied(check.formula.replaceAll('CELL', firstCell)).build();
  }
}

/** Adds the conditional formats of the tab's states to those that people made. */
function markStates(sheet: Sheet, tab: string, columns: readonly SheetColumn[]): void {
  const rules = STATE_FORMATS.filter((format) => format.tab === tab).flatMap((format) => {
    const place = columns.find(({ declaration }) => declaration.field === format.field);
    if (place === undefined) return [];
    const builder = SpreadsheetApp.newConditionalFormatRule()
      .setBackground(TONES[format.tone].background)
      .setFontColor(TONES[format.tone].fontColor)
      .setRanges([sheet.getRange(2, place.column, Math.max(1, sheet.getMaxRows() - 1), 1)]);
    return [
      format.when === 'equals'
        ? builder.whenTextEqualTo(format.text).build()
        : builder.whenTextStartsWith(format.text).build(),
    ];
  });
  if (rules.length === 0) return;
  const own = new Set<string>(STATE_FORMATS.map((format) => format.text));
  const others = sheet
    .getConditionalFormatRules()
    .filter((rule) => !own.has(String(rule.getBooleanCondition()?.getCriteriaValues()[0])));
  sheet.setConditionalFormatRules([...others, ...rules]);
}

/** @example columnLetters(28) //=> 'AB' */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
