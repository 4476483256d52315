/** Brings the computed columns up to date: values that the add-on writes, never formulas. */
import type { AsOf } from '../../domain/calendar.js';
import { numbersInForce } from '../../domain/cascade/numbers-in-force.js';
import { alarmColumns } from '../../domain/computed/alarm-columns.js';
import { calendarColumns } from '../../domain/computed/calendar-columns.js';
import { dormancyColumns } from '../../domain/computed/dormancy-columns.js';
import { passRateColumns } from '../../domain/computed/pass-rate-columns.js';
import { riskColumns } from '../../domain/computed/risk-columns.js';
import { signalColumns } from '../../domain/computed/signal-columns.js';
import type { Located, Snapshot } from '../../domain/records.js';
import type { Settings } from '../../domain/settings.js';
import type { Cell } from '../../workbook/cell.js';
import { findColumns } from '../../workbook/find-columns.js';
import { type ParsedWorkbook, parseWorkbook } from '../../workbook/parse-workbook.js';
import type { TableCells } from '../../workbook/table-cells.js';
import type { TabName } from '../../workbook/workbook.js';
import { toInstantBy } from '../as-of.js';
import { refreshStart, START_CAUSES, START_NEEDS } from '../start/refresh-start.js';
import { isSameCell } from '../store/cell-conversion.js';
import type { TabSheet, Workbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import type { CellTarget } from '../store/stray-cells.js';
import { writeVerified } from '../store/verified-writes.js';
import { readAsOfCell } from './as-of-cell.js';
import { ENGINE_NEEDS, refreshEngineWeeks } from './refresh-engine-weeks.js';

/** How often people may move rows under a write; what is then not right is so at the next refresh. */
const MOST_ROUNDS = 3;

type ComputedRow = object;

interface ComputedTab {
  readonly tab: TabName;
  /** Tabs that its columns depend on, its own included. */
  readonly needs: readonly TabName[];
  compute(
    parsed: ParsedWorkbook,
    asOf: AsOf,
  ): { readonly records: readonly Located[]; readonly columns: readonly ComputedRow[] };
}

/** The settings that the rules use at the As of date. */
function settingsAt(snapshot: Snapshot, settings: Settings, asOf: AsOf): Settings {
  return numbersInForce(snapshot, settings, asOf.date).settings;
}

const COMPUTED_TABS: readonly ComputedTab[] = [
  {
    tab: 'Cadence Calendar',
    needs: ['Cadence Calendar', 'Reviews', 'Holidays'],
    compute: ({ snapshot }, asOf) => {
      const columns = calendarColumns(snapshot, asOf);
      return { records: columns, columns };
    },
  },
  {
    tab: 'Pass Rates',
    needs: ['Pass Rates', 'Sources', 'Targets', 'Settings', 'Changes'],
    compute: ({ snapshot, settings }, asOf) => ({
      records: snapshot.passRates,
      columns: passRateColumns(snapshot, settings, asOf),
    }),
  },
  {
    tab: 'Alarms',
    needs: ['Alarms', 'Settings', 'Changes'],
    compute: ({ snapshot, settings }, asOf) => ({
      records: snapshot.alarms,
      columns: alarmColumns(snapshot.alarms, settingsAt(snapshot, settings, asOf), asOf),
    }),
  },
  {
    tab: 'Signals',
    needs: ['Signals', 'Signal Classes', 'Changes'],
    compute: ({ snapshot }) => ({ records: snapshot.signals, columns: signalColumns(snapshot) }),
  },
  {
    tab: 'Risk Register',
    needs: ['Risk Register'],
    compute: ({ snapshot }) => ({
      records: snapshot.risks,
      columns: riskColumns(snapshot.risks),
    }),
  },
  {
    tab: 'Dormancy',
    needs: ['Dormancy', 'Settings', 'Changes'],
    compute: ({ snapshot, settings }, asOf) => ({
      records: snapshot.dormancy,
      columns: dormancyColumns(snapshot.dormancy, settingsAt(snapshot, settings, asOf), asOf),
    }),
  },
];

/** Every tab that a computed column depends on. */
export const ALL_COMPUTED: readonly TabName[] = COMPUTED_TABS.map(({ tab }) => tab);

/**
 * Recomputes the columns that depend on the tabs given, at the date of the As of cell, and writes
 * the cells that differ. Without a date, nothing that ages can be said and no such cell is written;
 * Engine Weeks, whose rows do not age, are brought up to date all the same. With a date, the panel
 * of Start is kept up as well where the reviews themselves changed.
 */
export function refreshColumns(workbook: Workbook, touched: readonly TabName[]): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (refreshOnce(workbook, touched)) return;
  }
}

