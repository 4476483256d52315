/** A workbook of three small tabs, and what has to be in it whatever happens: people's rows and commits. */
import { JOURNAL_COLUMNS } from '../../../src/apps-script/journal/entry.js';
import { createSheet, createWorkbook } from '../../../src/local/model/create-workbook.js';
import type { CellValue, SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { PERSON } from '../engine/actor.js';
import { type Place, placeOf } from '../engine/place.js';

/** Tabs that the add-on and people write, by their first name. */
export const TABS = ['Action Log', 'Decisions'] as const;
export type SmallTab = (typeof TABS)[number];

/** People's own column. */
export const OWN = 'Our note';

export const HEADERS: Readonly<Record<SmallTab, readonly string[]>> = {
  'Action Log': ['Action ID', 'Action', 'State', 'Update', OWN],
  Decisions: ['Decision ID', 'Decision', OWN],
};
const SHEET_IDS: Readonly<Record<SmallTab, number>> = { 'Action Log': 11, Decisions: 12 };

/** The column that names the rows of a tab. */
export function keyHeader(tab: SmallTab): string {
  return HEADERS[tab][0] ?? '';
}

/** Rows that people typed, by tab: what a schedule must leave as it is. */
export const TYPED: Readonly<Record<SmallTab, readonly (readonly string[])[]>> = {
  'Action Log': [
    ['T-0001', 'call the vendor', 'Open', '', 'mine a'],
    ['T-0002', 'mend the form', 'Open', '', 'mine b'],
    ['T-0003', 'ask for consent', 'Done', '', 'mine c'],
  ],
  Decisions: [
    ['U-0001', 'hold volume', 'mine d'],
    ['U-0002', 'keep the target', 'mine e'],
  ],
};

export function smallPlace(): Place {
  const workbook: WorkbookData = createWorkbook({
    id: 'small',
    name: 'Small',
    timeZone: 'Etc/UTC',
    locale: 'en_GB',
    owner: PERSON,
  });
  const journal = createSheet({ sheetId: 10, name: 'Journal', rows: 80 });
  journal.maxColumns = Math.min(JOURNAL_COLUMNS, 30);
  journal.cells = [cellsOf(['Entry', 'Kind', 'At', 'By', 'State', 'Content'])];
  workbook.sheets = [
    journal,
    ...TABS.map((name) => {
      const sheet = createSheet({ sheetId: SHEET_IDS[name], name, rows: 20 });
      sheet.maxColumns = 10;
      sheet.cells = [HEADERS[name], ...TYPED[name]].map(cellsOf);
      return sheet;
    }),
  ];
  workbook.activeSheetId = 10;
  return placeOf(workbook);
}

function cellsOf(values: readonly CellValue[]): SheetData['cells'][number] {
  return values.map((value) => (value === '' ? undefined : { value }));
}

/** The sheet that a tab is, whatever it is called now. */
export function sheetOfTab({ sheets }: WorkbookData, tab: SmallTab | 'Journal'): SheetData {
  const wanted = tab === 'Journal' ? 10 : SHEET_IDS[tab];
  const sheet = sheets.find(({ sheetId }) => sheetId === wanted);
  if (sheet === undefined) throw new Error(`the sheet of ${tab} is gone`);
  return sheet;
}

export type Row = Readonly<Record<string, string>>;

/** The rows of a tab by header, blank cells and blank rows left out; cells without a header by number. */
export function rowsOf({ cells }: SheetData): Row[] {
  const [header = []] = cells;
  const rows: Row[] = [];
  for (let index = 1; index < cells.length; index += 1) {
    const row: Record<string, string> = {};
    let isBlank = true;
    cells[index]?.forEach((cell, column) => {
      const text = String(cell?.value ?? '');
      if (text === '') return;
      row[String(header[column]?.value ?? `column ${column}`)] = text;
      isBlank = false;
    });
    if (!isBlank) rows.push(row);
  }
  return rows;
}
