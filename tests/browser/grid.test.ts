import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { readWorkbookFile } from '../../src/local/disk/workbook-file.js';
import { cellAt } from '../../src/local/model/cells.js';
import type { SheetData } from '../../src/local/model/workbook-data.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { GridPage } from './grid-page.js';
import { openBrowser } from './open-browser.js';
import { copyOf, makeEmpty, remove, runScript, ServedWorkbook } from './served-workbook.js';

jest.setTimeout(90_000);

const SCRIPT = join(__dirname, 'grid', 'make-sheets.gs');

describeInBrowser('the grid in the hands of a person', () => {
  let browser: Browser;
  let folder: string;
  let served: ServedWorkbook;
  let grid: GridPage;

  beforeAll(async () => {
    const made = makeEmpty('fair');
    folder = made.folder;
    runScript(made.book, SCRIPT, 'makeSheets');
    served = await ServedWorkbook.start(made.book);
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    grid = await GridPage.open(context, served.url);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.kill();
    remove(folder);
  });

  async function onDisk(name: string): Promise<SheetData> {
    await grid.untilSaved();
    const { workbook } = await readWorkbookFile(copyOf(served.book));
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name} in the file.`);
    return sheet;
  }

  const undo = () => grid.press('Control+z');

  describe('ordering rows', () => {
    it('sorts all but the frozen header, and back', async () => {
      await grid.goTo('List');
      await grid.click('B3');
      await grid.pick('B3', /^Sort$/, /^Expand Ascending$/);
      await grid.untilText('A2', 'Apple');
      expect(await grid.block('AB', 5)).toEqual([
        'Name|Number',
        'Apple|1',
        'Banana|2',
        'Cherry|3',
        'Date|4',
      ]);
      await undo();
      await grid.untilText('A2', 'Cherry');
    });

    it('filters by values, keeps them on disk and shows all again', async () => {
      await grid.goTo('List');
      await grid.click('B3');
      const toggle = grid.tool('sheet.command.smart-toggle-filter');
      // One that an attempt before this one has left.
      if ((await onDisk('List')).filter != null) await toggle.click({ position: { x: 8, y: 12 } });
      await toggle.click({ position: { x: 8, y: 12 } });
      await eventually(async () => (await onDisk('List')).filter?.area, AREA_OF_LIST);
      const confirm = grid.page.getByRole('button', { name: 'Confirm' });
      const { x, y } = await grid.header({ column: 'D' });
      await eventually(async () => {
        // The mark is drawn a moment after the filter is there; whoever is early clicks again.
        if (!(await confirm.isVisible())) await grid.page.mouse.click(x + 41, y + 24);
        await grid.page.waitForTimeout(500);
        return confirm.isVisible();
      }, true);
      const choice = grid.page.getByText('Open', { exact: true }).last();
      await choice.waitFor();
      const place = await choice.boundingBox();
      await grid.page.mouse.click((place?.x ?? 0) - 20, (place?.y ?? 0) + 8);
      await confirm.click();
      await eventually(async () => (await onDisk('List')).filter?.criteria, {
        4: { hiddenValues: ['Open'] },
      });
      await undo();
      await undo();
      await eventually(async () => (await onDisk('List')).filter, null);
    });

    it('moves rows and columns by their headers; the selection goes with them', async () => {
      await grid.goTo('List');
      const second = await grid.header({ row: 2 });
      await grid.page.mouse.click(second.x, second.y);
      await grid.untilSelection('A2:Z2');
      await grid.drag({ x: second.x + 8, y: second.y }, await grid.header({ row: 4 }));
      await grid.untilSelection('A4:Z4');
      expect(await grid.block('A', 4)).toEqual(['Name', 'Apple', 'Banana', 'Cherry']);
      await undo();
      await grid.untilText('A2', 'Cherry');
      const first = await grid.header({ column: 'A' });
      await grid.page.mouse.click(first.x, first.y);
      await grid.untilSelection('A1:A1000');
      const third = await grid.header({ column: 'C' });
      await grid.drag(first, { x: third.x - 30, y: third.y });
      await grid.untilText('A1', 'Number');
      await undo();
      await grid.untilText('A1', 'Name');
    });

    it('inserts, deletes and hides columns, and freezes lines by the menu', async () => {
      await grid.goTo('List');
      const second = await grid.header({ column: 'B' });
      await grid.pick(second, /cols left/);
      await grid.untilText('C1', 'Number');
      await grid.pick(second, /Delete Selected Column/);
      await grid.untilText('B1', 'Number');
      await grid.pick(second, /Hide Selected Column/);
      await eventually(async () => [...(await onDisk('List')).hiddenColumns], [2]);
      await undo();
      await eventually(async () => [...(await onDisk('List')).hiddenColumns], []);
      await grid.click('B3');
      await grid.pick('B3', /^Freeze$/, /Freeze to active cell/);
      await eventually(async () => {
        const { frozenRows, frozenColumns } = await onDisk('List');
        return [frozenRows, frozenColumns];
      }, [2, 1]);
      await undo();
      await eventually(async () => (await onDisk('List')).frozenRows, 1);
    });
  });

  describe('cells', () => {
    it('fills by the corner and moves by the edge; what is done is selected', async () => {
      await grid.goTo('Free');
      await grid.select('A1', 'A2');
      await grid.dragCorner('A2', 'A6');
      await grid.untilSelection('A1:A6');
      expect(await grid.text('A6')).toBe('6');
      await grid.select('A4', 'A6');
      await grid.dragEdge('A5', 'D5');
      await grid.untilSelection('D4:D6');
      expect([await grid.text('D6'), await grid.text('A6')]).toEqual(['6', '']);
      await undo();
      await grid.untilText('D6', '');
      await undo();
      await grid.untilText('A6', '');
    });

    it('moves what is cut once, and to another tab; later it is pasted as text', async () => {
      await grid.goTo('Free');
      await grid.select('B1', 'B3');
      await grid.take('Control+x');
      await grid.click('D1');
      await grid.press('Control+v');
      await grid.untilSelection('D1:D3');
      expect(await grid.text('B1')).toBe('');
      await grid.click('E1');
      await grid.press('Control+v');
      await grid.untilText('E3', 'three');
      expect(await grid.text('D3')).toBe('three');
      await grid.select('D1', 'D3');
      await grid.take('Control+x');
      await grid.goTo('Tabs');
      await grid.click('A1');
      await grid.press('Control+v');
      await grid.untilText('A3', 'three');
      await undo();
      await grid.untilText('A3', '');
      await grid.goTo('Free');
      expect(await grid.text('D3')).toBe('three');
    });

    it('copies from tab to tab with the look', async () => {
      await grid.goTo('Rules');
      await grid.type('C1', '12');
      await grid.untilText('C1', '12.0%');
      await grid.click('C1');
      await grid.take('Control+c');
      await grid.goTo('Tabs');
      await grid.click('C5');
      await grid.press('Control+v');
      await grid.untilText('C5', '12.0%');
    });

    it('takes a number in a percent for percents, with its sign or without', async () => {
      await grid.goTo('Rules');
      await grid.type('C2', '5');
      await grid.untilText('C2', '5.0%');
      await grid.type('C3', '7.5%');
      await grid.untilText('C3', '7.5%');
      const sheet = await onDisk('Rules');
      expect([cellAt(sheet, 2, 3)?.value, cellAt(sheet, 3, 3)?.value]).toEqual([0.05, 0.075]);
    });

    it('takes looks away again', async () => {
      await grid.goTo('Free');
      await grid.click('A1');
      await grid.press('Control+b');
      await eventually(() => grid.isBold('A1'), true);
      await grid.press('Control+b');
      await eventually(() => grid.isBold('A1'), false);
      await undo();
      await eventually(() => grid.isBold('A1'), true);
      await undo();
      await eventually(() => grid.isBold('A1'), false);
    });

    it('merges by column after a question, and takes it back with the values', async () => {
      await grid.goTo('Tabs');
      await grid.page.evaluate("navigator.clipboard.writeText('1\\t2\\n3\\t4')");
      await grid.click('F1');
      await grid.press('Control+v');
      await grid.untilSelection('F1:G2');
      await grid.tool('sheet.command.add-worksheet-merge').click({ position: { x: 8, y: 12 } });
      await grid.page.getByText('Vertical merge').click();
      await grid.page.getByRole('button', { name: 'OK', exact: true }).click();
      await grid.untilText('F2', '');
      // The values go first and the merges a moment later: the file may be saved between the two.
      await eventually(
        async () => (await onDisk('Tabs')).merges,
        [
          { top: 1, bottom: 2, left: 6, right: 6 },
          { top: 1, bottom: 2, left: 7, right: 7 },
        ],
      );
      await undo();
      await grid.untilText('G2', '4');
    });

    it('replaces what is found', async () => {
      await grid.goTo('Free');
      await grid.click('E1');
      await grid.press('Control+h');
      await grid.page.getByPlaceholder('Find in this Sheet').fill('thr');
      await grid.page.getByPlaceholder('Input Replace String').fill('fr');
      await grid.page.getByRole('button', { name: 'Find', exact: true }).click();
      await grid.page.getByRole('button', { name: 'Replace All' }).click();
      await grid.page.getByRole('button', { name: 'OK', exact: true }).last().click();
      await grid.untilText('E3', 'free');
      await grid.press('Escape');
    });

    it('ticks boxes by mouse and keyboard', async () => {
      await grid.goTo('Rules');
      await grid.click('B1');
      await eventually(async () => cellAt(await onDisk('Rules'), 1, 2)?.value, true);
      await grid.press(' ');
      await eventually(async () => cellAt(await onDisk('Rules'), 1, 2)?.value, false);
    });

    it('chooses from a drop-down by letters and Enter, and by mouse', async () => {
      await grid.goTo('Rules');
      await grid.click('A1');
      await grid.page.locator('[data-u-comp=sheets-dropdown-list]').waitFor();
      await grid.page.keyboard.type('La', { delay: 15 });
      await grid.press('Enter');
      await grid.untilText('A1', 'Late');
      await grid.click('A2');
      await grid.page.locator('[data-u-comp=sheets-dropdown-list]').getByText('Done').click();
      await grid.untilText('A2', 'Done');
    });

    it('asks before a cell that is protected by a warning', async () => {
      await grid.goTo('Rules');
      await grid.type('D1', 'Open');
      await grid.page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await grid.untilText('D1', 'Closed');
    });

    it('counts days and does not add them up', async () => {
      await grid.goTo('List');
      await grid.select('C2', 'C5');
      await grid.page.getByText('Count: 4', { exact: true }).first().waitFor();
      expect(await grid.page.getByText(/^Sum:/).count()).toBe(0);
      expect(await grid.page.getByText('Max: 2026-03-02').count()).toBe(1);
    });
  });

  describe('tabs', () => {
    it('renames by a double click; a name that cannot be stays what it was, with a sentence', async () => {
      await grid.goTo('Tabs');
      await grid.typeName('Tabs', 'List');
      await grid.press('Enter');
      await grid.page.getByText('A sheet with the name “List” already exists.').waitFor();
      expect(await grid.tabs()).toEqual(['List', 'Rules', 'Free', 'Tabs']);
      await grid.typeName('Tabs', 'Plan');
      await grid.press('Escape');
      expect(await grid.tabs()).toEqual(['List', 'Rules', 'Free', 'Tabs']);
      await grid.typeName('Tabs', 'Plan');
      await grid.press('Enter');
      await grid.untilSheet('Plan');
    });

    it('duplicates, colours, hides and shows again, moves and deletes', async () => {
      await grid.goTo('Plan');
      await grid.pickForTab('Plan', 'Copy');
      await grid.untilSheet('Copy of Plan');
      await grid.pickForTab('Copy of Plan', 'Hide');
      await eventually(() => grid.tabs(), ['List', 'Rules', 'Free', 'Plan']);
      await grid.page.getByRole('menuitem', { name: 'View', exact: true }).click();
      await grid.page.getByRole('menuitem', { name: 'Hidden sheets' }).click();
      await grid.page.getByRole('menuitem', { name: 'Copy of Plan' }).click();
      await grid.untilSheet('Copy of Plan');
      await grid.pickForTab('Copy of Plan', 'Delete');
      await grid.page.getByRole('button', { name: 'OK', exact: true }).click();
      await grid.untilSheet('Plan');
      await undo();
      await eventually(async () => (await grid.tabs()).includes('Copy of Plan'), true);
      await grid.press('Control+y');
      await eventually(() => grid.tabs(), ['List', 'Rules', 'Free', 'Plan']);
    });

    it('moves a tab that is held and dragged', async () => {
      await grid.goTo('Plan');
      // Pressed again at once it would be a double click.
      await grid.page.waitForTimeout(600);
      const from = await grid.tab('Plan').boundingBox();
      const to = await grid.tab('Rules').boundingBox();
      if (!from || !to) throw new Error('The tabs are not to be seen.');
      const { mouse } = grid.page;
      await mouse.move(from.x + 20, from.y + 10);
      await mouse.down();
      await grid.page.waitForTimeout(600);
      await mouse.move(to.x + 40, to.y + 10, { steps: 10 });
      await grid.page.waitForTimeout(200);
      await mouse.move(to.x + 5, to.y + 10, { steps: 10 });
      await grid.page.waitForTimeout(200);
      await mouse.up();
      await eventually(() => grid.tabs(), ['List', 'Plan', 'Rules', 'Free']);
    });
  });

  it('knows of each command what becomes of it', async () => {
    await grid.goTo('List');
    await grid.click('F9');
    await grid.press('F2');
    await grid.page.waitForTimeout(200);
    await grid.press('Escape');
    // Some commands are registered only once an editor was open, or the page has come to rest.
    const isComplete = () => grid.page.evaluate<boolean>('window.workbench.commandCount() > 440');
    await eventually(isComplete, true);
    expect(await grid.page.evaluate('window.workbench.unplannedCommands()')).toEqual([]);
  });

  describe('a chart over the grid', () => {
    const chart = () => grid.page.getByRole('img', { name: /^Column chart: / });
    /** Left upper corner of a cell of the default size. */
    const corner = async (cell: string) => {
      const { x, y } = await grid.page.evaluate<{ x: number; y: number }>(
        `window.workbench.place('${cell}')`,
      );
      return { x: x - 50, y: y - 10.5 };
    };
    const offset = async () => {
      const [box, cell] = [await chart().boundingBox(), await corner('E6')];
      return box && [Math.round(box.x - cell.x), Math.round(box.y - cell.y), box.width, box.height];
    };

    it('stands where it is anchored, and shows what its cells say now', async () => {
      await grid.goTo('Rules');
      await eventually(offset, [20, 10, 300, 160]);
      const before = await chart().screenshot();
      await grid.type('I3', '5');
      await eventually(async () => before.equals(await chart().screenshot()), false);
      await grid.type('I1', 'Sources');
      await eventually(() => chart().getAttribute('aria-label'), 'Column chart: Sources');
    });

    it('scrolls away with its cells, and leaves them to the mouse', async () => {
      await grid.click('F9');
      const before = await chart().boundingBox();
      await grid.page.mouse.wheel(0, 105);
      await eventually(
        async () => ((await chart().boundingBox())?.y ?? 0) < (before?.y ?? 0) - 90,
        true,
      );
      await eventually(offset, [20, 10, 300, 160]);
      await grid.page.mouse.wheel(0, -500);
      await grid.goTo('Free');
      await eventually(() => chart().count(), 0);
    });
  });
});

const AREA_OF_LIST = { top: 1, left: 1, bottom: 5, right: 4 };