/** @returns false when somebody moved rows or columns meanwhile */
function refreshOnce(workbook: Workbook, touched: readonly TabName[]): boolean {
  const isDue = (needs: readonly TabName[]) => needs.some((name) => touched.includes(name));
  const dependent = COMPUTED_TABS.filter(
    ({ tab, needs }) => workbook.tabs.has(tab) && isDue(needs),
  );
  const isStartCaused = isDue(START_CAUSES);
  const asOf = dependent.length === 0 && !isStartCaused ? null : readAsOfCell(workbook);
  const due = asOf === null ? [] : dependent;
  const isStartDue = asOf !== null && isStartCaused;
  const isEngineDue = isDue(ENGINE_NEEDS);
  if (due.length === 0 && !isEngineDue && !isStartDue) return true;
  const tables = readTables(workbook, [
    ...due.flatMap(({ needs }) => needs),
    ...(isEngineDue ? ENGINE_NEEDS : []),
    ...(isStartDue ? START_NEEDS : []),
  ]);
  const parsed = parseWorkbook(tables, { toInstant: toInstantBy(workbook.clock) });
  const columnsLanded = asOf === null || writeColumns(workbook, due, tables, parsed, asOf);
  const engineLanded = !isEngineDue || refreshEngineWeeks(workbook, parsed);
  if (asOf !== null && isStartDue) refreshStart(workbook, parsed, asOf);
  return columnsLanded && engineLanded;
}

function writeColumns(
  workbook: Workbook,
  due: readonly ComputedTab[],
  tables: Partial<Record<TabName, TableCells>>,
  parsed: ParsedWorkbook,
  asOf: AsOf,
): boolean {
  let landed = true;
  for (const { tab, compute } of due) {
    const sheet = workbook.tabs.get(tab);
    const table = tables[tab];
    if (sheet === undefined || table === undefined) continue;
    const { records, columns } = compute(parsed, asOf);
    const targets = differing(sheet, table, records, columns);
    landed = writeVerified(sheet, table, targets, workbook.clock) && landed;
  }
  return landed;
}

/** How many computed cells of which tabs differ from what a refresh would write, by one reading. */
export function staleCells(
  workbook: Workbook,
  tables: Partial<Record<TabName, TableCells>>,
  parsed: ParsedWorkbook,
  asOf: AsOf,
): readonly { readonly tab: TabName; readonly cells: number }[] {
  return COMPUTED_TABS.flatMap(({ tab, compute }) => {
    const sheet = workbook.tabs.get(tab);
    const table = tables[tab];
    if (sheet === undefined || table === undefined) return [];
    const { records, columns } = compute(parsed, asOf);
    const cells = differing(sheet, table, records, columns).length;
    return cells === 0 ? [] : [{ tab, cells }];
  });
}

/** The computed cells that differ from what they should hold; of a row without a record, blank. */
function differing(
  { declaration }: TabSheet,
  table: TableCells,
  records: readonly Located[],
  columns: readonly ComputedRow[],
): CellTarget[] {
  const computed = declaration.columns.filter((column) => column.computed === true);
  const { positions } = findColumns(declaration.name, computed, table.header);
  const byRow = new Map(records.map((record, index) => [record.row, columns[index]]));
  return table.rows.flatMap((cells, index) => {
    const row = table.firstRow + index;
    const values: Record<string, unknown> = { ...byRow.get(row) };
    return computed.flatMap((column, place): CellTarget[] => {
      const position = positions[place] ?? -1;
      const cell = (values[column.field] ?? '') as Cell;
      if (position < 0 || isSameCell(cell, cells[position] ?? '')) return [];
      return [{ row, column: position + 1, kind: column.kind, cell }];
    });
  });
}
