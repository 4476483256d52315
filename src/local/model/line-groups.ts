/** Groups of rows or columns that can be collapsed: nested by depth, told from the depth of each line. */
import { NotEmulatedError, ServiceError } from '../boundary/errors.js';
import { type LineChange, lineAfter } from './line-change.js';
import type { LineGroups, SheetData } from './workbook-data.js';

/** Google nests groups no deeper than this. Source: Google Docs Editors help, group rows or columns. */
const DEEPEST = 8;

type Axis = LineChange['axis'];

/** One group: its lines, both ends included, and its depth counting from 1. */
export interface LineGroup {
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  readonly isCollapsed: boolean;
}

const NO_GROUPS: LineGroups = { depths: new Map(), collapsed: [], controlAfter: false };

/** The sheet's groups along an axis. */
export function lineGroups(sheet: SheetData, axis: Axis): LineGroups {
  return (axis === 'rows' ? sheet.rowGroups : sheet.columnGroups) ?? NO_GROUPS;
}

/** Replaces the sheet's groups along an axis. */
export function setLineGroups(sheet: SheetData, axis: Axis, groups: LineGroups): void {
  if (groups === NO_GROUPS) return;
  if (axis === 'rows') sheet.rowGroups = groups;
  else sheet.columnGroups = groups;
}

/** Every group, outer ones before those inside them. */
export function groupsOf(groups: LineGroups): readonly LineGroup[] {
  const lines = [...groups.depths.keys()].sort((one, other) => one - other);
  const found: LineGroup[] = [];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    let first: number | null = null;
    let last = 0;
    const close = () => {
      if (first !== null) found.push(groupBetween(groups, first, last, depth));
      first = null;
    };
    for (const line of lines) {
      if ((groups.depths.get(line) ?? 0) < depth) continue;
      if (first !== null && line !== last + 1) close();
      first ??= line;
      last = line;
    }
    close();
  }
  return found;
}

function groupBetween(groups: LineGroups, first: number, last: number, depth: number): LineGroup {
  const isCollapsed = groups.collapsed.some(
    (entry) => entry.depth === depth && entry.line >= first && entry.line <= last,
  );
  return { first, last, depth, isCollapsed };
}

/** @throws ServiceError where groups would nest too deeply */
export function shiftDepth(
  groups: LineGroups,
  first: number,
  last: number,
  delta: number,
): LineGroups {
  const depths = new Map(groups.depths);
  for (let line = first; line <= last; line += 1) {
    const depth = Math.max(0, (depths.get(line) ?? 0) + delta);
    if (depth > DEEPEST) throw new ServiceError(`The group depth can be at most ${DEEPEST}.`);
    if (depth === 0) depths.delete(line);
    else depths.set(line, depth);
  }
  return withoutLostCollapses({ ...groups, depths });
}

function withoutLostCollapses(groups: LineGroups): LineGroups {
  const collapsed = groups.collapsed.filter(
    ({ depth, line }) => (groups.depths.get(line) ?? 0) >= depth,
  );
  return { ...groups, collapsed };
}

/** Collapses the group and hides its lines, or expands it and shows them. Source: Sheets API, DimensionGroup. */
export function setCollapsed(
  sheet: SheetData,
  axis: Axis,
  group: LineGroup,
  isCollapsed: boolean,
): void {
  const groups = lineGroups(sheet, axis);
  const { first, last, depth } = group;
  const others = groups.collapsed.filter(
    (entry) => entry.depth !== depth || entry.line < first || entry.line > last,
  );
  const collapsed = isCollapsed ? [...others, { depth, line: first }] : others;
  setLineGroups(sheet, axis, { ...groups, collapsed });
  const hidden = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  for (let line = first; line <= last; line += 1) {
    if (isCollapsed) hidden.add(line);
    else hidden.delete(line);
  }
}

/** New lines inside a group belong to it. @throws NotEmulatedError where grouped lines move */
export function groupsAfter(groups: LineGroups, change: LineChange): LineGroups {
  const { depths } = groups;
  if (depths.size === 0) return groups;
  if (change.kind === 'move') refuseGroupedMove(groups, change);
  const changed = new Map<number, number>();
  for (const [line, depth] of depths) {
    const place = lineAfter(line, change);
    if (place !== null) changed.set(place, depth);
  }
  if (change.kind === 'insert') {
    const around = Math.min(depths.get(change.at - 1) ?? 0, depths.get(change.at) ?? 0);
    for (let line = change.at; around > 0 && line < change.at + change.count; line += 1) {
      changed.set(line, around);
    }
  }
  const collapsed = groups.collapsed.map(({ depth, line }) => ({
    depth,
    line: lineAfter(line, change) ?? change.at,
  }));
  return withoutLostCollapses({ ...groups, depths: changed, collapsed });
}

function refuseGroupedMove(
  { depths }: LineGroups,
  { at, count, to }: LineChange & { kind: 'move' },
): void {
  const isInside = (depths.get(to - 1) ?? 0) > 0 && (depths.get(to) ?? 0) > 0;
  const isGrouped = [...depths.keys()].some((line) => line >= at && line < at + count);
  if (isInside || isGrouped) throw new NotEmulatedError('moving grouped rows or columns');
}
