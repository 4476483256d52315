/** The grid on the screen: shows what the server says, and nothing else for longer than a moment. */
import type { ICellData, ISheetDataValidationRule } from '@univerjs/core';
import { UniverInstanceType } from '@univerjs/core';
import type { Area } from '../../../model/workbook-data.js';
import type { Change, SheetChange, SheetMeta } from '../../protocol.js';
import type { UniverView } from '../univer/create-univer.js';
import { BOOK_ID } from './areas.js';
import type { BookMirror, ChangedCell, MirroredSheet } from './book-mirror.js';
import { cellToPatch } from './cell-to-univer.js';
import { FROM_SERVER, type Mutate, sheetMutator } from './mutate.js';
import { noteToUniver } from './note-to-univer.js';
import { bookToUniver, sheetToUniver } from './sheet-to-univer.js';
import { showFilter } from './show-filter.js';
import { showHeights } from './show-heights.js';
import { showMeta } from './show-meta.js';
import { validationsOf } from './validation-to-univer.js';

type CellMatrix = Record<number, Record<number, ICellData>>;

function matrixOf(cells: Iterable<ChangedCell>): CellMatrix {
  const matrix: CellMatrix = {};
  for (const [row, column, cell] of cells) {
    const line = matrix[row - 1] ?? {};
    matrix[row - 1] = line;
    line[column - 1] = cellToPatch(cell);
  }
  return matrix;
}

export class GridView {
  private readonly validations = new Map<number, Map<string, ISheetDataValidationRule>>();
  private readonly notes = new Map<number, Map<string, string>>();
  private lastChanged: readonly number[] = [];
  private waiting: { revision: number; resolve: () => void }[] = [];

  constructor(
    private readonly view: UniverView,
    readonly book: BookMirror,
    /** This tab of the browser: sheets that it made are shown at once. */
    private readonly tab: string,
  ) {
    view.univer.createUnit(UniverInstanceType.UNIVER_SHEET, bookToUniver(book));
    for (const sheet of book.sheets.values()) this.remember(sheet);
    this.activate(this.firstToShow());
  }

  /** Takes in one step of the workbook. The caller sees to it that none is left out. */
  show(change: Change): void {
    const { book } = this;
    book.revision = change.revision;
    this.lastChanged = change.sheets.map((sheet) =>
      sheet.kind === 'replaced' ? sheet.sheet.meta.sheetId : sheet.sheetId,
    );
    const before = book.workbook.sheetIds;
    if (change.workbook) book.workbook = change.workbook;
    const known = new Set(book.sheets.keys());
    for (const sheet of change.sheets) this.showSheet(sheet);
    if (change.workbook) this.showTabs(before);
    const made = [...book.sheets.keys()].find((sheetId) => !known.has(sheetId));
    if (made !== undefined && change.tab === this.tab) this.activate(made);
    const reached = this.waiting.filter(({ revision }) => revision <= change.revision);
    this.waiting = this.waiting.filter(({ revision }) => revision > change.revision);
    for (const { resolve } of reached) resolve();
  }

