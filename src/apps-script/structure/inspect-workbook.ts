/** Looks at every tab of the workbook and names what is wrong with its structure. Writes nothing. */
import type { Cell } from '../../workbook/cell.js';
import type { ColumnDeclaration, TabDeclaration } from '../../workbook/declaration.js';
import { CLOSED_DESCRIPTION, COMPUTED_DESCRIPTION, validationOf } from '../../workbook/look.js';
import { isNoteOf } from '../../workbook/motion-look.js';
import { missingTab } from '../../workbook/parse-workbook.js';
import { PREFILLED_TABS } from '../../workbook/prefill/prefilled-tabs.js';
import { AS_OF_CELL } from '../../workbook/start/start-layout.js';
import { headerShare, resembledTab } from '../../workbook/structure/header-share.js';
import { judgeTab, type TabFacts } from '../../workbook/structure/judge-tab.js';
import type { CellArea, StructureFault } from '../../workbook/structure/structure-fault.js';
import type { TableCells } from '../../workbook/table-cells.js';
import { type TabName, WORKBOOK } from '../../workbook/workbook.js';
import { readAsOfCell } from '../computed/as-of-cell.js';
import { brokenEntries } from '../journal/journal-sheet.js';
import { isFormerPage } from '../start/former-page.js';
import { ownPanel } from '../start/refresh-start.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { isKept } from '../upgrade/kept-copies.js';
import { isClosed } from './close-tabs.js';
import { sheetColumns } from './column-runs.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Inspection {
  readonly faults: readonly StructureFault[];
  /** What was read on the way. */
  readonly tables: Partial<Record<TabName, TableCells>>;
}

/**
 * Some calls per tab: the cells, the notes, the rules, the merges, the names.
 * @param wanted names of the tabs to look at; without it, all
 */
export function inspectWorkbook(workbook: Workbook, wanted?: ReadonlySet<string>): Inspection {
  const tabs = WORKBOOK.filter(({ name }) => wanted?.has(name) ?? true);
  const names = tabs.filter((tab) => tab.columns.length > 0).map((tab) => tab.name);
  const tables = readTables(workbook, names);
  const guards = guardsOf(workbook);
  const strangers = strangersOf(workbook);
  const inTabs = tabs.flatMap((declaration): readonly StructureFault[] => {
    const tab = workbook.tabs.get(declaration.name);
    if (tab === undefined) return [lostTab(declaration, strangers)];
    const table = tables[declaration.name];
    if (table !== undefined) return judgeTab(declaration, factsOf(tab, table, guards));
    return judgePanel(workbook, tab);
  });
  const faults = [...inTabs, ...doubledTabs(workbook, strangers), ...brokenCommits(workbook)];
  return { faults, tables };
}

function factsOf(tab: TabSheet, table: TableCells, guards: Guards): TabFacts {
  const { declaration, sheet } = tab;
  const height = table.rows.length + 1;
  const width = Math.max(1, table.header.length);
  const notes = sheet.getRange(1, 1, 1, width).getNotes()[0] ?? [];
  const columns = sheetColumns(declaration.columns, table.header);
  // A tab that was never dressed has nothing that could have been taken from it.
  const isDressed = columns.some(({ declaration: column, column: place }) => {
    return isNoteOf(notes[place - 1] ?? '', column);
  });
  const isOurs = (area: CellArea) =>
    columns.some(({ column }) => column >= area.left && column <= area.right);
  const merges = sheet
    .getRange(1, 1, height, width)
    .getMergedRanges()
    .map((range) => ({
      top: range.getRow(),
      left: range.getColumn(),
      bottom: range.getLastRow(),
      right: range.getLastColumn(),
    }));
  return {
    table,
    notes,
    shownName: sheet.getName(),
    isHidden: sheet.isSheetHidden(),
    merges: columns.length === 0 ? merges : merges.filter(isOurs),
    bareColumns: isDressed ? bareColumns(tab, table) : [],
    isDressed,
    isProtected: !isDressed || isGuarded(tab, guards),
    isOpened: isOpened(tab, guards),
  };
}

