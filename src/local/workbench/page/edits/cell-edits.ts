/** Edits of cells' contents: typing, clearing, check boxes, notes. */
import type { ICellData, IRange } from '@univerjs/core';
import type { Area } from '../../../model/workbook-data.js';
import type { EditOperation, TypedCell } from '../../protocol.js';
import {
  boundedArea,
  type CommandParams,
  type EditContext,
  metaOf,
  selectedAreas,
  sheetIdOf,
  type Translate,
  type Translation,
} from './translation.js';

/** How Univer marks check boxes that have no values of their own. */
const TICKS: Readonly<Record<string, string>> = { '1': 'TRUE', '0': 'FALSE' };

type CellInput = ICellData | null | undefined;
type CellMatrix = Readonly<Record<number, Readonly<Record<number, CellInput>>>>;

const isCell = (value: object): value is ICellData => 'v' in value || 'f' in value || 'p' in value;

/** A cell's new content as a person would have typed it; null where only its look changes. */
function typedText(cell: CellInput): TypedCell {
  if (cell === null || cell === undefined) return '';
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  if (cell.p) return (cell.p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (!('v' in cell)) return null;
  if (cell.v === null || cell.v === undefined) return '';
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
  return String(cell.v);
}

function typeMatrix(sheetId: number, matrix: CellMatrix): EditOperation | null {
  const places = Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      text: typedText(cell),
    })),
  );
  if (places.length === 0) return null;
  const top = Math.min(...places.map(({ row }) => row));
  const left = Math.min(...places.map(({ column }) => column));
  const cells: TypedCell[][] = [];
  const width = Math.max(...places.map(({ column }) => column)) - left + 1;
  for (const { row, column, text } of places) {
    while (cells.length <= row - top) cells.push(new Array<TypedCell>(width).fill(null));
    const line = cells[row - top];
    if (line) line[column - left] = text;
  }
  return { kind: 'type', sheetId, row: top + 1, column: left + 1, cells };
}

/** The same content in every cell of a range, as Ctrl+Enter types it. */
function typeEverywhere(
  sheetId: number,
  range: IRange,
  text: TypedCell,
  context: EditContext,
): Extract<EditOperation, { kind: 'type' }> {
  const { top, left, bottom, right } = boundedArea(range, metaOf(sheetId, context));
  const line = new Array<TypedCell>(right - left + 1).fill(text);
  const cells = Array.from({ length: bottom - top + 1 }, () => line);
  return { kind: 'type', sheetId, row: top, column: left, cells };
}

function isPlainBox(sheetId: number, { startRow, startColumn }: IRange, context: EditContext) {
  const rule = context.grid.book.cell(sheetId, startRow + 1, startColumn + 1)?.rule;
  return rule?.criteria === 'CHECKBOX' && rule.values.length === 0;
}

/**
 * Typing, ticking and choosing from a drop-down. What was typed goes up letter by letter: it is the server
 * that reads it, as Sheets would; a formula goes as the editor completed its brackets.
 */
export const setRangeValues: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const { value, range, redoUndoId } = params as CommandParams & {
    value: object;
    range?: IRange;
    redoUndoId?: string;
  };
  if (isCell(value) && range) {
    const isTyped = redoUndoId !== undefined;
    const content = typedText(value);
    const isTick = !isTyped && content !== null && isPlainBox(sheetId, range, context);
    const read = isTick ? (TICKS[content] ?? content) : content;
    const text = isTyped && !read?.startsWith('=') ? context.editor.text() : read;
    const operation = typeEverywhere(sheetId, range, text, context);
    return [isTyped ? { ...operation, byHand: true } : operation];
  }
  if (Array.isArray(value)) {
    const { startRow = 0, startColumn = 0 } = range ?? {};
    const rows = value as readonly (readonly CellInput[])[];
    const matrix = Object.fromEntries(
      rows.map((line, down) => [
        startRow + down,
        Object.fromEntries(line.map((cell, along) => [startColumn + along, cell])),
      ]),
    );
    return oneOf(typeMatrix(sheetId, matrix));
  }
  return oneOf(typeMatrix(sheetId, value as CellMatrix));
};

const oneOf = (operation: EditOperation | null): Translation =>
  operation === null ? null : [operation];

type ClearWhat = Extract<EditOperation, { kind: 'clear' }>['what'];

export function clear(what: ClearWhat): Translate {
  return (params, context) => {
    const sheetId = sheetIdOf(params, context);
    const ranges = params['ranges'] as readonly IRange[] | undefined;
    const areas = ranges
      ? ranges.map((range) => boundedArea(range, metaOf(sheetId, context)))
      : selectedAreas(sheetId, context);
    return areas.length === 0 ? null : [{ kind: 'clear', sheetId, areas, what }];
  };
}

/** Space on a check box: it is turned, and the other boxes of the selection with it. */
export function tickBoxes(context: EditContext): Translation {
  const sheetId = context.grid.activeSheetId();
  const boxes = selectedAreas(sheetId, context).flatMap((area) => boxesIn(sheetId, area, context));
  const [first] = boxes;
  if (first === undefined) return null;
  const isTicked = String(first.value).toUpperCase() === first.ticked.toUpperCase();
  return boxes.map(({ row, column, ticked, clear }) => ({
    kind: 'type',
    sheetId,
    row,
    column,
    cells: [[isTicked ? clear : ticked]],
  }));
}

/** More boxes at once are not turned by one key. */
const MOST_BOXES = 500;

function boxesIn(sheetId: number, { top, left, bottom, right }: Area, { grid }: EditContext) {
  const boxes = [];
  for (let row = top; row <= bottom && boxes.length < MOST_BOXES; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = grid.book.cell(sheetId, row, column);
      if (cell?.rule?.criteria !== 'CHECKBOX') continue;
      const [ticked = 'TRUE', clear = 'FALSE'] = cell.rule.values.map(String);
      boxes.push({ row, column, ticked, clear, value: cell.view.value ?? '' });
    }
  }
  return boxes;
}

/** A note as it is written. An empty one is only the box being opened. */
export const writeNote: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const { row, col, note } = params as CommandParams & {
    row: number;
    col: number;
    note: { note: string };
  };
  const before = context.grid.book.cell(sheetId, row + 1, col + 1)?.view.note ?? '';
  if (note.note === before) return null;
  return [{ kind: 'note', sheetId, row: row + 1, column: col + 1, note: note.note }];
};

export const deleteNote: Translate = (params, context) => {
  const sheetId = sheetIdOf(params, context);
  const areas = selectedAreas(sheetId, context);
  return areas.length === 0 ? null : [{ kind: 'clear', sheetId, areas, what: 'notes' }];
};
