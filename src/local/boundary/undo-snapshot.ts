/** The workbooks as they were at the last commit, for an execution that may be killed or overtaken. */
import type { WorkbookData } from '../model/workbook-data.js';
import { applyWrites, keepFirstHalf, uncommittedWrites } from './uncommitted-writes.js';
import { copyWorkbook, putBack } from './workbook-copy.js';

export class UndoSnapshot {
  private readonly saved = new Map<WorkbookData, WorkbookData>();
  private changed = false;

  constructor(private readonly active: WorkbookData | null) {
    if (active) this.see(active);
  }

  /** Hears of each workbook that the execution reaches, before it changes it. */
  see(workbook: WorkbookData): void {
    if (!this.saved.has(workbook)) this.saved.set(workbook, copyWorkbook(workbook));
  }

  /** Hears that the script changed a workbook. */
  touch(): void {
    this.changed = true;
  }

  /** From here on, what was written so far outlives a kill and is seen by others. */
  commit(): void {
    if (this.changed) this.take();
  }

  /**
   * Others work on the active workbook: they see what was committed, and what they do stays. What
   * the script has not committed yet is written over it afterwards, cell by cell, as Google does.
   */
  edit(edit: (workbook: WorkbookData) => void): void {
    const { active } = this;
    const saved = active && this.saved.get(active);
    if (!active || !saved) return;
    const writes = this.changed ? uncommittedWrites(active, saved) : [];
    if (writes === null) this.take();
    else if (writes.length > 0) putBack(active, copyWorkbook(saved));
    edit(active);
    this.saved.set(active, copyWorkbook(active));
    if (writes) applyWrites(active, writes);
  }

  /** Takes back what was not committed: all of it, or with `keepHalf` the later half of the changed rows. */
  restore(keepHalf: boolean): void {
    for (const [workbook, saved] of this.saved) {
      const former = copyWorkbook(saved);
      if (keepHalf) keepFirstHalf(workbook, former);
      putBack(workbook, former);
    }
  }

  private take(): void {
    for (const workbook of this.saved.keys()) this.saved.set(workbook, copyWorkbook(workbook));
    this.changed = false;
  }
}
