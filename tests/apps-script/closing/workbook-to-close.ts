/** A small workbook whose weekly finds a little of everything, and the entries that close it. */
import type { CloseEntries } from '../../../src/domain/closing/entries.js';
import type { RunOutcome } from '../../../src/local/boundary/execution-run.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';
import { type AddOnWorkbook, openAddOnWorkbook, sheetOf, valuesOf } from '../add-on-workbook.js';
import { preparedWorkbook, typeRows } from '../prepared-workbook.js';

/** Days of 2026 as Sheets counts them. */
export const OCT_20 = 46_315;
export const NOV_2 = 46_328;
export const NOV_9 = 46_335;
export const NOV_16 = 46_342;

export const AS_OF = '2026-11-16';

/** Two sources, a stale action, an open dispute, an escalation that is over, a column of somebody's own. */
export function workbookToClose(): WorkbookData {
  const workbook = preparedWorkbook();
  typeRows(workbook, 'Targets', [['B2B', 0.92]]);
  typeRows(workbook, 'People', [['Chair', 'Ana', null]]);
  typeRows(workbook, 'Sources', [
    ['webinar-eu', 'B2B', 'Kim', null, null, 'Complete', null, 'Live'],
    ['search-brand', 'B2B', 'Kim', null, null, 'Complete', null, 'Live'],
  ]);
  typeRows(workbook, 'Pass Rates', [
    [NOV_2, 'webinar-eu', 1000, 900],
    [NOV_9, 'webinar-eu', 1000, 880],
    [NOV_9, 'search-brand', 1000, 950],
  ]);
  typeRows(workbook, 'Action Log', [
    ['T-0001', 'Call the vendor', 'Ria', NOV_2, 'Called', 'Open', OCT_20, 'weekly 2026-10-20'],
    ['T-0002', 'Mend the form', 'Ria', NOV_9, 'Mended', 'Open', NOV_9, 'weekly 2026-11-09'],
  ]);
  const actions = sheetOf(workbook, 'Action Log').cells;
  ['Our note', 'a', 'b'].forEach((note, index) => {
    const row = actions[index];
    if (row !== undefined && row !== null) row[12] = { value: note };
  });
  typeRows(workbook, 'Disputes', [['P-0001', 'MQL', 'B2B', 'Sam', NOV_2, 'Open']]);
  typeRows(workbook, 'Escalations', [
    [
      ...['E-0001', 'W3.pass-rate', 'search-brand', 'B2B', '88 %', 'Root-cause review', 'W3', 'M1'],
      ...['Dev', NOV_2, NOV_9, 'Open'],
    ],
  ]);
  const start = sheetOf(workbook, 'Start');
  start.cells = [[{ value: NOV_16, format: { numberFormat: 'yyyy-mm-dd' } }]];
  workbook.namedRanges = [
    { name: 'As_of', sheetId: start.sheetId, area: { top: 1, left: 1, bottom: 1, right: 1 } },
  ];
  return workbook;
}

/** The same with its tabs remembered, as the add-on finds it every Monday. */
export function knownBook(): AddOnWorkbook {
  const workbook = workbookToClose();
  const ids = Object.fromEntries(workbook.sheets.map(({ name, sheetId }) => [name, sheetId]));
  const properties = { document: { 'cadence.tabs': JSON.stringify(ids) } };
  const surroundings = { properties, triggers: [], outbox: [], calendars: [] };
  return openAddOnWorkbook(workbook, { surroundings });
}

/**
 * The calls of an execution by number, from 1. Of several alike in a row, such as the reading of
 * all tabs, the first and the last: a fault between them finds the same workbook.
 */
export function tellingCalls({ calls }: RunOutcome): readonly number[] {
  const isAlike = (index: number, other: number) => calls[index]?.name === calls[other]?.name;
  return calls.flatMap((_, index) =>
    isAlike(index, index - 1) && isAlike(index, index + 1) ? [] : [index + 1],
  );
}

export const ENTRIES: CloseEntries = {
  attended: ['Chair', 'Ria', 'Dev', 'Noor', 'Sam'],
  minutes: { W1: 4, W3: 20 },
  notes: { W3: '=SUM(A1:A9) is what the form sends' },
  acknowledged: 'all',
  actions: [
    { action: 'Pause webinar-eu', owner: 'Ana', dueOn: '2026-11-20', measure: '≥ 92 %' },
    { action: '+1 on the form', owner: 'Ria', dueOn: '2026-11-23', measure: 'Mended' },
  ],
  decisions: [
    { decision: 'Hold volume', owner: 'Ana', dueOn: '2026-11-20', measure: 'Below 10 %' },
  ],
  actionUpdates: [{ actionId: 'T-0002', state: 'Done', update: 'Mended on Friday' }],
  carriedOver: ['Signal weights'],
};

/** Tabs that a close writes, with the columns that tell their rows apart. */
const CLOSED_TABS = [
  'Action Log',
  'Decisions',
  'Escalations',
  'Risk Register',
  'Reviews',
  'Review Findings',
  'Cadence Calendar',
] as const;

/** What the tabs say, row by row under their headers, whatever the order of rows and columns. */
export function contentsOf(workbook: WorkbookData): Record<string, object[]> {
  return Object.fromEntries(
    CLOSED_TABS.map((name) => {
      const [header = [], ...rows] = valuesOf(workbook, name);
      const declared: readonly string[] =
        WORKBOOK.find((tab) => tab.name === name)?.columns.map((column) => column.header) ?? [];
      const wanted = [...declared, 'Our note'].filter((title) => title !== 'Closed at');
      const records = rows
        .map((row) =>
          Object.fromEntries(wanted.map((title) => [title, row[header.indexOf(title)] ?? ''])),
        )
        .filter((record) => Object.values(record).some((value) => value !== ''));
      return [name, inOrder(records)];
    }),
  );
}

export function inOrder(rows: readonly object[]): object[] {
  return [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
