/** Remembers per workbook what changed since its formulas were last computed, and computes them. */
import { NotEmulatedError } from '../../boundary/errors.js';
import type { SheetArea, WorkbookData } from '../../model/workbook-data.js';

/** Beyond this many remembered changes a full recalculation is cheaper than a list of them. */
const CHANGES_REMEMBERED = 1000;

/** `everything`: no list of changes is known. */
type Pending = 'everything' | SheetArea[];

const pendingOf = new WeakMap<WorkbookData, Pending>();

/** Says that cells of the workbook changed; without an area, that anything may have. */
export function noteChange(workbook: WorkbookData, change?: SheetArea): void {
  const pending = pendingOf.get(workbook) ?? 'everything';
  if (pending === 'everything') return;
  if (change && pending.length < CHANGES_REMEMBERED) pending.push(change);
  else pendingOf.set(workbook, 'everything');
}

/** Computes every formula that a change may have touched. Cheap where nothing changed. */
export function bringUpToDate(
  workbook: WorkbookData,
  options: { now: number; customFunctions?: (name: string, args: unknown[]) => unknown },
): void {
  const pending = pendingOf.get(workbook) ?? 'everything';
  if (pending !== 'everything' && pending.length === 0) return;
  pendingOf.set(workbook, []);
  if (!hasFormulas(workbook)) return;
  throw new NotEmulatedError(
    `formulas in a spreadsheet (at ${new Date(options.now).toISOString()})`,
  );
}

function hasFormulas(workbook: WorkbookData): boolean {
  return workbook.sheets.some((sheet) =>
    sheet.cells.some((line) => line?.some((cell) => cell?.formula !== undefined)),
  );
}
