/** Fonts, alignment, wrapping and rotation of a range. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import type { CellFormat } from '../../model/workbook-data.js';
import { type Color, cellColorOf, colorOf } from './color.js';
import { enumValue, TextDirection, WrapStrategy } from './enumerations.js';
import { hexColors, RangeLook, toColor } from './range-look.js';
import { TextRotation } from './text-rotation.js';
import { styleOfFormat, type TextStyle } from './text-style.js';

type Weight = NonNullable<CellFormat['fontWeight']>;
type Style = NonNullable<CellFormat['fontStyle']>;
type Line = NonNullable<CellFormat['fontLine']>;
type Wrap = NonNullable<CellFormat['wrap']>;

/** What a range answers of a cell whose font was never set; its text style answers otherwise. */
const RANGE_FONT_FAMILY = 'Arial';

export abstract class RangeTextLook extends RangeLook {
  getFontColor(): string {
    return this.firstLook('fontColor', '#000000');
  }
  getFontColors(): string[][] {
    return this.readLook('fontColor', '#000000');
  }
  getFontColorObject(): Color {
    return colorOf(this.execution, this.getFontColor());
  }
  getFontColorObjects(): Color[][] {
    return this.getFontColors().map((line) => line.map((hex) => colorOf(this.execution, hex)));
  }
  setFontColor(color: string | null): this {
    const hex = toColor(color);
    return this.writeLook('fontColor', () => hex);
  }
  setFontColors(colors: (string | null)[][]): this {
    this.requireShape(colors, 'data');
    return this.writeLook('fontColor', (row, column) => toColor(colors[row]?.[column]));
  }
  setFontColorObject(color: Color | null): this {
    return this.setFontColor(color && cellColorOf(color));
  }
  setFontColorObjects(colors: (Color | null)[][]): this {
    return this.setFontColors(hexColors(colors));
  }

  getFontFamily(): string {
    return this.firstLook('fontFamily', RANGE_FONT_FAMILY);
  }
  getFontFamilies(): string[][] {
    return this.readLook('fontFamily', RANGE_FONT_FAMILY);
  }
  setFontFamily(fontFamily: string | null): this {
    return this.writeLook('fontFamily', () => fontFamily ?? undefined);
  }
  setFontFamilies(fontFamilies: (string | null)[][]): this {
    return this.writeLookTable('fontFamily', fontFamilies);
  }

  getFontSize(): number {
    return this.firstLook('fontSize', 10);
  }
  getFontSizes(): number[][] {
    return this.readLook('fontSize', 10);
  }
  setFontSize(size: number): this {
    return this.writeLook('fontSize', () => size);
  }
  setFontSizes(sizes: number[][]): this {
    return this.writeLookTable('fontSize', sizes);
  }

  getFontWeight(): string {
    return this.firstLook('fontWeight', 'normal');
  }
  getFontWeights(): string[][] {
    return this.readLook('fontWeight', 'normal');
  }
  setFontWeight(fontWeight: Weight | null): this {
    return this.writeLook('fontWeight', () => fontWeight ?? undefined);
  }
  setFontWeights(fontWeights: (Weight | null)[][]): this {
    return this.writeLookTable('fontWeight', fontWeights);
  }

  getFontStyle(): string {
    return this.firstLook('fontStyle', 'normal');
  }
  getFontStyles(): string[][] {
    return this.readLook('fontStyle', 'normal');
  }
  setFontStyle(fontStyle: Style | null): this {
    return this.writeLook('fontStyle', () => fontStyle ?? undefined);
  }
  setFontStyles(fontStyles: (Style | null)[][]): this {
    return this.writeLookTable('fontStyle', fontStyles);
  }

  getFontLine(): string {
    return this.firstLook('fontLine', 'none');
  }
  getFontLines(): string[][] {
    return this.readLook('fontLine', 'none');
  }
  setFontLine(fontLine: Line | null): this {
    return this.writeLook('fontLine', () => fontLine ?? undefined);
  }
  setFontLines(fontLines: (Line | null)[][]): this {
    return this.writeLookTable('fontLine', fontLines);
  }

  getTextStyle(): TextStyle {
    return this.getTextStyles()[0]?.[0] ?? styleOfFormat(this.execution, undefined);
  }
  getTextStyles(): TextStyle[][] {
    return this.readFormats((format) => styleOfFormat(this.execution, format));
  }
  setTextStyle(style: TextStyle): this {
    return this.changeFormats((format) => style.appliedTo(format));
  }
  setTextStyles(styles: TextStyle[][]): this {
    this.requireShape(styles, 'data');
    return this.changeFormats(
      (format, row, column) => styles[row]?.[column]?.appliedTo(format) ?? format,
    );
  }

  getHorizontalAlignment(): string {
    return this.firstLook('horizontalAlignment', 'general');
  }
  getHorizontalAlignments(): string[][] {
    return this.readLook('horizontalAlignment', 'general');
  }
  setHorizontalAlignment(alignment: string | null): this {
    const value = toHorizontal(alignment);
    return this.writeLook('horizontalAlignment', () => value);
  }
  setHorizontalAlignments(alignments: (string | null)[][]): this {
    this.requireShape(alignments, 'data');
    return this.writeLook('horizontalAlignment', (row, column) =>
      toHorizontal(alignments[row]?.[column]),
    );
  }

