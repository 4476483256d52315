/** Values, display texts and formulas of a range. */
import { ServiceError } from '../../boundary/errors.js';
import { formatDisplay } from '../../formats/display-value.js';
import { FormatFinder } from '../../formulas/format-finder.js';
import { fromR1C1, toR1C1 } from '../../formulas/r1c1.js';
import { shiftReferences } from '../../formulas/rewrite-references.js';
import { singleCell } from '../../model/areas.js';
import { forEachCell, hasContent, mapArea } from '../../model/cells.js';
import type { CellData } from '../../model/workbook-data.js';
import { writeArea } from './cell-writing.js';
import { RangeGeometry } from './range-geometry.js';
import { type ScriptValue, toScriptValue } from './script-values.js';

export abstract class RangeContents extends RangeGeometry {
  getValue(): ScriptValue {
    return this.rangeAt(singleCell(this.area.top, this.area.left)).getValues()[0]?.[0] ?? '';
  }

  getValues(): ScriptValue[][] {
    const { timeZone } = this.session.workbook;
    return this.readCells((cell, format) => toScriptValue(cell, format, timeZone));
  }

  getDisplayValue(): string {
    return this.rangeAt(singleCell(this.area.top, this.area.left)).getDisplayValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    const { locale } = this.session.workbook;
    return this.readCells((cell, format) =>
      cell ? formatDisplay(cell.value, format, locale) : '',
    );
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    this.session.priceRead(this.sheetData, this.area);
    return mapArea(this.sheetData, this.area, (cell) => cell?.formula ?? '');
  }

  getFormulaR1C1(): string | null {
    return this.getFormulasR1C1()[0]?.[0] ?? null;
  }

  getFormulasR1C1(): (string | null)[][] {
    this.session.priceRead(this.sheetData, this.area);
    return mapArea(this.sheetData, this.area, (cell, row, column) =>
      cell?.formula === undefined ? null : toR1C1(cell.formula, { row, column }),
    );
  }

  /** Whether no cell has a value or formula. */
  isBlank(): boolean {
    this.session.beforeRead(this.sheetData, this.area);
    let isBlank = true;
    forEachCell(this.sheetData, this.area, (cell) => {
      if (hasContent(cell)) isBlank = false;
    });
    return isBlank;
  }

  /** Every cell gets the value; a formula's relative references follow the cell. */
  setValue(value: unknown): this {
    if (typeof value === 'string' && value.startsWith('=')) return this.setFormula(value);
    return this.writeCells(() => value);
  }

  setValues(values: unknown[][]): this {
    this.requireShape(values, 'data');
    return this.writeCells((row, column) => values[row]?.[column]);
  }

  /** Every cell gets the formula with relative references shifted from the first cell. */
  setFormula(formula: string): this {
    const text = asFormula(formula);
    return this.writeCells((row, column) =>
      row === 0 && column === 0 ? text : shiftReferences(text, { rows: row, columns: column }),
    );
  }

  setFormulas(formulas: string[][]): this {
    this.requireShape(formulas, 'data');
    return this.writeCells((row, column) => asFormula(formulas[row]?.[column] ?? ''));
  }

  setFormulaR1C1(formula: string): this {
    const text = asFormula(formula);
    return this.writeCells((row, column) => this.fromR1c1(text, row, column));
  }

  setFormulasR1C1(formulas: string[][]): this {
    this.requireShape(formulas, 'data');
    return this.writeCells((row, column) =>
      this.fromR1c1(asFormula(formulas[row]?.[column] ?? ''), row, column),
    );
  }

  /**
   * One result per cell, after formulas were brought up to date. The format is the cell's own or,
   * of a formula's result, the one that the formula gives.
   */
  protected readCells<Result>(
    read: (cell: CellData | undefined, numberFormat: string | undefined) => Result,
  ): Result[][] {
    const { session, sheetData, area } = this;
    session.beforeRead(sheetData, area);
    const sheetIndex = session.workbook.sheets.indexOf(sheetData);
    let formats: FormatFinder | undefined;
    return mapArea(sheetData, area, (cell, row, column) => {
      const format = cell?.format?.numberFormat;
      if (cell?.formula === undefined && cell?.spillFrom === undefined) return read(cell, format);
      session.requireComputed(sheetData, cell, row, column);
      formats ??= new FormatFinder(session.workbook);
      return read(cell, format ?? formats.at(sheetIndex, row, column));
    });
  }

  /** One result per cell of what no formula changes: formats, notes, rules. */
  protected readWholeCells<Result>(
    read: (cell: CellData | undefined, row: number, column: number) => Result,
  ): Result[][] {
    this.session.priceRead(this.sheetData, this.area);
    return mapArea(this.sheetData, this.area, read);
  }

  /** Writes all cells or, where one is refused, none. `valueAt` counts from 0 within the range. */
  protected writeCells(valueAt: (row: number, column: number) => unknown): this {
    writeArea(this.session, this.sheetData, this.area, valueAt);
    this.session.wrote(this.sheetData, this.area);
    return this;
  }

  /** Refuses an array whose shape is not the range's. */
  protected requireShape(values: readonly (readonly unknown[])[], what: string): void {
    const rows = this.area.bottom - this.area.top + 1;
    const columns = this.area.right - this.area.left + 1;
    if (values.length !== rows) {
      throw new ServiceError(
        `The number of rows in the ${what} does not match the number of rows in the range. The ${what} has ${values.length} but the range has ${rows}.`,
      );
    }
    const odd = values.find((line) => line.length !== columns);
    if (odd) {
      throw new ServiceError(
        `The number of columns in the ${what} does not match the number of columns in the range. The ${what} has ${odd.length} but the range has ${columns}.`,
      );
    }
  }

  private fromR1c1(formula: string, row: number, column: number): string {
    return fromR1C1(formula, { row: this.area.top + row, column: this.area.left + column });
  }
}

/** `setFormula` also takes a formula without its equals sign. */
function asFormula(text: string): string {
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}
