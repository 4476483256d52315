/** What is wrong with one tab that is there: its place, its header row, its cells' rules. */
import { formatCount, listed } from '../../domain/wording.js';
import type { Cell } from '../cell.js';
import { sheetHeaderKey } from '../column-name.js';
import type { TabDeclaration } from '../declaration.js';
import { PREFILLED_TABS } from '../prefill/prefilled-tabs.js';
import { headerShare } from './header-share.js';
import { type HeaderFacts, judgeHeader, unreadableCells } from './judge-header.js';
import type { CellArea, StructureFault } from './structure-fault.js';

/** A tab as its sheet shows it. */
export interface TabFacts extends HeaderFacts {
  readonly shownName: string;
  readonly isHidden: boolean;
  readonly merges: readonly CellArea[];
  /** Headers of columns some of whose cells have lost their drop-down or check. */
  readonly bareColumns: readonly string[];
  /** Whether the set-up gave it its look: something may then have been taken from it. */
  readonly isDressed: boolean;
  /** False where the tab, or what the add-on writes in it, has no protection any more. */
  readonly isProtected: boolean;
  /** True where it was closed to all but the people of the workbook, and is so no more. */
  readonly isOpened: boolean;
}

/** Rows from the top in which a header row that was pushed down is looked for. */
const SEARCHED_ROWS = 30;

/** Every fault of a table, what hides others first. A moved column is no fault. */
export function judgeTab(tab: TabDeclaration, facts: TabFacts): readonly StructureFault[] {
  const outer = [...renamedTab(tab, facts), ...hiddenTab(tab, facts), ...mergedCells(tab, facts)];
  const { header, rows } = facts.table;
  if ([header, ...rows].every((cells) => cells.every((cell) => cell === ''))) {
    return [...outer, blankTab(tab)];
  }
  const row = headerRow(tab, header, rows);
  if (row > 1) return [...outer, movedHeader(tab, row)];
  if (holdsRowsOnly(tab, facts)) return [...outer, lostHeader(tab)];
  if (isSomebodyElses(tab, header)) return [...outer, unfitTab(tab)];
  return [
    ...outer,
    ...judgeHeader(tab, facts),
    ...emptiedTab(tab, facts),
    ...bareColumns(tab, facts),
    ...(facts.isProtected ? openedTab(tab, facts) : [lostProtection(tab)]),
  ];
}

function renamedTab({ name }: TabDeclaration, { shownName }: TabFacts): StructureFault[] {
  if (sheetHeaderKey(shownName) === sheetHeaderKey(name)) return [];
  const message = `The tab ${name} is called ${shownName} now. It still works; imports know it as ${name}.`;
  return [{ tab: name, code: 'renamed-tab', message }];
}

function hiddenTab({ name, hidden }: TabDeclaration, { isHidden }: TabFacts): StructureFault[] {
  if (!isHidden || hidden === true) return [];
  return [
    {
      tab: name,
      code: 'hidden-tab',
      message: `The tab ${name} is hidden, but its rows count. Show it by View ▸ Hidden sheets, or check the workbook with repair.`,
      plan: `${name}: the tab is shown again.`,
      fix: { step: 'show' },
    },
  ];
}

function mergedCells({ name }: TabDeclaration, { merges }: TabFacts): StructureFault[] {
  const [first] = merges;
  if (first === undefined) return [];
  const more = merges.length === 1 ? '' : ` and ${formatCount(merges.length - 1, 'more place')}`;
  const rows =
    first.top === first.bottom ? `row ${first.top}` : `rows ${first.top} to ${first.bottom}`;
  return [
    {
      tab: name,
      code: 'merged-cells',
      message: `${name} has merged cells in ${rows}${more}: only the first cell of them is read. Take them apart, or check the workbook with repair.`,
      plan: `${name}: ${formatCount(merges.length, 'merge')} of cells is taken apart; what they show stays in the first cell.`,
      fix: { step: 'part-cells', areas: merges },
    },
  ];
}

function blankTab({ name }: TabDeclaration): StructureFault {
  return {
    tab: name,
    code: 'blank-tab',
    message: `The tab ${name} holds nothing, not even its headers. Check the workbook with repair to write the headers again.`,
    plan: `${name}: its headers are written again.`,
    fix: { step: 'set-up' },
  };
}

