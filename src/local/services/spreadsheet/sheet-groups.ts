/** Groups of rows and columns of a sheet. */
import { ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import type { LineChange } from '../../model/line-change.js';
import {
  groupsOf,
  type LineGroup,
  lineGroups,
  setCollapsed,
  setLineGroups,
} from '../../model/line-groups.js';
import { GroupControlTogglePosition } from './enumerations.js';
import { Group, groupAt } from './group.js';
import { SheetRules } from './sheet-rules.js';

type Axis = LineChange['axis'];

export abstract class SheetGroups extends SheetRules {
  /** By a row of the group or the row of its toggle. */
  getRowGroup(rowIndex: number, groupDepth: number): Group {
    return this.requireGroup('rows', rowIndex, groupDepth);
  }
  getColumnGroup(columnIndex: number, groupDepth: number): Group {
    return this.requireGroup('columns', columnIndex, groupDepth);
  }
  getRowGroupDepth(rowIndex: number): number {
    return this.depthOf('rows', rowIndex);
  }
  getColumnGroupDepth(columnIndex: number): number {
    return this.depthOf('columns', columnIndex);
  }
  getRowGroupControlPosition(): EnumValue {
    return this.controlPosition('rows');
  }
  getColumnGroupControlPosition(): EnumValue {
    return this.controlPosition('columns');
  }
  setRowGroupControlPosition(position: EnumValue): this {
    return this.setControlPosition('rows', position);
  }
  setColumnGroupControlPosition(position: EnumValue): this {
    return this.setControlPosition('columns', position);
  }

  collapseAllRowGroups(): this {
    return this.setAll('rows', () => true);
  }
  collapseAllColumnGroups(): this {
    return this.setAll('columns', () => true);
  }
  expandAllRowGroups(): this {
    return this.setAll('rows', () => false);
  }
  expandAllColumnGroups(): this {
    return this.setAll('columns', () => false);
  }
  /** Groups that are deeper are collapsed. */
  expandRowGroupsUpToDepth(groupDepth: number): this {
    return this.setAll('rows', ({ depth }) => depth > groupDepth);
  }
  expandColumnGroupsUpToDepth(groupDepth: number): this {
    return this.setAll('columns', ({ depth }) => depth > groupDepth);
  }

  private requireGroup(axis: Axis, index: number, depth: number): Group {
    this.execution.meter.metadata();
    const { controlAfter } = lineGroups(this.sheetData, axis);
    const beside = controlAfter ? index - 1 : index + 1;
    const found =
      groupAt(this.sheetData, axis, index, depth) ?? groupAt(this.sheetData, axis, beside, depth);
    if (found) return new Group(this.session, this.sheetData, axis, found.first, depth);
    const what = axis === 'rows' ? 'row' : 'column';
    throw new ServiceError(
      `A ${what} group does not exist at index ${index} and group depth ${depth}`,
    );
  }

  private depthOf(axis: Axis, index: number): number {
    this.execution.meter.metadata();
    return lineGroups(this.sheetData, axis).depths.get(index) ?? 0;
  }

  private controlPosition(axis: Axis): EnumValue {
    this.execution.meter.metadata();
    const { controlAfter } = lineGroups(this.sheetData, axis);
    return controlAfter ? GroupControlTogglePosition.AFTER : GroupControlTogglePosition.BEFORE;
  }

  private setControlPosition(axis: Axis, position: EnumValue): this {
    const controlAfter = position.name() === 'AFTER';
    setLineGroups(this.sheetData, axis, { ...lineGroups(this.sheetData, axis), controlAfter });
    this.lookChanged();
    return this;
  }

  /** Outer groups first, so that what stays collapsed inside stays hidden. */
  private setAll(axis: Axis, isCollapsed: (group: LineGroup) => boolean): this {
    for (const group of groupsOf(lineGroups(this.sheetData, axis))) {
      setCollapsed(this.sheetData, axis, group, isCollapsed(group));
    }
    this.lookChanged();
    return this;
  }
}