/** What the protections of a workbook say of themselves, by sheet id. */
interface Guards {
  readonly ofSheets: ReadonlyMap<number, readonly string[]>;
  readonly ofRanges: ReadonlyMap<number, readonly string[]>;
  /** Whether the tabs were closed to everybody but the people of the workbook. */
  readonly isClosed: boolean;
}

/** Two calls, and one per protection. */
function guardsOf(workbook: Workbook): Guards {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const saidOf = (type: GoogleAppsScript.Spreadsheet.ProtectionType) => {
    const said = new Map<number, string[]>();
    for (const protection of workbook.spreadsheet.getProtections(type)) {
      const id = protection.getRange().getSheet().getSheetId();
      said.set(id, [...(said.get(id) ?? []), protection.getDescription()]);
    }
    return said;
  };
  return { ofSheets: saidOf(SHEET), ofRanges: saidOf(RANGE), isClosed: isClosed(workbook) };
}

/** Whether the set-up has nothing to protect in the tab, or its protection is there. */
function isGuarded({ declaration, sheet }: TabSheet, guards: Guards): boolean {
  const id = sheet.getSheetId();
  const whole = guards.ofSheets.get(id) ?? [];
  const parts = guards.ofRanges.get(id) ?? [];
  switch (declaration.access) {
    case 'owner':
      return whole.length > 0;
    case 'warning':
      return parts.length > 0 || whole.some((text) => text !== CLOSED_DESCRIPTION);
    default:
      return !hasComputed(declaration) || parts.includes(COMPUTED_DESCRIPTION);
  }
}

function hasComputed({ columns }: TabDeclaration): boolean {
  return columns.some((column) => column.computed === true);
}

/** Whether a tab that was closed to strangers is open to them. */
function isOpened({ declaration, sheet }: TabSheet, guards: Guards): boolean {
  return (
    guards.isClosed && declaration.access !== 'owner' && !guards.ofSheets.has(sheet.getSheetId())
  );
}

/** Declared columns of which a cell in a filled row takes anything. */
function bareColumns({ declaration, sheet }: TabSheet, { header, rows }: TableCells): string[] {
  const columns = sheetColumns(declaration.columns, header);
  const isAlone = (column: ColumnDeclaration) =>
    columns.filter((other) => other.declaration === column).length === 1;
  if (!declaration.input) return [];
  const checked = columns.filter(
    ({ declaration: column }) => validationOf(column) !== null && isAlone(column),
  );
  if (checked.length === 0 || rows.length === 0) return [];
  const rules = sheet.getRange(2, 1, rows.length, header.length).getDataValidations();
  const isFilled = rows.map((cells) => cells.some((cell) => cell !== ''));
  return checked.flatMap(({ declaration: column, column: place }) => {
    const isBare = rules.some((row, index) => isFilled[index] === true && row[place - 1] === null);
    return isBare ? [column.header] : [];
  });
}

/** Sheets that are no tab of ours and no copy that an upgrade keeps. */
function strangersOf({ spreadsheet, tabs }: Workbook): readonly Stranger[] {
  const own = new Set([...tabs.values()].map(({ sheet }) => sheet.getSheetId()));
  return spreadsheet
    .getSheets()
    .filter((sheet) => !own.has(sheet.getSheetId()))
    .map((sheet) => ({ sheet, name: sheet.getName() }))
    .filter(({ name }) => !isKept(name))
    .map(({ sheet, name }) => ({
      sheet,
      name,
      header: (sheet.getSheetValues(1, 1, 1, -1) as Cell[][])[0] ?? [],
    }));
}

interface Stranger {
  readonly sheet: Sheet;
  readonly name: string;
  readonly header: readonly Cell[];
}