/** Sheet row that holds the headers: 1, unless one further down holds more than half of them. */
function headerRow(
  tab: TabDeclaration,
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): number {
  if (headerShare(tab, header) >= 0.5) return 1;
  const below = rows.slice(0, SEARCHED_ROWS).findIndex((cells) => headerShare(tab, cells) > 0.5);
  return below < 0 ? 1 : below + 2;
}

function movedHeader({ name }: TabDeclaration, row: number): StructureFault {
  return {
    tab: name,
    code: 'moved-header',
    message: `${name} has its headers in row ${row} instead of row 1, so that nothing in it is read. Move what stands above them, or check the workbook with repair.`,
    plan: `${name}: row ${row}, the headers, moves up to row 1; what stood above follows below it.`,
    fix: { step: 'raise-header', row },
  };
}

/** Whether the sheet begins with rows that can be read under the declared headers, in their order. */
function holdsRowsOnly(tab: TabDeclaration, { table }: TabFacts): boolean {
  if (headerShare(tab, table.header) > 0) return false;
  const rows = [table.header, ...table.rows];
  const headers = tab.columns.map(({ header }) => header);
  return unreadableCells(tab, { header: headers, rows, firstRow: 2 }) === 0;
}

function lostHeader({ name }: TabDeclaration): StructureFault {
  return {
    tab: name,
    code: 'lost-header',
    message: `${name} has lost its header row: row 1 holds data. Check the workbook with repair to put the headers above it.`,
    plan: `${name}: a row with the headers is inserted at the top.`,
    fix: { step: 'insert-header' },
  };
}

/** Whether none of the tab's key columns and hardly any other column is there. */
export function isSomebodyElses(tab: TabDeclaration, header: readonly Cell[]): boolean {
  const keys = tab.columns.filter((column) => column.key === true);
  const present = new Set(header.map(sheetHeaderKey));
  const hasKey = keys.some((column) => present.has(sheetHeaderKey(column.header)));
  return keys.length > 0 && !hasKey && headerShare(tab, header) < 0.5;
}

function unfitTab(tab: TabDeclaration): StructureFault {
  const keys = tab.columns.filter((column) => column.key === true).map(({ header }) => header);
  return {
    tab: tab.name,
    code: 'unfit-tab',
    message: `The tab ${tab.name} is not Cadence's: it has no column ${keys.join(' or ')}. Rename that tab, and check the workbook with repair.`,
  };
}

/** A tab that the set-up fills and that holds no row any more. */
function emptiedTab({ name }: TabDeclaration, { isDressed, table }: TabFacts): StructureFault[] {
  const isEmpty = table.rows.every((cells) => cells.every((cell) => cell === ''));
  if (!isDressed || !isEmpty || !PREFILLED_TABS.has(name)) return [];
  return [
    {
      tab: name,
      code: 'emptied-tab',
      message: `The tab ${name} has lost all its rows. Type them again, or check the workbook with repair to write those that it begins with.`,
      plan: `${name}: the rows that it begins with are written again.`,
      fix: { step: 'first-rows' },
    },
  ];
}

function bareColumns({ name }: TabDeclaration, facts: TabFacts): StructureFault[] {
  if (facts.bareColumns.length === 0) return [];
  const columns = listed(facts.bareColumns);
  return [
    {
      tab: name,
      code: 'lost-checks',
      message: `${name}: cells of ${columns} have lost the check of what may be typed there. Check the workbook with repair to set it again.`,
      plan: `${name}: what may be typed under ${columns} is checked again; what is typed there stays.`,
      fix: { step: 'renew-rules' },
    },
  ];
}

function lostProtection({ name, access }: TabDeclaration): StructureFault {
  const what = access === 'team' ? 'the columns that the add-on writes are' : 'the tab is';
  return {
    tab: name,
    code: 'lost-protection',
    message: `${name}: ${what} not protected any more. Check the workbook with repair to protect ${access === 'team' ? 'them' : 'it'} again.`,
    plan: `${name}: what the add-on writes is protected again.`,
    fix: { step: 'set-up' },
  };
}

function openedTab({ name }: TabDeclaration, { isOpened }: TabFacts): StructureFault[] {
  if (!isOpened) return [];
  return [
    {
      tab: name,
      code: 'opened-tab',
      message: `${name}: everybody who may edit the workbook may type there, whatever People says. Check the workbook with repair to close the tab again.`,
      plan: `${name}: the tab is closed again to all but the people of the workbook.`,
      fix: { step: 'close' },
    },
  ];
}
