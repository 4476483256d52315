/** Grouping the rows and columns of a range, and collapsing the groups in it. */
import type { LineChange } from '../../model/line-change.js';
import {
  groupsOf,
  type LineGroup,
  lineGroups,
  setCollapsed,
  setLineGroups,
  shiftDepth,
} from '../../model/line-groups.js';
import { RangeFilling } from './range-filling.js';

type Axis = LineChange['axis'];

export abstract class RangeGroups extends RangeFilling {
  /** Groups the rows so many levels deeper, or less deep where it is negative. */
  shiftRowGroupDepth(delta: number): this {
    return this.shiftGroupDepth('rows', delta);
  }
  shiftColumnGroupDepth(delta: number): this {
    return this.shiftGroupDepth('columns', delta);
  }

  /**
   * Of the groups wholly in the range the outermost ones; where there is none, the deepest expanded
   * one that is partly in it. Source: reference of class Range; live test of gas-fakes, "Range
   * Grouping Methods".
   */
  collapseGroups(): this {
    return this.setGroups(true);
  }
  expandGroups(): this {
    return this.setGroups(false);
  }

  private linesOf(axis: Axis): [first: number, last: number] {
    const { top, bottom, left, right } = this.area;
    return axis === 'rows' ? [top, bottom] : [left, right];
  }

  private shiftGroupDepth(axis: Axis, delta: number): this {
    const [first, last] = this.linesOf(axis);
    this.session.beforeStructureChange();
    const groups = lineGroups(this.sheetData, axis);
    setLineGroups(this.sheetData, axis, shiftDepth(groups, first, last, delta));
    this.execution.meter.metadata();
    this.session.lookChanged();
    return this;
  }

  private setGroups(isCollapsed: boolean): this {
    this.session.beforeStructureChange();
    for (const axis of ['rows', 'columns'] as const) {
      const [first, last] = this.linesOf(axis);
      const others = groupsOf(lineGroups(this.sheetData, axis)).filter(
        (group) => group.isCollapsed !== isCollapsed,
      );
      for (const group of chosenGroups(others, first, last)) {
        setCollapsed(this.sheetData, axis, group, isCollapsed);
      }
    }
    this.execution.meter.metadata();
    this.session.lookChanged();
    return this;
  }
}

function chosenGroups(
  groups: readonly LineGroup[],
  first: number,
  last: number,
): readonly LineGroup[] {
  const whole = groups.filter((group) => group.first >= first && group.last <= last);
  if (whole.length > 0) {
    return whole.filter((group) => !whole.some((other) => isAround(other, group)));
  }
  const partly = groups.filter((group) => group.first <= last && group.last >= first);
  return partly.slice(-1);
}

function isAround(outer: LineGroup, inner: LineGroup): boolean {
  return outer.depth < inner.depth && outer.first <= inner.first && outer.last >= inner.last;
}
