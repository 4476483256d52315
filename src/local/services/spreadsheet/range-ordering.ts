/** Sorting, shuffling and tidying the rows of a range. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import { cellAt, forEachCell, hasContent, mapArea } from '../../model/cells.js';
import { reorderRows, type SortKey, sortRows } from '../../model/sort-rows.js';
import { writeArea } from './cell-writing.js';
import type { Range } from './range.js';
import { RangeNeighbourhood } from './range-neighbourhood.js';

type SortSpecification = number | { readonly column?: number; readonly ascending?: boolean };

/** The characters that the values of TextToColumnsDelimiter stand for. */
const DELIMITERS: Readonly<Record<string, string>> = {
  COMMA: ',',
  SEMICOLON: ';',
  PERIOD: '.',
  SPACE: ' ',
};

export abstract class RangeOrdering extends RangeNeighbourhood {
  /** Columns are numbers of the sheet, not of the range. Source: example in the reference of Range.sort. */
  sort(specification: SortSpecification | SortSpecification[]): this {
    const specifications = Array.isArray(specification) ? specification : [specification];
    const keys = specifications.map((one) => this.sortKey(one));
    return this.reorder(() => sortRows(this.sheetData, this.area, keys));
  }

  randomize(): this {
    const order = Array.from({ length: this.area.bottom - this.area.top + 1 }, (_, row) => row);
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = Math.floor(Math.random() * (last + 1));
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    return this.reorder(() => reorderRows(this.sheetData, this.area, order));
  }

  /** Keeps the first of equal rows and moves the others up; columns are numbers of the sheet. */
  removeDuplicates(columnsToCompare?: number[]): Range {
    const { sheetData, area } = this;
    this.session.beforeRead(sheetData, area);
    const columns = columnsToCompare ?? columnsOf(area.left, area.right);
    const seen = new Set<string>();
    const kept: number[] = [];
    const dropped: number[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const key = JSON.stringify(columns.map((column) => this.comparableAt(row, column)));
      (seen.has(key) ? dropped : kept).push(row - area.top);
      seen.add(key);
    }
    this.reorder(() => reorderRows(sheetData, area, [...kept, ...dropped]));
    const bottom = area.top + kept.length - 1;
    if (dropped.length > 0) this.rangeAt({ ...area, top: bottom + 1 }).clearContent();
    return this.rangeAt({ ...area, bottom });
  }

  /** Leading and trailing spaces go, inner runs become one space; formulas stay. */
  trimWhitespace(): this {
    this.session.beforeWrite(this.sheetData, this.area);
    forEachCell(this.sheetData, this.area, (cell) => {
      if (cell.formula !== undefined || typeof cell.value !== 'string') return;
      cell.value = cell.value.trim().replace(/\s+/g, ' ');
    });
    this.session.wrote(this.sheetData, this.area);
    return this;
  }

  /** Splits each text of the one column into the columns to its right. */
  splitTextToColumns(delimiter?: string | EnumValue): void {
    const { sheetData, area } = this;
    if (area.left !== area.right) {
      throw new ServiceError('A range must have only one column to split text to columns.');
    }
    this.session.beforeRead(sheetData, area);
    const separator = this.separator(delimiter);
    for (let row = area.top; row <= area.bottom; row += 1) {
      const cell = cellAt(sheetData, row, area.left);
      if (typeof cell?.value !== 'string' || cell.formula !== undefined) continue;
      const parts = cell.value.split(separator);
      const right = area.left + parts.length - 1;
      sheetData.maxColumns = Math.max(sheetData.maxColumns, right);
      const target = { top: row, left: area.left, bottom: row, right };
      writeArea(this.session, sheetData, target, (_row, column) => parts[column]);
      this.session.wrote(sheetData, target);
    }
  }

  private separator(delimiter: string | EnumValue | undefined): string {
    if (typeof delimiter === 'string') return delimiter;
    if (delimiter) return DELIMITERS[delimiter.name()] ?? ',';
    const texts = mapArea(this.sheetData, this.area, (cell) => cell?.value).flat();
    const found = [',', ';', '.', ' '].filter((character) =>
      texts.some((text) => typeof text === 'string' && text.includes(character)),
    );
    const [only, other] = found;
    if (other !== undefined) {
      throw new NotEmulatedError('splitTextToColumns guessing between several delimiters');
    }
    return only ?? ',';
  }

  private sortKey(specification: SortSpecification): SortKey {
    const column = typeof specification === 'number' ? specification : specification.column;
    const ascending = typeof specification === 'number' || specification.ascending !== false;
    if (column === undefined || column < this.area.left || column > this.area.right) {
      throw new ServiceError(`The sort column ${column ?? ''} is not in the range.`);
    }
    return { column, ascending };
  }

  private reorder(work: () => void): this {
    this.session.beforeWrite(this.sheetData, this.area);
    this.session.recalculateIfStale();
    work();
    this.session.wrote(this.sheetData, this.area);
    return this;
  }

  private comparableAt(row: number, column: number): unknown {
    const cell = cellAt(this.sheetData, row, column);
    if (!cell || !hasContent(cell)) return null;
    this.session.requireComputed(this.sheetData, cell, row, column);
    return typeof cell.value === 'string' ? cell.value.toLowerCase() : cell.value;
  }
}

function columnsOf(left: number, right: number): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}
