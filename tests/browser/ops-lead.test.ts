import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { readWorkbookFile } from '../../src/local/disk/workbook-file.js';
import { cellAt } from '../../src/local/model/cells.js';
import { describeInBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { GridPage } from './grid-page.js';
import { openBrowser } from './open-browser.js';
import { copyOf, makeSample, remove, ServedWorkbook } from './served-workbook.js';

jest.setTimeout(120_000);
// A browser on a busy machine may lose a key stroke; what fails for a reason fails twice.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

describeInBrowser("an ops lead's ten minutes", () => {
  let browser: Browser;
  let folder: string;
  let served: ServedWorkbook;
  let grid: GridPage;

  beforeEach(async () => {
    const sample = makeSample();
    folder = sample.folder;
    served = await ServedWorkbook.start(sample.book);
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    grid = await GridPage.open(context, served.url);
  });

  afterEach(async () => {
    await browser?.close();
    await served?.kill();
    remove(folder);
  });

  it('types, pastes, sorts, renames, undoes, redoes, reloads, and finds everything as left', async () => {
    await grid.goTo('Action Log');
    const action = await grid.text('B6');
    await grid.type('B5', 'Ask for the missing consent texts');
    await grid.type('B6', 'A slip of the keyboard');
    await grid.untilText('B6', 'A slip of the keyboard');
    await grid.press('Control+z');
    await grid.untilText('B6', action);

    await grid.goTo('Sources');
    await grid.type('I2', '3');
    await grid.untilText('I2', '3.0%');
    await grid.paste('A14', 'aaa-trial\tB2B\tMara\tmara@example.com\t2026-11-02\nzzz-trial\tB2C');
    await grid.untilText('B15', 'B2C');
    await grid.click('A4');
    await grid.pick('A4', /^Sort$/, /^Expand Ascending$/);
    await grid.untilText('A2', 'aaa-trial');
    expect([await grid.text('A1'), await grid.text('E2')]).toEqual(['Source', '2026-11-02']);

    await grid.page.getByRole('button', { name: 'Add sheet' }).click();
    const made = await grid.untilNewSheet();
    await grid.type('A1', 'To raise on Monday');
    await grid.typeName(made, 'Monday');
    await grid.press('Enter');
    await grid.untilSheet('Monday');
    await grid.press('Control+z');
    await grid.untilSheet(made);
    await grid.press('Control+y');
    await grid.untilSheet('Monday');
    await grid.untilSaved();

    await grid.page.reload();
    await grid.ready();
    await grid.goTo('Monday');
    expect(await grid.text('A1')).toBe('To raise on Monday');
    await grid.goTo('Sources');
    expect(await grid.block('AB', 2)).toEqual(['Source|Motion', 'aaa-trial|B2B']);
    await grid.goTo('Action Log');
    expect([await grid.text('B5'), await grid.text('B6')]).toEqual([
      'Ask for the missing consent texts',
      action,
    ]);
    await eventually(async () => {
      const { workbook } = await readWorkbookFile(copyOf(served.book));
      const sheet = (name: string) => workbook.sheets.find((one) => one.name === name);
      const [sources, monday] = [sheet('Sources'), sheet('Monday')];
      return [
        sources && cellAt(sources, 2, 1)?.value,
        sources && cellAt(sources, 15, 1)?.value,
        monday && cellAt(monday, 1, 1)?.value,
      ];
    }, ['aaa-trial', 'zzz-trial', 'To raise on Monday']);
  });
});
