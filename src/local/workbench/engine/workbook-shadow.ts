/**
 * The workbook as it was when a change was last told: what a later look at it is compared with, to
 * find out what a person, a formula or a script has changed. Changes are found, not reported, so
 * that none can be forgotten.
 */
import { copyData } from '../../boundary/workbook-copy.js';
import { copyCell } from '../../model/cells.js';
import type { CellData, SheetData, WorkbookData } from '../../model/workbook-data.js';

/** A sheet without its cells and without what somebody selected in it. */
export type SheetFrame = Omit<SheetData, 'cells' | 'selection'>;

/** A workbook without its sheets, and without which of them somebody looks at. */
export type WorkbookFrame = Omit<WorkbookData, 'sheets' | 'activeSheetId'> & {
  readonly sheetIds: readonly number[];
};

/** One cell before and after; neither object is ever changed afterwards. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellData | undefined;
  readonly after: CellData | undefined;
}

/** Null frames: the sheet was not there before, or is not there any more. */
export interface SheetDifference {
  readonly sheetId: number;
  readonly before: SheetFrame | null;
  readonly after: SheetFrame | null;
  /** Whether the frames differ in anything. */
  readonly frameChanged: boolean;
  readonly cells: readonly CellChange[];
}

export interface Difference {
  /** Null where nothing but sheets changed. */
  readonly workbook: { readonly before: WorkbookFrame; readonly after: WorkbookFrame } | null;
  readonly sheets: readonly SheetDifference[];
}

type Cells = (CellData | undefined)[][];

interface SheetShadow {
  frame: SheetFrame;
  /** The frame as text, to compare by. */
  key: string;
  readonly cells: Cells;
}

export class WorkbookShadow {
  private frame: WorkbookFrame;
  private key: string;
  private readonly sheets = new Map<number, SheetShadow>();

  constructor(private readonly workbook: WorkbookData) {
    this.frame = workbookFrame(workbook);
    this.key = textOf(this.frame);
    for (const sheet of workbook.sheets) this.sheets.set(sheet.sheetId, blankShadow(sheet));
    for (const sheet of workbook.sheets) this.compareSheet(sheet);
  }

  /**
   * What has changed since the last call; null where nothing has.
   * @param among ids of the only sheets to look at; what has changed in others is found by a later call
   */
  takeDifference(among?: ReadonlySet<number>): Difference | null {
    const before = this.frame;
    const frame = workbookFrame(this.workbook);
    const key = textOf(frame);
    const workbook = key === this.key ? null : { before, after: frame };
    this.frame = frame;
    this.key = key;
    const sheets = [
      ...this.takeGone(),
      ...this.workbook.sheets.flatMap((sheet) =>
        among?.has(sheet.sheetId) === false ? [] : (this.compareSheet(sheet) ?? []),
      ),
    ];
    return workbook || sheets.length > 0 ? { workbook, sheets } : null;
  }

  private takeGone(): SheetDifference[] {
    const present = new Set(this.workbook.sheets.map((sheet) => sheet.sheetId));
    const gone = [...this.sheets].filter(([sheetId]) => !present.has(sheetId));
    return gone.map(([sheetId, shadow]) => {
      this.sheets.delete(sheetId);
      const cells: CellChange[] = [];
      forEachShadowCell(shadow.cells, (before, row, column) => {
        cells.push({ row, column, before, after: undefined });
      });
      return { sheetId, before: shadow.frame, after: null, frameChanged: true, cells };
    });
  }

  private compareSheet(sheet: SheetData): SheetDifference | null {
    const known = this.sheets.get(sheet.sheetId);
    const shadow = known ?? blankShadow(sheet);
    if (!known) this.sheets.set(sheet.sheetId, shadow);
    const before = known ? shadow.frame : null;
    const key = textOf(frameOf(sheet));
    const frameChanged = !known || key !== shadow.key;
    if (frameChanged) {
      shadow.frame = copyData(frameOf(sheet));
      shadow.key = key;
    }
    const cells = compareCells(shadow.cells, sheet.cells);
    if (!frameChanged && cells.length === 0) return null;
    return { sheetId: sheet.sheetId, before, after: shadow.frame, frameChanged, cells };
  }
}

