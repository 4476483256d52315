/** The rows that a workbook begins with, as changes of tabs; a row whose key is there stays as it is. */
import { WEEKS_AT_FIRST } from '../../domain/cadence-calendar/entries-to-add.js';
import type { AsOf, IsoDate } from '../../domain/calendar.js';
import type { GivenAnswers } from '../../domain/set-up/answers.js';
import { scheduleOf } from '../../domain/set-up/answers.js';
import { DEFAULT_SETTINGS } from '../../domain/settings.js';
import type { Motion } from '../../domain/vocabulary.js';
import type { Cell } from '../../workbook/cell.js';
import { findColumns } from '../../workbook/find-columns.js';
import { prefilledRows } from '../../workbook/prefill/prefilled-rows.js';
import { makeSample } from '../../workbook/sample/make-sample.js';
import type { TabName } from '../../workbook/workbook.js';
import { missingCalendarRows } from '../cadence-calendar/extend-calendar.js';
import type { TabChanges } from '../journal/entry.js';
import { isSameCell } from '../store/cell-conversion.js';
import { requireTab, type Workbook } from '../store/open-workbook.js';
import { readTable } from '../store/read-table.js';
import { keyText } from '../store/row-key.js';
import { motionsServed } from './set-up.js';

/** The same year for everybody, so that what people see can be talked about. */
const SAMPLE_SEED = 1;

/** What the rows depend on besides the day. */
export interface FirstRowsRequest extends GivenAnswers {
  readonly motions: readonly Motion[];
  readonly sample: boolean;
}

export interface FirstRows {
  readonly changes: readonly TabChanges[];
  /** How many of the rows are made up. */
  readonly sampleRows: number;
}

/**
 * Rows of every tab that does not begin empty, the due dates of the coming half year, and with a
 * sample the year that ends before `asOf`.
 */
export function firstRows(
  workbook: Workbook,
  asOf: AsOf,
  { motions, sample, ...given }: FirstRowsRequest,
): FirstRows {
  const made = sample ? sampleRows(asOf.date, motions, given) : new Map<TabName, Cell[][]>();
  const wanted = new Map([...prefilledRows(motions, given), ...made]);
  const changes = [...wanted].map(([tab, rows]) => onlyNewRows(workbook, tab, rows));
  const ofSample = changes.filter(({ tab }) => made.has(tab));
  // The settings that the rows bring are not in their tab yet.
  const isFirst = (changes.find(({ tab }) => tab === 'Settings')?.rows.length ?? 0) > 0;
  const days = scheduleOf({ ...DEFAULT_SETTINGS, ...given.schedule });
  const calendar = missingCalendarRows(workbook, asOf, {
    weeks: WEEKS_AT_FIRST,
    ...(isFirst ? { schedule: days } : {}),
  });
  return {
    changes: [...changes, calendar],
    sampleRows: ofSample.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

/** The rows of the sample year that ends before a day. */
export function sampleRows(
  asOf: IsoDate,
  motions: readonly Motion[],
  given: GivenAnswers,
): ReadonlyMap<TabName, Cell[][]> {
  return makeSample({ seed: SAMPLE_SEED, asOf, motions, given });
}

/** The rows that some tabs begin with, for the motions that Targets lists; for all where it lists none. */
export function beginningRows(
  workbook: Workbook,
  tabs: ReadonlySet<string>,
): readonly TabChanges[] {
  const rows = [...prefilledRows(motionsServed(workbook, []))];
  return rows
    .filter(([tab]) => tabs.has(tab))
    .map(([tab, cells]) => onlyNewRows(workbook, tab, cells));
}

/** Tabs whose rows nobody but the add-on words: they follow the motions in use. */
const OWN_TABS: ReadonlySet<TabName> = new Set(['Agenda']);

/**
 * Rows in the order of the declared columns, less those that the tab holds already: by their key, or
 * in a tab of our own by every cell.
 */
function onlyNewRows(
  workbook: Workbook,
  tab: TabName,
  rows: readonly (readonly Cell[])[],
): TabChanges {
  const sheet = requireTab(workbook, tab);
  const { columns } = sheet.declaration;
  const table = readTable(sheet, workbook.clock);
  const { positions } = findColumns(tab, columns, table.header);
  const keys = columns.flatMap((column, index) => (column.key === true ? [{ column, index }] : []));
  const inOrder = (cells: readonly Cell[]) =>
    columns.map((_, index) => cells[positions[index] ?? -1] ?? '');
  const keyOf = (cells: readonly Cell[]) =>
    keyText(keys.map(({ column, index }) => [column, cells[index] ?? '']));
  const present = new Map(table.rows.map(inOrder).map((cells) => [keyOf(cells), cells]));
  const isThere = (cells: readonly Cell[]) => {
    const known = present.get(keyOf(cells));
    if (known === undefined || !OWN_TABS.has(tab)) return known !== undefined;
    return cells.every((cell, index) => isSameCell(cell, known[index] ?? ''));
  };
  const fresh = rows.filter((cells) => !isThere(cells));
  // A column without a single value, such as a computed one, is left to whoever fills it.
  const filled = columns.flatMap((column, index) =>
    fresh.some((cells) => (cells[index] ?? '') !== '') ? [{ column, index }] : [],
  );
  return {
    tab,
    mode: 'upsert',
    headers: filled.map(({ column }) => column.header),
    rows: fresh.map((cells) => filled.map(({ index }) => cells[index] ?? '')),
  };
}
