/**
 * Makes tabs that a spreadsheet lacks. What all tables have in common is done once, on the first of
 * them; the others are copies of it while it is blank.
 */
import type { TabDeclaration } from '../../workbook/declaration.js';
import { frozenColumnsOf, HEADER_STYLE, TAB_COLOURS } from '../../workbook/look.js';
import type { TabName } from '../../workbook/workbook.js';
import { JOURNAL_COLUMNS } from '../journal/entry.js';
import { JOURNAL_ROWS } from '../journal/journal-sheet.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Rows of a fresh table's grid: the header and rows to type into; imports add their own. */
const FRESH_ROWS = 201;

/** A declared tab that is to be made. */
export interface MissingTab {
  readonly declaration: TabDeclaration & { readonly name: TabName };
  /** Place among the sheets, from 0. */
  readonly index: number;
}

/** A sheet that was made just now: blank, with the look that all tables share. */
export interface FreshSheet {
  readonly sheet: Sheet;
  readonly rows: number;
}

/**
 * @param blank the one sheet of a new spreadsheet, which becomes the first tab
 * @returns the new sheets by tab name
 */
export function makeTabs(
  spreadsheet: Spreadsheet,
  missing: readonly MissingTab[],
  blank: Sheet | null,
): ReadonlyMap<TabName, FreshSheet> {
  const made = new Map<TabName, FreshSheet>();
  let unused = blank;
  let pattern: Pattern | null = null;
  for (const { declaration, index } of missing) {
    const { name } = declaration;
    pattern?.resemble(declaration);
    const isTable = declaration.columns.length > 0;
    const template = isTable ? pattern?.sheet : undefined;
    const sheet = unused?.setName(name) ?? insertSheet(spreadsheet, name, index, template);
    unused = null;
    if (!isTable) made.set(name, { sheet, rows: sheet.getMaxRows() });
    else {
      pattern ??= new Pattern(sheet, declaration);
      made.set(name, { sheet, rows: FRESH_ROWS });
    }
    if (name === 'Journal') made.set(name, { sheet, rows: shapeJournal(sheet) });
  }
  pattern?.resembleItself();
  return made;
}

function insertSheet(
  spreadsheet: Spreadsheet,
  name: string,
  index: number,
  template: Sheet | undefined,
): Sheet {
  return template === undefined
    ? spreadsheet.insertSheet(name, index)
    : spreadsheet.insertSheet(name, index, { template });
}

/** The first table, as long as it lends its look to the next ones. */
class Pattern {
  private colour = '';
  private frozen = 0;

  constructor(
    readonly sheet: Sheet,
    private readonly own: TabDeclaration,
  ) {
    const rows = sheet.getMaxRows();
    if (rows > FRESH_ROWS) sheet.deleteRows(FRESH_ROWS + 1, rows - FRESH_ROWS);
    const header = sheet.getRange(1, 1, 1, sheet.getMaxColumns());
    dressHeader(header);
    sheet.setFrozenRows(1);
    this.resemble(own);
  }

  /** Takes on what differs from tab to tab but is seldom different from the one before. */
  resemble(tab: TabDeclaration): void {
    const colour = TAB_COLOURS[tab.group];
    if (colour !== this.colour) this.sheet.setTabColor(colour);
    this.colour = colour;
    const frozen = frozenColumnsOf(tab);
    if (frozen !== this.frozen) this.sheet.setFrozenColumns(frozen);
    this.frozen = frozen;
  }

  resembleItself(): void {
    this.resemble(this.own);
  }
}

/** The look of header cells; columns that people add get it too. */
export function dressHeader(cells: GoogleAppsScript.Spreadsheet.Range): void {
  cells
    .setBackground(HEADER_STYLE.background)
    .setFontColor(HEADER_STYLE.fontColor)
    .setFontWeight(HEADER_STYLE.fontWeight)
    .setWrap(HEADER_STYLE.wrap);
}

/** @returns its rows */
function shapeJournal(sheet: Sheet): number {
  const rows = sheet.getMaxRows();
  if (rows > JOURNAL_ROWS) sheet.deleteRows(JOURNAL_ROWS + 1, rows - JOURNAL_ROWS);
  const columns = sheet.getMaxColumns();
  sheet.insertColumnsAfter(columns, JOURNAL_COLUMNS - columns);
  return Math.min(rows, JOURNAL_ROWS);
}
