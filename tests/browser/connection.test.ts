import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { describeInBrowser } from './chromium.js';
import { GridPage } from './grid-page.js';
import { openBrowser } from './open-browser.js';
import { makeEmpty, remove, ServedWorkbook } from './served-workbook.js';

jest.setTimeout(90_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const SCRIPT = join(__dirname, 'surroundings', 'code.gs');

describeInBrowser('a page whose server', () => {
  let browser: Browser;
  let context: BrowserContext;
  let folder: string;
  let served: ServedWorkbook;

  beforeAll(async () => {
    const made = makeEmpty('fair');
    folder = made.folder;
    served = await ServedWorkbook.start(made.book, undefined, SCRIPT);
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  });

  afterAll(async () => {
    await browser?.close();
    await served?.kill();
    remove(folder);
  });

  it('is out of reach for a while catches up without being loaded again', async () => {
    const other = await GridPage.open(context, served.url);
    await context.route('**/events?*', (route) => route.abort());
    const grid = await GridPage.open(context, served.url);
    const lost = grid.page.getByText('The workbench does not answer.');
    await lost.waitFor();
    await grid.page.evaluate('document.body.dataset.mark = "kept"');
    await other.page.bringToFront();
    await other.type('B2', 'missed');
    await other.untilText('B2', 'missed');
    expect(await grid.text('B2')).toBe('');

    await context.unroute('**/events?*');
    await lost.waitFor({ state: 'detached' });
    await grid.untilText('B2', 'missed');
    expect(await grid.page.evaluate('document.body.dataset.mark')).toBe('kept');
    await grid.page.close();
    await other.page.close();
  });

  it('was stopped says so until it is started again, and what is typed meanwhile is not shown as taken', async () => {
    const grid = await GridPage.open(context, served.url);
    await grid.type('B3', 'before');
    await grid.untilText('B3', 'before');
    const { book, port } = served;
    await served.stop();
    const stopped = grid.page.getByText('The workbench was stopped; everything is saved.');
    await stopped.waitFor();
    await grid.page.waitForEvent('requestfailed');
    expect(await stopped.count()).toBe(1);
    await grid.type('B4', 'lost');
    await grid.page.getByText('The edit was not taken').waitFor();
    await grid.untilText('B4', '');

    served = await ServedWorkbook.start(book, port, SCRIPT);
    await stopped.waitFor({ state: 'detached' });
    await grid.ready();
    await grid.untilText('B3', 'before');
    await grid.type('B4', 'taken');
    await grid.untilText('B4', 'taken');
    await grid.page.close();
  });
});
