/** Makes and dresses every tab, in the order in which an interrupted run can be done again. */
import type { IsoDate } from '../../domain/calendar.js';
import type { Workbook } from '../store/open-workbook.js';
import { dressTab } from './dress-tab.js';
import { ensureTabs } from './ensure-tabs.js';
import { protectTabs } from './protect-tabs.js';
import { layOutStart } from './start-page.js';
import { linkTabs } from './tab-links.js';

/** Whoever runs this finds themselves on Start. */
export function setUpStructure(workbook: Workbook, asOf: IsoDate): void {
  const tabs = ensureTabs(workbook);
  for (const tab of tabs) {
    if (tab.declaration.layout === 'panel') layOutStart(workbook, tab, asOf);
    dressTab(tab);
    if (tab.declaration.hidden === true) tab.sheet.hideSheet();
  }
  protectTabs(tabs);
  linkTabs(tabs);
  tabs.find(({ declaration }) => declaration.layout === 'panel')?.sheet.activate();
}
