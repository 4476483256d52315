/** Groups of rows and columns, to and from the outline levels of the file. */
import type { Sheet, WriteSheet } from 'hucre/xlsx';
import { groupsOf, lineGroups } from '../../model/line-groups.js';
import type { LineGroups, SheetData } from '../../model/workbook-data.js';

type Axis = 'rows' | 'columns';

/** What the file says of one line; both absent where it is in no group and has no toggle. */
export interface FileOutline {
  readonly outlineLevel?: number;
  /** On the line of the toggle of a collapsed group. */
  readonly collapsed?: boolean;
}

/** What the file says of each line that has something to do with groups, by line number. */
export function toFileOutline(sheet: SheetData, axis: Axis): ReadonlyMap<number, FileOutline> {
  const groups = lineGroups(sheet, axis);
  const outline = new Map<number, FileOutline>();
  for (const [line, outlineLevel] of groups.depths) outline.set(line, { outlineLevel });
  for (const { first, last, isCollapsed } of groupsOf(groups)) {
    const toggle = groups.controlAfter ? last + 1 : first - 1;
    if (isCollapsed) outline.set(toggle, { ...outline.get(toggle), collapsed: true });
  }
  return outline;
}

/** Where the toggles stand; nothing where nothing is grouped. */
export function toFileOutlineProperties(sheet: SheetData): Pick<WriteSheet, 'outlineProperties'> {
  const [rows, columns] = [lineGroups(sheet, 'rows'), lineGroups(sheet, 'columns')];
  if (rows.depths.size === 0 && columns.depths.size === 0) return {};
  return {
    outlineProperties: { summaryBelow: rows.controlAfter, summaryRight: columns.controlAfter },
  };
}

/** The groups that the file says; a collapsed one is told by its toggle and its hidden lines. */
export function fromFileOutline(
  outline: ReadonlyMap<number, FileOutline>,
  hidden: ReadonlySet<number>,
  controlAfter: boolean,
): LineGroups | undefined {
  const levels = [...outline].flatMap(([line, { outlineLevel = 0 }]) =>
    outlineLevel > 0 ? [[line, outlineLevel] as const] : [],
  );
  if (levels.length === 0) return undefined;
  const open: LineGroups = { depths: new Map(levels), collapsed: [], controlAfter };
  const collapsed = groupsOf(open).filter(({ first, last }) => {
    const toggle = outline.get(controlAfter ? last + 1 : first - 1);
    return toggle?.collapsed === true && hidden.has(first) && hidden.has(last);
  });
  return { ...open, collapsed: collapsed.map(({ depth, first }) => ({ depth, line: first })) };
}

/** The outline of both axes as the file's lines say it, counting from 1. */
export function outlinesOf(sheet: Sheet): {
  rows: ReadonlyMap<number, FileOutline>;
  columns: ReadonlyMap<number, FileOutline>;
} {
  const rows = new Map([...(sheet.rowDefs ?? [])].map(([index, def]) => [index + 1, def]));
  const columns = new Map((sheet.columns ?? []).map((def, index) => [index + 1, def]));
  return { rows, columns };
}
