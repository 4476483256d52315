/** Stops every command of the grid that would change cells, and hands over what it means. */
import { CanceledError, type CommandType, type IRange } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { EditOperation } from '../../protocol.js';
import type { GridView } from '../grid/grid-view.js';
import type { UniverView } from '../univer/create-univer.js';
import { tickBoxes } from './cell-edits.js';
import { readClipboard } from './clipboard.js';
import { fateOf } from './command-fates.js';
import { EDITS, isOwnMeasuring, PASTES, refusalOf, SHOWN_AT_ONCE, WALKS } from './command-table.js';
import { editorText } from './editor-text.js';
import { type Copied, paste } from './paste-edits.js';
import { closedCellRefusal } from './protected-cells.js';
import {
  type CommandParams,
  type EditContext,
  selectedAreas,
  type Translation,
} from './translation.js';

/** Opening the editor on a cell. */
const OPENING = 'sheet.operation.set-cell-edit-visible';

/** Where keys go while cells are selected. */
const CELLS = '[data-u-comp=editor]';

const NOT_AVAILABLE = 'This is not available in the workbench; Google Sheets has it.';

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

/** To be called once the view is set up: from then on nothing changes but by the server. */
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

  const walk = (id: string): boolean => {
    const kind = WALKS[id];
    if (kind === undefined || context.editor.isOpen()) return false;
    sink.send([{ kind }]);
    return true;
  };

  const pastes = (id: string, params: CommandParams): boolean => {
    if (!Object.hasOwn(PASTES, id) || context.editor.isOpen()) return false;
    void pasteInto(params);
    return true;
  };

  const edits = (id: string, params: CommandParams): boolean => {
    const edit = Object.hasOwn(EDITS, id) ? EDITS[id] : undefined;
    if (edit !== undefined) deliver(edit(params, context));
    return edit !== undefined && !Object.hasOwn(SHOWN_AT_ONCE, id);
  };

  const refuses = ({ id, type }: CommandInfo, params: CommandParams): boolean => {
    const closed = id === OPENING ? closedCellRefusal(params, context) : null;
    if (closed === null && fateOf(id, type) !== 'refused') return false;
    if (!isOwnMeasuring(id)) sink.refuse(closed ?? refusalOf(id) ?? NOT_AVAILABLE);
    return true;
  };

  /** True where the command is to go no further. */
  const stops = (command: CommandInfo): boolean => {
    const params: CommandParams = { ...command.params };
    const { id } = command;
    return walk(id) || pastes(id, params) || edits(id, params) || refuses(command, params);
  };

  const tickBySpace = (event: KeyboardEvent) => {
    const isPlain = event.key === ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isInCells = event.target instanceof Element && event.target.closest(CELLS) !== null;
    if (!isPlain || !isInCells || context.editor.isOpen()) return;
    const translation = tickBoxes(context);
    if (translation === null) return;
    // Univer would open the editor and type the space.
    event.preventDefault();
    event.stopPropagation();
    deliver(translation);
  };
  document.addEventListener('keydown', tickBySpace, { capture: true });

  view.commands.beforeCommandExecuted((command, options) => {
    if (options?.['fromSync'] || options?.['onlyLocal']) return;
    if (stops(command)) throw new CanceledError();
  });
}
