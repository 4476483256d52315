/**
 * Brings a workbook of an earlier version up to date. Each step can be done again, and the state says
 * which one is on: who is interrupted, or somebody else, runs the same again. The version is written
 * down last, so that until then nothing else is written.
 */
import { sheetHeaderKey } from '../../workbook/column-name.js';
import { PREFILLED_TABS } from '../../workbook/prefill/prefilled-tabs.js';
import { planUpgrade, type UpgradePlan } from '../../workbook/schema/plan-upgrade.js';
import { SCHEMA_VERSION } from '../../workbook/schema/schema-versions.js';
import type { TabName } from '../../workbook/workbook.js';
import type { Context } from '../context.js';
import type { UpgradeStep } from '../contract/check.js';
import { CadenceError } from '../errors.js';
import { commit } from '../journal/commit.js';
import { underDocumentLock } from '../journal/document-lock.js';
import { openOlderWorkbook, requireTab, type Workbook } from '../store/open-workbook.js';
import { readHeader } from '../store/read-table.js';
import { stampSchema } from '../store/schema-stamp.js';
import { closeTabs } from '../structure/close-tabs.js';
import { renewRules } from '../structure/dress-tab.js';
import { ensureTabs } from '../structure/ensure-tabs.js';
import { beginningRows } from '../structure/first-rows.js';
import { protectTabs } from '../structure/protect-tabs.js';
import { dressTabs, motionsServed, showStart } from '../structure/set-up.js';
import { copyAside, keptName } from './kept-copies.js';
import { readUpgrade, type UpgradeState, writeUpgrade } from './upgrade-state.js';

/** What would be done to this workbook; nothing where it is up to date. */
export function upgradeOf({ schema, tabs }: Workbook): UpgradePlan {
  return planUpgrade(schema, new Set(tabs.keys()));
}

/** What an upgrade did, and the step that is left; null: none. */
export interface UpgradeRun {
  readonly lines: UpgradePlan['lines'];
  readonly next: UpgradeStep | null;
}

/**
 * All steps that are left.
 * @returns what was done; no lines where nothing was to be done
 * @throws {CadenceError} REFUSED while an upgrade is being undone
 */
export function runUpgrade(context: Context): UpgradeRun {
  const { lines } = upgradeOf(openOlderWorkbook());
  while (runUpgradeStep(context).next !== null);
  return { lines, next: null };
}

/** The one step that is due, a minute or less. @throws {CadenceError} as runUpgrade */
export function runUpgradeStep(context: Context): UpgradeRun {
  const due = underDocumentLock(() => {
    const workbook = openOlderWorkbook();
    if (workbook.schema >= SCHEMA_VERSION) return null;
    const state = stateOf(workbook, context);
    const plan = upgradeOf(workbook);
    if (state.step === 'keeping') {
      writeUpgrade({ ...keepCopies(workbook, plan, state), step: 'changing' });
    } else if (state.step === 'changing') {
      changeStructure(workbook, plan, state.made, context);
      writeUpgrade({ ...state, step: 'filling' });
    }
    return { state, plan };
  });
  if (due === null) return { lines: [], next: null };
  const { state, plan } = due;
  if (state.step === 'keeping') return { lines: plan.lines, next: 'changing' };
  if (state.step === 'changing') return { lines: plan.lines, next: 'filling' };
  finish(state, plan, context);
  return { lines: plan.lines, next: null };
}

/** How far it is; of an upgrade to an earlier version that was not finished the copies are kept. */
function stateOf(workbook: Workbook, context: Context): UpgradeState {
  const begun = readUpgrade();
  if (begun?.step === 'undoing') {
    throw new CadenceError(
      'REFUSED',
      'The upgrade of this workbook is being undone. Finish that first: undo the upgrade once more.',
    );
  }
  if (begun === null || begun.step === 'done' || workbook.schema >= begun.to) {
    return firstState(workbook, context);
  }
  if (begun.to === SCHEMA_VERSION) return begun;
  const { made, changed } = upgradeOf(workbook);
  return {
    ...begun,
    to: SCHEMA_VERSION,
    step: 'keeping',
    names: { ...namesOn(workbook, new Set(changed)), ...begun.names },
    made: [...new Set([...begun.made, ...made])],
  };
}

