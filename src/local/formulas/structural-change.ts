/** Keeps formulas pointing at the same cells while rows and columns are inserted, deleted or moved. */
import { NotEmulatedError } from '../boundary/errors.js';
import { movedLine } from '../model/line-change.js';
import type { Corner, Reference } from './references.js';
import { formatReference } from './references.js';
import { rewriteReferences } from './rewrite-references.js';

/** What happened to the rows or columns of a sheet. Numbers count from 1, as before the change. */
export type StructuralChange = {
  /** The sheet whose rows or columns change. */
  readonly sheetName: string;
  readonly axis: 'rows' | 'columns';
  /** First row or column: of the new ones (insert), of the deleted or of the moved ones. */
  readonly at: number;
  readonly count: number;
} & (
  | { readonly kind: 'insert' }
  | { readonly kind: 'delete' }
  /** Moved before the row or column `to`. */
  | { readonly kind: 'move'; readonly to: number }
);

/** First and last row or column of a reference; `last` is null where it is open. */
interface Extent {
  readonly first: number;
  readonly last: number | null;
}

function afterInsert(extent: Extent, at: number, count: number): Extent {
  const { first, last } = extent;
  return {
    first: first >= at ? first + count : first,
    last: last !== null && last >= at ? last + count : last,
  };
}

function afterDelete(extent: Extent, at: number, count: number): Extent | null {
  const { first, last } = extent;
  const end = at + count;
  if (last !== null && first >= at && last < end) return null;
  const newFirst = first < at ? first : Math.max(at, first - count);
  if (last === null) return { first: newFirst, last: null };
  return { first: newFirst, last: last >= end ? last - count : Math.min(last, at - 1) };
}

/**
 * A range keeps its cells; where a move would tear it apart, or take an end out of its order, what
 * Google does is not recorded.
 */
function afterMove(extent: Extent, at: number, count: number, to: number): Extent {
  const last = extent.last ?? Number.POSITIVE_INFINITY;
  if (extent.first === last) {
    const place = movedLine(last, at, count, to);
    return { first: place, last: place };
  }
  const inside = (place: number) => place >= extent.first && place <= last;
  const movesInside = inside(at) && inside(at + count - 1) && to >= extent.first && to <= last + 1;
  const isApart = (at + count <= extent.first || at > last) && (to <= extent.first || to > last);
  if (movesInside && !(extent.first === at && last === at + count - 1)) return extent;
  const isWhollyMoved = at <= extent.first && last < at + count;
  if (!isApart && !isWhollyMoved) {
    throw new NotEmulatedError(
      `moving rows or columns ${at} to ${at + count - 1} out of or into the range of a formula`,
    );
  }
  const first = movedLine(extent.first, at, count, to);
  return { first, last: extent.last === null ? null : first + (extent.last - extent.first) };
}

function changeExtent(extent: Extent, change: StructuralChange): Extent | null {
  switch (change.kind) {
    case 'insert':
      return afterInsert(extent, change.at, change.count);
    case 'delete':
      return afterDelete(extent, change.at, change.count);
    case 'move':
      return afterMove(extent, change.at, change.count, change.to);
  }
}

function placeOf(corner: Corner, axis: 'rows' | 'columns'): number | null {
  return axis === 'rows' ? corner.row : corner.column;
}

function withPlace(corner: Corner, axis: 'rows' | 'columns', place: number | null): Corner {
  if (placeOf(corner, axis) === null) return corner;
  return axis === 'rows' ? { ...corner, row: place } : { ...corner, column: place };
}

function rewriteReference(reference: Reference, change: StructuralChange): string | undefined {
  const { axis } = change;
  const start = placeOf(reference.start, axis);
  const end = reference.end === null ? start : placeOf(reference.end, axis);
  const given = [start, end].filter((place) => place !== null);
  if (given.length === 0) return undefined;
  const first = Math.min(...given);
  const last = given.length === 2 ? Math.max(...given) : null;
  const changed = changeExtent({ first, last }, change);
  if (changed === null) return '#REF!';
  if (changed.first === first && changed.last === last) return undefined;
  const isReversed = start !== null && end !== null && start > end;
  const newStart = isReversed ? changed.last : changed.first;
  const newEnd = isReversed ? changed.first : (changed.last ?? changed.first);
  return formatReference({
    ...reference,
    start: withPlace(reference.start, axis, newStart),
    end: reference.end === null ? null : withPlace(reference.end, axis, newEnd),
  });
}

/**
 * The formula after rows or columns were inserted, deleted or moved; `#REF!` stands where all cells
 * of a reference were deleted.
 *
 * @param sheetName the sheet on which the formula is; references without a sheet mean it
 * @throws NotEmulatedError where a move tears a range apart
 */
export function adjustForInsertDelete(
  formula: string,
  sheetName: string,
  change: StructuralChange,
): string {
  const changed = change.sheetName.toLowerCase();
  return rewriteReferences(formula, (reference) =>
    (reference.sheet ?? sheetName).toLowerCase() === changed
      ? rewriteReference(reference, change)
      : undefined,
  );
}
