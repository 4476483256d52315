/** The edits of a person in a tab by name, and how what the add-on refuses to work with is put right again. */
import { copyData } from '../../../src/local/boundary/workbook-copy.js';
import { deleteSheetData } from '../../../src/local/model/delete-sheet.js';
import type { SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { findTab } from '../../../src/workbook/workbook.js';
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
import { OWN, type PeoplesTab } from './peoples-tabs.js';

/** A person at one tab: what they do, and how they undo what makes the add-on refuse. */
export class PersonAtTab {
  private readonly sheetId: number;
  private readonly gridRows: number;
  private readonly filledRows: number;
  private undoing: (() => void) | null = null;

  constructor(
    private readonly workbook: WorkbookData,
    private readonly at: PeoplesTab,
  ) {
    const sheet = workbook.sheets.find(({ name }) => name === at.tab);
    if (sheet === undefined) throw new Error(`no tab ${at.tab}`);
    this.sheetId = sheet.sheetId;
    this.gridRows = sheet.maxRows;
    this.filledRows = sheet.cells.length;
  }

  edit(kind: TabEdit): void {
    const { workbook, sheet } = this;
    if (sheet === undefined) return;
    const [key = ''] = findTab(this.at.tab)?.columns.map(({ header }) => header) ?? [];
    const edits: Record<TabEdit, () => void> = {
      'insert row': () => insertRowAbove(workbook, sheet),
      'append row': () => {
        // The row in which somebody began to type moves down with rows that are inserted above it.
        const notAbove = this.filledRows + 1 + sheet.maxRows - this.gridRows;
        appendTyped(sheet, { ...this.at.typed, [OWN]: 'typed below' }, notAbove);
      },
      'delete row': () =>
        this.inRow(`note 1 of ${this.at.tab}`, (row) => deleteRow(workbook, sheet, row)),
      sort: () => sortRows(sheet),
      filter: () => filterRows(sheet),
      'edit cell': () => this.retype(this.at.touched, 7),
      'edit note': () => this.retype(OWN, 'note 1, changed'),
      'rename tab': () => renameTab(workbook, sheet, 'A tab of ours'),
      'delete tab': () => this.deleteTab(sheet),
      'insert column': () => insertColumnLeft(workbook, sheet),
      'move column': () => moveColumn(workbook, sheet),
      'change header': () => this.changeHeader(key, 'Renamed'),
      'double header': () => this.changeHeader(OWN, key),
    };
    edits[kind]();
  }

  /** Puts back the tab or the header without which the add-on refuses. */
  undo(): void {
    this.undoing?.();
    this.undoing = null;
  }

  private get sheet(): SheetData | undefined {
    return this.workbook.sheets.find(({ sheetId }) => sheetId === this.sheetId);
  }

  private inRow(note: string, work: (row: number) => void): void {
    const row = this.sheet === undefined ? null : rowOf(this.sheet, OWN, note);
    if (row !== null) work(row);
  }

  private retype(header: string, value: string | number): void {
    this.inRow(`note 1 of ${this.at.tab}`, (row) => {
      const { sheet } = this;
      const column = sheet === undefined ? null : columnOf(sheet, header);
      if (sheet !== undefined && column !== null) type(sheet, row, column, value);
    });
  }

  private deleteTab(sheet: SheetData): void {
    const kept = copyData(sheet);
    deleteSheetData(this.workbook, sheet);
    this.undoing = () => {
      if (this.sheet === undefined) this.workbook.sheets.push(kept);
    };
  }

  private changeHeader(from: string, to: string): void {
    const { sheet } = this;
    const column = sheet === undefined ? null : columnOf(sheet, from);
    const cell = column === null ? undefined : sheet?.cells[0]?.[column - 1];
    if (cell === undefined) return;
    cell.value = to;
    this.undoing = () => {
      const headers = this.sheet?.cells[0] ?? [];
      const named = [...headers.keys()].filter((index) => headers[index]?.value === to);
      const own = named.find((index) => this.holds(index, /^(note |typed below$)/));
      // With its row deleted, a column of notes is blank.
      const index = from === OWN ? (own ?? named.find((one) => !this.holds(one, /./))) : named[0];
      const header = headers[index ?? -1];
      if (header !== undefined) header.value = from;
    };
  }

  /** Whether a cell below the header of that column says such a thing. */
  private holds(index: number, pattern: RegExp): boolean {
    const below = this.sheet?.cells.slice(1) ?? [];
    return below.some((row) => pattern.test(String(row?.[index]?.value ?? '')));
  }
}

export const TAB_EDITS = [
  'insert row',
  'append row',
  'delete row',
  'sort',
  'filter',
  'edit cell',
  'edit note',
  'rename tab',
  'delete tab',
  'insert column',
  'move column',
  'change header',
  'double header',
] as const;

export type TabEdit = (typeof TAB_EDITS)[number];
