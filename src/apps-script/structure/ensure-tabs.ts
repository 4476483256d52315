/**
 * Makes the declared tabs and columns that a spreadsheet lacks. What is there already is adopted
 * when its headers fit; nobody's cells are changed.
 */
import type { Cell } from '../../workbook/cell.js';
import { sheetHeaderKey } from '../../workbook/column-name.js';
import { findColumns } from '../../workbook/find-columns.js';
import { SCHEMA_VERSION } from '../../workbook/schema/schema-versions.js';
import { isSomebodyElses } from '../../workbook/structure/judge-tab.js';
import { type TabName, WORKBOOK } from '../../workbook/workbook.js';
import { CadenceError } from '../errors.js';
import { rememberFreshTabs, rememberSheetIds } from '../store/document-properties.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';
import { makeTabs } from './make-tabs.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab that is there now, and what had to be done for it. */
export interface EnsuredTab extends TabSheet {
  /** Rows of a tab that was made just now, so that nothing has to be asked; null: it was there. */
  readonly freshRows: number | null;
  /** Header row as it stands now; '' where a column is people's own. */
  readonly header: readonly Cell[];
}

/**
 * @param untouched tabs that stay as they are, since something about them is for people to decide
 * @returns every other declared tab in tab order
 * @throws {CadenceError} TAB_UNFIT or COLUMN_DUPLICATE, before anything is written
 */
export function ensureTabs(
  workbook: Workbook,
  untouched: ReadonlySet<string>,
): readonly EnsuredTab[] {
  const { spreadsheet, tabs, memory } = workbook;
  const headers = new Map<TabName, readonly Cell[]>();
  for (const [name, tab] of tabs) {
    if (!untouched.has(name)) headers.set(name, readFittingHeader(tab));
  }
  const missing = WORKBOOK.map((declaration, index) => ({ declaration, index })).filter(
    ({ declaration }) => !tabs.has(declaration.name),
  );
  const made = makeTabs(spreadsheet, missing, onlyBlankSheet(workbook));
  const ensured = WORKBOOK.flatMap((declaration): EnsuredTab[] => {
    const fresh = made.get(declaration.name);
    const sheet = fresh?.sheet ?? tabs.get(declaration.name)?.sheet;
    if (sheet === undefined || untouched.has(declaration.name)) return [];
    const isBlank = fresh !== undefined;
    const header = completeColumns({ declaration, sheet }, headers.get(declaration.name), isBlank);
    return [{ declaration, sheet, header, freshRows: fresh?.rows ?? null }];
  });
  // An id that is remembered of a sheet whose name is lost would make a renamed tab of it.
  SpreadsheetApp.flush();
  const entries = ensured.map(({ declaration, sheet }) => [declaration.name, sheet.getSheetId()]);
  const ids = { ...memory.sheetIds, ...Object.fromEntries(entries) };
  if (tabs.size === 0) rememberFreshTabs(ids, SCHEMA_VERSION);
  else rememberSheetIds(ids);
  return ensured;
}

/** The header row of a tab that is blank or ours. @throws {CadenceError} when it is something else */
function readFittingHeader({ declaration, sheet }: TabSheet): readonly Cell[] {
  if (declaration.columns.length === 0) return [];
  const [header = []] = sheet.getSheetValues(1, 1, 1, -1) as Cell[][];
  if (header.every((cell) => cell === '')) return [];
  const { problems } = findColumns(declaration.name, declaration.columns, header);
  const twice = problems.find((problem) => problem.code === 'duplicate-header');
  if (twice !== undefined) throw new CadenceError('COLUMN_DUPLICATE', twice.message);
  if (!isSomebodyElses(declaration, header)) return header;
  const keys = declaration.columns.filter((column) => column.key === true);
  const { missing } = findColumns(declaration.name, keys, header);
  throw new CadenceError(
    'TAB_UNFIT',
    `The spreadsheet has a tab ${declaration.name} that is not Cadence's: it has no column ${missing.join(' or ')}. Rename that tab and run this again.`,
  );
}

/** The one sheet of a new spreadsheet, which becomes the first tab. */
export function onlyBlankSheet({ tabs, strangers }: Workbook): Sheet | null {
  const [sheet] = [...strangers.values()];
  const isOnly = tabs.size === 0 && strangers.size === 1;
  return isOnly && sheet?.getLastRow() === 0 ? sheet : null;
}

/**
 * Adds the declared columns that the header lacks at its right, in one write.
 * @param isFresh the grid is known to be wide enough
 * @returns the header as it stands then
 */
function completeColumns(
  { declaration, sheet }: TabSheet,
  header: readonly Cell[] = [],
  isFresh: boolean,
): readonly Cell[] {
  const present = new Set(header.map(sheetHeaderKey));
  const added = declaration.columns
    .map((column) => column.header)
    .filter((text) => !present.has(sheetHeaderKey(text)));
  if (added.length === 0) return header;
  if (!isFresh) widen(sheet, header.length + added.length);
  sheet.getRange(1, header.length + 1, 1, added.length).setValues([added]);
  return [...header, ...added];
}

function widen(sheet: Sheet, columns: number): void {
  const present = sheet.getMaxColumns();
  if (columns > present) sheet.insertColumnsAfter(present, columns - present);
}
