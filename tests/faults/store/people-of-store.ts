/** People who edit the small workbook, with a record of what must be found of theirs in the end. */
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import {
  appendTyped,
  columnOf,
  deleteRow,
  filterRows,
  insertColumnLeft,
  insertRowAbove,
  moveColumn,
  renameTab,
  rowOf,
  sortRows,
  type,
} from '../engine/person.js';
import { HEADERS, keyHeader, OWN, type SmallTab, sheetOfTab, TYPED } from './small-book.js';

export type EditKind =
  | 'insert row'
  | 'append row'
  | 'delete row'
  | 'sort'
  | 'filter'
  | 'edit cell'
  | 'edit note'
  | 'rename tab'
  | 'insert column'
  | 'move column'
  | 'change header'
  | 'double header';

export const EDIT_KINDS: readonly EditKind[] = [
  'insert row',
  'append row',
  'delete row',
  'sort',
  'filter',
  'edit cell',
  'edit note',
  'rename tab',
  'insert column',
  'move column',
  'change header',
  'double header',
];

/** The last of people's rows in each tab is the one that they may delete. */
const DELETED: Readonly<Record<SmallTab, string>> = {
  'Action Log': 'T-0003',
  Decisions: 'U-0002',
};

export class PeopleOfStore {
  /** By tab and key: the cells of each row of theirs. */
  readonly rows: Readonly<Record<SmallTab, Map<string, Record<string, string>>>>;
  private count = 0;
  /** One header at a time: two would say that one column is the other now. */
  private readonly undo = new Map<SmallTab, () => void>();
  private readonly appended = { 'Action Log': 0, Decisions: 0 };
  private readonly gridRows: Readonly<Record<SmallTab, number>>;

  constructor(private readonly workbook: WorkbookData) {
    const rowsOf = (tab: SmallTab) =>
      new Map(
        TYPED[tab].map((cells) => {
          const named = HEADERS[tab].map((header, index) => [header, cells[index] ?? ''] as const);
          return [cells[0] ?? '', Object.fromEntries(named.filter(([, text]) => text !== ''))];
        }),
      );
    const gridOf = (tab: SmallTab) => sheetOfTab(workbook, tab).maxRows;
    this.gridRows = { 'Action Log': gridOf('Action Log'), Decisions: gridOf('Decisions') };
    this.rows = { 'Action Log': rowsOf('Action Log'), Decisions: rowsOf('Decisions') };
  }

  edit(kind: EditKind, tab: SmallTab): void {
    const sheet = sheetOfTab(this.workbook, tab);
    this.count += 1;
    const edits: Record<EditKind, () => void> = {
      'insert row': () => insertRowAbove(this.workbook, sheet),
      'append row': () => this.append(tab),
      'delete row': () => this.delete(tab),
      sort: () => sortRows(sheet),
      filter: () => filterRows(sheet),
      'edit cell': () => this.change(tab, HEADERS[tab][1] ?? ''),
      'edit note': () => this.change(tab, OWN),
      'rename tab': () => renameTab(this.workbook, sheet, `${tab} of ours`),
      'insert column': () => insertColumnLeft(this.workbook, sheet),
      'move column': () => moveColumn(this.workbook, sheet),
      'change header': () => this.changeHeader(tab, HEADERS[tab][1] ?? '', 'Renamed'),
      'double header': () => this.changeHeader(tab, OWN, HEADERS[tab][1] ?? ''),
    };
    edits[kind]();
  }

  /** Puts back what makes the add-on refuse. */
  undoRefusable(): void {
    for (const one of this.undo.values()) one();
    this.undo.clear();
  }

  private append(tab: SmallTab): void {
    const row = {
      [keyHeader(tab)]: `P-${this.count}`,
      [HEADERS[tab][1] ?? '']: `typed ${this.count}`,
      [OWN]: `note ${this.count}`,
    };
    const sheet = sheetOfTab(this.workbook, tab);
    // Whoever has just renamed a column does not type into it.
    if (Object.keys(row).some((header) => columnOf(sheet, header) === null)) return;
    // The row in which somebody began to type moves down with rows that are inserted above it.
    const inserted = sheet.maxRows - this.gridRows[tab];
    appendTyped(sheet, row, TYPED[tab].length + 2 + inserted + this.appended[tab]);
    this.appended[tab] += 1;
    this.rows[tab].set(`P-${this.count}`, row);
  }

  private delete(tab: SmallTab): void {
    const sheet = sheetOfTab(this.workbook, tab);
    const row = rowOf(sheet, keyHeader(tab), DELETED[tab]);
    if (row === null) return;
    deleteRow(this.workbook, sheet, row);
    this.rows[tab].delete(DELETED[tab]);
  }

  private change(tab: SmallTab, header: string): void {
    const sheet = sheetOfTab(this.workbook, tab);
    const [key = ''] = TYPED[tab][0] ?? [];
    const [row, column] = [rowOf(sheet, keyHeader(tab), key), columnOf(sheet, header)];
    const known = this.rows[tab].get(key);
    // Under headers that somebody is just changing nobody types.
    if (this.undo.has(tab)) return;
    if (row === null || column === null || known === undefined) return;
    type(sheet, row, column, `changed ${this.count}`);
    known[header] = `changed ${this.count}`;
  }

  private changeHeader(tab: SmallTab, from: string, to: string): void {
    const sheet = sheetOfTab(this.workbook, tab);
    const column = columnOf(sheet, from);
    if (column === null || this.undo.has(tab)) return;
    const cell = sheet.cells[0]?.[column - 1];
    if (cell === undefined) return;
    const marked = { ...cell, value: to, note: `was ${from} ${this.count}` };
    type(sheet, 1, column, to);
    (sheet.cells[0] ?? [])[column - 1] = marked;
    this.undo.set(tab, () => this.renameBack(tab, marked.note, from));
  }

  /** The header is known again by its note, wherever its column stands now. */
  private renameBack(tab: SmallTab, note: string, from: string): void {
    const header = sheetOfTab(this.workbook, tab).cells[0] ?? [];
    const index = header.findIndex((cell) => cell?.note === note);
    if (index >= 0) header[index] = { value: from };
  }
}
