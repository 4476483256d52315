/**
 * The open spreadsheet with its tabs found: by the sheet ids that were remembered, so that a renamed
 * tab is still the same tab; by name where an id is unknown or gone. One call lists the sheets.
 */
import type { TabDeclaration } from '../../workbook/declaration.js';
import { type TabName, WORKBOOK } from '../../workbook/workbook.js';
import { CadenceError } from '../errors.js';
import {
  type Memory,
  readMemory,
  rememberSchema,
  rememberSheetIds,
} from './document-properties.js';
import { readSchema, refuseNewer, refuseOlder } from './schema-stamp.js';
import { type WallClock, wallClockOf } from './wall-clock.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A declared tab and the live sheet that it is. */
export interface TabSheet {
  readonly declaration: TabDeclaration;
  readonly sheet: Sheet;
}

export interface Workbook {
  readonly spreadsheet: Spreadsheet;
  readonly memory: Memory;
  /** IANA zone in which the cells' dates are written and read. */
  readonly timeZone: string;
  readonly clock: WallClock;
  /** Milliseconds since 1970: from here on the time is counted that an execution may take. */
  readonly openedAt: number;
  /** The schema version of the workbook. */
  readonly schema: number;
  readonly tabs: ReadonlyMap<TabName, TabSheet>;
  /** Sheets that are no declared tab, by name. Empty where no name had to be asked for. */
  readonly strangers: ReadonlyMap<string, Sheet>;
}

/** @throws {CadenceError} NO_WORKBOOK outside a spreadsheet; SCHEMA_NEWER, SCHEMA_OLDER */
export function openWorkbook(): Workbook {
  const workbook = openOlderWorkbook();
  refuseOlder(workbook.schema);
  return workbook;
}

/** The same of a workbook that is to be upgraded. @throws {CadenceError} NO_WORKBOOK, SCHEMA_NEWER */
export function openOlderWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet === null) {
    throw new CadenceError(
      'NO_WORKBOOK',
      'No spreadsheet is open. Open the workbook and try again.',
    );
  }
  const memory = readMemory();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const found = findTabs(spreadsheet.getSheets(), memory.sheetIds);
  const schema = readSchema(spreadsheet, memory, new Set(found.tabs.keys()));
  refuseNewer(schema);
  return {
    spreadsheet,
    memory,
    timeZone,
    clock: wallClockOf(timeZone),
    openedAt: Date.now(),
    schema,
    ...found,
  };
}

/** Every declared tab among the sheets. Names are asked for only where ids leave a tab unfound. */
function findTabs(
  sheets: readonly Sheet[],
  sheetIds: Readonly<Record<string, number>>,
): Pick<Workbook, 'tabs' | 'strangers'> {
  const byId = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet]));
  const tabs = new Map<TabName, TabSheet>();
  for (const declaration of WORKBOOK) {
    const id = sheetIds[declaration.name];
    const sheet = id === undefined ? undefined : byId.get(id);
    if (id === undefined || sheet === undefined) continue;
    tabs.set(declaration.name, { declaration, sheet });
    byId.delete(id);
  }
  if (tabs.size === WORKBOOK.length) return { tabs, strangers: new Map() };
  const strangers = new Map([...byId.values()].map((sheet) => [sheet.getName(), sheet]));
  for (const declaration of WORKBOOK) {
    if (tabs.has(declaration.name)) continue;
    const name = [...strangers.keys()].find((other) => isSameName(other, declaration.name));
    const sheet = name === undefined ? undefined : strangers.get(name);
    if (name === undefined || sheet === undefined) continue;
    tabs.set(declaration.name, { declaration, sheet });
    strangers.delete(name);
  }
  return { tabs, strangers };
}

/** Remembers the tabs that were found by name, so that they may be renamed from now on, and the version. */
export function rememberTabs({ tabs, memory, schema }: Workbook): void {
  if (memory.schema === null) rememberSchema(schema);
  const ids = [...tabs].map(([name, { sheet }]) => [name, sheet.getSheetId()] as const);
  if (ids.every(([name, id]) => memory.sheetIds[name] === id)) return;
  rememberSheetIds({ ...memory.sheetIds, ...Object.fromEntries(ids) });
}

/** Tab names as people keep them: case and outer spaces do not matter. */
export function isSameName(a: string, b: string): boolean {
  return a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();
}

/** @throws {CadenceError} TAB_MISSING */
export function requireTab(workbook: Workbook, name: TabName): TabSheet {
  const tab = workbook.tabs.get(name);
  if (tab === undefined) {
    throw new CadenceError(
      'TAB_MISSING',
      `The tab ${name} is missing. Run Cadence ▸ Check workbook and let it put the tab back.`,
    );
  }
  return tab;
}
