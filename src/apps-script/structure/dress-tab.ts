/** Gives a tab its look: header, notes, widths, formats, drop-downs, shades, colours and what is frozen. */
import type { Motion } from '../../domain/vocabulary.js';
import type { Cell } from '../../workbook/cell.js';
import type { ColumnDeclaration, TabDeclaration } from '../../workbook/declaration.js';
import {
  COMPUTED_STYLE,
  DEFAULT_WIDTH,
  frozenColumnsOf,
  isShaded,
  isWrapped,
  numberFormatOf,
  sidesOf,
  TAB_COLOURS,
  validationOf,
} from '../../workbook/look.js';
import { isInUse, isOutdated, noteOf } from '../../workbook/motion-look.js';
import { columnBlocks, columnRuns, type SheetColumn, sheetColumns } from './column-runs.js';
import type { EnsuredTab } from './ensure-tabs.js';
import { dressHeader } from './make-tabs.js';
import { markStates } from './mark-states.js';
import { columnLetters, validationRule } from './validation-rule.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The table that is being dressed. */
interface Table {
  readonly sheet: Sheet;
  readonly columns: readonly SheetColumn[];
  /** Rows below the header. */
  readonly height: number;
  readonly isFresh: boolean;
  /** Those in use. */
  readonly motions: readonly Motion[];
}

/**
 * Dresses a table that is new, or was left half dressed: the notes on its header come last, so that
 * a header without one tells. The number of calls depends on the columns, not on the rows. Of a table
 * that is dressed, what another motion in use alters is brought up to date.
 */
export function dressTab(
  { declaration, sheet, header, freshRows }: EnsuredTab,
  motions: readonly Motion[],
): void {
  const columns = sheetColumns(declaration.columns, header);
  if (columns.length === 0) return;
  const isFresh = freshRows !== null;
  const headerRange = sheet.getRange(1, 1, 1, header.length);
  const notes = isFresh ? [] : (headerRange.getNotes()[0] ?? []);
  const noteAt = ({ column }: SheetColumn) => notes[column - 1] ?? '';
  const isDressed = columns.every((place) => noteAt(place) !== '');
  const outdated = columns.filter((place) => isOutdated(noteAt(place), place.declaration, motions));
  if (isDressed && outdated.length === 0) return;
  const height = Math.max(1, (freshRows ?? sheet.getMaxRows()) - 1);
  const table = { sheet, columns: isDressed ? outdated : columns, height, isFresh, motions };
  if (!isFresh && !isDressed) dressFrame(sheet, columns, declaration);
  if (!isDressed) {
    dressCells(table, declaration);
    dressRows(table, declaration);
    markStates(table, declaration.name);
  }
  if (declaration.input) setValidations(table);
  hideUnused(table);
  headerRange.setNotes([notesOf(table, header, notes)]);
}

/** Sets the checks and the marks of a table anew, and the notes on its header; nothing else. */
export function renewRules(
  { declaration, sheet, header }: Omit<EnsuredTab, 'freshRows'>,
  motions: readonly Motion[],
): void {
  const columns = sheetColumns(declaration.columns, header);
  if (columns.length === 0) return;
  const height = Math.max(1, sheet.getMaxRows() - 1);
  const table = { sheet, columns, height, isFresh: false, motions };
  if (declaration.input) setValidations(table);
  markStates(table, declaration.name);
  const headerRange = sheet.getRange(1, 1, 1, header.length);
  const notes = headerRange.getNotes()[0] ?? [];
  headerRange.setNotes([notesOf(table, header, notes)]);
}

/** Ours over the columns of the table, what is there elsewhere. */
function notesOf(
  { columns, motions }: Table,
  header: readonly Cell[],
  present: readonly string[],
): string[] {
  return header.map((_, index) => {
    const own = columns.find(({ column }) => column === index + 1);
    return own === undefined ? (present[index] ?? '') : noteOf(own.declaration, motions);
  });
}

/** What a tab that was made just now has already. */
function dressFrame(
  sheet: Sheet,
  columns: readonly SheetColumn[],
  declaration: TabDeclaration,
): void {
  for (const { first, count } of columnRuns(columns, () => 'header')) {
    dressHeader(sheet.getRange(1, first, 1, count));
  }
  sheet.setFrozenRows(1);
  const frozen = frozenColumnsOf(declaration);
  if (frozen > 0) sheet.setFrozenColumns(frozen);
  sheet.setTabColor(TAB_COLOURS[declaration.group]);
}

function dressCells(table: Table, tab: TabDeclaration): void {
  const { sheet, columns, isFresh } = table;
  const widthOf = ({ width }: ColumnDeclaration) =>
    isFresh && width === DEFAULT_WIDTH ? null : width;
  for (const { first, count, look } of columnRuns(columns, widthOf)) {
    sheet.setColumnWidths(first, count, look);
  }
  for (const { first, looks } of columnBlocks(columns, numberFormatOf, isFresh)) {
    const formats = looks.map((look) => look ?? 'General');
    below(table, first, looks.length).setNumberFormats(repeated(formats, table.height));
  }
  for (const { first, looks } of columnBlocks(columns, sidesOf, isFresh)) {
    const header = looks.map((look) => look?.header ?? null);
    const values = looks.map((look) => look?.values ?? null);
    sheet
      .getRange(1, first, table.height + 1, looks.length)
      .setHorizontalAlignments([header, ...repeated(values, table.height)]);
  }
  for (const { first, count } of columnRuns(columns, (column) => isShaded(column, tab) || null)) {
    below(table, first, count)
      .setBackground(COMPUTED_STYLE.background)
      .setFontColor(COMPUTED_STYLE.fontColor);
  }
}

function dressRows(table: Table, tab: TabDeclaration): void {
  if (isWrapped(tab)) {
    for (const { first, count } of columnRuns(table.columns, () => 'text')) {
      below(table, first, count).setWrap(true).setVerticalAlignment('top');
    }
  }
  const { rowHeight } = tab;
  if (rowHeight !== undefined) table.sheet.setRowHeightsForced(2, table.height, rowHeight);
}

/** A rule by formula is set on its column at once, since Sheets moves its cell along; others in a table. */
function setValidations(table: Table): void {
  const { columns, height, isFresh, motions } = table;
  const lookOf = (column: ColumnDeclaration) => validationOf(column, motions);
  const byFormula = (column: ColumnDeclaration) => lookOf(column)?.check.type === 'formula';
  const inTable = columns.filter(({ declaration }) => !byFormula(declaration));
  for (const { first, looks } of columnBlocks(inTable, lookOf, isFresh)) {
    const rules = looks.map((look) => (look === null ? null : validationRule(look, '')));
    below(table, first, looks.length).setDataValidations(repeated(rules, height));
  }
  for (const { declaration, column } of columns) {
    const look = lookOf(declaration);
    if (look === null || !byFormula(declaration)) continue;
    const rule = validationRule(look, `${columnLetters(column)}2`);
    below(table, column, 1).setDataValidation(rule);
  }
}

/** Hides the columns of a motion that is not in use, and shows them again once it is. */
function hideUnused({ sheet, columns, isFresh, motions }: Table): void {
  for (const { declaration, column } of columns) {
    if (!isInUse(declaration, motions)) sheet.hideColumns(column);
    else if (declaration.motion !== undefined && !isFresh) sheet.showColumns(column);
  }
}

/** The cells below the header of some columns. */
function below({ sheet, height }: Table, first: number, count: number): Range {
  return sheet.getRange(2, first, height, count);
}

function repeated<T>(row: readonly T[], times: number): T[][] {
  return Array.from({ length: times }, () => [...row]);
}
