/**
 * Makes the declared tabs and columns that a spreadsheet lacks. What is there already is adopted
 * when its headers fit; nobody's cells are changed.
 */
import type { Cell } from '../../workbook/cell.js';
import { sheetHeaderKey } from '../../workbook/column-name.js';
import type { TabDeclaration } from '../../workbook/declaration.js';
import { findColumns } from '../../workbook/find-columns.js';
import { type TabName, WORKBOOK } from '../../workbook/workbook.js';
import { CadenceError } from '../errors.js';
import { JOURNAL_COLUMNS } from '../journal/entry.js';
import { JOURNAL_ROWS } from '../journal/journal-sheet.js';
import { rememberSheetIds } from '../store/document-properties.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab that is there now, and what had to be done for it. */
export interface EnsuredTab extends TabSheet {
  readonly isNew: boolean;
  /** Header row as it stands now; '' where a column is people's own. */
  readonly header: readonly Cell[];
  /** Headers that were added at the right. */
  readonly addedColumns: readonly string[];
}

/** Rows of a fresh tab's grid; imports and people add more. */
const FRESH_ROWS = 500;

/**
 * @returns every declared tab in tab order
 * @throws {CadenceError} TAB_UNFIT or COLUMN_DUPLICATE, before anything is written
 */
export function ensureTabs(workbook: Workbook): readonly EnsuredTab[] {
  const headers = new Map<TabName, readonly Cell[]>();
  for (const [name, tab] of workbook.tabs) headers.set(name, readFittingHeader(tab));
  let blank = workbook.tabs.size === 0 ? onlyBlankSheet(workbook) : null;
  const ensured = WORKBOOK.map((declaration, index): EnsuredTab => {
    const present = workbook.tabs.get(declaration.name);
    if (present !== undefined) {
      return completeColumns(present, headers.get(declaration.name) ?? []);
    }
    const sheet = blank?.setName(declaration.name) ?? insertTab(workbook, declaration, index);
    blank = null;
    return { ...completeColumns({ declaration, sheet }, []), isNew: true };
  });
  rememberSheetIds(
    Object.fromEntries(
      ensured.map(({ declaration, sheet }) => [declaration.name, sheet.getSheetId()]),
    ),
  );
  return ensured;
}

/** The header row of a tab that is blank or ours. @throws {CadenceError} when it is something else */
function readFittingHeader({ declaration, sheet }: TabSheet): readonly Cell[] {
  if (declaration.layout === 'panel') return [];
  const [header = []] = sheet.getSheetValues(1, 1, 1, -1) as Cell[][];
  if (header.every((cell) => cell === '')) return [];
  const { problems } = findColumns(declaration.name, declaration.columns, header);
  const twice = problems.find((problem) => problem.code === 'duplicate-header');
  if (twice !== undefined) throw new CadenceError('COLUMN_DUPLICATE', twice.message);
  const keys = declaration.columns.filter((column) => column.key === true);
  const { missing } = findColumns(declaration.name, keys, header);
  if (missing.length < keys.length || keys.length === 0) return header;
  throw new CadenceError(
    'TAB_UNFIT',
    `The spreadsheet has a tab ${declaration.name} that is not Cadence's: it has no column ${missing.join(' or ')}. Rename that tab and run this again.`,
  );
}

/** The one sheet of a new spreadsheet, which becomes the first tab. */
function onlyBlankSheet({ strangers }: Workbook): Sheet | null {
  const [sheet] = [...strangers.values()];
  return strangers.size === 1 && sheet?.getLastRow() === 0 ? sheet : null;
}

function insertTab(workbook: Workbook, declaration: TabDeclaration, index: number): Sheet {
  const sheet = workbook.spreadsheet.insertSheet(declaration.name, index);
  const isJournal = declaration.name === 'Journal';
  const rows = isJournal ? JOURNAL_ROWS : FRESH_ROWS;
  const surplus = sheet.getMaxRows() - rows;
  if (surplus > 0) sheet.deleteRows(rows + 1, surplus);
  if (isJournal) {
    const columns = sheet.getMaxColumns();
    sheet.insertColumnsAfter(columns, JOURNAL_COLUMNS - columns);
  }
  return sheet;
}

/** Adds the declared columns that the header lacks at its right, in one write. */
function completeColumns(tab: TabSheet, header: readonly Cell[]): EnsuredTab {
  const { declaration, sheet } = tab;
  const present = new Set(header.map(sheetHeaderKey));
  const addedColumns = declaration.columns
    .map((column) => column.header)
    .filter((text) => !present.has(sheetHeaderKey(text)));
  if (addedColumns.length > 0) {
    const first = header.length + 1;
    const surplus = header.length + addedColumns.length - sheet.getMaxColumns();
    if (surplus > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), surplus);
    sheet.getRange(1, first, 1, addedColumns.length).setValues([addedColumns]);
  }
  return { ...tab, isNew: false, header: [...header, ...addedColumns], addedColumns };
}
