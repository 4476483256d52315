/** Turns what changed in the workbook into numbered changes for the page. */

import type { Execution } from '../../boundary/execution.js';
import type { WorkbookData } from '../../model/workbook-data.js';
import { bringUpToDate, hasFormulas, noteChange } from '../../services/spreadsheet/calculation.js';
import type { Change, SheetChange, SheetSnapshot, WorkbookSnapshot } from '../protocol.js';
import { applyDifference, reversed } from './edits/edit-history.js';
import { toJsonBytes } from './json-bytes.js';
import { WorkbookViews } from './views/workbook-views.js';
import type { Difference, SheetDifference } from './workbook-shadow.js';
import { WorkbookShadow } from './workbook-shadow.js';

/** Says who changed something, and asks for the time that NOW() shows. */
export interface RevisionSource {
  readonly workbook: WorkbookData;
  readonly fileName: string;
  now(): number;
  person(): string;
  /** In whose name formulas are computed. */
  execution(): Execution;
}

/** One step of the workbook: for the page, and for those who undo or save it. */
export interface Revision {
  readonly change: Change;
  readonly difference: Difference;
}

/** A snapshot whose sheets are made when their turn comes. */
type PieceByPiece = Omit<WorkbookSnapshot, 'sheets'> & {
  readonly sheets: readonly { toJSON(): SheetSnapshot }[];
};

/** Above this many changed cells a sheet is sent anew as a whole: that is shorter. */
const PATCH_LIMIT = 20_000;

export class Revisions {
  private number = 0;
  private readonly shadow: WorkbookShadow;
  private readonly views: WorkbookViews;

  constructor(private readonly source: RevisionSource) {
    bringUpToDate(source.workbook, source.execution());
    this.shadow = new WorkbookShadow(source.workbook);
    this.views = new WorkbookViews(source);
  }

  get current(): number {
    return this.number;
  }

  /**
   * The whole workbook now, as JSON of a {@link WorkbookSnapshot}. Take the last change first, or
   * the snapshot is ahead of its number. Sheet by sheet, so that never more than one sheet's cells
   * stand in memory as the page is told them.
   */
  snapshotBytes(): Uint8Array<ArrayBuffer> {
    const snapshot: PieceByPiece = {
      revision: this.number,
      workbook: this.views.workbook(),
      sheets: this.source.workbook.sheets.map((sheet) => ({
        toJSON: () => this.views.sheet(sheet),
      })),
    };
    return toJsonBytes(snapshot);
  }

  /**
   * Computes the formulas and tells what has changed since the last call; null where nothing has.
   * @param editedSheet where cells of this sheet alone were edited: then the others are looked at
   * only if they have formulas, since a look at all of a large workbook keeps the person waiting
   */
  take(tab: string | null, editedSheet: number | null = null): Revision | null {
    const { workbook } = this.source;
    noteChange(workbook);
    bringUpToDate(workbook, this.source.execution());
    const difference = this.shadow.takeDifference(
      editedSheet === null ? undefined : this.reachedFrom(editedSheet),
    );
    const derived = this.views.takeDerivedChanges(difference);
    if (!difference && derived.size === 0) return null;
    this.number += 1;
    const change: Change = {
      revision: this.number,
      tab,
      ...(difference?.workbook ? { workbook: this.views.workbook() } : {}),
      sheets: this.sheetChanges(difference, derived),
    };
    return { change, difference: difference ?? { workbook: null, sheets: [] } };
  }

  /** Puts back what has changed since the last {@link take}: an edit that was refused half way. */
  rollBack(): void {
    const partial = this.shadow.takeDifference();
    if (!partial) return;
    applyDifference(this.source.workbook, reversed(partial));
    this.shadow.takeDifference();
  }

  /** Tells every sheet's frame anew: another person has other rights. */
  takeFrames(): Change {
    this.number += 1;
    return {
      revision: this.number,
      tab: null,
      sheets: this.source.workbook.sheets.map((sheet) => ({
        kind: 'patched',
        sheetId: sheet.sheetId,
        meta: this.views.meta(sheet),
      })),
    };
  }

  /** What the drop-down of a cell offers now; empty where there is no such cell. */
  choices(sheetId: number, row: number, column: number): readonly string[] {
    const sheet = this.source.workbook.sheets.find((one) => one.sheetId === sheetId);
    return sheet ? this.views.choicesAt(sheet, row, column) : [];
  }

  /** The sheets that an edit of one sheet's cells can change. */
  private reachedFrom(editedSheet: number): ReadonlySet<number> {
    const { sheets } = this.source.workbook;
    const computed = sheets.filter(hasFormulas).map(({ sheetId }) => sheetId);
    return new Set([editedSheet, ...computed]);
  }

  private sheetChanges(
    difference: Difference | null,
    derived: ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<number>>>,
  ): Change['sheets'] {
    const differences = new Map(difference?.sheets.map((one) => [one.sheetId, one]) ?? []);
    const everything = difference?.workbook && changesEveryCell(difference.workbook);
    return this.source.workbook.sheets.flatMap((sheet): readonly SheetChange[] => {
      const changed = differences.get(sheet.sheetId);
      const shades = derived.get(sheet.sheetId);
      if (everything || (changed && isReplaced(changed))) {
        return [{ kind: 'replaced', sheet: this.views.sheet(sheet) }];
      }
      if (!changed && !shades) return [];
      const cells = this.views.cells(sheet, changed?.cells ?? [], shades);
      return [
        {
          kind: 'patched',
          sheetId: sheet.sheetId,
          ...(changed?.frameChanged || sheet.filter ? { meta: this.views.meta(sheet) } : {}),
          ...(cells.cells.length > 0 ? { cells } : {}),
        },
      ];
    });
  }
}

function isReplaced({ before, after, cells }: SheetDifference): boolean {
  return (
    before?.maxRows !== after?.maxRows ||
    before?.maxColumns !== after?.maxColumns ||
    cells.length > PATCH_LIMIT
  );
}

/** Another locale or zone shows every cell otherwise. */
function changesEveryCell({ before, after }: NonNullable<Difference['workbook']>): boolean {
  return before.locale !== after.locale || before.timeZone !== after.timeZone;
}
