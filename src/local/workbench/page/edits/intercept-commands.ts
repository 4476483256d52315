/** Stops every command of the grid that would change cells, and hands over what it means. */
import { CanceledError, CommandType, type IRange } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { EditOperation } from '../../protocol.js';
import type { GridView } from '../grid/grid-view.js';
import type { UniverView } from '../univer/create-univer.js';
import { readClipboard } from './clipboard.js';
import { EDITS, isOwnChange, PASTES, refusalOf } from './command-table.js';
import { editorText } from './editor-text.js';
import { type Copied, paste } from './paste-edits.js';
import { closedCellRefusal } from './protected-cells.js';
import {
  type CommandParams,
  type EditContext,
  selectedAreas,
  type Translation,
} from './translation.js';

export interface EditSink {
  /** Sends edits, in order. */
  send(operations: readonly EditOperation[]): void;
  /** Tells the person why something is not done. */
  refuse(message: string): void;
}

interface CommandInfo {
  readonly id: string;
  readonly type?: CommandType;
  readonly params?: object;
}

/** Until {@link GridView} is there nothing is stopped: the view is being set up. */
export function interceptCommands(view: UniverView, grid: GridView, sink: EditSink): void {
  const selections = view.univer.__getInjector().get(SheetsSelectionsService);
  const context: EditContext = {
    grid,
    editor: editorText(view.univer),
    selection: () => selections.getCurrentSelections().map(({ range }): IRange => range),
  };

  const deliver = (translation: Translation) => {
    if (typeof translation === 'string') sink.refuse(translation);
    else if (translation !== null) sink.send(translation);
  };

  const pasteInto = async (params: CommandParams) => {
    const sheetId = grid.activeSheetId();
    const [area] = selectedAreas(sheetId, context).slice(-1);
    if (area === undefined) return;
    const { htmlContent, textContent, value } = params as {
      htmlContent?: string;
      textContent?: string;
      value?: string;
    };
    const copied: Copied | null =
      textContent === undefined && htmlContent === undefined
        ? await readClipboard()
        : { html: htmlContent ?? '', text: textContent ?? '' };
    if (copied === null) {
      sink.refuse('The browser does not let the page read the clipboard; press Ctrl+V instead.');
      return;
    }
    deliver(paste(view.univer, copied, { sheetId, area }, value));
  };

  /** True where the command is to go no further. */
  const stops = ({ id, type, params: given = {} }: CommandInfo): boolean => {
    const params: CommandParams = { ...given };
    if (id === 'univer.command.undo' || id === 'univer.command.redo') {
      if (context.editor.isOpen()) return false;
      sink.send([{ kind: id === 'univer.command.undo' ? 'undo' : 'redo' }]);
      return true;
    }
    if (Object.hasOwn(PASTES, id)) {
      if (context.editor.isOpen()) return false;
      void pasteInto(params);
      return true;
    }
    const edit = Object.hasOwn(EDITS, id) ? EDITS[id] : undefined;
    if (edit !== undefined) {
      deliver(edit(params, context));
      return true;
    }
    const refusal =
      id === 'sheet.operation.set-cell-edit-visible'
        ? closedCellRefusal(params, context)
        : refusalOf(id);
    if (refusal !== null) {
      sink.refuse(refusal);
      return true;
    }
    if (type === CommandType.MUTATION && isOwnChange(id)) {
      sink.refuse('This is not available in the workbench; Google Sheets has it.');
      return true;
    }
    return false;
  };

  view.commands.beforeCommandExecuted((command, options) => {
    if (options?.['fromSync'] || options?.['onlyLocal']) return;
    if (stops(command)) throw new CanceledError();
  });
}
