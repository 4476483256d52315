/** Edits that order or choose rows, and merged cells. */
import { Dimension, type IRange } from '@univerjs/core';
import type { IFilterColumn } from '@univerjs/sheets-filter';
import type { Area } from '../../../model/workbook-data.js';
import type { Axis } from '../../protocol.js';
import type { CellGrid } from '../grid/cell-grid.js';
import { columnTexts } from '../grid/filter-to-univer.js';
import {
  boundedArea,
  type CommandParams,
  metaOf,
  selectedAreas,
  sheetIdOf,
  type Translate,
} from './translation.js';

export const sort: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const { range, orderRules, hasTitle } = params as CommandParams & {
    range: IRange;
    orderRules: readonly { type: 'asc' | 'desc'; colIndex: number }[];
    hasTitle?: boolean;
  };
  const meta = metaOf(sheetId, context);
  const area = boundedArea(range, meta);
  const isAllFrozen = area.bottom <= meta.frozenRows;
  // Sorting a sheet leaves its frozen rows where they are, as in Sheets.
  const first = isAllFrozen ? area.top : Math.max(area.top, meta.frozenRows + 1);
  const hasHeader = hasTitle === true && first === area.top;
  return [
    {
      kind: 'sort',
      sheetId,
      area: { ...area, top: hasHeader ? first + 1 : first },
      by: orderRules.map(({ type, colIndex }) => ({
        column: colIndex + 1,
        ascending: type === 'asc',
      })),
    },
  ];
};

export const makeFilter: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const sheet = context.grid.book.sheet(sheetId);
  if (sheet === undefined) return null;
  const area = boundedArea(params['range'] as IRange, sheet.meta);
  return [{ kind: 'filter', sheetId, area: filledPart(sheet.cells, area) }];
};

/** Univer takes shaded cells for filled ones; a filter goes as far as there are values. */
function filledPart(cells: CellGrid, area: Area): Area {
  let bottom = area.top;
  let right = area.left;
  cells.forEach((row, column, { view }) => {
    if (view.value === undefined || row > area.bottom || column > area.right) return;
    if (row < area.top || column < area.left) return;
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return { ...area, bottom, right };
}

export const removeFilter: Translate = (params, context) => [
  { kind: 'filter', sheetId: sheetIdOf(params, context), area: null },
];

export const filterColumn: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const { col, criteria } = params as CommandParams & {
    col: number;
    criteria: Partial<IFilterColumn> | null;
  };
  const column = col + 1;
  if (criteria === null) return [{ kind: 'filter-column', sheetId, column, hiddenValues: null }];
  if (criteria.filters === undefined) {
    return 'Filtering by a condition or colour is not available here; choose values instead.';
  }
  const sheet = context.grid.book.sheet(sheetId);
  if (sheet === undefined) return null;
  const shown = new Set(criteria.filters.filters ?? []);
  if (criteria.filters.blank) shown.add('');
  const hiddenValues = [...columnTexts(sheet, column)].filter((text) => !shown.has(text));
  return [{ kind: 'filter-column', sheetId, column, hiddenValues }];
};

/** Takes the criteria off every column. */
export const clearFilter: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const criteria = context.grid.book.sheet(sheetId)?.meta.filter?.criteria ?? {};
  return Object.keys(criteria).map((column) => ({
    kind: 'filter-column',
    sheetId,
    column: Number(column),
    hiddenValues: null,
  }));
};

/** Merging vertically makes one cell of each column, horizontally one of each row. */
const DIRECTIONS: Readonly<Record<Dimension, Axis>> = {
  [Dimension.COLUMNS]: 'columns',
  [Dimension.ROWS]: 'rows',
};

export const merge: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const { selections, value } = params as CommandParams & {
    selections: readonly IRange[];
    value?: Dimension;
  };
  const meta = metaOf(sheetId, context);
  const by = value === undefined ? null : DIRECTIONS[value];
  return selections.map((range) => ({
    kind: 'merge',
    sheetId,
    area: boundedArea(range, meta),
    ...(by !== null && { by }),
  }));
};

export const unmerge: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const ranges = params['ranges'] as readonly IRange[] | undefined;
  const meta = metaOf(sheetId, context);
  const areas = ranges
    ? ranges.map((range) => boundedArea(range, meta))
    : selectedAreas(sheetId, context);
  return areas.map((area) => ({ kind: 'unmerge', sheetId, area }));
};
