import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { describeInBrowser } from './chromium.js';
import { GridPage } from './grid-page.js';
import { openBrowser } from './open-browser.js';
import { makeEmpty, remove, ServedWorkbook } from './served-workbook.js';

// A sample year is made twice on the way: to be counted, and to be written.
jest.setTimeout(180_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** What is wider than its place. Runs in the frame. */
const WIDE = `body => [...body.querySelectorAll('*')].filter((one) =>
  one.clientWidth > 0 && getComputedStyle(one).display !== 'inline' && !one.matches('input, select') &&
  getComputedStyle(one).overflowX !== 'hidden' && one.scrollWidth > one.clientWidth + 1
).map((one) => one.outerHTML.slice(0, 120))`;

describeInBrowser('the set-up in the sidebar', () => {
  let browser: Browser;
  let context: BrowserContext;
  let folder: string;
  let served: ServedWorkbook;
  let grid: GridPage;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  beforeEach(async () => {
    const bare = makeEmpty();
    folder = bare.folder;
    served = await ServedWorkbook.start(bare.book);
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    grid = await GridPage.open(context, served.url);
  });

  afterEach(async () => {
    await context?.close();
    await served?.kill();
    remove(folder);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const heading = (name: string) =>
    grid.sidebar().getByRole('heading', { name, exact: true }).waitFor();

  async function expectFit(): Promise<void> {
    const frame = grid.page.frames().find((one) => one.parentFrame() !== null);
    expect(await frame?.evaluate(`(${WIDE})(document.body)`)).toEqual([]);
  }

  it('makes a workbook of an empty spreadsheet by keyboard, left and resumed on the way', async () => {
    const { keyboard } = grid.page;
    await grid.choose('Set up workbook');
    await heading('Motions');
    await expectFit();
    await keyboard.press('Enter');
    await heading('People');
    await keyboard.press('Tab');
    await keyboard.type('Anneliese-Wilhelmine von Hohenstein anneliese@example.com');
    await keyboard.press('Tab');
    await keyboard.type('anne');
    await grid.sidebar().getByRole('option').waitFor();
    await expectFit();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await heading('Targets');
    await keyboard.press('Control+a');
    await keyboard.type('0.9');
    await keyboard.press('Enter');
    await grid.sidebar().getByText('For 90 % type 90.').waitFor();
    await keyboard.press('Control+a');
    await keyboard.type('90');
    await expectFit();
    await keyboard.press('Enter');
    await heading('Days of the reviews');
    await expectFit();
    await grid.sidebar().getByText('keeping').waitFor({ state: 'detached' });
    await grid.page.close();

    grid = await GridPage.open(context, served.url);
    await grid.choose('Set up workbook');
    await heading('Begun and not finished');
    await grid.sidebar().getByText('It stands at the days of the reviews.').waitFor();
    await grid.page.keyboard.press('Enter');
    await heading('Days of the reviews');
    await grid.sidebar().getByRole('button', { name: 'Next: data' }).press('Enter');
    await heading('Data');
    await grid.page.keyboard.press('ArrowDown');
    await grid.page.keyboard.press('Enter');
    await heading('Before it begins');
    await grid.sidebar().getByText('The blank sheet Sheet1 becomes Start.').waitFor();
    await grid
      .sidebar()
      .getByText(/^[\d,]+ made-up rows of a sample year$/)
      .waitFor();
    await expectFit();
    await grid.page.keyboard.press('Enter');
    await grid.sidebar().getByRole('button', { name: 'Stop' }).press('Enter');
    await heading('Stopped');
    await expectFit();
    await grid.sidebar().getByRole('button', { name: 'Go on' }).press('Enter');
    await grid
      .sidebar()
      .getByRole('heading', { name: 'The workbook is ready' })
      .waitFor({ timeout: 90_000 });
    await grid.page.keyboard.press('Enter');
    const side = grid.sidebar();
    await side.getByRole('button', { name: /^Start \w+ review$/ }).waitFor();
    expect(await side.getByRole('heading', { level: 1 }).innerText()).not.toBe('Not planned');
    await grid.goTo('People');
    await grid.untilText('B3', 'Anneliese-Wilhelmine von Hohenstein');
    expect(await grid.text('B4')).toBe('Anneliese-Wilhelmine von Hohenstein');
    expect(await grid.text('B5')).not.toBe('');
    await grid.goTo('Targets');
    await grid.untilText('A2', 'B2B');
    // With a comma where the weather made the spreadsheet German.
    expect(await grid.text('B2')).toMatch(/^90[.,]0%$/);
  });

  it('goes on where a call failed, with what was answered', async () => {
    await grid.choose('Open review');
    const side = grid.sidebar();
    await side.getByRole('button', { name: 'Set up', exact: true }).click();
    await heading('Motions');
    for (const motion of ['B2B', 'B2C']) await side.getByLabel(motion).uncheck();
    await side.getByRole('button', { name: 'Skip rest' }).click();
    await side.getByText('Tick at least one motion.').waitFor();
    await side.getByLabel('B2B').check();
    await context.route('**/api/client-call*', (route) => route.abort());
    await side.getByLabel('B2B').press('Enter');
    await heading('People');
    await side.getByText('The answers are not kept yet').waitFor();
    await side.getByLabel('Notetaker').fill('Max');
    await context.unroute('**/api/client-call*');
    await side.getByRole('button', { name: 'Try again' }).click();
    await side.getByText('The answers are not kept yet').waitFor({ state: 'detached' });
    await side
      .getByRole('button', { name: 'Leave' })
      .or(side.getByRole('button', { name: 'Back' }))
      .first()
      .click();
    await side.getByRole('button', { name: 'Leave' }).click();
    await side.getByRole('button', { name: 'Set up', exact: true }).click();
    await heading('Begun and not finished');
    await side.getByRole('button', { name: 'Go on' }).click();
    await side.getByRole('button', { name: 'Next: people' }).click();
    expect(await side.getByLabel('Notetaker').inputValue()).toBe('Max');
  });
});
