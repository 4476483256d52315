/** The workbooks as they were at the last commit, for an execution that may be killed. */
import type { WorkbookData } from '../model/workbook-data.js';

type Edit = (workbook: WorkbookData) => void;

/** Copies plain data with the maps, sets and arrays in it. */
export function copyData<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return copyArray(value) as T;
  if (value instanceof Map) return new Map([...value].map(([k, v]) => [k, copyData(v)])) as T;
  if (value instanceof Set) return new Set(value) as T;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, copyData(v)])) as T;
}

function copyArray(value: readonly unknown[]): unknown[] {
  const copy: unknown[] = new Array(value.length);
  for (let index = 0; index < value.length; index++) {
    if (index in value) copy[index] = copyData(value[index]);
  }
  return copy;
}

export class UndoSnapshot {
  private readonly saved = new Map<WorkbookData, WorkbookData>();
  private edits: Edit[] = [];
  private changed = false;

  constructor(private readonly active: WorkbookData | null) {
    if (active) this.see(active);
  }

  /** Hears of each workbook that the execution reaches, before it changes it. */
  see(workbook: WorkbookData): void {
    if (!this.saved.has(workbook)) this.saved.set(workbook, copyData(workbook));
  }

  /** Hears that the script changed a workbook. */
  touch(): void {
    this.changed = true;
  }

  /** From here on, what was written so far outlives a kill. */
  commit(): void {
    if (this.changed) this.take();
  }

  /** Another person changes the active workbook: that stays, whatever becomes of the script's writes. */
  edit(edit: Edit): void {
    if (!this.active) return;
    edit(this.active);
    this.edits.push(edit);
  }

  /** Takes back what was not committed: all of it, or with `keepHalf` the later half of the changed rows. */
  restore(keepHalf: boolean): void {
    for (const [workbook, saved] of this.saved) {
      const former = copyData(saved);
      if (workbook === this.active) for (const edit of this.edits) edit(former);
      if (keepHalf) keepFirstHalf(workbook, former);
      Object.assign(workbook, former);
    }
  }

  private take(): void {
    for (const workbook of this.saved.keys()) this.saved.set(workbook, copyData(workbook));
    this.edits = [];
    this.changed = false;
  }
}

/** Puts the first half of the rows that differ from `former` into it, as a torn write leaves them. */
function keepFirstHalf(current: WorkbookData, former: WorkbookData): void {
  for (const sheet of current.sheets) {
    const before = former.sheets.find((one) => one.sheetId === sheet.sheetId);
    if (!before) continue;
    const changed = sheet.cells.flatMap((row, index) =>
      JSON.stringify(row) === JSON.stringify(before.cells[index]) ? [] : [{ row, index }],
    );
    for (const { row, index } of changed.slice(0, Math.ceil(changed.length / 2))) {
      before.cells[index] = copyData(row);
    }
  }
}