  /** Resolves once the view shows this revision. */
  reached(revision: number): Promise<void> {
    if (this.book.revision >= revision) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ revision, resolve }));
  }

  /** Puts back what the server holds, e.g. after a refused edit. */
  restore(sheetId: number, areas: readonly Area[]): void {
    const cells: ChangedCell[] = [];
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          cells.push([row, column, this.book.cell(sheetId, row, column) ?? null]);
        }
      }
    }
    this.writeCells(sheetId, matrixOf(cells));
  }

  /** Shows a typed text at once, until the server says what it really makes of it. */
  showTyped(
    sheetId: number,
    top: number,
    left: number,
    texts: readonly (readonly (string | null)[])[],
  ): void {
    const matrix: CellMatrix = {};
    texts.forEach((line, down) => {
      const row: Record<number, ICellData> = {};
      line.forEach((text, along) => {
        if (text === null) return;
        const isFormula = text.startsWith('=');
        row[left - 1 + along] = {
          v: isFormula ? null : text.replace(/^'/, ''),
          t: null,
          f: isFormula ? text : null,
          p: null,
          custom: null,
        };
      });
      matrix[top - 1 + down] = row;
    });
    this.writeCells(sheetId, matrix);
  }

  activate(sheetId: number): void {
    this.view.commands.syncExecuteCommand(
      'sheet.operation.set-worksheet-active',
      { unitId: BOOK_ID, subUnitId: String(sheetId) },
      FROM_SERVER,
    );
  }

  /** Shows a sheet that the last change was on, unless one is on show already. */
  goToLastChange(): void {
    const changed = this.lastChanged.filter((id) => this.book.sheet(id)?.meta.hidden === false);
    const [first] = changed;
    if (first !== undefined && !changed.includes(this.activeSheetId())) this.activate(first);
  }

  /** The sheet that is on show. */
  activeSheetId(): number {
    const id = this.view.api.getActiveWorkbook()?.getActiveSheet()?.getSheetId();
    return id === undefined ? this.book.workbook.activeSheetId : Number(id);
  }

  /** The sheet that is active in the file, unless it is hidden: then the first that is not. */
  private firstToShow(): number {
    const { activeSheetId, sheetIds } = this.book.workbook;
    const isShown = (sheetId: number) => this.book.sheet(sheetId)?.meta.hidden === false;
    return isShown(activeSheetId) ? activeSheetId : (sheetIds.find(isShown) ?? activeSheetId);
  }

  /** The next tab to the right that is on show, or else the next to the left. */
  private neighbour(sheetId: number, tabs: readonly number[]): number {
    const place = tabs.indexOf(sheetId);
    const isShown = (id: number) =>
      this.book.workbook.sheetIds.includes(id) && this.book.sheet(id)?.meta.hidden === false;
    const left = tabs.slice(0, Math.max(0, place)).reverse();
    return [...tabs.slice(place + 1), ...left].find(isShown) ?? this.firstToShow();
  }

  private showSheet(change: SheetChange): void {
    if (change.kind === 'replaced') {
      const { meta, cells } = change.sheet;
      const known = this.book.sheet(meta.sheetId);
      if (known === undefined) {
        this.insertSheet(change);
        return;
      }
      const before = known.meta;
      known.meta = meta;
      // Larger first, so that cells beyond the old edge have a place.
      this.showParts(known, before, this.book.replace(known, cells));
      return;
    }
    const sheet = this.book.sheet(change.sheetId);
    if (sheet === undefined) return;
    const before = sheet.meta;
    if (change.meta) sheet.meta = change.meta;
    this.showParts(sheet, before, change.cells ? this.book.patch(sheet, change.cells) : []);
  }

  private insertSheet(change: Extract<SheetChange, { kind: 'replaced' }>): void {
    const { meta, cells } = change.sheet;
    const sheet = this.book.add(meta, cells);
    const place = this.book.workbook.sheetIds.indexOf(meta.sheetId);
    this.mutator(meta.sheetId)('sheet.mutation.insert-sheet', {
      index: place < 0 ? this.book.sheets.size - 1 : place,
      sheet: sheetToUniver(sheet),
    });
    this.showValidations(sheet);
    this.showNotes(sheet);
    if (meta.filter) showFilter(sheet, false, this.mutator(meta.sheetId));
  }

  private showParts(sheet: MirroredSheet, before: SheetMeta, cells: readonly ChangedCell[]): void {
    const { meta } = sheet;
    const mutate = this.mutator(meta.sheetId);
    if (meta !== before) showMeta(before, meta, mutate);
    showHeights(sheet, before, cells, mutate);
    if (cells.length > 0) {
      this.writeCells(meta.sheetId, matrixOf(cells));
      this.showValidations(sheet);
      this.showNotes(sheet);
    }
    if (
      JSON.stringify([before.filter, before.filteredRows]) !==
      JSON.stringify([meta.filter, meta.filteredRows])
    ) {
      showFilter(sheet, before.filter !== null, mutate);
    }
  }

  /** @param before the tabs' order until now */
  private showTabs(before: readonly number[]): void {
    const { sheetIds } = this.book.workbook;
    const gone = [...this.book.sheets.keys()].filter((id) => !sheetIds.includes(id));
    const active = this.activeSheetId();
    if (gone.includes(active)) this.activate(this.neighbour(active, before));
    for (const sheetId of gone) {
      this.mutator(sheetId)('sheet.mutation.remove-sheet', {});
      this.book.sheets.delete(sheetId);
      this.validations.delete(sheetId);
      this.notes.delete(sheetId);
    }
    const shown =
      this.view.api
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetId()) ?? [];
    sheetIds.forEach((sheetId, place) => {
      const from = shown.indexOf(String(sheetId));
      if (from === place || from < 0) return;
      shown.splice(place, 0, ...shown.splice(from, 1));
      this.mutator(sheetId)('sheet.mutation.set-worksheet-order', {
        fromOrder: from,
        toOrder: place,
      });
    });
    const shownNow = this.activeSheetId();
    if (this.book.sheet(shownNow)?.meta.hidden) this.activate(this.neighbour(shownNow, before));
  }

  private writeCells(sheetId: number, cellValue: CellMatrix): void {
    this.mutator(sheetId)('sheet.mutation.set-range-values', { cellValue });
  }

  /** Rules are few: they are gathered anew and only those that differ are told to the view. */
  private showValidations(sheet: MirroredSheet): void {
    const { sheetId } = sheet.meta;
    const mutate = this.mutator(sheetId);
    const before = this.validations.get(sheetId) ?? new Map<string, ISheetDataValidationRule>();
    const now = validationsOf(sheet.cells);
    for (const [uid, rule] of before) {
      if (JSON.stringify(now.get(uid)) !== JSON.stringify(rule)) {
        mutate('data-validation.mutation.removeRule', { ruleId: uid });
      }
    }
    for (const [uid, rule] of now) {
      if (JSON.stringify(before.get(uid)) !== JSON.stringify(rule)) {
        mutate('data-validation.mutation.addRule', { rule: { ...rule } });
      }
    }
    this.validations.set(sheetId, now);
  }

  private showNotes(sheet: MirroredSheet): void {
    const { sheetId } = sheet.meta;
    const mutate = this.mutator(sheetId);
    const before = this.notes.get(sheetId) ?? new Map<string, string>();
    const now = notesByPlace(sheet);
    for (const place of before.keys()) {
      const [row = 0, column = 0] = place.split(',').map(Number);
      if (!now.has(place)) {
        mutate('sheet.mutation.remove-note', {
          sheetId: String(sheetId),
          row: row - 1,
          col: column - 1,
        });
      }
    }
    for (const [place, text] of now) {
      if (before.get(place) === text) continue;
      const [row = 0, column = 0] = place.split(',').map(Number);
      const note = noteToUniver(row, column, text);
      mutate('sheet.mutation.update-note', {
        sheetId: String(sheetId),
        row: row - 1,
        col: column - 1,
        note,
      });
    }
    this.notes.set(sheetId, now);
  }

  private remember(sheet: MirroredSheet): void {
    this.validations.set(sheet.meta.sheetId, validationsOf(sheet.cells));
    this.notes.set(sheet.meta.sheetId, notesByPlace(sheet));
  }

  private mutator(sheetId: number): Mutate {
    return sheetMutator(this.view.commands, sheetId);
  }
}

function notesByPlace(sheet: MirroredSheet): Map<string, string> {
  const notes = new Map<string, string>();
  sheet.cells.forEach((row, column, { view }) => {
    if (view.note !== undefined) notes.set(`${row},${column}`, view.note);
  });
  return notes;
}
