/** Copies of workbooks as plain data, and their way back into the live object. */
import { types } from 'node:util';
import type { SheetData, WorkbookData } from '../model/workbook-data.js';

/** Copies plain data with the maps, sets and sparse arrays in it. */
export function copyData<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return copyArray(value) as T;
  if (types.isMap(value)) return new Map([...value].map(([k, v]) => [k, copyData(v)])) as T;
  if (types.isSet(value)) return new Set(value) as T;
  return copyObject(value);
}

/** Spread first: the copy shares the shape of the original, and only what holds more is gone into. */
function copyObject<T extends object>(value: T): T {
  const copy = { ...value } as Record<string, unknown>;
  for (const key in copy) {
    const member = copy[key];
    if (typeof member === 'object' && member !== null) copy[key] = copyData(member);
  }
  return copy as T;
}

function copyArray(value: readonly unknown[]): unknown[] {
  const copy: unknown[] = new Array(value.length);
  for (let index = 0; index < value.length; index++) {
    const member = value[index];
    if (member !== undefined || index in value) copy[index] = copyData(member);
  }
  return copy;
}

/**
 * Copies a workbook. Its cells are copied flat, since they are many: what a cell holds of formats,
 * rules and runs is never changed but replaced, and cells that share one go on sharing it. Members
 * keep their order, by which a copy and the original compare as text.
 */
export function copyWorkbook(workbook: WorkbookData): WorkbookData {
  return { ...copyData({ ...workbook, sheets: [] }), sheets: workbook.sheets.map(copySheet) };
}

/** Gaps stay gaps here too. */
function copySheet(sheet: SheetData): SheetData {
  const cells = sheet.cells.map((line) => line.map((cell) => cell && { ...cell }));
  return { ...copyData({ ...sheet, cells: [] }), cells };
}

/** Makes the live workbook what `former` is; sheets that still exist stay the same objects. */
export function putBack(workbook: WorkbookData, former: WorkbookData): void {
  const live = new Map(workbook.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const sheets = former.sheets.map((sheet) => {
    const same = live.get(sheet.sheetId);
    return same ? Object.assign(same, sheet) : sheet;
  });
  Object.assign(workbook, former, { sheets });
}
