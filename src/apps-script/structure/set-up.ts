/** Makes and dresses every tab, in the order in which an interrupted run can be done again. */
import type { IsoDate } from '../../domain/calendar.js';
import { MOTIONS, type Motion } from '../../domain/vocabulary.js';
import { motionsIn } from '../../workbook/cross-checks.js';
import type { TabName } from '../../workbook/workbook.js';
import { layOutStart } from '../start/lay-out-start.js';
import { requireTab, type Workbook } from '../store/open-workbook.js';
import { readHeader, readTable } from '../store/read-table.js';
import { dressTab } from './dress-tab.js';
import { type EnsuredTab, ensureTabs } from './ensure-tabs.js';
import { protectTabs } from './protect-tabs.js';
import { linkTabs } from './tab-links.js';

/**
 * Whoever runs this finds themselves on Start.
 * @param motions to be taken into use besides those that Targets lists already
 * @param untouched names of tabs that stay as they are
 */
export function setUpStructure(
  workbook: Workbook,
  asOf: IsoDate,
  motions: readonly Motion[] = [],
  untouched: ReadonlySet<string> = new Set(),
): void {
  const inUse = motionsServed(workbook, motions);
  const tabs = ensureTabs(workbook, untouched);
  dressTabs(workbook, tabs, asOf, inUse);
  protectTabs(tabs);
  showStart(workbook, tabs);
}

/** Gives tabs their look; what is dressed already stays as it is. */
export function dressTabs(
  workbook: Workbook,
  tabs: readonly EnsuredTab[],
  asOf: IsoDate,
  motions: readonly Motion[],
): void {
  for (const tab of tabs) {
    if (tab.declaration.layout === 'panel') layOutStart(workbook, tab, asOf);
    dressTab(tab, motions);
    if (tab.declaration.hidden === true) tab.sheet.hideSheet();
  }
}

/** The motions that Targets lists and those to be added; all where there are none. */
export function motionsServed(workbook: Workbook, added: readonly Motion[]): readonly Motion[] {
  const targets = workbook.tabs.get('Targets');
  const listed = targets === undefined ? null : motionsIn(readTable(targets, workbook.clock)).exact;
  const served = MOTIONS.filter((motion) => listed?.has(motion) || added.includes(motion));
  return served.length === 0 ? MOTIONS : served;
}

/** Links the names of the tabs on Start to them, and shows it. */
export function showStart(
  workbook: Workbook,
  tabs: readonly Pick<EnsuredTab, 'declaration' | 'sheet'>[],
): void {
  linkTabs(workbook, tabs);
  tabs.find(({ declaration }) => declaration.layout === 'panel')?.sheet.activate();
}

/**
 * Tabs that an earlier execution made.
 * @param fresh rows of those that nobody has touched since; of the others the header is read
 * @throws {CadenceError} TAB_MISSING
 */
export function madeTabs(
  workbook: Workbook,
  names: readonly TabName[],
  fresh: Readonly<Record<string, number>>,
): readonly EnsuredTab[] {
  return names.map((name) => {
    const tab = requireTab(workbook, name);
    const freshRows = fresh[name] ?? null;
    const header =
      freshRows === null
        ? readHeader(tab, workbook.clock)
        : tab.declaration.columns.map((column) => column.header);
    return { ...tab, freshRows, header };
  });
}
