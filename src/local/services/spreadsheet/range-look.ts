/** Reading and writing one member of the cells' format over a range, and the looks of the cell itself. */
import { NotEmulatedError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import { AUTOMATIC_PATTERN } from '../../formats/display-value.js';
import { cellAt, cellToChange, mapArea } from '../../model/cells.js';
import type { BorderLine, CellFormat } from '../../model/workbook-data.js';
import { type BorderSides, bordersAt } from './border-sides.js';
import { type Color, cellColorOf, colorOf } from './color.js';
import { rgbToHex, toHexColor } from './color-text.js';
import { Border } from './range-border.js';
import { RangeContents } from './range-contents.js';

type Member = keyof CellFormat;

export abstract class RangeLook extends RangeContents {
  /** The member of each cell's format, or what stands for its absence. */
  protected readLook<Key extends Member, Absent>(
    key: Key,
    absent: Absent,
  ): (NonNullable<CellFormat[Key]> | Absent)[][] {
    this.session.priceRead(this.sheetData, this.area);
    return mapArea(this.sheetData, this.area, (cell) => cell?.format?.[key] ?? absent);
  }

  protected firstLook<Key extends Member, Absent>(
    key: Key,
    absent: Absent,
  ): NonNullable<CellFormat[Key]> | Absent {
    this.session.priceRead(this.sheetData, this.area);
    return cellAt(this.sheetData, this.area.top, this.area.left)?.format?.[key] ?? absent;
  }

  /** Undefined takes the member away. `valueAt` counts from 0 within the range. */
  protected writeLook<Key extends Member>(
    key: Key,
    valueAt: (row: number, column: number) => CellFormat[Key] | undefined,
  ): this {
    // Formats are shared: cells that looked alike and get the same go on sharing one.
    const made = new Map<unknown, Map<CellFormat | undefined, CellFormat | undefined>>();
    return this.changeFormats((format, row, column) => {
      const value = valueAt(row, column);
      const known = made.get(value) ?? new Map<CellFormat | undefined, CellFormat | undefined>();
      if (known.size === 0) made.set(value, known);
      if (!known.has(format)) known.set(format, withMember(format, key, value));
      return known.get(format);
    });
  }

  /** Gives each cell another format; cells that stay without one are not made. */
  protected changeFormats(
    change: (format: CellFormat | undefined, row: number, column: number) => CellFormat | undefined,
  ): this {
    const { sheetData, area } = this;
    this.session.beforeWrite(sheetData, area);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const present = cellAt(sheetData, row, column)?.format;
        const next = change(present, row - area.top, column - area.left);
        if (next === present) continue;
        const cell = cellToChange(sheetData, row, column);
        if (next) cell.format = next;
        else delete cell.format;
      }
    }
    this.session.wroteLook(sheetData, area);
    return this;
  }

  getNumberFormat(): string {
    return this.firstLook('numberFormat', AUTOMATIC_PATTERN);
  }

  getNumberFormats(): string[][] {
    return this.readLook('numberFormat', AUTOMATIC_PATTERN);
  }

  /** `general` makes the format automatic again. */
  setNumberFormat(numberFormat: string): this {
    const pattern = toPattern(numberFormat);
    return this.writeLook('numberFormat', () => pattern);
  }

  setNumberFormats(numberFormats: string[][]): this {
    this.requireShape(numberFormats, 'data');
    return this.writeLook('numberFormat', (row, column) =>
      toPattern(numberFormats[row]?.[column] ?? ''),
    );
  }

  getBackground(): string {
    return this.firstLook('background', '#ffffff');
  }

  getBackgrounds(): string[][] {
    return this.readLook('background', '#ffffff');
  }

  /** An older name of getBackground. */
  getBackgroundColor(): string {
    return this.getBackground();
  }

  getBackgroundColors(): string[][] {
    return this.getBackgrounds();
  }

  getBackgroundObject(): Color {
    return colorOf(this.execution, this.getBackground());
  }

  getBackgroundObjects(): Color[][] {
    return this.getBackgrounds().map((line) => line.map((hex) => colorOf(this.execution, hex)));
  }

  setBackground(color: string | null): this {
    const hex = toColor(color);
    return this.writeLook('background', () => hex);
  }

  setBackgrounds(colors: (string | null)[][]): this {
    this.requireShape(colors, 'data');
    return this.writeLook('background', (row, column) => toColor(colors[row]?.[column]));
  }

  setBackgroundObject(color: Color | null): this {
    return this.setBackground(color && cellColorOf(color));
  }

  setBackgroundObjects(colors: (Color | null)[][]): this {
    return this.setBackgrounds(hexColors(colors));
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.setBackground(rgbToHex(red, green, blue));
  }

  /** null leaves a side as it is, false takes it away. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: EnumValue | null,
  ): this {
    const line: BorderLine = {
      style: (style?.name() ?? 'SOLID') as BorderLine['style'],
      color: toColor(color) ?? '#000000',
    };
    const sides: BorderSides = { top, left, bottom, right, vertical, horizontal };
    const lastRow = this.area.bottom - this.area.top;
    const lastColumn = this.area.right - this.area.left;
    return this.changeFormats((format, row, column) => {
      const place = {
        isTop: row === 0,
        isLeft: column === 0,
        isBottom: row === lastRow,
        isRight: column === lastColumn,
      };
      const borders = bordersAt(format?.borders, sides, line, place);
      return withMember(format, 'borders', borders);
    });
  }

  /** The lines of the first cell; null where it has none. */
  getBorder(): Border | null {
    this.session.priceRead(this.sheetData, this.area);
    const lines = cellAt(this.sheetData, this.area.top, this.area.left)?.format?.borders;
    return lines ? new Border(this.execution, lines) : null;
  }

  setShowHyperlink(_showHyperlink: boolean): this {
    throw new NotEmulatedError('SpreadsheetApp.Range.setShowHyperlink (Google has it)');
  }
}

/** The format with one member set, or taken away with undefined; undefined where none is left. */
function withMember<Key extends Member>(
  format: CellFormat | undefined,
  key: Key,
  value: CellFormat[Key] | undefined,
): CellFormat | undefined {
  if (format?.[key] === value) return format;
  if (value !== undefined) return { ...format, [key]: value };
  const { [key]: _taken, ...rest } = format ?? {};
  return Object.keys(rest).length === 0 ? undefined : (rest as CellFormat);
}

/** Undefined for null, which resets a colour. */
export function toColor(color: string | null | undefined): string | undefined {
  return color === null || color === undefined || color === '' ? undefined : toHexColor(color);
}

/** The hexadecimal texts of colour objects. */
export function hexColors(colors: (Color | null)[][]): (string | null)[][] {
  return colors.map((line) => line.map((color) => color && cellColorOf(color)));
}

function toPattern(numberFormat: string): string | undefined {
  return numberFormat === '' || numberFormat.toLowerCase() === 'general' ? undefined : numberFormat;
}
