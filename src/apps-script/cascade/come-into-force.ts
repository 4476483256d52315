/** Writes into the tabs what approved changes alter, on the day from which they hold. Runs in the spreadsheet. */
import type { IsoDate } from '../../domain/calendar.js';
import type { Effects } from '../../domain/cascade/effects.js';
import { effectsOf, isDue } from '../../domain/cascade/effects.js';
import { SETTINGS } from '../../domain/settings.js';
import { parseSettings } from '../../workbook/parse-settings.js';
import { type ParsedWorkbook, parseWorkbook } from '../../workbook/parse-workbook.js';
import type { WorkbookTables } from '../../workbook/table-cells.js';
import { SETTINGS_TAB } from '../../workbook/tabs/settings.js';
import type { TabName } from '../../workbook/workbook.js';
import { toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import { commit } from '../journal/commit.js';
import type { TabChanges } from '../journal/entry.js';
import { changesOf, committable } from '../journal/planned-changes.js';
import { mayEdit } from '../store/edit-rights.js';
import type { Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';

/** The tabs that a change may alter, and its own. */
const TABS: readonly TabName[] = [
  'Changes',
  'Settings',
  'Targets',
  'Signal Classes',
  'Risk Playbook',
  'Definitions',
];

function read(
  workbook: Workbook,
  wanted: readonly TabName[],
): ParsedWorkbook & { readonly tables: WorkbookTables } {
  const tables = readTables(workbook, wanted);
  const toInstant = toInstantBy(workbook.clock);
  return { ...parseWorkbook(tables, { toInstant, wanted }), tables };
}

/** The rows of Settings that change; a setting that the tab lacks gets its row. */
function settingChanges(tables: WorkbookTables, settings: Effects['settings']): TabChanges[] {
  if (settings.length === 0) return [];
  const { places } = parseSettings(tables.Settings);
  const nameOf = (key: (typeof settings)[number]['key']) =>
    places.get(key)?.name ?? SETTINGS.find((setting) => setting.key === key)?.label ?? key;
  const rows = settings.map(({ key, value }) => [nameOf(key), value]);
  return [{ tab: SETTINGS_TAB.name, mode: 'upsert', headers: ['Setting', 'Value'], rows }];
}

/**
 * Brings every approved change into force that is due at a date. The rules used its value already;
 * from now on the tabs show it. Reads one tab where nothing is due, and running it again changes
 * nothing; nor does it for a person who may not edit the tabs.
 * @returns the identifiers of the changes
 */
export function comeIntoForce(
  workbook: Workbook,
  date: IsoDate,
  context: Context,
): readonly string[] {
  if (!workbook.tabs.has('Changes')) return [];
  const { changes } = read(workbook, ['Changes']).snapshot;
  if (!changes.some((change) => isDue(change, date))) return [];
  // Whoever may not edit these tabs leaves it to the daily trigger, which runs as their owner.
  const tabs = TABS.map((name) => workbook.tabs.get(name));
  if (!tabs.every((tab) => tab === undefined || mayEdit(tab))) return [];
  const head = { id: context.newId(), kind: 'cascade', at: context.now, by: 'Cadence' };
  return commit(workbook, head, () => {
    const { snapshot, tables } = read(workbook, TABS);
    const { changeIds, settings, rows } = effectsOf(snapshot, date);
    const body = {
      changes: [
        ...committable(workbook, tables, settingChanges(tables, settings)),
        ...changesOf(workbook, tables, rows),
      ],
    };
    return { body, answer: changeIds };
  });
}
