/**
 * Mends what is wrong with the structure, in steps that can be done again: whoever is interrupted
 * repairs once more. Nobody's cells are cleared and no row is deleted.
 */
import type { Cell } from '../../workbook/cell.js';
import { sheetHeaderKey } from '../../workbook/column-name.js';
import type { Fix, StructureFault } from '../../workbook/structure/structure-fault.js';
import type { TabName } from '../../workbook/workbook.js';
import type { Context } from '../context.js';
import { CadenceError } from '../errors.js';
import { commit } from '../journal/commit.js';
import { rememberSheetIds } from '../store/document-properties.js';
import { openWorkbook, requireTab, type Workbook } from '../store/open-workbook.js';
import { readHeader } from '../store/read-table.js';
import { closeTabs } from './close-tabs.js';
import { renewRules } from './dress-tab.js';
import { beginningRows } from './first-rows.js';
import { inspectWorkbook } from './inspect-workbook.js';
import { motionsServed, setUpStructure } from './set-up.js';

/** What a repair did, and what is left. */
export interface Repair {
  readonly done: readonly { readonly tab: string; readonly message: string }[];
  readonly left: readonly StructureFault[];
}

/** A tab is looked at, put right at its top, completed and filled: a fault may hide another one. */
const MOST_ROUNDS = 7;

/** @param found the faults of a look at the whole workbook just now */
export function repairWorkbook(found: readonly StructureFault[], context: Context): Repair {
  const done: { tab: string; message: string }[] = [];
  let faults = found;
  // The set-up also dresses what it finds undressed, which is no fault.
  let isSetUp = false;
  let isSeen = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const due = nextFaults(faults);
    if (due.length === 0 && isSetUp) break;
    const isLight = due.some(({ fix }) => fix !== undefined && LIGHT.has(fix.step));
    if (isLight) for (const fault of due) mendLight(openWorkbook(), fault);
    else completeAll(faults, due, context);
    isSetUp ||= !isLight;
    done.push(
      ...due.flatMap(({ tab, plan }) => (plan === undefined ? [] : [{ tab, message: plan }])),
    );
    if (isLight || isSeen) {
      if (due.length === 0) break;
      const looked = new Set(faults.map(({ tab }) => tab));
      SpreadsheetApp.flush();
      faults = inspectWorkbook(openWorkbook(), looked).faults;
    } else {
      // What the set-up dressed shows now what it lacks.
      isSeen = true;
      SpreadsheetApp.flush();
      faults = inspectWorkbook(openWorkbook()).faults;
    }
  }
  return { done, left: faults };
}

/** Steps on one sheet, before the set-up completes all of them. */
const LIGHT: ReadonlySet<Fix['step']> = new Set([
  'adopt',
  'show',
  'raise-header',
  'insert-header',
  'name-headers',
  'part-cells',
]);

/** Steps after which a tab has to be looked at again before anything else; merged cells cannot be moved. */
const MOVING: readonly Fix['step'][] = ['part-cells', 'adopt', 'raise-header', 'insert-header'];

/** What is mended in this round: light steps first, as far as none moves what another one was seen by. */
function nextFaults(faults: readonly StructureFault[]): readonly StructureFault[] {
  const mendable = faults.filter(({ fix }) => fix !== undefined);
  const light = mendable.filter(({ fix }) => fix !== undefined && LIGHT.has(fix.step));
  if (light.length === 0) return mendable;
  const firstOf = new Map<string, StructureFault>();
  for (const step of MOVING) {
    for (const fault of light) {
      if (fault.fix?.step === step && !firstOf.has(fault.tab)) firstOf.set(fault.tab, fault);
    }
  }
  return light.filter((fault) => (firstOf.get(fault.tab) ?? fault) === fault);
}

