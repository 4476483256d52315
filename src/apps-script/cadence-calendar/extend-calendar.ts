/** Adds the due dates that the Cadence Calendar lacks. Runs in the spreadsheet. */
import { entriesToAdd, WEEKS_AHEAD } from '../../domain/cadence-calendar/entries-to-add.js';
import type { AsOf } from '../../domain/calendar.js';
import type { Schedule } from '../../domain/set-up/answers.js';
import { formatRow } from '../../workbook/format-row.js';
import { parseWorkbook } from '../../workbook/parse-workbook.js';
import { CADENCE_CALENDAR } from '../../workbook/tabs/cadence.js';
import { toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import { commit } from '../journal/commit.js';
import type { TabChanges } from '../journal/entry.js';
import type { Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';

/** Tabs that say when reviews are due. */
const WANTED = ['Cadence Calendar', 'Holidays', 'Settings'];

/** Headers of the columns that a planned row fills. */
const PLANNED = ['Review', 'Due on', 'Starts at', 'Minutes'];

/**
 * The rows that the calendar lacks, as one change; reads three tabs.
 * @param schedule days that stand in no tab yet
 */
export function missingCalendarRows(
  workbook: Workbook,
  asOf: AsOf,
  { weeks = WEEKS_AHEAD, schedule }: { weeks?: number; schedule?: Schedule } = {},
): TabChanges {
  const { snapshot, settings } = parseWorkbook(readTables(workbook, WANTED), {
    toInstant: toInstantBy(workbook.clock),
    wanted: WANTED,
  });
  const planned = { ...settings, ...schedule };
  const rows = entriesToAdd(snapshot, planned, asOf, weeks).map((entry) =>
    formatRow(CADENCE_CALENDAR, PLANNED, { ...entry }, { toCivil: (instant) => instant }).map(
      (cell) => cell ?? '',
    ),
  );
  return { tab: 'Cadence Calendar', mode: 'upsert', headers: PLANNED, rows };
}

/** Makes sure that the coming thirteen weeks are planned; a calendar that is full is not written. */
export function extendCalendar(workbook: Workbook, asOf: AsOf, context: Context): void {
  if (!workbook.tabs.has('Cadence Calendar')) return;
  const head = { id: context.newId(), kind: 'calendar', at: context.now, by: 'Cadence' };
  commit(workbook, head, () => ({
    body: { changes: [missingCalendarRows(workbook, asOf)] },
    answer: null,
  }));
}
