/**
 * The set-up in calls of a few seconds each, so that the sidebar can say what is being made and can be
 * stopped in between. Each of them can be done again.
 */
import type { IsoDate } from '../../domain/calendar.js';
import type { Motion } from '../../domain/vocabulary.js';
import { SCHEMA_VERSION } from '../../workbook/schema/schema-versions.js';
import { type TabName, WORKBOOK } from '../../workbook/workbook.js';
import type { SetUpStep } from '../contract/set-up.js';
import { ensureDailyTrigger } from '../daily-trigger.js';
import type { Workbook } from '../store/open-workbook.js';
import { stampSchema } from '../store/schema-stamp.js';
import { closeTabs } from './close-tabs.js';
import { ensureTabs } from './ensure-tabs.js';
import { protectTabs } from './protect-tabs.js';
import { dressTabs, madeTabs, motionsServed, showStart } from './set-up.js';
import { showRatios } from './show-ratios.js';

interface DeclaredStep extends SetUpStep {
  readonly kind: 'make' | 'dress' | 'fill' | 'close';
  readonly tabs: readonly TabName[];
}

/** Tabs of one step at most. */
const MOST_TABS = 7;

const GROUPS = ['Govern', 'Measure', 'Set'] as const;

/** Headers, formats and drop-downs of the tabs of a group, in as few parts as may be, of nearly one size. */
function dressing(group: (typeof GROUPS)[number]): DeclaredStep[] {
  const tabs = WORKBOOK.filter((tab) => tab.group === group).map(({ name }) => name);
  const parts = Math.ceil(tabs.length / MOST_TABS);
  const size = Math.ceil(tabs.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const own = tabs.slice(part * size, (part + 1) * size);
    return { kind: 'dress', title: `${group}: ${own[0]} to ${own.at(-1)}`, tabs: own };
  });
}

/** Every step, in order. */
export const SET_UP_STEPS: readonly DeclaredStep[] = [
  { kind: 'make', title: 'New tabs', tabs: [] },
  ...GROUPS.flatMap(dressing),
  { kind: 'fill', title: 'First rows', tabs: [] },
  { kind: 'close', title: 'Protection, links, daily update', tabs: [] },
];

/** Makes the tabs that are missing. @returns rows of each of them */
export function makeStep(workbook: Workbook): Readonly<Record<string, number>> {
  const made = ensureTabs(workbook, new Set()).flatMap(({ declaration, freshRows }) =>
    freshRows === null ? [] : [[declaration.name, freshRows] as const],
  );
  return Object.fromEntries(made);
}

/**
 * Dresses some tabs. Those that only their owner may edit are closed in the last step: until then
 * another person can go on.
 */
export function dressStep(
  workbook: Workbook,
  names: readonly TabName[],
  fresh: Readonly<Record<string, number>>,
  asOf: IsoDate,
  motions: readonly Motion[],
): void {
  const tabs = madeTabs(workbook, names, fresh);
  // What was made just now lists none yet.
  const inUse = 'Targets' in fresh ? motions : motionsServed(workbook, motions);
  dressTabs(workbook, tabs, asOf, inUse);
  protectTabs(tabs.filter(({ declaration }) => declaration.access !== 'owner'));
}

/** @returns addresses of People that Google does not take for an account */
export function closeStep(workbook: Workbook): readonly string[] {
  const tabs = [...workbook.tabs.values()].map((tab) => ({ ...tab, freshRows: null, header: [] }));
  // Formats first: where this is interrupted, another person may not change what is closed.
  showRatios(workbook);
  stampSchema(workbook.spreadsheet, workbook.memory, SCHEMA_VERSION);
  protectTabs(tabs.filter(({ declaration }) => declaration.access === 'owner'));
  ensureDailyTrigger(workbook.timeZone);
  showStart(workbook, tabs);
  return closeTabs(workbook).unknown;
}
