/** A group of rows or columns as scripts hold it. */
import { ServiceError } from '../../boundary/errors.js';
import type { LineChange } from '../../model/line-change.js';
import {
  groupsOf,
  type LineGroup,
  lineGroups,
  setCollapsed,
  setLineGroups,
  shiftDepth,
} from '../../model/line-groups.js';
import type { SheetData } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

type Axis = LineChange['axis'];

export class Group extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.Group';

  /** @param line a line of the group */
  constructor(
    session: WorkbookSession,
    private readonly sheetData: SheetData,
    private readonly axis: Axis,
    private readonly line: number,
    private readonly depth: number,
  ) {
    super(session);
  }

  collapse(): this {
    return this.setCollapsed(true);
  }
  expand(): this {
    return this.setCollapsed(false);
  }
  isCollapsed(): boolean {
    return this.group().isCollapsed;
  }
  getDepth(): number {
    return this.group().depth;
  }
  /** The line just before the group, or just after it where the toggles stand there. */
  getControlIndex(): number {
    const { first, last } = this.group();
    return lineGroups(this.sheetData, this.axis).controlAfter ? last + 1 : first - 1;
  }
  getRange(): Range {
    const { first, last } = this.group();
    const { maxRows, maxColumns } = this.sheetData;
    const area =
      this.axis === 'rows'
        ? { top: first, bottom: last, left: 1, right: maxColumns }
        : { top: 1, bottom: maxRows, left: first, right: last };
    const isRows = this.axis === 'rows';
    const open = { top: !isRows, bottom: !isRows, left: isRows, right: isRows };
    return this.session.objects.range(this.session, this.sheetData, area, open);
  }
  remove(): void {
    const { first, last } = this.group();
    this.session.beforeStructureChange();
    const groups = lineGroups(this.sheetData, this.axis);
    setLineGroups(this.sheetData, this.axis, shiftDepth(groups, first, last, -1));
    this.session.lookChanged();
  }

  private setCollapsed(isCollapsed: boolean): this {
    const group = this.group();
    this.session.beforeStructureChange();
    setCollapsed(this.sheetData, this.axis, group, isCollapsed);
    this.session.lookChanged();
    return this;
  }

  private group(): LineGroup {
    this.execution.meter.metadata();
    const found = groupAt(this.sheetData, this.axis, this.line, this.depth);
    if (found) return found;
    throw new ServiceError('The group was removed.');
  }
}

/** The group of that depth that holds the line. */
export function groupAt(
  sheet: SheetData,
  axis: Axis,
  line: number,
  depth: number,
): LineGroup | undefined {
  return groupsOf(lineGroups(sheet, axis)).find(
    (group) => group.depth === depth && line >= group.first && line <= group.last,
  );
}
