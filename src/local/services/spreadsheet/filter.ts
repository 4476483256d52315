/** The basic filter of a sheet. */
import { ServiceError } from '../../boundary/errors.js';
import { formatDisplay } from '../../formats/display-value.js';
import { cellAt } from '../../model/cells.js';
import { meets } from '../../model/condition-judgement.js';
import { sortRows } from '../../model/sort-rows.js';
import type { BasicFilter, SheetData } from '../../model/workbook-data.js';
import { scriptValues, storedValues } from './condition-storage.js';
import { FilterCriteria } from './filter-criteria.js';
import type { Range } from './range.js';
import { SortSpec } from './sort-spec.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

type Criterion = BasicFilter['criteria'][number];

export class Filter extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.Filter';

  constructor(
    session: WorkbookSession,
    private readonly sheetData: SheetData,
  ) {
    super(session);
  }

  getRange(): Range {
    return this.session.objects.range(this.session, this.sheetData, this.data().area);
  }

  remove(): void {
    this.data();
    this.sheetData.filter = null;
    this.session.lookChanged();
  }

  /** Columns are numbers of the sheet. */
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const stored = this.data().criteria[columnPosition];
    if (!stored) return null;
    const { timeZone } = this.session.workbook;
    return new FilterCriteria(this.execution, {
      condition:
        stored.criteria === undefined
          ? null
          : {
              criteria: stored.criteria,
              values: scriptValues(stored.criteria, stored.values ?? [], timeZone),
            },
      hiddenValues: stored.hiddenValues ?? null,
      visibleValues: null,
    });
  }

  setColumnFilterCriteria(columnPosition: number, criteria: FilterCriteria | null): this {
    const { criteria: present, ...rest } = this.data();
    const { area } = rest;
    if (columnPosition < area.left || columnPosition > area.right) {
      throw new ServiceError(`Column ${columnPosition} is not in the filter's range.`);
    }
    const { [columnPosition]: _replaced, ...others } = present;
    const next = criteria
      ? { ...others, [columnPosition]: this.toStored(criteria, columnPosition) }
      : others;
    this.sheetData.filter = { ...rest, criteria: next };
    this.session.lookChanged();
    return this;
  }

  removeColumnFilterCriteria(columnPosition: number): this {
    return this.setColumnFilterCriteria(columnPosition, null);
  }

  /** Sorts the rows below the header. */
  sort(columnPosition: number, ascending: boolean): this {
    const { area } = this.data();
    const body = { ...area, top: area.top + 1 };
    if (body.top > body.bottom) return this;
    this.session.beforeWrite(this.sheetData, body);
    this.session.recalculateIfStale();
    sortRows(this.sheetData, body, [{ column: columnPosition, ascending }]);
    this.sheetData.filter = { ...this.data(), sorted: { column: columnPosition, ascending } };
    this.session.wrote(this.sheetData, body);
    return this;
  }

  /** How the filter last sorted, as seen from a column. */
  getColumnSortSpec(columnPosition: number): SortSpec {
    const { sorted } = this.data();
    const ascending = sorted?.column === columnPosition ? sorted.ascending : null;
    return new SortSpec(this.execution, columnPosition, ascending);
  }

  private data(): BasicFilter {
    this.execution.meter.metadata();
    if (this.sheetData.filter) return this.sheetData.filter;
    throw new ServiceError('The filter was removed.');
  }

  /** Visible values are kept as the values that they leave hidden. */
  private toStored(criteria: FilterCriteria, column: number): Criterion {
    const { condition, hiddenValues, visibleValues } = criteria.snapshot();
    const { timeZone } = this.session.workbook;
    const hidden = visibleValues ? this.valuesOtherThan(visibleValues, column) : hiddenValues;
    return {
      ...(hidden ? { hiddenValues: hidden } : {}),
      ...(condition
        ? { criteria: condition.criteria, values: storedValues(condition, timeZone) }
        : {}),
    };
  }

  private valuesOtherThan(visible: readonly string[], column: number): string[] {
    const { top, bottom } = this.data().area;
    const others = new Set<string>();
    this.session.recalculateIfStale();
    for (let row = top + 1; row <= bottom; row += 1) {
      const shown = shownAt(this.session, this.sheetData, row, column);
      if (!visible.includes(shown)) others.add(shown);
    }
    return [...others];
  }
}

/** Makes the sheet's filter. @throws ServiceError where it has one */
export function createFilter(session: WorkbookSession, range: Range): Filter {
  session.beforeStructureChange();
  if (range.sheetData.filter) {
    throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
  }
  range.sheetData.filter = { area: range.area, criteria: {} };
  session.execution.meter.metadata();
  session.lookChanged();
  return new Filter(session, range.sheetData);
}

/** Whether the sheet's filter hides the row. */
export function isHiddenByFilter(session: WorkbookSession, sheet: SheetData, row: number): boolean {
  const { filter } = sheet;
  if (!filter || row <= filter.area.top || row > filter.area.bottom) return false;
  session.recalculateIfStale();
  return Object.entries(filter.criteria).some(([column, criterion]) => {
    const shown = shownAt(session, sheet, row, Number(column));
    if (criterion.hiddenValues?.includes(shown)) return true;
    if (criterion.criteria === undefined) return false;
    const condition = { criteria: criterion.criteria, values: criterion.values ?? [] };
    return !meets(condition, cellAt(sheet, row, Number(column))?.value ?? null, shown);
  });
}

function shownAt(session: WorkbookSession, sheet: SheetData, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (!cell) return '';
  session.requireComputed(sheet, cell, row, column);
  return formatDisplay(cell.value, cell.format?.numberFormat, session.workbook.locale);
}
