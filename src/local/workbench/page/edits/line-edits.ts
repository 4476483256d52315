/** Edits of whole rows and columns: inserting, deleting, moving, sizing, hiding, freezing. */
import { Direction, type IRange } from '@univerjs/core';
import type { Axis, EditOperation } from '../../protocol.js';
import {
  boundedArea,
  type CommandParams,
  type EditContext,
  metaOf,
  selectedAreas,
  sheetIdOf,
  type Translate,
} from './translation.js';

interface Lines {
  readonly at: number;
  readonly count: number;
}

/** The rows or columns that ranges cover, or the selection where none are given. */
function linesOf(params: CommandParams, axis: Axis, context: EditContext): Lines[] {
  const sheetId = sheetIdOf(params, context);
  const { range, ranges } = params as CommandParams & {
    range?: IRange;
    ranges?: readonly IRange[];
  };
  const given = ranges ?? (range ? [range] : null);
  const meta = metaOf(sheetId, context);
  const areas = given
    ? given.map((each) => boundedArea(each, meta))
    : selectedAreas(sheetId, context);
  return areas.map(({ top, left, bottom, right }) =>
    axis === 'rows' ? { at: top, count: bottom - top + 1 } : { at: left, count: right - left + 1 },
  );
}

export function insertLines(axis: Axis): Translate {
  return (params, context) => {
    const sheetId = sheetIdOf(params, context);
    const { direction } = params as CommandParams & { direction?: Direction };
    const isBefore = direction === Direction.UP || direction === Direction.LEFT;
    return linesOf(params, axis, context).map(({ at, count }) => ({
      kind: 'insert-lines',
      sheetId,
      axis,
      at,
      count,
      // New lines look like those beside which they were asked for.
      lookOf: isBefore ? 'after' : 'before',
    }));
  };
}

export function deleteLines(axis: Axis): Translate {
  return (params, context) => {
    const sheetId = sheetIdOf(params, context);
    return linesOf(params, axis, context)
      .sort((one, other) => other.at - one.at)
      .map(({ at, count }) => ({ kind: 'delete-lines', sheetId, axis, at, count }));
  };
}

export function moveLines(axis: Axis): Translate {
  return (params, context) => {
    const sheetId = sheetIdOf(params, context);
    const { toRange, fromRange } = params as CommandParams & { toRange: IRange; fromRange: IRange };
    const start = (range: IRange) => (axis === 'rows' ? range.startRow : range.startColumn);
    const from = start(fromRange) + 1;
    const lines = linesOf({ ...params, range: undefined }, axis, context).find(
      ({ at, count }) => at <= from && from < at + count,
    );
    if (lines === undefined) return null;
    return [{ kind: 'move-lines', sheetId, axis, ...lines, to: start(toRange) + 1 }];
  };
}

export function resizeLines(axis: Axis): Translate {
  return (params, context) => {
    const sheetId = sheetIdOf(params, context);
    const pixels = Math.round(Number(params['value']));
    return linesOf(params, axis, context).map(({ at, count }) => ({
      kind: 'resize-lines',
      sheetId,
      axis,
      at,
      count,
      pixels,
    }));
  };
}

/** Dragging a header's edge: every wholly selected line among which it stands, or that one alone. */
export function dragLineEdge(axis: Axis): Translate {
  return (params, context) => {
    const sheetId = sheetIdOf(params, context);
    const meta = metaOf(sheetId, context);
    const anchor = Number(params[axis === 'rows' ? 'anchorRow' : 'anchorCol']) + 1;
    const delta = Number(params[axis === 'rows' ? 'deltaY' : 'deltaX']);
    const sizes = new Map(axis === 'rows' ? meta.rowHeights : meta.columnWidths);
    const before = sizes.get(anchor) ?? (axis === 'rows' ? 21 : 100);
    const lines = wholeLinesAt(sheetId, axis, anchor, context) ?? { at: anchor, count: 1 };
    const pixels = Math.max(2, Math.round(before + delta));
    return [{ kind: 'resize-lines', sheetId, axis, ...lines, pixels }];
  };
}

function wholeLinesAt(
  sheetId: number,
  axis: Axis,
  line: number,
  context: EditContext,
): Lines | undefined {
  const { rowCount, columnCount } = metaOf(sheetId, context);
  return selectedAreas(sheetId, context)
    .filter(({ top, left, bottom, right }) =>
      axis === 'rows' ? left === 1 && right === columnCount : top === 1 && bottom === rowCount,
    )
    .map(({ top, left, bottom, right }) =>
      axis === 'rows'
        ? { at: top, count: bottom - top + 1 }
        : { at: left, count: right - left + 1 },
    )
    .find(({ at, count }) => at <= line && line < at + count);
}

export function hideLines(axis: Axis, hidden: boolean): Translate {
  return (params, context) => {
    const sheetId = sheetIdOf(params, context);
    return linesOf(params, axis, context).map(({ at, count }) => ({
      kind: 'hide-lines',
      sheetId,
      axis,
      at,
      count,
      hidden,
    }));
  };
}

export const freeze: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const { xSplit, ySplit } = params as CommandParams & { xSplit: number; ySplit: number };
  return [{ kind: 'freeze', sheetId, rows: ySplit, columns: xSplit }];
};

/** What the choices of the menu Freeze keep still, given the first selected row and column from 0. */
const FROZEN = {
  cell: (row: number, column: number) => ({ rows: row, columns: column }),
  row: (row: number) => ({ rows: row }),
  column: (_row: number, column: number) => ({ columns: column }),
  'first row': () => ({ rows: 1 }),
  'first column': () => ({ columns: 1 }),
} as const;

/** Freezes up to the selection, or the first line; the other axis stays as it is. */
export function freezeTo(what: keyof typeof FROZEN): Translate {
  return (params, context) => {
    const sheetId = sheetIdOf(params, context);
    const { frozenRows, frozenColumns } = metaOf(sheetId, context);
    const [area] = selectedAreas(sheetId, context).slice(-1);
    if (area === undefined) return null;
    const present = { rows: frozenRows, columns: frozenColumns };
    return [{ kind: 'freeze', sheetId, ...present, ...FROZEN[what](area.top - 1, area.left - 1) }];
  };
}

export const unfreeze: Translate = (params, context): EditOperation[] => [
  { kind: 'freeze', sheetId: sheetIdOf(params, context), rows: 0, columns: 0 },
];
