/** Made workbooks of any size for the weekly review: cells as a store reads them, always the same. */
import { addDays } from '../../src/domain/calendar.js';
import type { Cell } from '../../src/workbook/cell.js';
import { READ_TABS } from '../../src/workbook/parse-workbook.js';
import type { TableCells, WorkbookTables } from '../../src/workbook/table-cells.js';
import { findTab, type TabName } from '../../src/workbook/workbook.js';

/** The moment that the made workbooks are judged at: a Monday; their last week is the one before. */
export const JUDGED_AT = { date: '2026-11-16', at: '2026-11-16T08:00:00.000Z' } as const;
const LAST_WEEK = '2026-11-09';

/** Share of the rows that each of the large tabs holds. */
const SHARES = {
  'Pass Rates': 0.4,
  Signals: 0.2,
  Pipeline: 0.15,
  Rejections: 0.15,
  Alarms: 0.05,
  'Action Log': 0.04,
  Disputes: 0.01,
} as const satisfies Partial<Record<TabName, number>>;

const MOTIONS = ['B2B', 'B2C'] as const;

/** Numbers from 0 to 1 that look random and are the same in each run. */
function numbers(): () => number {
  let state = 20_260_520;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The table of a tab from records by field; columns that people do not fill stay blank. */
function tableOf(name: string, records: readonly Readonly<Record<string, Cell>>[]): TableCells {
  const columns = findTab(name)?.columns ?? [];
  return {
    header: columns.map((column) => column.header),
    rows: records.map((record) => columns.map((column): Cell => record[column.field] ?? '')),
    firstRow: 2,
  };
}

/** One record per subject and week, the weeks in order as they would be typed. */
function perWeek(
  rows: number,
  weeks: readonly string[],
  make: (subject: number) => Record<string, Cell>,
): Record<string, Cell>[] {
  const subjects = Math.max(1, Math.round(rows / weeks.length));
  return weeks.flatMap((week) =>
    Array.from({ length: subjects }, (_, subject) => ({ ...make(subject), week })),
  );
}

function list(rows: number, make: (index: number) => Record<string, Cell>): Record<string, Cell>[] {
  return Array.from({ length: Math.round(rows) }, (_, index) => make(index));
}

/**
 * A workbook of about so many rows. Weeks and subjects grow alike, each with the root of the size:
 * a million rows are ten years of 770 sources, 20,000 are a year and a half of 110. Logs
 * (alarms, actions, disputes) grow with the size.
 */
export function weeklyTables(size: number): WorkbookTables {
  const random = numbers();
  const upTo = (limit: number) => Math.floor(random() * limit);
  const length = Math.max(12, Math.round(Math.sqrt(0.27 * size)));
  const weeks = Array.from(
    { length },
    (_, index) => `${addDays(LAST_WEEK, 7 * (index - length + 1))}T00:00:00`,
  );
  const sources = Math.max(1, Math.round((SHARES['Pass Rates'] * size) / length));
  const motion = (subject: number) => MOTIONS[subject % 2] ?? 'B2B';
  const day = (daysAgo: number) => `${addDays(JUDGED_AT.date, -daysAgo)}T00:00:00`;
  const blank = Object.fromEntries(READ_TABS.map((name) => [name, tableOf(name, [])]));
  return {
    ...blank,
    Targets: tableOf(
      'Targets',
      MOTIONS.map((name) => ({ motion: name, passRateTarget: 0.9, mismatchTolerance: 0.1 })),
    ),
    Sources: tableOf(
      'Sources',
      list(sources, (index) => ({
        source: `source-${index}`,
        motion: motion(index),
        owner: 'Dana',
        onboarding: index % 20 === 0 ? 'In progress' : 'Complete',
        state: 'Live',
      })),
    ),
    'Signal Classes': tableOf(
      'Signal Classes',
      list((SHARES.Signals * size) / length, (index) => ({
        class: `class-${index}`,
        motion: motion(index),
        modelRate: 0.3,
      })),
    ),
    'Rejection Codes': tableOf(
      'Rejection Codes',
      list(20, (index) => ({ code: `CODE-${index}`, motion: motion(index), meaning: 'Known' })),
    ),
    Handoffs: tableOf(
      'Handoffs',
      weeks.flatMap((week) =>
        MOTIONS.map((name) => ({ week, motion: name, offered: 500, accepted: 450 })),
      ),
    ),
    'Pass Rates': tableOf(
      'Pass Rates',
      perWeek(SHARES['Pass Rates'] * size, weeks, (subject) => {
        const submitted = 100 + upTo(900);
        const passed = Math.floor(submitted * (random() < 0.1 ? 0.7 : 0.95));
        return {
          source: `source-${subject}`,
          submitted,
          passed,
          complianceFailed: submitted - passed,
          truthFailed: 0,
          valueFailed: 0,
        };
      }),
    ),
    Signals: tableOf(
      'Signals',
      perWeek(SHARES.Signals * size, weeks, (subject) => {
        const captured = 50 + upTo(400);
        const qualified = Math.floor(captured * (random() < 0.1 ? 0.2 : 0.32));
        return { class: `class-${subject}`, motion: motion(subject), captured, qualified };
      }),
    ),
    Pipeline: tableOf(
      'Pipeline',
      perWeek(SHARES.Pipeline * size, weeks, (subject) => ({
        motion: motion(subject),
        stage: `stage-${subject}`,
        volumeIn: 90 + upTo(20),
        volumeOut: 40 + upTo(10),
        velocityDays: 10 + random(),
      })),
    ),
    Rejections: tableOf(
      'Rejections',
      perWeek(SHARES.Rejections * size, weeks, (subject) => ({
        motion: motion(subject),
        code: `CODE-${subject}`,
        count: upTo(50),
      })),
    ),
    Alarms: tableOf(
      'Alarms',
      list(SHARES.Alarms * size, (index) => ({
        alarmId: `AL-${index}`,
        source: `source-${index % sources}`,
        raisedAt: day(2 + upTo(7 * length)),
        kind: 'Truth',
        resolvedAt: index % 50 === 0 ? '' : day(1),
      })),
    ),
    'Action Log': tableOf(
      'Action Log',
      list(SHARES['Action Log'] * size, (index) => ({
        actionId: `A-${index}`,
        action: 'Call the vendor',
        owner: 'Dana',
        dueOn: day(upTo(300)),
        state: index % 50 === 0 ? 'Open' : 'Done',
        raisedOn: day(300 + upTo(300)),
        doneOn: index % 50 === 0 ? '' : day(3),
      })),
    ),
    Dormancy: tableOf(
      'Dormancy',
      list(2 * sources, (index) => ({
        subject: `account-${index}`,
        motion: motion(index),
        kind: 'Account',
        lastSignalOn: day(upTo(120)),
      })),
    ),
    Disputes: tableOf(
      'Disputes',
      list(SHARES.Disputes * size, (index) => ({
        disputeId: `D-${index}`,
        term: 'MQL',
        motion: motion(index),
        raisedOn: day(10 + upTo(500)),
        state: index % 20 === 0 ? 'Open' : 'Resolved',
        resolvedOn: index % 20 === 0 ? '' : day(5),
      })),
    ),
  };
}

/** How many rows the tables of a workbook hold. */
export function rowsIn(tables: WorkbookTables): number {
  return Object.values(tables).reduce((sum, table) => sum + (table?.rows.length ?? 0), 0);
}