function mendLight(workbook: Workbook, { tab, fix }: StructureFault): void {
  const name = tab as TabName;
  switch (fix?.step) {
    case 'adopt':
      rememberSheetIds({ ...workbook.memory.sheetIds, [name]: fix.sheetId });
      break;
    case 'show':
      requireTab(workbook, name).sheet.showSheet();
      break;
    case 'raise-header': {
      const { sheet } = requireTab(workbook, name);
      // The cells are moved and not the row, which formats and protections may begin in.
      sheet.insertRowBefore(1);
      const width = sheet.getMaxColumns();
      sheet.getRange(fix.row + 1, 1, 1, width).moveTo(sheet.getRange(1, 1, 1, width));
      sheet.setFrozenRows(1);
      break;
    }
    case 'insert-header': {
      const { sheet, declaration } = requireTab(workbook, name);
      sheet.insertRowBefore(1);
      const headers = declaration.columns.map(({ header }) => header);
      // The row takes the checks of the one below it, which no header would pass.
      const row = sheet.getRange(1, 1, 1, headers.length).clearDataValidations();
      row.setValues([headers]);
      break;
    }
    case 'part-cells':
      for (const { top, left, bottom, right } of fix.areas) {
        const { sheet } = requireTab(workbook, name);
        sheet.getRange(top, left, bottom - top + 1, right - left + 1).breakApart();
      }
      break;
    case 'name-headers':
      nameHeaders(workbook, name, fix.headers);
      break;
  }
}

/** Writes header cells, unless somebody gave the tab that header meanwhile. */
function nameHeaders(
  workbook: Workbook,
  name: TabName,
  headers: (Fix & { readonly step: 'name-headers' })['headers'],
): void {
  const tab = requireTab(workbook, name);
  const before = readHeader(tab, workbook.clock);
  for (const { column, header } of headers) {
    tab.sheet.getRange(1, column, 1, 1).setValue(header);
  }
  const after = readHeader(tab, workbook.clock);
  const isElsewhere = (cell: Cell, index: number) =>
    headers.every(({ column }) => column !== index + 1) &&
    sheetHeaderKey(cell) !== sheetHeaderKey(after[index] ?? '');
  if (!before.some(isElsewhere)) return;
  throw new CadenceError(
    'CHANGED_MEANWHILE',
    `Somebody moved columns of ${name} while its headers were mended. Look at row 1 of ${name} and check the workbook again.`,
  );
}

/** The set-up of everything that can be completed, the rules that were lost, the rows to begin with. */
function completeAll(
  faults: readonly StructureFault[],
  due: readonly StructureFault[],
  context: Context,
): void {
  const tabsOf = (step: Fix['step']) =>
    new Set(due.flatMap(({ tab, fix }) => (fix?.step === step ? [tab] : [])));
  const undecided = faults.filter(({ code }) => UNDECIDED.has(code));
  const untouched = new Set(undecided.map(({ tab }) => tab));
  const bare = openWorkbook();
  setUpStructure(bare, bare.clock.toCivil(Date.parse(context.now)).slice(0, 10), [], untouched);
  const workbook = openWorkbook();
  const motions = motionsServed(workbook, []);
  for (const name of tabsOf('renew-rules')) {
    if (untouched.has(name)) continue;
    const tab = requireTab(workbook, name as TabName);
    renewRules({ ...tab, header: readHeader(tab, workbook.clock) }, motions);
  }
  if (tabsOf('close').size > 0) closeTabs(workbook, true);
  const emptied = tabsOf('first-rows');
  if (emptied.size === 0) return;
  const head = { id: context.newId(), kind: 'repair', at: context.now, by: context.user() };
  commit(workbook, head, () => ({
    body: { changes: beginningRows(workbook, emptied) },
    answer: null,
  }));
}

/** Faults that keep the set-up from completing their tab. */
const UNDECIDED: ReadonlySet<string> = new Set([
  'unfit-tab',
  'duplicate-header',
  'moved-header',
  'lost-header',
  'swapped-headers',
]);
