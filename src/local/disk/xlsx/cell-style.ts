/** A cell's look: Google's format, to and from hucre's style. */
import type { FontStyle } from 'hucre';
import { type CellStyle, resolveThemeColor } from 'hucre/xlsx';
import type { BorderLine, CellFormat } from '../../model/workbook-data.js';
import { shownFormat } from './file-parts.js';
import { fromFileFormat, toFileFormat } from './number-format.js';

/** Google's default font; cells in it carry no font of their own. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

/** What the file's own defaults and theme make of a style. */
export interface StyleSheet {
  readonly defaultFont: FontStyle;
  readonly themeColors: readonly string[];
}

type Border = NonNullable<CellStyle['border']>;
type BorderSide = NonNullable<Border['top']>;
type Color = NonNullable<FontStyle['color']>;

const BORDER_STYLES = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
} as const;

const GOOGLE_BORDERS: Readonly<Record<string, BorderLine['style']>> = {
  dotted: 'DOTTED',
  hair: 'DOTTED',
  dashed: 'DASHED',
  mediumDashed: 'DASHED',
  dashDot: 'DASHED',
  mediumDashDot: 'DASHED',
  dashDotDot: 'DASHED',
  mediumDashDotDot: 'DASHED',
  slantDashDot: 'DASHED',
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  double: 'DOUBLE',
};

/** `#rrggbb` → the `RRGGBB` of the file. */
export function toFileColor(color: string): string {
  return color.slice(1).toUpperCase();
}

/** The style for the file. What it cannot say is missing: CLIP, and patterns beyond its limits. */
export function toFileStyle(format: CellFormat): CellStyle {
  const numFmt = format.numberFormat === undefined ? undefined : toFileFormat(format.numberFormat);
  const font = toFileFont(format);
  const alignment = toFileAlignment(format);
  return {
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(font === undefined ? {} : { font }),
    ...(format.background === undefined ? {} : { fill: solidFill(format.background) }),
    ...(format.borders === undefined ? {} : { border: toFileBorder(format.borders) }),
    ...(alignment === undefined ? {} : { alignment }),
  };
}

function solidFill(color: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: toFileColor(color) } };
}

/** Bold, italic and colour; name and size are added because a font is written as a whole. */
function toFileFont(format: CellFormat): FontStyle | undefined {
  const { fontFamily, fontSize, fontColor, fontWeight, fontStyle, fontLine } = format;
  const font: FontStyle = {
    name: fontFamily ?? DEFAULT_FONT.name,
    size: fontSize ?? DEFAULT_FONT.size,
    ...(fontWeight === 'bold' ? { bold: true } : {}),
    ...(fontStyle === 'italic' ? { italic: true } : {}),
    ...(fontLine === 'underline' ? { underline: true } : {}),
    ...(fontLine === 'line-through' ? { strikethrough: true } : {}),
    ...(fontColor === undefined ? {} : { color: { rgb: toFileColor(fontColor) } }),
  };
  const isDefault =
    font.name === DEFAULT_FONT.name &&
    font.size === DEFAULT_FONT.size &&
    Object.keys(font).length === 2;
  return isDefault ? undefined : font;
}

