/** Typing, clearing, formatting and annotating cells. */
import { cellAt, cellToChange, putCell } from '../../../model/cells.js';
import type { Area, CellFormat } from '../../../model/workbook-data.js';
import type { Range } from '../../../services/spreadsheet/range.js';
import type { EditOperation, FormatChange, TypedCell } from '../../protocol.js';
import type { AppliedEdit } from './applied-edit.js';
import type { EditScene } from './edit-scene.js';
import { inPercent } from './typed-percent.js';

type Operation<Kind extends EditOperation['kind']> = Extract<EditOperation, { kind: Kind }>;

/** Texts are read as typed; a block that does not fit makes the sheet larger, as a paste does. */
export function typeCells(scene: EditScene, operation: Operation<'type'>): AppliedEdit {
  const { sheetId, row, column, cells } = operation;
  const area = {
    top: row,
    left: column,
    bottom: row + cells.length - 1,
    right: column + Math.max(...cells.map((line) => line.length)) - 1,
  };
  growTo(scene, sheetId, area);
  const texts = operation.byHand ? readPercents(scene, operation) : cells;
  if (isFull(texts, area)) {
    scene.range(sheetId, area).setValues(texts.map((line) => [...line]));
  } else {
    for (const [index, line] of texts.entries()) {
      typeLine(scene, sheetId, row + index, column, line);
    }
  }
  return { changeType: 'EDIT', edited: { sheetId, area } };
}

function readPercents(
  scene: EditScene,
  { sheetId, row, column, cells }: Operation<'type'>,
): TypedCell[][] {
  const sheet = scene.data(sheetId);
  const { locale } = scene.workbook;
  return cells.map((line, down) =>
    line.map((text, along) => {
      const pattern = cellAt(sheet, row + down, column + along)?.format?.numberFormat;
      return text === null ? null : inPercent(text, pattern, locale);
    }),
  );
}

function isFull(cells: readonly (readonly TypedCell[])[], area: Area): boolean {
  const width = area.right - area.left + 1;
  return cells.every((line) => line.length === width && line.every((cell) => cell !== null));
}

/** Writes the runs of cells between those that stay as they are. */
function typeLine(
  scene: EditScene,
  sheetId: number,
  row: number,
  column: number,
  line: readonly TypedCell[],
): void {
  let start = 0;
  for (let end = 0; end <= line.length; end += 1) {
    const cell = end < line.length ? line[end] : null;
    if (typeof cell === 'string') continue;
    if (end > start) {
      const area = { top: row, bottom: row, left: column + start, right: column + end - 1 };
      scene.range(sheetId, area).setValues([line.slice(start, end)]);
    }
    start = end + 1;
  }
}

/** Adds the rows and columns that the rectangle needs. */
export function growTo(scene: EditScene, sheetId: number, area: Area): void {
  const { maxRows, maxColumns } = scene.data(sheetId);
  const sheet = scene.sheet(sheetId);
  if (area.bottom > maxRows) sheet.insertRowsAfter(maxRows, area.bottom - maxRows);
  if (area.right > maxColumns) sheet.insertColumnsAfter(maxColumns, area.right - maxColumns);
}

export function clearCells(scene: EditScene, operation: Operation<'clear'>): AppliedEdit {
  const { sheetId, areas, what } = operation;
  for (const area of areas) CLEARING[what](scene.range(sheetId, area));
  const [area] = areas;
  const clearsValues = what === 'contents' || what === 'all';
  return clearsValues && area
    ? { changeType: 'EDIT', edited: { sheetId, area } }
    : { changeType: what === 'formats' ? 'FORMAT' : 'OTHER' };
}

const CLEARING: Readonly<Record<Operation<'clear'>['what'], (range: Range) => unknown>> = {
  contents: (range) => range.clearContent(),
  formats: (range) => range.clearFormat(),
  notes: (range) => range.clearNote(),
  validation: (range) => range.clearDataValidations(),
  all: (range) => range.clear().clearNote().clearDataValidations(),
};

/** Members that the change does not name stay as they are in each cell. */
export function formatCells(scene: EditScene, operation: Operation<'format'>): AppliedEdit {
  const { sheetId, areas, format } = operation;
  const sheet = scene.data(sheetId);
  const changed = new Map<CellFormat | undefined, CellFormat | undefined>();
  for (const area of areas) {
    scene.range(sheetId, area);
    scene.session.beforeWrite(sheet, area);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const present = cellAt(sheet, row, column);
        if (!changed.has(present?.format)) {
          changed.set(present?.format, changedFormat(present?.format, format));
        }
        putFormat(scene, sheetId, row, column, changed.get(present?.format));
      }
    }
    scene.session.wroteLook(sheet, area);
  }
  return { changeType: 'FORMAT' };
}

function changedFormat(
  present: CellFormat | undefined,
  change: FormatChange,
): CellFormat | undefined {
  const members = Object.entries({ ...present, ...change }).filter(
    ([, member]) => member !== null && member !== undefined,
  );
  return members.length === 0 ? undefined : (Object.fromEntries(members) as CellFormat);
}

function putFormat(
  scene: EditScene,
  sheetId: number,
  row: number,
  column: number,
  format: CellFormat | undefined,
): void {
  const sheet = scene.data(sheetId);
  if (format) {
    cellToChange(sheet, row, column).format = format;
    return;
  }
  const cell = cellAt(sheet, row, column);
  if (!cell) return;
  delete cell.format;
  if (cell.value === null && Object.keys(cell).length === 1) putCell(sheet, row, column, undefined);
}

export function annotateCell(scene: EditScene, operation: Operation<'note'>): AppliedEdit {
  const { sheetId, row, column, note } = operation;
  const range = scene.range(sheetId, { top: row, bottom: row, left: column, right: column });
  if (note === '') range.clearNote();
  else range.setNote(note);
  return { changeType: 'OTHER' };
}