  getVerticalAlignment(): string {
    return this.firstLook('verticalAlignment', 'bottom');
  }
  getVerticalAlignments(): string[][] {
    return this.readLook('verticalAlignment', 'bottom');
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): this {
    return this.writeLook('verticalAlignment', () => alignment ?? undefined);
  }
  setVerticalAlignments(alignments: ('top' | 'middle' | 'bottom' | null)[][]): this {
    return this.writeLookTable('verticalAlignment', alignments);
  }

  /** True also where nothing was ever set, as on Google. Source: issuetracker.google.com 427134600. */
  getWrap(): boolean {
    return this.firstLook('wrap', 'WRAP') === 'WRAP';
  }
  getWraps(): boolean[][] {
    return this.readLook('wrap', 'WRAP').map((line) => line.map((wrap) => wrap === 'WRAP'));
  }
  setWrap(isWrapEnabled: boolean): this {
    return this.writeLook('wrap', () => (isWrapEnabled ? 'WRAP' : 'OVERFLOW'));
  }
  setWraps(isWrapEnabled: boolean[][]): this {
    this.requireShape(isWrapEnabled, 'data');
    return this.writeLook('wrap', (row, column) =>
      isWrapEnabled[row]?.[column] ? 'WRAP' : 'OVERFLOW',
    );
  }
  getWrapStrategy(): EnumValue {
    return enumValue(WrapStrategy, this.firstLook('wrap', 'OVERFLOW'));
  }
  getWrapStrategies(): EnumValue[][] {
    return this.readLook('wrap', 'OVERFLOW').map((line) =>
      line.map((wrap) => enumValue(WrapStrategy, wrap)),
    );
  }
  setWrapStrategy(strategy: EnumValue): this {
    return this.writeLook('wrap', () => strategy.name() as Wrap);
  }
  setWrapStrategies(strategies: EnumValue[][]): this {
    this.requireShape(strategies, 'data');
    return this.writeLook('wrap', (row, column) => strategies[row]?.[column]?.name() as Wrap);
  }

  getTextRotation(): TextRotation {
    return new TextRotation(this.execution, this.firstLook('textRotation', 0));
  }
  getTextRotations(): TextRotation[][] {
    return this.readLook('textRotation', 0).map((line) =>
      line.map((degrees) => new TextRotation(this.execution, degrees)),
    );
  }
  setTextRotation(rotation: number | TextRotation): this {
    const degrees = typeof rotation === 'number' ? rotation : rotation.getDegrees();
    if (degrees < -90 || degrees > 90) {
      throw new ServiceError('The text rotation must be between -90 and 90 degrees.');
    }
    return this.writeLook('textRotation', () => degrees);
  }
  setTextRotations(rotations: TextRotation[][]): this {
    this.requireShape(rotations, 'data');
    return this.writeLook('textRotation', (row, column) => rotations[row]?.[column]?.getDegrees());
  }
  setVerticalText(isVertical: boolean): this {
    if (isVertical) throw new NotEmulatedError('SpreadsheetApp.Range.setVerticalText(true)');
    return this.writeLook('textRotation', () => undefined);
  }

  /** null where the direction follows from the text. */
  getTextDirection(): EnumValue | null {
    return directionOf(this.firstLook('textDirection', null));
  }
  getTextDirections(): (EnumValue | null)[][] {
    return this.readLook('textDirection', null).map((line) => line.map(directionOf));
  }
  setTextDirection(direction: EnumValue | null): this {
    return this.writeLook('textDirection', () => directionName(direction));
  }
  setTextDirections(directions: (EnumValue | null)[][]): this {
    this.requireShape(directions, 'data');
    return this.writeLook('textDirection', (row, column) =>
      directionName(directions[row]?.[column]),
    );
  }

  private readFormats<Result>(read: (format: CellFormat | undefined) => Result): Result[][] {
    return this.readWholeCells((cell) => read(cell?.format));
  }

  private writeLookTable<Key extends keyof CellFormat>(
    key: Key,
    table: (CellFormat[Key] | null)[][],
  ): this {
    this.requireShape(table, 'data');
    return this.writeLook(key, (row, column) => table[row]?.[column] ?? undefined);
  }
}

function directionOf(name: CellFormat['textDirection'] | null): EnumValue | null {
  return name ? enumValue(TextDirection, name) : null;
}

function directionName(
  direction: EnumValue | null | undefined,
): CellFormat['textDirection'] | undefined {
  return direction ? (direction.name() as CellFormat['textDirection']) : undefined;
}

function toHorizontal(
  alignment: string | null | undefined,
): CellFormat['horizontalAlignment'] | undefined {
  // Source of general-left: live test of gas-fakes, test/testsheets.js.
  if (alignment === 'normal') return 'general-left';
  return alignment === 'left' || alignment === 'center' || alignment === 'right'
    ? alignment
    : undefined;
}
