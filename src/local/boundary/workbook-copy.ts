/** Copies of workbooks as plain data, and their way back into the live object. */
import type { WorkbookData } from '../model/workbook-data.js';

/** Copies plain data with the maps, sets and sparse arrays in it. */
export function copyData<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return copyArray(value) as T;
  if (value instanceof Map) return new Map([...value].map(([k, v]) => [k, copyData(v)])) as T;
  if (value instanceof Set) return new Set(value) as T;
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

/** Makes the live workbook what `former` is; sheets that still exist stay the same objects. */
export function putBack(workbook: WorkbookData, former: WorkbookData): void {
  const live = new Map(workbook.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const sheets = former.sheets.map((sheet) => {
    const same = live.get(sheet.sheetId);
    return same ? Object.assign(same, sheet) : sheet;
  });
  Object.assign(workbook, former, { sheets });
}