function blankShadow(sheet: SheetData): SheetShadow {
  const frame = frameOf(sheet);
  return { frame: copyData(frame), key: textOf(frame), cells: [] };
}

function frameOf(sheet: SheetData): SheetFrame {
  const { cells: _cells, selection: _selection, ...frame } = sheet;
  return frame;
}

/** Whether the sheet has the frame, whatever its cells are. */
export function sameFrame(sheet: SheetData, frame: SheetFrame): boolean {
  return textOf(frameOf(sheet)) === textOf(frame);
}

function workbookFrame(workbook: WorkbookData): WorkbookFrame {
  const { sheets, activeSheetId: _active, ...frame } = workbook;
  return copyData({ ...frame, sheetIds: sheets.map((sheet) => sheet.sheetId) });
}

function textOf(frame: SheetFrame | WorkbookFrame): string {
  return JSON.stringify(frame, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}

/** Brings the shadow's cells up to the live ones and tells where they differed, row by row. */
function compareCells(shadow: Cells, live: Cells): CellChange[] {
  const changes: CellChange[] = [];
  const height = Math.max(shadow.length, live.length);
  for (let row = 0; row < height; row += 1) {
    const former = shadow[row];
    const line = live[row];
    const width = Math.max(former?.length ?? 0, line?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const before = former?.[column];
      const cell = line?.[column];
      if (sameCell(before, cell)) continue;
      const after = cell && copyCell(cell);
      putShadow(shadow, row, column, after);
      changes.push({ row: row + 1, column: column + 1, before, after });
    }
  }
  return changes;
}

function putShadow(shadow: Cells, row: number, column: number, cell: CellData | undefined): void {
  const line = shadow[row] ?? [];
  shadow[row] = line;
  if (cell) line[column] = cell;
  else delete line[column];
}

function forEachShadowCell(
  cells: Cells,
  visit: (cell: CellData, row: number, column: number) => void,
): void {
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (cell) visit(cell, row + 1, column + 1);
    }
  }
}

function sameCell(one: CellData | undefined, other: CellData | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    sameValue(one.value, other.value) &&
    one.spillFrom?.[0] === other.spillFrom?.[0] &&
    one.spillFrom?.[1] === other.spillFrom?.[1] &&
    sameInput(one, other, true)
  );
}

/**
 * Whether two states of a cell are alike in what people and scripts put there; what formulas
 * computed does not count.
 */
export function sameInput(
  one: CellData | undefined,
  other: CellData | undefined,
  valueIsSame = false,
): boolean {
  const [a, b] = [one ?? BLANK, other ?? BLANK];
  return (
    a.formula === b.formula &&
    (valueIsSame || sameValue(inputValue(a), inputValue(b))) &&
    (a.format === b.format || sameData(a.format, b.format)) &&
    (a.note ?? '') === (b.note ?? '') &&
    (a.validation === b.validation || sameData(a.validation, b.validation)) &&
    a.linkUrl === b.linkUrl &&
    (a.textRuns === b.textRuns || sameData(a.textRuns, b.textRuns))
  );
}

const BLANK: CellData = { value: null };

function inputValue(cell: CellData): CellData['value'] {
  return cell.formula === undefined && cell.spillFrom === undefined ? cell.value : null;
}

function sameValue(one: CellData['value'], other: CellData['value']): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  return one.error === other.error && one.message === other.message;
}

/** Formats, rules and runs: plain data whose members come in the order in which they were set. */
function sameData(one: object | undefined, other: object | undefined): boolean {
  if (!one || !other) return isBlankFormat(one) && isBlankFormat(other);
  return JSON.stringify(one) === JSON.stringify(other);
}

function isBlankFormat(value: object | undefined): boolean {
  return value === undefined || Object.keys(value).length === 0;
}