/** A tab that is not there; a sheet that has its columns is taken for it. */
function lostTab(
  declaration: (typeof WORKBOOK)[number],
  strangers: readonly Stranger[],
): StructureFault {
  const { name } = declaration;
  const alike = strangers.filter(({ header }) => resembledTab(WORKBOOK, header)?.name === name);
  const [found, other] = alike;
  if (found === undefined || other !== undefined) {
    const { message } = missingTab(name);
    const rows = PREFILLED_TABS.has(name) ? 'and the rows that it begins with' : 'and without rows';
    const plan = `Makes the tab ${name} again, with its header and drop-downs ${rows}.`;
    return { tab: name, code: 'missing-tab', message, plan, fix: { step: 'set-up' } };
  }
  return {
    tab: name,
    code: 'lost-tab',
    message: `The tab ${name} is missing, but ${found.name} has its columns. Check the workbook with repair to take it for ${name}; rename its headers first if it is something else.`,
    plan: `${name}: the tab ${found.name} is read as ${name} from now on; its name and its cells stay.`,
    fix: { step: 'adopt', sheetId: found.sheet.getSheetId() },
  };
}

/** Copies that people made of a tab: what is typed there is not read. */
function doubledTabs(
  { tabs }: Workbook,
  strangers: readonly Stranger[],
): readonly StructureFault[] {
  return strangers.flatMap(({ name, header }): readonly StructureFault[] => {
    const tab = resembledTab(WORKBOOK, header);
    if (tab === null || !tabs.has(tab.name) || headerShare(tab, header) < 1) return [];
    const message = `The tab ${name} has the columns of ${tab.name}, but only ${tab.name} is read. Move rows that are only in ${name}, then delete it or rename its headers.`;
    return [{ tab: tab.name, code: 'doubled-tab', message }];
  });
}

/** Start: whether its page is ours, the name of its date cell, and the date itself. */
function judgePanel(workbook: Workbook, { declaration, sheet }: TabSheet): StructureFault[] {
  const { name: tab } = declaration;
  if (tab !== 'Start' || sheet.getLastRow() === 0) return [];
  const page = judgePage(workbook, sheet);
  // The panel brings its own date.
  const isFormer = page.some(({ fix }) => fix !== undefined);
  return isFormer ? page : [...page, ...judgeDate(workbook)];
}

/** A page laid out otherwise than the panel: refreshing leaves it alone. */
function judgePage(workbook: Workbook, sheet: Sheet): StructureFault[] {
  if (ownPanel(workbook.spreadsheet) !== null) return [];
  const tab = 'Start';
  if (isFormerPage(workbook, sheet)) {
    const message =
      'The tab Start is the page of an earlier version. Check the workbook with repair to make the panel of it.';
    const plan = 'Makes the panel of Start, where nobody changed the page so far.';
    return [{ tab, code: 'former-page', message, plan, fix: { step: 'set-up' } }];
  }
  const message =
    'The tab Start is laid out otherwise than Cadence made it, so that it is left alone. For the panel delete the tab and check the workbook with repair.';
  return [{ tab, code: 'changed-page', message }];
}

function judgeDate(workbook: Workbook): StructureFault[] {
  const tab = 'Start';
  const { name } = AS_OF_CELL;
  if (workbook.spreadsheet.getRangeByName(name) === null) {
    const message = `The name ${name} of the date on Start is gone, so that no age is computed. Check the workbook with repair to give it again.`;
    const plan = `Start: the cell of the date is called ${name} again.`;
    return [{ tab, code: 'lost-name', message, plan, fix: { step: 'set-up' } }];
  }
  if (readAsOfCell(workbook) !== null) return [];
  const message =
    'Start: the cell As of holds no date, so that no age is computed. Type a day there, such as 2026-11-16.';
  return [{ tab, code: 'no-date', message }];
}

/** Commits that wait and cannot be read any more. */
function brokenCommits({ tabs }: Workbook): readonly StructureFault[] {
  const journal = tabs.get('Journal');
  if (journal === undefined) return [];
  return brokenEntries(journal.sheet).map((row) => ({
    tab: 'Journal',
    code: 'broken-entry',
    message: `Journal, row ${row}: what was to be written is not whole any more, so that nothing of it is. See there who did what, and do it again.`,
  }));
}
