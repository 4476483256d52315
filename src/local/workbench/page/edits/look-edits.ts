/** Edits of cells' look: fonts, colours, alignment, wrapping, number formats. */
import {
  BooleanNumber,
  HorizontalAlign,
  type IRange,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Area } from '../../../model/workbook-data.js';
import type { EditOperation, FormatChange } from '../../protocol.js';
import { runsOf } from '../grid/areas.js';
import {
  boundedArea,
  type CommandParams,
  metaOf,
  selectedAreas,
  sheetIdOf,
  type Translate,
} from './translation.js';

type ToFormat = (value: unknown) => FormatChange | null;

const isOn = (value: unknown): boolean =>
  value === BooleanNumber.TRUE || (value as { s?: BooleanNumber } | null)?.s === BooleanNumber.TRUE;

/** Colours of the picker are `#rrggbb`, `rgb(r,g,b)` or nothing. */
function colorOf(value: unknown): string | null {
  const rgb = (value as { rgb?: string | null } | null)?.rgb ?? null;
  if (rgb === null || rgb === '') return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (parts === null) return rgb.toLowerCase();
  const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${hex.join('')}`;
}

const HORIZONTAL: Readonly<Record<number, FormatChange>> = {
  [HorizontalAlign.UNSPECIFIED]: { horizontalAlignment: null },
  [HorizontalAlign.LEFT]: { horizontalAlignment: 'left' },
  [HorizontalAlign.CENTER]: { horizontalAlignment: 'center' },
  [HorizontalAlign.RIGHT]: { horizontalAlignment: 'right' },
};

const VERTICAL: Readonly<Record<number, FormatChange>> = {
  [VerticalAlign.UNSPECIFIED]: { verticalAlignment: null },
  [VerticalAlign.TOP]: { verticalAlignment: 'top' },
  [VerticalAlign.MIDDLE]: { verticalAlignment: 'middle' },
  [VerticalAlign.BOTTOM]: { verticalAlignment: 'bottom' },
};

const WRAP: Readonly<Record<number, FormatChange>> = {
  [WrapStrategy.UNSPECIFIED]: { wrap: null },
  [WrapStrategy.OVERFLOW]: { wrap: 'OVERFLOW' },
  [WrapStrategy.WRAP]: { wrap: 'WRAP' },
  [WrapStrategy.CLIP]: { wrap: 'CLIP' },
};

/** By Univer's short name of a style's member. */
const STYLES: Readonly<Record<string, ToFormat>> = {
  bl: (value) => ({ fontWeight: isOn(value) ? 'bold' : null }),
  it: (value) => ({ fontStyle: isOn(value) ? 'italic' : null }),
  ul: (value) => ({ fontLine: isOn(value) ? 'underline' : null }),
  st: (value) => ({ fontLine: isOn(value) ? 'line-through' : null }),
  ff: (value) => ({ fontFamily: typeof value === 'string' ? value : null }),
  fs: (value) => ({ fontSize: typeof value === 'number' ? value : null }),
  cl: (value) => ({ fontColor: colorOf(value) }),
  bg: (value) => ({ background: colorOf(value) }),
  ht: (value) => HORIZONTAL[Number(value)] ?? null,
  vt: (value) => VERTICAL[Number(value)] ?? null,
  tb: (value) => WRAP[Number(value)] ?? null,
  tr: (value) => {
    const angle = typeof value === 'number' ? value : (value as { a?: number } | null)?.a;
    return { textRotation: angle ? -angle : null };
  },
};

export const setStyle: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const { style, range } = params as CommandParams & {
    style: { type: string; value: unknown };
    range?: IRange;
  };
  const format = STYLES[style.type]?.(style.value) ?? null;
  if (format === null)
    return 'This kind of formatting is not available here; Google Sheets has it.';
  const areas = range
    ? [boundedArea(range, metaOf(sheetId, context))]
    : selectedAreas(sheetId, context);
  return areas.length === 0 ? null : [{ kind: 'format', sheetId, areas, format }];
};

interface NumberFormatPlace {
  readonly row: number;
  readonly col: number;
  readonly pattern?: string;
}

/** The patterns of the toolbar's buttons for percents and money, as Sheets has them. */
const PATTERNS: Readonly<Record<string, string | null>> = {
  '': null,
  General: null,
  '0%': '0.00%',
  '"$"#,##0.00_);[Red]("$"#,##0.00)': '"$"#,##0.00',
};

const numberFormatOf = (pattern: string): string | null =>
  Object.hasOwn(PATTERNS, pattern) ? (PATTERNS[pattern] ?? null) : pattern;

/** Univer lists cell by cell; neighbours with one pattern are gathered again. */
export const setNumberFormat: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const places = params['values'] as readonly NumberFormatPlace[];
  const byPattern = new Map<string, Map<number, number[]>>();
  for (const { row, col, pattern = '' } of places) {
    const columns = byPattern.get(pattern) ?? new Map<number, number[]>();
    byPattern.set(pattern, columns);
    columns.set(col, [...(columns.get(col) ?? []), row]);
  }
  return [...byPattern].map(
    ([pattern, columns]): EditOperation => ({
      kind: 'format',
      sheetId,
      areas: areasOf(columns),
      format: { numberFormat: numberFormatOf(pattern) },
    }),
  );
};

function areasOf(columns: ReadonlyMap<number, readonly number[]>): Area[] {
  return [...columns].flatMap(([column, rows]) =>
    runsOf(rows).map(({ first, count }) => ({
      top: first + 1,
      bottom: first + count,
      left: column + 1,
      right: column + 1,
    })),
  );
}