function toFileAlignment(format: CellFormat): CellStyle['alignment'] {
  const { horizontalAlignment, verticalAlignment, wrap, textRotation } = format;
  const alignment = {
    ...(horizontalAlignment === undefined || horizontalAlignment === 'general-left'
      ? {}
      : { horizontal: horizontalAlignment }),
    ...(verticalAlignment === undefined
      ? {}
      : { vertical: verticalAlignment === 'middle' ? ('center' as const) : verticalAlignment }),
    ...(wrap === 'WRAP' ? { wrapText: true } : {}),
    // Below the horizontal the file counts on from 90: -1 is 91.
    ...(textRotation ? { textRotation: textRotation < 0 ? 90 - textRotation : textRotation } : {}),
  };
  return Object.keys(alignment).length === 0 ? undefined : alignment;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

function toFileBorder(borders: NonNullable<CellFormat['borders']>): Border {
  const border: Border = {};
  for (const side of SIDES) {
    const line = borders[side];
    if (line === undefined) continue;
    border[side] = { style: BORDER_STYLES[line.style], color: { rgb: toFileColor(line.color) } };
  }
  return border;
}

/** The format that a style means; an empty object for the default look. */
export function fromFileStyle(style: CellStyle, sheet: StyleSheet): CellFormat {
  const numberFormat =
    style.numFmt === undefined ? undefined : fromFileFormat(shownFormat(style.numFmt));
  const background = fromFileFill(style.fill, sheet);
  const borders = fromFileBorder(style.border, sheet);
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(background === undefined ? {} : { background }),
    ...fromFileFont(style.font ?? sheet.defaultFont, sheet),
    ...fromFileAlignment(style.alignment),
    ...(borders === undefined ? {} : { borders }),
  };
}

function fromFileColor(color: Color | undefined, sheet: StyleSheet): string | undefined {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toLowerCase()}`;
  if (color?.theme === undefined) return undefined;
  // The theme lists dark before light; the numbers in cells count light first.
  const index = color.theme < 4 ? color.theme ^ 1 : color.theme;
  return `#${resolveThemeColor([...sheet.themeColors], index, color.tint).toLowerCase()}`;
}

function fromFileFill(fill: CellStyle['fill'], sheet: StyleSheet): string | undefined {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return undefined;
  return fromFileColor(fill.fgColor ?? fill.bgColor, sheet);
}

function fromFileFont(font: FontStyle, sheet: StyleSheet): CellFormat {
  const isThemeText = font.color?.theme === 1 && !font.color.tint;
  const fontColor = isThemeText ? undefined : fromFileColor(font.color, sheet);
  const { defaultFont } = sheet;
  return {
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(font.name && font.name !== defaultFont.name ? { fontFamily: font.name } : {}),
    ...(font.size && font.size !== defaultFont.size ? { fontSize: font.size } : {}),
    ...(font.bold ? { fontWeight: 'bold' as const } : {}),
    ...(font.italic ? { fontStyle: 'italic' as const } : {}),
    ...fontLineOf(font),
  };
}

function fontLineOf(font: FontStyle): Pick<CellFormat, 'fontLine'> {
  if (font.underline) return { fontLine: 'underline' };
  return font.strikethrough ? { fontLine: 'line-through' } : {};
}

function fromFileAlignment(alignment: CellStyle['alignment']): CellFormat {
  const { horizontal, vertical, wrapText, textRotation } = alignment ?? {};
  const isKnown = horizontal === 'left' || horizontal === 'center' || horizontal === 'right';
  return {
    ...(isKnown ? { horizontalAlignment: horizontal } : {}),
    ...verticalOf(vertical),
    ...(wrapText ? { wrap: 'WRAP' as const } : {}),
    ...(textRotation ? { textRotation: textRotation > 90 ? 90 - textRotation : textRotation } : {}),
  };
}

function verticalOf(vertical: string | undefined): Pick<CellFormat, 'verticalAlignment'> {
  if (vertical === 'center') return { verticalAlignment: 'middle' };
  return vertical === 'top' || vertical === 'bottom' ? { verticalAlignment: vertical } : {};
}

function fromFileBorder(border: Border | undefined, sheet: StyleSheet): CellFormat['borders'] {
  if (border === undefined) return undefined;
  const lines: { -readonly [Side in (typeof SIDES)[number]]?: BorderLine } = {};
  for (const side of SIDES) {
    const line: BorderSide | undefined = border[side];
    const style = line === undefined ? undefined : GOOGLE_BORDERS[line.style];
    if (style === undefined) continue;
    lines[side] = { style, color: fromFileColor(line?.color, sheet) ?? '#000000' };
  }
  return Object.keys(lines).length === 0 ? undefined : lines;
}
