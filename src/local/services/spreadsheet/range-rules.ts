/** Notes, validation rules and checkboxes of a range, and clearing. */
import { NotEmulatedError } from '../../boundary/errors.js';
import { cellAt, cellToChange, clearCellContent, forEachCell, putCell } from '../../model/cells.js';
import type { CellData, ValidationRule } from '../../model/workbook-data.js';
import type { DataValidation } from './data-validation.js';
import { RangeTextLook } from './range-text-look.js';
import { toRule, toValidation } from './validation-storage.js';

/** What `clear` takes away; without any of these, contents and formats. */
export interface ClearOptions {
  readonly commentsOnly?: boolean;
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly validationsOnly?: boolean;
  readonly skipFilteredRows?: boolean;
}

export abstract class RangeRules extends RangeTextLook {
  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return this.readWholeCells((cell) => cell?.note ?? '');
  }

  setNote(note: string | null): this {
    return this.writeNotes(() => note);
  }

  /** Numbers read back with a decimal, `25.0`, as on Google. Source: issuetracker.google.com 429373214. */
  setNotes(notes: (string | number | null)[][]): this {
    this.requireShape(notes, 'data');
    return this.writeNotes((row, column) => {
      const note = notes[row]?.[column] ?? null;
      return Number.isInteger(note) ? `${note}.0` : note;
    });
  }

  clearNote(): this {
    return this.setNote(null);
  }

  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.readWholeCells((cell) =>
      cell?.validation ? toValidation(this.session, cell.validation) : null,
    );
  }

  setDataValidation(rule: DataValidation | null): this {
    const stored = rule ? toRule(this.session, rule) : undefined;
    return this.writeValidations(() => stored);
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    this.requireShape(rules, 'data');
    return this.writeValidations((row, column) => {
      const rule = rules[row]?.[column];
      return rule ? toRule(this.session, rule) : undefined;
    });
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  /**
   * Cells that do not hold the checked value become unchecked. Other values may be written later, as
   * the samples of Range.isChecked in the reference do.
   */
  insertCheckboxes(...values: unknown[]): this {
    const rule: ValidationRule = {
      criteria: 'CHECKBOX',
      values: values as string[],
      showDropdown: true,
      allowInvalid: true,
      helpText: null,
    };
    const { checked, unchecked } = checkboxValues(rule);
    this.writeValidations(() => rule);
    return this.writeContents((cell) => (cell.value === checked ? checked : unchecked));
  }

  /** The checkboxes go, and with them the values that are their checked or unchecked one. */
  removeCheckboxes(): this {
    this.session.beforeWrite(this.sheetData, this.area);
    forEachCell(this.sheetData, this.area, (cell) => {
      if (cell.validation?.criteria !== 'CHECKBOX') return;
      const { checked, unchecked } = checkboxValues(cell.validation);
      delete cell.validation;
      if (cell.value === checked || cell.value === unchecked) clearCellContent(cell);
    });
    this.session.wrote(this.sheetData, this.area);
    return this;
  }

  /** null where not every cell is a checkbox with one of its values, or they differ. */
  isChecked(): boolean | null {
    const states = this.readCells((cell) => {
      if (cell?.validation?.criteria !== 'CHECKBOX') return null;
      const { checked, unchecked } = checkboxValues(cell.validation);
      if (cell.value === checked) return true;
      return cell.value === unchecked ? false : null;
    }).flat();
    const first = states[0] ?? null;
    return states.every((state) => state === first) ? first : null;
  }

  check(): this {
    return this.setCheckboxes(true);
  }

  uncheck(): this {
    return this.setCheckboxes(false);
  }

  clear(options: ClearOptions = {}): this {
    if (options.skipFilteredRows) {
      throw new NotEmulatedError('SpreadsheetApp.Range.clear with skipFilteredRows');
    }
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const isAll = !(contentsOnly || formatOnly || commentsOnly || validationsOnly);
    if (isAll || contentsOnly) this.clearContent();
    if (isAll || formatOnly) this.clearFormat();
    if (commentsOnly) this.clearNote();
    // "Clearing format also clears data validation rules." Source: reference of Range.clear.
    if (validationsOnly || formatOnly) this.clearDataValidations();
    return this;
  }

  clearContent(): this {
    this.session.beforeWrite(this.sheetData, this.area);
    forEachCell(this.sheetData, this.area, (cell, row, column) => {
      clearCellContent(cell);
      if (!cell.format && !cell.note && !cell.validation) {
        putCell(this.sheetData, row, column, undefined);
      }
    });
    this.session.wrote(this.sheetData, this.area);
    return this;
  }

  clearFormat(): this {
    return this.changeFormats(() => undefined);
  }

  private setCheckboxes(state: boolean): this {
    return this.writeContents((cell) => {
      if (cell.validation?.criteria !== 'CHECKBOX') return undefined;
      const { checked, unchecked } = checkboxValues(cell.validation);
      return state ? checked : unchecked;
    });
  }

  /** Sets the value of each existing cell for which there is one, as it is. */
  private writeContents(contentOf: (cell: CellData) => CellData['value'] | undefined): this {
    this.session.beforeWrite(this.sheetData, this.area);
    forEachCell(this.sheetData, this.area, (cell) => {
      const value = contentOf(cell);
      if (value === undefined) return;
      clearCellContent(cell);
      cell.value = value;
    });
    this.session.wrote(this.sheetData, this.area);
    return this;
  }

  private writeNotes(noteAt: (row: number, column: number) => string | number | null): this {
    return this.changeCells((row, column) => {
      const note = noteAt(row, column);
      return note === null || note === '' ? undefined : String(note);
    }, 'note');
  }

  private writeValidations(
    ruleAt: (row: number, column: number) => ValidationRule | undefined,
  ): this {
    return this.changeCells(ruleAt, 'validation');
  }

  private changeCells<Key extends 'note' | 'validation'>(
    valueAt: (row: number, column: number) => CellData[Key] | undefined,
    key: Key,
  ): this {
    const { sheetData, area } = this;
    this.session.beforeWrite(sheetData, area);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const value = valueAt(row - area.top, column - area.left);
        if (value !== undefined) cellToChange(sheetData, row, column)[key] = value;
        else delete cellAt(sheetData, row, column)?.[key];
      }
    }
    this.session.wroteLook(sheetData, area);
    return this;
  }
}

/** The values that a checkbox stands for: TRUE and FALSE unless the rule names others. */
function checkboxValues(rule: ValidationRule): {
  checked: string | number | boolean;
  unchecked: string | number | boolean | null;
} {
  const [checked, unchecked] = rule.values as (string | number | boolean | undefined)[];
  if (checked === undefined) return { checked: true, unchecked: false };
  return { checked, unchecked: unchecked ?? null };
}
