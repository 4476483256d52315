/** Makes and dresses every tab, in the order in which an interrupted run can be done again. */
import type { IsoDate } from '../../domain/calendar.js';
import type { Workbook } from '../store/open-workbook.js';
import { dressTab } from './dress-tab.js';
import { type EnsuredTab, ensureTabs } from './ensure-tabs.js';
import { protectTab } from './protect-tab.js';
import { layOutStart } from './start-page.js';

/** @returns every tab, with what was missing of it */
export function setUpStructure(workbook: Workbook, asOf: IsoDate): readonly EnsuredTab[] {
  const tabs = ensureTabs(workbook);
  for (const tab of tabs) {
    if (tab.declaration.layout === 'panel') layOutStart(workbook, tab, asOf);
    dressTab(tab);
    protectTab(tab);
    if (tab.declaration.hidden === true) tab.sheet.hideSheet();
  }
  return tabs;
}
