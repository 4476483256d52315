/** What a command of the grid means: an edit for the server, a refusal, or nothing but looking. */
import type { IRange } from '@univerjs/core';
import type { Area } from '../../../model/workbook-data.js';
import type { EditOperation, SheetMeta } from '../../protocol.js';
import type { GridView } from '../grid/grid-view.js';
import type { EditorText } from './editor-text.js';

/** What a translation may look at. */
export interface EditContext {
  readonly grid: GridView;
  readonly editor: EditorText;
  /** What is selected on the sheet on show. */
  readonly selection: () => readonly IRange[];
}

/** The parts of Univer's parameters that commands share. */
export interface CommandParams {
  readonly subUnitId?: string;
  readonly [name: string]: unknown;
}

/**
 * Edits to send in order. A text is a refusal, shown to the person. null: nothing to send, and
 * the command is to be dropped without a word (e.g. an empty selection).
 */
export type Translation = readonly EditOperation[] | string | null;

export type Translate = (params: CommandParams, context: EditContext) => Translation;

/** The sheet that a command is about: the one it names or the one on show. */
export function sheetIdOf(params: CommandParams, { grid }: EditContext): number {
  return params.subUnitId === undefined ? grid.activeSheetId() : Number(params.subUnitId);
}

export function metaOf(sheetId: number, { grid }: EditContext): SheetMeta {
  const sheet = grid.book.sheet(sheetId);
  if (sheet === undefined) throw new RangeError(`Sheet ${sheetId} is not in the view.`);
  return sheet.meta;
}

/** Selected ranges as areas of the model. */
export function selectedAreas(sheetId: number, context: EditContext): Area[] {
  const meta = metaOf(sheetId, context);
  return context.selection().map((range) => boundedArea(range, meta));
}

/** Whole rows and columns have NaN at their open ends; they end where the sheet ends. */
export function boundedArea(
  range: IRange,
  size: Pick<SheetMeta, 'rowCount' | 'columnCount'>,
): Area {
  const or = (value: number, otherwise: number) => (Number.isNaN(value) ? otherwise : value);
  return {
    top: or(range.startRow, 0) + 1,
    left: or(range.startColumn, 0) + 1,
    bottom: or(range.endRow, size.rowCount - 1) + 1,
    right: or(range.endColumn, size.columnCount - 1) + 1,
  };
}
