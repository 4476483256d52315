/** Inserting, deleting and moving rows and columns, with everything that hangs on them. */
import { adjustForInsertDelete } from '../formulas/structural-change.js';
import { forEachCell, wholeSheet } from './cells.js';
import { forEachFormula } from './formula-scan.js';
import { areaAfter, type LineChange, lineAfter } from './line-change.js';
import { groupsAfter, lineGroups, setLineGroups } from './line-groups.js';
import { afterLineChange, planRuleFormulas } from './rule-formulas.js';
import type {
  Area,
  CellData,
  DeveloperMetadata,
  SheetArea,
  SheetData,
  WorkbookData,
} from './workbook-data.js';

/** Changes the sheet's lines and whatever in the workbook refers to them. The caller checked bounds. */
export function changeLines(workbook: WorkbookData, sheet: SheetData, change: LineChange): void {
  // Formulas first: a move that tears a reference apart is refused before anything has changed.
  const rewritten: [CellData, string][] = [];
  forEachFormula(workbook, (cell, home) => {
    const formula = adjustForInsertDelete(cell.formula, home.name, {
      sheetName: sheet.name,
      ...change,
    });
    if (formula !== cell.formula) rewritten.push([cell, formula]);
  });
  const putRuleFormulas = planRuleFormulas(workbook, afterLineChange(sheet, change));
  const groups = groupsAfter(lineGroups(sheet, change.axis), change);
  putRuleFormulas();
  setLineGroups(sheet, change.axis, groups);
  changeSheetRules(sheet, change);
  changeWorkbookRules(workbook, sheet, change);
  for (const [cell, formula] of rewritten) cell.formula = formula;
  changeCells(sheet, change);
  changeSizes(sheet, change);
}

function changeCells(sheet: SheetData, change: LineChange): void {
  forEachCell(sheet, wholeSheet(sheet), (cell) => {
    if (!cell.spillFrom) return;
    const [row, column] = cell.spillFrom;
    const line = lineAfter(change.axis === 'rows' ? row : column, change);
    if (line === null) delete cell.spillFrom;
    else cell.spillFrom = change.axis === 'rows' ? [line, column] : [row, line];
  });
  if (change.axis === 'rows') changeList(sheet.cells, change);
  else for (const line of sheet.cells) if (line) changeList(line, change);
}

/** Changes a sparse list whose first element is line 1; never longer than its last element. */
function changeList<Item>(list: Item[], change: LineChange): void {
  const { at, count } = change;
  const start = at - 1;
  if (change.kind === 'insert') {
    insertGap(list, start, count);
  } else if (change.kind === 'delete') {
    if (start < list.length) list.splice(start, count);
  } else {
    if (list.length < Math.max(start + count, change.to - 1)) {
      list.length = Math.max(start + count, change.to - 1);
    }
    const moved = list.splice(start, count);
    const target = change.to > at ? change.to - 1 - count : change.to - 1;
    insertGap(list, target, count);
    moved.forEach((item, index) => {
      list[target + index] = item;
    });
  }
}

/** Moves what stands from `start` on; spreading a long gap into splice would overflow the stack. */
function insertGap<Item>(list: Item[], start: number, count: number): void {
  if (start >= list.length) return;
  const tail = list.splice(start);
  list.length = start + count;
  for (const item of tail) list.push(item);
}

function changeSizes(sheet: SheetData, change: LineChange): void {
  const isRows = change.axis === 'rows';
  const growth = { insert: change.count, delete: -change.count, move: 0 }[change.kind];
  if (isRows) {
    sheet.maxRows += growth;
    sheet.rowHeights = changedMap(sheet.rowHeights, change);
    sheet.hiddenRows = changedSet(sheet.hiddenRows, change);
    sheet.frozenRows = frozenAfter(sheet.frozenRows, change);
  } else {
    sheet.maxColumns += growth;
    sheet.columnWidths = changedMap(sheet.columnWidths, change);
    sheet.hiddenColumns = changedSet(sheet.hiddenColumns, change);
    sheet.frozenColumns = frozenAfter(sheet.frozenColumns, change);
  }
}

function frozenAfter(frozen: number, change: LineChange): number {
  if (change.kind === 'move' || change.at > frozen) return frozen;
  if (change.kind === 'insert') return frozen + change.count;
  return frozen - Math.min(change.count, frozen - change.at + 1);
}

