/** Turns the look of a cell into Univer's style. */
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, CellFormat } from '../../../model/workbook-data.js';

const HORIZONTAL = {
  'general-left': HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const WRAP = {
  OVERFLOW: WrapStrategy.OVERFLOW,
  WRAP: WrapStrategy.WRAP,
  CLIP: WrapStrategy.CLIP,
} as const;

const LINE = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
} as const;

function border(line: BorderLine | undefined): IBorderStyleData | undefined {
  return line === undefined ? undefined : { s: LINE[line.style], cl: { rgb: line.color } };
}

function fontStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.fontFamily !== undefined) style.ff = format.fontFamily;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.fontWeight === 'bold') style.bl = BooleanNumber.TRUE;
  if (format.fontStyle === 'italic') style.it = BooleanNumber.TRUE;
  if (format.fontLine === 'underline') style.ul = { s: BooleanNumber.TRUE };
  if (format.fontLine === 'line-through') style.st = { s: BooleanNumber.TRUE };
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  return style;
}

function placeStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.horizontalAlignment !== undefined) style.ht = HORIZONTAL[format.horizontalAlignment];
  if (format.verticalAlignment !== undefined) style.vt = VERTICAL[format.verticalAlignment];
  if (format.wrap !== undefined) style.tb = WRAP[format.wrap];
  if (format.textRotation !== undefined) style.tr = { a: -format.textRotation };
  return style;
}

function borderStyle(format: CellFormat): IStyleData {
  if (format.borders === undefined) return {};
  const { top, right, bottom, left } = format.borders;
  return {
    bd: {
      ...(top && { t: border(top) }),
      ...(right && { r: border(right) }),
      ...(bottom && { b: border(bottom) }),
      ...(left && { l: border(left) }),
    },
  };
}

/**
 * The style of a cell with this look. The number format is the cell's own or, failing that, the
 * one that its formula's result is shown in.
 */
export function lookToStyle(format: CellFormat, shownFormat?: string): IStyleData {
  const pattern = format.numberFormat ?? shownFormat;
  return {
    ...fontStyle(format),
    ...placeStyle(format),
    ...borderStyle(format),
    ...(format.background !== undefined && { bg: { rgb: format.background } }),
    ...(pattern !== undefined && pattern !== '' && { n: { pattern } }),
  };
}
