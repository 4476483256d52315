/** Where rows or columns, and rectangles of cells, are after lines were inserted, deleted or moved. */
import { NotEmulatedError } from '../boundary/errors.js';
import type { Area } from './workbook-data.js';

/** Lines of one axis. Numbers count from 1, as before the change. */
export type LineChange = {
  readonly axis: 'rows' | 'columns';
  /** First new line, or first of the deleted or moved ones. */
  readonly at: number;
  readonly count: number;
} & (
  | { readonly kind: 'insert' }
  | { readonly kind: 'delete' }
  /** Moved before the line `to`. */
  | { readonly kind: 'move'; readonly to: number }
);

/** The new number of a line; null where it was deleted. */
export function lineAfter(line: number, change: LineChange): number | null {
  const { at, count } = change;
  switch (change.kind) {
    case 'insert':
      return line >= at ? line + count : line;
    case 'delete':
      if (line < at) return line;
      return line < at + count ? null : line - count;
    case 'move':
      return movedLine(line, at, count, change.to);
  }
}

/** The rectangle that has the same cells; null where all of them were deleted. */
export function areaAfter(area: Area, change: LineChange): Area | null {
  const isRows = change.axis === 'rows';
  const span = isRows
    ? spanAfter(area.top, area.bottom, change)
    : spanAfter(area.left, area.right, change);
  if (!span) return null;
  const [first, last] = span;
  return isRows ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

/** Inserting within a span widens it. */
function spanAfter(first: number, last: number, change: LineChange): [number, number] | null {
  if (change.kind === 'move') return spanAfterMove(first, last, change);
  if (change.kind === 'insert') {
    return [lineAfter(first, change) ?? first, lineAfter(last, change) ?? last];
  }
  const end = change.at + change.count;
  if (first >= change.at && last < end) return null;
  const newFirst = first < change.at ? first : Math.max(change.at, first - change.count);
  const newLast = last >= end ? last - change.count : Math.min(last, change.at - 1);
  return [newFirst, newLast];
}

/** @throws NotEmulatedError where the move would tear the span apart */
function spanAfterMove(
  first: number,
  last: number,
  change: LineChange & { kind: 'move' },
): [number, number] {
  const { at, count, to } = change;
  // The places are monotonous between these edges, so they alone can be the outermost.
  const edges = [first, last, at - 1, at, at + count - 1, at + count, to - 1, to];
  const places = edges
    .filter((edge) => edge >= first && edge <= last)
    .map((edge) => movedLine(edge, at, count, to));
  const [lowest, highest] = [Math.min(...places), Math.max(...places)];
  if (highest - lowest !== last - first) {
    throw new NotEmulatedError(
      'moving rows or columns out of or into a merged, named or ruled range',
    );
  }
  return [lowest, highest];
}

/** The new number of a line when `count` lines from `at` are moved before the line `to`. */
export function movedLine(line: number, at: number, count: number, to: number): number {
  const end = at + count;
  if (line >= at && line < end) return line + (to > at ? to - end : to - at);
  if (to > at) return line >= end && line < to ? line - count : line;
  return line >= to && line < at ? line + count : line;
}