function changedMap(map: Map<number, number>, change: LineChange): Map<number, number> {
  const changed = new Map<number, number>();
  for (const [line, size] of map) {
    const place = lineAfter(line, change);
    if (place !== null) changed.set(place, size);
  }
  return changed;
}

function changedSet(set: Set<number>, change: LineChange): Set<number> {
  const places = [...set].map((line) => lineAfter(line, change));
  return new Set(places.filter((place) => place !== null));
}

function changeSheetRules(sheet: SheetData, change: LineChange): void {
  const after = (area: Area) => areaAfter(area, change);
  const kept = (areas: readonly Area[]) => areas.map(after).filter((area) => area !== null);
  const merges = kept(sheet.merges);
  const conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, areas: kept(rule.areas) }))
    .filter((rule) => rule.areas.length > 0);
  const protections = sheet.protections.flatMap((protection) => {
    const unprotected = kept(protection.unprotected);
    if (!protection.area) return [{ ...protection, unprotected }];
    const area = after(protection.area);
    return area ? [{ ...protection, area, unprotected }] : [];
  });
  const bandings = sheet.bandings.flatMap((banding) => {
    const area = after(banding.area);
    return area ? [{ ...banding, area }] : [];
  });
  sheet.filter = filterAfter(sheet.filter, change);
  Object.assign(sheet, {
    merges: merges.filter((area) => area.top !== area.bottom || area.left !== area.right),
    conditionalFormats,
    protections,
    bandings,
    charts: sheet.charts.map((chart) => {
      const key = change.axis === 'rows' ? 'row' : 'column';
      const place = lineAfter(chart.anchor[key], change) ?? change.at;
      return { ...chart, anchor: { ...chart.anchor, [key]: place } };
    }),
  });
}

function filterAfter(filter: SheetData['filter'], change: LineChange): SheetData['filter'] {
  if (!filter) return null;
  const area = areaAfter(filter.area, change);
  if (!area) return null;
  if (change.axis === 'rows') return { ...filter, area };
  const criteria = Object.entries(filter.criteria).flatMap(([column, criterion]) => {
    const place = lineAfter(Number(column), change);
    return place === null ? [] : [[place, criterion] as const];
  });
  const { sorted, ...rest } = filter;
  const column = sorted ? lineAfter(sorted.column, change) : null;
  return {
    ...rest,
    area,
    criteria: Object.fromEntries(criteria),
    ...(sorted && column !== null ? { sorted: { ...sorted, column } } : {}),
  };
}

function changeWorkbookRules(workbook: WorkbookData, sheet: SheetData, change: LineChange): void {
  workbook.namedRanges = workbook.namedRanges.map((entry) =>
    entry.sheetId === sheet.sheetId && entry.area
      ? { ...entry, area: areaAfter(entry.area, change) }
      : entry,
  );
  workbook.developerMetadata = workbook.developerMetadata.flatMap((entry) =>
    metadataAfter(entry, sheet, change),
  );
  const after = (source: SheetArea): SheetArea[] => {
    if (source.sheetId !== sheet.sheetId) return [source];
    const area = areaAfter(source.area, change);
    return area ? [{ ...source, area }] : [];
  };
  for (const other of workbook.sheets) {
    other.charts = other.charts.map((chart) => ({ ...chart, ranges: chart.ranges.flatMap(after) }));
    forEachCell(other, wholeSheet(other), (cell) => {
      const [source] = cell.validation?.values ?? [];
      if (!cell.validation || typeof source !== 'object' || source === null) return;
      const [moved] = after(source);
      if (moved) cell.validation = { ...cell.validation, values: [moved] };
      else delete cell.validation;
    });
  }
}

function metadataAfter(
  entry: DeveloperMetadata,
  sheet: SheetData,
  change: LineChange,
): DeveloperMetadata[] {
  const { location } = entry;
  const type = change.axis === 'rows' ? 'ROW' : 'COLUMN';
  if (location.sheetId !== sheet.sheetId || location.type !== type) return [entry];
  const index = lineAfter(location.index ?? 0, change);
  return index === null ? [] : [{ ...entry, location: { ...location, index } }];
}
