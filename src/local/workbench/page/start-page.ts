/** Shows the workbook and keeps it in step with the server. */
import { LifecycleStages } from '@univerjs/core';
import type { WorkbookSnapshot } from '../protocol.js';
import { ChartLayer } from './charts/chart-layer.js';
import { showChrome } from './chrome/app.js';
import { listenToFrames } from './chrome/frame-bridge.js';
import { openConsoleDoor } from './console-door.js';
import { EditSender } from './edits/edit-sender.js';
import { interceptCommands } from './edits/intercept-commands.js';
import { BookMirror } from './grid/book-mirror.js';
import { followEdit } from './grid/follow-edit.js';
import { GridView } from './grid/grid-view.js';
import { selectedText, selectRange } from './grid/select-range.js';
import { selectedLink } from './grid/selected-link.js';
import { pageState, update } from './page-state.js';
import { listen } from './server/events.js';
import { post, TAB } from './server/requests.js';
import { chooseByKey } from './univer/choose-by-key.js';
import { createUniver } from './univer/create-univer.js';
import { focusCells } from './univer/focus-cells.js';
import { keepControlsNamed } from './univer/name-controls.js';
import { showQuickSums } from './univer/quick-sums.js';
import { renameTabsSafely } from './univer/rename-tab.js';
import { showServerText } from './univer/show-server-text.js';
import { keepActiveTabInSight } from './univer/tab-in-sight.js';
import { askPerson, type GridDoor, hear, runMenuItem, showNotice } from './workbench.js';

const SELECTION_PAUSE_MS = 120;

/** @param asked the workbook, which is on its way */
export async function startPage(asked: Promise<WorkbookSnapshot>): Promise<void> {
  const view = createUniver('grid');
  const snapshot = await asked;
  const grid = new GridView(view, new BookMirror(snapshot), TAB);
  const charts = new ChartLayer(view, grid);
  // Univer has this service only once it holds a workbook.
  showServerText(view.univer);
  showQuickSums(view.univer);
  keepControlsNamed(document.body);

  const showBook = () => {
    const { workbook, sheets } = grid.book;
    const hidden = [...sheets.values()].filter(({ meta }) => meta.hidden);
    document.title = `${workbook.fileName} - Cadence workbench`;
    update({
      fileName: workbook.fileName,
      hiddenSheets: hidden.map(({ meta: { sheetId, name } }) => ({ sheetId, name })),
    });
  };
  showBook();
  const ready = view.api.addEvent(view.api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage < LifecycleStages.Rendered) return;
    performance.mark('cadence:grid');
    document.body.dataset['grid'] = 'shown';
    charts.refresh();
    ready.dispose();
  });

  const edits = new EditSender(grid, {
    post: (operation, confirmed) => post('edit', { tab: TAB, operation, confirmed }),
    confirm: (title, message) => askPerson(title, message, true),
    selection: () => JSON.stringify(selectedText(view, grid)),
    follow: (operation) => followEdit(view, grid, operation),
    refused: (reason, message) => {
      if (reason === 'not-emulated') showNotice(message);
      else void askPerson('There was a problem', message, false);
    },
    unreachable: () => showNotice('The edit was not taken: the workbench does not answer.'),
  });
  interceptCommands(view, grid, {
    send: (operations) => edits.send(operations),
    refuse: (message) => showNotice(message),
  });

  let told = '';
  const tellSelection = async (): Promise<void> => {
    const selected = selectedText(view, grid);
    if (selected === null || JSON.stringify(selected) === told) return;
    told = JSON.stringify(selected);
    await post('select', { tab: TAB, ...selected }).catch(() => undefined);
  };
  let pause = 0;
  view.commands.onCommandExecuted(({ id }) => {
    if (!/^sheet\.operation\.set-(selections|worksheet-active|scroll)$/.test(id)) return;
    update({ link: null });
    window.clearTimeout(pause);
    pause = window.setTimeout(() => {
      update({ link: selectedLink(view, grid) });
      void tellSelection();
    }, SELECTION_PAUSE_MS);
  });

  const door: GridDoor = {
    show: (change) => {
      if (change.revision <= grid.book.revision) return true;
      if (change.revision > grid.book.revision + 1) return false;
      grid.show(change);
      charts.refresh();
      showBook();
      return true;
    },
    select: (sheetId, range) => selectRange(view, grid, sheetId, range),
    settled: async () => {
      await edits.settled();
      await tellSelection();
    },
    focus: () => focusCells(view.univer),
  };
  listenToFrames(door);
  showChrome({
    undo: () => edits.send([{ kind: 'undo' }]),
    redo: () => edits.send([{ kind: 'redo' }]),
    find: () => void view.commands.executeCommand('ui.operation.open-find-dialog'),
    zoom: (percent) =>
      void view.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        ?.zoom(percent / 100),
    showSheet: (sheetId) => edits.send([{ kind: 'hide-sheet', sheetId, hidden: false }]),
    goToSheet: (sheetId) => grid.activate(sheetId),
    run: (functionName) => void runMenuItem(door, functionName),
  });
  renameTabsSafely({
    otherNames: (sheetId) =>
      [...grid.book.sheets.values()]
        .filter(({ meta }) => meta.sheetId !== sheetId)
        .map(({ meta }) => meta.name),
    nameOf: (sheetId) => grid.book.sheet(sheetId)?.meta.name ?? '',
    open: () => void view.commands.executeCommand('sheet.operation.rename-sheet', {}),
    refuse: showNotice,
    focusCells: () => focusCells(view.univer),
  });
  chooseByKey(showNotice);
  keepActiveTabInSight(view.commands);
  openConsoleDoor(view, grid, () => selectedText(view, grid)?.range ?? '');
  listen({
    revision: () => grid.book.revision,
    heard: (event) => hear(event, door),
    lost: () => {
      if (pageState().connection === 'live') update({ connection: 'lost' });
    },
  });
}