/** The rows that are new; then the version is written down. */
function finish(state: UpgradeState, { revised }: UpgradePlan, context: Context): void {
  const workbook = openOlderWorkbook();
  const rows = new Set(revised.filter((name) => PREFILLED_TABS.has(name)));
  const head = { id: context.newId(), kind: 'upgrade', at: context.now, by: context.user() };
  commit(workbook, head, () => ({
    body: { changes: beginningRows(workbook, rows) },
    answer: null,
  }));
  // The tabs that it made are open to everybody until then.
  closeTabs(openOlderWorkbook(), true);
  stampSchema(workbook.spreadsheet, workbook.memory, SCHEMA_VERSION);
  writeUpgrade({ ...state, step: 'done' });
}

function firstState(workbook: Workbook, context: Context): UpgradeState {
  const { made, changed } = upgradeOf(workbook);
  const state: UpgradeState = {
    from: workbook.schema,
    to: SCHEMA_VERSION,
    at: context.now,
    by: context.user(),
    step: 'keeping',
    before: workbook.spreadsheet.getSheets().map((sheet) => sheet.getSheetId()),
    kept: {},
    after: {},
    names: namesOn(workbook, new Set(changed)),
    made,
  };
  // Once it has new tabs, they alone would tell the new version.
  stampSchema(workbook.spreadsheet, workbook.memory, state.from);
  writeUpgrade(state);
  return state;
}

/** Where the named ranges of some tabs lie: a page that is made anew takes them elsewhere. */
function namesOn(
  { spreadsheet, tabs }: Workbook,
  wanted: ReadonlySet<string>,
): UpgradeState['names'] {
  const tabOf = new Map([...tabs].map(([name, { sheet }]) => [sheet.getSheetId(), name] as const));
  return Object.fromEntries(
    spreadsheet.getNamedRanges().flatMap((named) => {
      const range = spreadsheet.getRangeByName(named.getName());
      const tab = range === null ? undefined : tabOf.get(range.getSheet().getSheetId());
      if (range === null || tab === undefined || !wanted.has(tab)) return [];
      return [[named.getName(), [tab, range.getA1Notation()] as const]];
    }),
  );
}

/** Copies every tab that will be changed, unless an interrupted run did. */
function keepCopies(
  workbook: Workbook,
  { changed, to }: UpgradePlan,
  begun: UpgradeState,
): UpgradeState {
  let state = begun;
  for (const name of changed) {
    const sheet = workbook.tabs.get(name as TabName)?.sheet;
    if (sheet === undefined) continue;
    state = copyAside(workbook, state, 'kept', {
      sheet,
      tab: name,
      name: keptName('Before', to, name),
    });
  }
  return state;
}

/**
 * Of tabs that no version changed nothing is touched, since no copy of them is kept. Columns are renamed
 * first: the new one would else be added blank.
 * @param made tabs that the upgrade makes, some of them maybe in a run that was interrupted
 */
function changeStructure(
  workbook: Workbook,
  plan: UpgradePlan,
  made: readonly string[],
  context: Context,
): void {
  for (const { tab, from, to } of plan.renamed) renameColumn(workbook, tab as TabName, from, to);
  const changed = new Set([...plan.changed, ...made]);
  const untouched = new Set([...workbook.tabs.keys()].filter((name) => !changed.has(name)));
  const motions = motionsServed(workbook, []);
  const tabs = ensureTabs(workbook, untouched);
  dressTabs(workbook, tabs, workbook.clock.toCivil(Date.parse(context.now)).slice(0, 10), motions);
  protectTabs(tabs);
  showStart(workbook, [...workbook.tabs.values(), ...tabs]);
  for (const name of plan.changed) {
    const tab = requireTab(workbook, name as TabName);
    renewRules({ ...tab, header: readHeader(tab, workbook.clock) }, motions);
  }
}

/** Nothing where the new header is there, or the old one is not. */
function renameColumn(workbook: Workbook, name: TabName, from: string, to: string): void {
  const tab = requireTab(workbook, name);
  const header = readHeader(tab, workbook.clock).map(sheetHeaderKey);
  const place = header.indexOf(sheetHeaderKey(from));
  if (place < 0 || header.includes(sheetHeaderKey(to))) return;
  tab.sheet.getRange(1, place + 1, 1, 1).setValue(to);
}
