/**
 * Closes the tabs to everybody but the people of the workbook: the team types everywhere, sales where it
 * answers. People says who that is, so that it is done again when People changes.
 */
import * as z from 'zod/mini';
import { type TabEditors, tabEditors } from '../../domain/rights/tab-editors.js';
import { ANSWERS_DESCRIPTION, CLOSED_DESCRIPTION } from '../../workbook/look.js';
import { parseWorkbook } from '../../workbook/parse-workbook.js';
import { toInstantBy } from '../as-of.js';
import { rememberClosed } from '../store/document-properties.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';
import { readHeader, readTables } from '../store/read-table.js';
import { Admission } from './admit-editors.js';
import { columnRuns, sheetColumns } from './column-runs.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a closing left as it was. */
export interface Closing {
  /** Addresses of People that Google does not take for an account. */
  readonly unknown: readonly string[];
  /** Names of the tabs whose protection this person may not change. */
  readonly left: readonly string[];
}

const KEPT = z.object({ state: z.string(), unknown: z.array(z.string()) });

/**
 * Where People names no address the tabs are opened again, if they were closed. What people protected
 * themselves is left alone. Reads two tabs where nothing changed since the last time.
 * @param isSure true to look at every protection, whatever was done last
 */
export function closeTabs(workbook: Workbook, isSure = false): Closing {
  const kept = keptClosing(workbook);
  if (!workbook.tabs.has('People')) return lastClosing(workbook);
  const wanted = ['People'];
  const toInstant = toInstantBy(workbook.clock);
  const { people } = parseWorkbook(readTables(workbook, wanted), { toInstant, wanted }).snapshot;
  const editors = tabEditors(people);
  if (editors === null && kept === null) return { unknown: [], left: [] };
  const answers = answersOf(workbook);
  const places = [...answers].map(([name, ranges]) => [
    name,
    ranges.map((one) => one.getA1Notation()),
  ]);
  const state = JSON.stringify([editors, places]);
  if (!isSure && kept?.state === state) return { unknown: kept.unknown, left: [] };
  const closing = protectAll(workbook, editors, answers);
  // Not remembered where somebody else has to go on.
  const { unknown } = closing;
  if (closing.left.length === 0) rememberClosed(JSON.stringify({ state, unknown }));
  return closing;
}

/** Whether the tabs are closed to everybody but the people of the workbook, as of the last closing. */
export function isClosed(workbook: Workbook): boolean {
  return keptClosing(workbook)?.state.startsWith('[{') ?? false;
}

/** What the last closing left as it was. */
export function lastClosing(workbook: Workbook): Closing {
  return { unknown: keptClosing(workbook)?.unknown ?? [], left: [] };
}

/** What the last closing was; null: none, or none that can be read. */
function keptClosing({ memory }: Workbook): z.infer<typeof KEPT> | null {
  try {
    return memory.closed === undefined ? null : z.parse(KEPT, JSON.parse(memory.closed));
  } catch {
    return null;
  }
}

/** The cells in which sales answers, of tabs that are closed to it otherwise. */
function answersOf({ tabs, clock }: Workbook): ReadonlyMap<string, readonly Range[]> {
  return new Map(
    [...tabs].flatMap(([name, tab]) => {
      const { answers } = tab.declaration;
      if (answers === undefined || answers === 'all') return [];
      const columns = sheetColumns(tab.declaration.columns, readHeader(tab, clock));
      const runs = columnRuns(columns, ({ field }) => (answers.includes(field) ? 'answer' : null));
      const height = Math.max(1, tab.sheet.getMaxRows() - 1);
      return [[name, runs.map(({ first, count }) => tab.sheet.getRange(2, first, height, count))]];
    }),
  );
}

function protectAll(
  { spreadsheet, tabs }: Workbook,
  editors: TabEditors | null,
  answers: ReadonlyMap<string, readonly Range[]>,
): Closing {
  const { SHEET } = SpreadsheetApp.ProtectionType;
  const present = new Map<number, Protection>();
  for (const protection of spreadsheet.getProtections(SHEET)) {
    present.set(protection.getRange().getSheet().getSheetId(), protection);
  }
  const admission = new Admission();
  const left: string[] = [];
  // In the order of the tabs, but the Action Log last: by it one sees whether all the others are done.
  const last = [...tabs].filter(([name]) => name === 'Action Log');
  for (const [name, tab] of [...tabs].filter(([other]) => other !== 'Action Log').concat(last)) {
    if (tab.declaration.access === 'owner') continue;
    const own = present.get(tab.sheet.getSheetId());
    if (own !== undefined && own.getDescription() !== CLOSED_DESCRIPTION) continue;
    const holes = answers.get(name) ?? [];
    if (own?.canEdit() === false) left.push(name);
    else if (editors === null) open(tab, own, holes);
    else close(tab, own, holes, editors, admission);
  }
  return { unknown: [...admission.unknown], left };
}

function close(
  { sheet, declaration }: TabSheet,
  own: Protection | undefined,
  holes: readonly Range[],
  { team, answering }: TabEditors,
  admission: Admission,
): void {
  const protection = own ?? sheet.protect().setDescription(CLOSED_DESCRIPTION);
  admission.admit(protection, own === undefined, declaration.answers === 'all' ? answering : team);
  if (declaration.answers === undefined || declaration.answers === 'all') return;
  // Cells that the protection of the sheet spares would be open to every editor of the workbook.
  const around = own === undefined ? [] : aroundHoles(sheet);
  for (const [index, hole] of holes.entries()) {
    const before = around[index]?.setRange(hole);
    const guard = before ?? hole.protect().setDescription(ANSWERS_DESCRIPTION);
    admission.admit(guard, before === undefined, answering);
  }
  for (const unused of around.slice(holes.length)) unused.remove();
  protection.setUnprotectedRanges([...holes]);
}

/** As long as nobody can be told from anybody. */
function open({ sheet }: TabSheet, own: Protection | undefined, holes: readonly Range[]): void {
  own?.remove();
  if (holes.length > 0) for (const guard of aroundHoles(sheet)) guard.remove();
}

function aroundHoles(sheet: Sheet): readonly Protection[] {
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .filter((protection) => protection.getDescription() === ANSWERS_DESCRIPTION);
}
