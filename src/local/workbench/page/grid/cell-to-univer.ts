/** Turns a cell as the server shows it into a cell of Univer. */
import type { ICellData, IStyleData } from '@univerjs/core';
import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  STYLE_KEYS,
  WrapStrategy,
} from '@univerjs/core';
import type { CellFormat } from '../../../model/workbook-data.js';
import type { CellView } from '../../protocol.js';
import { lookToStyle } from './look-to-style.js';
import type { ShownCell } from './shown-cell.js';

/** What Univer keeps beside a cell for {@link showServerText}. */
export interface CellCustom {
  /** What the cell displays where that is not its value. */
  readonly text?: string;
  /** True where a rule that only warns is broken. */
  readonly invalid?: true;
  /** The sentence behind an error value. */
  readonly message?: string;
}

/** Points, as Sheets has it. */
export const DEFAULT_FONT_SIZE = 10;

const LINK_COLOR = '#1155cc';
const styles = new Map<string, IStyleData>();
const lookNumbers = new Map<string, number>();
const knownLooks = new WeakMap<CellFormat, number>();

/** The same for looks that say the same: each object is spelt out once. */
function lookNumber(look: CellFormat | undefined): number {
  if (look === undefined) return -1;
  const known = knownLooks.get(look);
  if (known !== undefined) return known;
  const text = JSON.stringify(look);
  const number = lookNumbers.get(text) ?? lookNumbers.size;
  lookNumbers.set(text, number);
  knownLooks.set(look, number);
  return number;
}

/** Styles are shared between cells: a sheet has few looks and many cells. */
function styleOf(cell: ShownCell, align: HorizontalAlign | undefined): IStyleData {
  const { format, shade, view } = cell;
  const isLink = view.link !== undefined;
  const isChoice = cell.rule?.choices !== undefined;
  const kind = `${isLink},${isChoice},${align},${view.shownFormat}`;
  const key = `${lookNumber(format)},${lookNumber(shade)},${kind}`;
  const known = styles.get(key);
  if (known !== undefined) return known;
  const look: CellFormat = { ...format, ...shade };
  // The drop-downs' own drawing knows no default size.
  const style = { fs: DEFAULT_FONT_SIZE, ...lookToStyle(look, view.shownFormat) };
  // A drop-down's text that is too long is cut off; Univer would wrap it.
  if (isChoice) style.tb ??= WrapStrategy.CLIP;
  if (isLink) {
    style.cl = { rgb: look.fontColor ?? LINK_COLOR };
    style.ul = { s: BooleanNumber.TRUE };
  }
  if (align !== undefined && style.ht === undefined) style.ht = align;
  styles.set(key, style);
  return style;
}

type Content = Pick<ICellData, 'v' | 't'> & { align?: HorizontalAlign; message?: string };

function contentOf(value: CellView['value']): Content {
  if (value === undefined) return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') {
    return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, align: HorizontalAlign.CENTER };
  }
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  return {
    v: value.error,
    t: CellValueType.STRING,
    align: HorizontalAlign.CENTER,
    ...(value.message !== undefined && { message: value.message }),
  };
}

/**
 * The cell as Univer's snapshot has it. Every member is given, so that what the cell had before and
 * has no more is taken away. null stands for a cell that has nothing.
 */
export function cellToUniver(cell: ShownCell | null | undefined): ICellData {
  if (!cell) return { v: null, t: null, f: null, si: null, p: null, s: null, custom: null };
  const { view } = cell;
  const { v, t, align, message } = contentOf(view.value);
  const custom: CellCustom = {
    ...(view.text !== undefined && { text: view.text }),
    ...(view.invalid && { invalid: true as const }),
    ...(message !== undefined && { message }),
  };
  return {
    v: v ?? null,
    t: t ?? null,
    f: view.formula ?? null,
    si: null,
    p: null,
    s: styleOf(cell, align),
    custom: Object.keys(custom).length === 0 ? null : custom,
  };
}

const NO_BORDERS = { t: null, r: null, b: null, l: null } as const;
const wholeStyles = new WeakMap<IStyleData, IStyleData>();

/** Univer adds a style to the one that a cell has: members that are not there are named, as null. */
function wholeStyle(style: IStyleData): IStyleData {
  const known = wholeStyles.get(style);
  if (known !== undefined) return known;
  const none = Object.fromEntries(STYLE_KEYS.map((key) => [key, null]));
  const whole: IStyleData = {
    ...none,
    ...style,
    ...(style.bd && { bd: { ...NO_BORDERS, ...style.bd } }),
  };
  wholeStyles.set(style, whole);
  return whole;
}

/** The cell as a change of what Univer shows there. */
export function cellToPatch(cell: ShownCell | null | undefined): ICellData {
  const data = cellToUniver(cell);
  return data.s && typeof data.s === 'object' ? { ...data, s: wholeStyle(data.s) } : data;
}
