/**
 * What an execution has written and not committed: nobody else sees it, and a kill takes it back.
 * Sheets commits at the next reading, at a flush and at the end.
 */
import {
  applyWrites,
  keepFirstHalf,
  uncommittedWrites,
} from '../../../src/local/boundary/uncommitted-writes.js';
import { copyData, putBack } from '../../../src/local/boundary/workbook-copy.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';

type Writes = NonNullable<ReturnType<typeof uncommittedWrites>>;

/** Methods that change nothing in a spreadsheet. */
const READS = /^(get|is|can|has|try|release|wait|flush)|Propert/;

export class WriteBuffer {
  /** The workbook as it was when the first uncommitted write began; null: all is committed. */
  private committed: WorkbookData | null = null;
  /** Uncommitted writes while the execution rests. */
  private aside: Writes | null = null;

  constructor(private readonly workbook: WorkbookData) {}

  beforeCall(method: string): void {
    if (this.committed === null && !READS.test(method)) this.committed = copyData(this.workbook);
  }

  commit(): void {
    this.committed = null;
  }

  /** Hides what is not committed, so that others can run. */
  detach(): void {
    if (this.committed === null) return;
    const writes = uncommittedWrites(this.workbook, this.committed);
    // Changed structure counts as committed.
    if (writes !== null) {
      putBack(this.workbook, this.committed);
      this.aside = writes;
    }
    this.committed = null;
  }

  /** Puts it back, over what others did meanwhile. */
  attach(): void {
    if (this.aside === null) return;
    if (this.aside.length > 0) {
      this.committed = copyData(this.workbook);
      applyWrites(this.workbook, this.aside);
    }
    this.aside = null;
  }

  /** Takes back what was not committed, or the later half of it. */
  restore(keepHalf: boolean): void {
    if (this.committed === null) return;
    if (keepHalf) keepFirstHalf(this.workbook, this.committed);
    putBack(this.workbook, this.committed);
    this.committed = null;
  }
}
