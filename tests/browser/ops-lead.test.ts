import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { weatherOf } from '../../src/local/boundary/weather.js';
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

/** As the spreadsheet shows it, which rough weather makes a German one. */
const THREE_PERCENT = weatherOf(process.env)?.locale === 'de_DE' ? '3,0%' : '3.0%';

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
    await grid.untilText('I2', THREE_PERCENT);
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

  it('imports an export with wrong rows, mends them from the download, and does it again for nothing', async () => {
    const dialog = grid.dialog();
    const counts = (text: string) => dialog.locator('.fates').getByText(text, { exact: true });
    const bring = async (name: string, text: string) => {
      const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') };
      await dialog.locator('#file').setInputFiles(file);
      await counts('rejected').waitFor();
    };
    await grid.choose('Import …');
    await bring(
      'export.csv',
      [
        'Submissions;Größe;Woche;Lead source;Passes;Lead e-mail',
        '1.240;x;30/11/2026;webinar-eu;1.112;bo@example.com',
        '80;x;30/11/2026;nobody-knows;60;',
        '90;x;30/11/2026;=search-brand;70;',
      ].join('\r\n'),
    );
    await dialog.getByText('Nothing can go in yet').waitFor();
    await dialog.getByLabel('Woche').selectOption('Week');
    await dialog.getByRole('button', { name: 'Import 1 row' }).waitFor();
    await dialog.getByText('Lead e-mail was left out: nothing about a lead').waitFor();
    await dialog.getByRole('button', { name: 'Import 1 row' }).click();
    await dialog.getByText('Pass Rates: 1 added, 0 changed, 0 unchanged, 2 rejected').waitFor();

    const [download] = await Promise.all([
      grid.page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Pass Rates rejected.csv');
    const rejected = readFileSync(await download.path(), 'utf8');
    expect(rejected.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffSubmissions,Größe,Woche,Lead source,Passes,Lead e-mail,Reason',
      expect.stringMatching(/^80,x,30\/11\/2026,nobody-knows,60,,.*is not listed in Sources/),
      expect.stringMatching(/^90,x,30\/11\/2026,"?'=search-brand"?,70,,/),
    ]);

    const mended = rejected.replace('nobody-knows', 'event-emea').replace("'=search", 'search');
    for (const [done, text] of [
      ['2 rows', '2 added, 0 changed, 0 unchanged, 0 rejected'],
      [null, 'Every row stands in Pass Rates already. An import would change nothing.'],
    ] as const) {
      await dialog.getByRole('button', { name: /^(?:Import more|Bring other rows)$/ }).click();
      await bring('mended.csv', mended);
      if (done !== null) await dialog.getByRole('button', { name: `Import ${done}` }).click();
      await dialog.getByText(text).waitFor();
    }
  });

  it('checks a damaged workbook, sees the plan, repairs it, and is led to a row', async () => {
    await grid.goTo('Sources');
    await grid.type('C1', 'Somebody');
    await grid.click('A2');
    await grid.press('Delete');
    await grid.untilText('A2', '');
    await grid.choose('Check workbook …');
    const side = grid.sidebar();
    const renamed = side.getByText(/^Sources: the column Owner is called Somebody now/);
    await renamed.waitFor();
    await side.getByText('Sources: the column Somebody is called Owner again.').waitFor();
    await side.getByRole('button', { name: 'Repair', exact: true }).click();
    await side.getByText('Done by Repair').waitFor();
    expect(await renamed.count()).toBe(0);
    await grid.untilSheet('Start');
    await side.getByRole('button', { name: 'Select row 2 in Sources' }).click();
    await grid.untilSheet('Sources');
    expect(await grid.text('C1')).toBe('Owner');
  });
});
