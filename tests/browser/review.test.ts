import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, FrameLocator } from 'playwright-core';
import { describeInBrowser } from './chromium.js';
import { GridPage } from './grid-page.js';
import { openBrowser } from './open-browser.js';
import { makeSample, remove, ServedWorkbook } from './served-workbook.js';

jest.setTimeout(120_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** Strokes and clicks that a weekly of six blocks, four actions and one decision may take besides its words. */
const MOST_STROKES = 25;

/** What is wider than its place, and controls without a name. Runs in the frame. */
const FAULTS_OF_FRAME = `body => {
  const all = [...body.querySelectorAll('*')].filter((one) => one.clientWidth > 0);
  const wide = all.filter((one) => {
    const { display, overflowX } = getComputedStyle(one);
    return display !== 'inline' && overflowX !== 'hidden' && one.scrollWidth > one.clientWidth + 1;
  });
  const nameless = all.filter(
    (one) =>
      one.matches('button, input, textarea') &&
      one.textContent.trim() === '' &&
      !one.getAttribute('aria-label') &&
      one.labels.length === 0,
  );
  return [...wide, ...nameless].map((one) => one.outerHTML.slice(0, 120));
}`;

describeInBrowser('a review in the sidebar', () => {
  let browser: Browser;
  let context: BrowserContext;
  let folder: string;
  let served: ServedWorkbook;
  let grid: GridPage;

  beforeAll(async () => {
    const sample = makeSample();
    folder = sample.folder;
    served = await ServedWorkbook.start(sample.book);
    browser = await openBrowser();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    grid = await GridPage.open(context, served.url);
  });

  afterEach(async () => {
    await context?.close();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.kill();
    remove(folder);
  });

  /** Opens the sidebar on a day of its own, so that the tests do not meet. */
  async function openOn(day: string, page = grid): Promise<FrameLocator> {
    await page.choose('Open review');
    const side = page.sidebar();
    await side.getByLabel('as of').fill(day);
    await side.getByRole('button', { name: /^(Start|Resume) \w+ review$/ }).waitFor();
    return side;
  }

  async function begin(side: FrameLocator, kind: string): Promise<void> {
    await side.getByRole('radio', { name: kind }).check();
    await side
      .getByRole('button', { name: new RegExp(`^(Start|Resume) ${kind} review$`, 'i') })
      .click();
  }

  const boxOf = (side: FrameLocator) => side.getByRole('textbox', { name: /^(Add|Who|By|What)/ });

  it('is held by keyboard only, with few strokes', async () => {
    const side = await openOn('2026-11-16');
    const { keyboard } = grid.page;
    let strokes = 0;
    const press = async (key: string) => {
      strokes += 1;
      await keyboard.press(key);
    };
    await side.getByRole('button', { name: 'Start weekly review' }).focus();
    await press('Enter');
    await boxOf(side).waitFor();
    const lines = [
      '@Ana chase the export by Thu -> rows are there',
      '@Dev check the routing by 24 Nov -> volume within 15 %',
      '@Ana pause paid-social-x by Fri -> pass rate >= 92 %',
      '@Noor =1+1 <img src=x onerror="top.pwned=1"><script>top.pwned=1</script> in two weeks -> list',
      '! @Ana keep it paused by 2 Dec -> two weeks at 92 %',
    ];
    for (const line of lines) {
      await keyboard.type(line);
      await press('Enter');
      await press(']');
    }
    await side.getByRole('heading', { name: /^W6/ }).waitFor();
    await press('Escape');
    await press('a');
    await side.getByText('Everything is in place').waitFor();
    await press('Control+Enter');
    await side.getByText('Closed and written').waitFor();
    expect(await side.locator('.minutes').innerText()).toContain('keep it paused');
    // What was entered as mark-up is read as text, and runs nowhere.
    expect(await side.locator('.minutes').innerText()).toContain('=1+1 <img src=x onerror=');
    expect(await side.locator('img[src="x"]').count()).toBe(0);
    expect(await grid.page.evaluate("'pwned' in window")).toBe(false);
    expect(strokes).toBeLessThanOrEqual(MOST_STROKES);
  });

  it.each(['Monthly', 'Quarterly'])('of the kind %s is shown and closed', async (kind) => {
    const side = await openOn('2026-11-17');
    await begin(side, kind);
    await side.getByRole('heading', { name: 'Drift' }).waitFor();
    await side.getByRole('button', { name: /^(M4|Q4) / }).click();
    const cell = side.getByRole('button', { name: /^\d risks?, likelihood 3, impact 4: / });
    await cell.focus();
    const named = side.getByRole('region', { name: 'Risk map' }).getByRole('listitem');
    expect(await named.count()).toBe(Number(await cell.innerText()));
    await side.getByRole('button', { name: /^(M5|Q5) / }).click();
    const closing = side.getByRole('button', { name: 'Close review' });
    await closing.waitFor();
    await boxOf(side).press('Escape');
    await grid.page.keyboard.press('a');
    const unanswered = side.getByRole('button', { name: /^Done: T-/, pressed: false });
    while ((await unanswered.count()) > 0) await unanswered.first().click();
    await closing.click();
    await side.getByText('Closed and written').waitFor();
  });

  it('takes what its forms enter, passes the chair on, and sends its minutes', async () => {
    const side = await openOn('2026-07-07');
    await begin(side, 'Quarterly');
    await side.getByRole('button', { name: /^Q4 / }).click();
    await side.getByText('Note for the minutes').click();
    await side.getByLabel('Note on Q4').fill('Sales was asked twice');
    await side.getByRole('button', { name: 'New risk' }).click();
    const risk = side.getByRole('form', { name: 'New risk' });
    await risk.getByLabel('Risk', { exact: true }).fill('The export stops');
    await risk.getByLabel('Impact').selectOption('4');
    await risk.getByLabel('Owner').press('Enter');
    await side.getByText('New: The export stops').waitFor();
    await side.getByRole('button', { name: 'New change' }).click();
    const change = side.getByRole('form', { name: 'New change' });
    await change.getByLabel('What').fill('Rollback threshold');
    await change.getByText('10 % holds now').waitFor();
    await change.getByLabel('New value').fill('15 %');
    await change.getByLabel('Effective').fill('in two months');
    await change.getByLabel('Told by').press('Enter');
    await side.getByText('Approved: Rollback threshold, 10 % → 15 %').waitFor();
    await expectFit();

    await side.getByRole('button', { name: /^Q5 / }).click();
    await side.getByRole('button', { name: 'Hand over' }).click();
    // Of sales, which closes no review.
    await side.getByLabel('To', { exact: true }).fill('Sam');
    await side.getByLabel('To', { exact: true }).press('Enter');
    await side.getByText('Sam may not hold and close reviews').waitFor();
    await side.getByText('Chair Ana').waitFor();
    await side.getByLabel('To', { exact: true }).fill('Dev');
    await side.getByLabel('To', { exact: true }).press('Enter');
    await side.getByRole('radio', { name: 'Quarterly' }).waitFor();
    await begin(side, 'Quarterly');
    await side.getByText('Chair Dev').waitFor();
    await boxOf(side).press('Escape');
    await grid.page.keyboard.press('a');
    await side.getByText('Everything is in place').waitFor();
    await side.getByRole('button', { name: 'Close review' }).click();
    const minutes = side.locator('.minutes');
    await minutes.waitFor();
    const text = await minutes.innerText();
    for (const said of ['from Q5 Dev', 'Sales was asked twice', 'The export stops', 'to 15 %']) {
      expect(text).toContain(said);
    }
    await side.getByRole('button', { name: 'Send minutes' }).click();
    await side.getByRole('region', { name: 'Who gets the minutes' }).waitFor();
    await expectFit();
  });

  it('says what to do where Google answers nothing', async () => {
    await context.route('**/api/client-call*', (route) => route.abort());
    await grid.choose('Open review');
    const side = grid.sidebar();
    await side.getByText('Not connected').waitFor();
    await expectFit();
    await context.unroute('**/api/client-call*');
    await side.getByRole('button', { name: 'Try again' }).click();
    await side.getByRole('button', { name: /^Start \w+ review$/ }).waitFor();
  });

  it('goes on where it was when the page is gone', async () => {
    let side = await openOn('2026-11-25');
    await begin(side, 'Weekly');
    await boxOf(side).fill('@Ana keep this by Fri -> it is there');
    await boxOf(side).press('Enter');
    await boxOf(side).press(']');
    await side.getByText('Captured in').waitFor({ state: 'detached' });
    await side.getByRole('button', { name: /^W1 / }).click();
    await side.getByText('Saved', { exact: true }).waitFor();
    await side.getByRole('button', { name: /^W3 / }).click();
    await grid.page.waitForTimeout(1500);
    await grid.page.close({ runBeforeUnload: false });

    grid = await GridPage.open(context, served.url);
    side = await openOn('2026-11-25');
    await side.getByRole('button', { name: 'Resume weekly review' }).click();
    await side.getByRole('heading', { name: /^W3 / }).waitFor();
    await side.getByRole('button', { name: /^W1 / }).click();
    await side.getByText('keep this').waitFor();
  });

  it('keeps what cannot be saved, says so and saves it later', async () => {
    const side = await openOn('2026-11-19');
    await begin(side, 'Weekly');
    await boxOf(side).waitFor();
    await context.route('**/api/client-call*', (route) => route.abort());
    await boxOf(side).fill('@Ana hold on to this by Fri -> it is there');
    await boxOf(side).press('Enter');
    await side.getByText('1 entry not saved').waitFor();
    await side.getByText('hold on to this').waitFor();
    await context.unroute('**/api/client-call*');
    await side.getByRole('button', { name: 'Try now' }).click();
    await side.getByText('Saved', { exact: true }).waitFor();
    expect(await side.getByRole('alert').count()).toBe(0);
  });

  it('belongs to one page of a chair, and what both took down is there when one takes it back', async () => {
    const first = await openOn('2026-11-20');
    await begin(first, 'Weekly');
    await boxOf(first).fill('@Ana of the first by 24 Nov -> seen');
    await boxOf(first).press('Enter');
    await first.getByText('Saved', { exact: true }).waitFor();

    const other = await GridPage.open(context, served.url);
    const second = await openOn('2026-11-20', other);
    await second.getByRole('button', { name: 'Resume weekly review' }).click();
    await boxOf(second).fill('@Dev of the second by 24 Nov -> seen');
    await boxOf(second).press('Enter');
    await second.getByText('Saved', { exact: true }).waitFor();

    await grid.page.bringToFront();
    await boxOf(first).fill('@Ana unseen by the second by 24 Nov -> seen');
    await boxOf(first).press('Enter');
    await first.getByText('The review goes on in another window').waitFor();
    await first.getByRole('button', { name: 'Go on here' }).click();
    await first.getByText('Saved', { exact: true }).waitFor();
    await first.getByRole('button', { name: 'Show', exact: true }).click();
    for (const text of ['of the first', 'of the second', 'unseen by the second']) {
      await first.getByRole('button', { name: `Remove: ${text}`, exact: true }).waitFor();
    }
  });

  it('goes on in the review room, and from there in the sidebar again', async () => {
    const side = await openOn('2026-11-24');
    await begin(side, 'Weekly');
    await boxOf(side).fill('@Ana said beside the sheet by Fri -> seen');
    await boxOf(side).press('Enter');
    await grid.choose('Open review room');
    const room = grid.dialog();
    await room.getByRole('button', { name: 'Remove: said beside the sheet' }).waitFor();
    await boxOf(room).fill('@Dev said in the room by Fri -> seen');
    await boxOf(room).press('Enter');
    await room.getByText('Saved', { exact: true }).nth(1).waitFor();
    await room.getByRole('button', { name: /^W2 / }).click();
    await room
      .getByRole('img', { name: /^volume .* band ±15 % of the four-week average$/ })
      .first()
      .waitFor();
    await expectFit(2);

    await boxOf(side).focus();
    await side.getByText('The review goes on in the review room').waitFor();
    await grid.page.locator('.wb-dialog').getByTitle('Close').click();
    await side.getByRole('button', { name: 'Go on here' }).click();
    await side.getByRole('button', { name: 'Show', exact: true }).click();
    await side.getByRole('button', { name: 'Remove: said in the room' }).waitFor();
  });

  it('fits its width, also with very long words, and names every control', async () => {
    const side = await openOn('2026-11-23');
    await begin(side, 'Weekly');
    await boxOf(side).fill(
      `@${'Anneliese-Wilhelmine-'.repeat(6)} ${'paidsocial'.repeat(12)} by Fri`,
    );
    await expectFit();
    await boxOf(side).press('Enter');
    for (const block of ['W2', 'W3', 'W4', 'W5', 'W6']) {
      await side.getByRole('button', { name: new RegExp(`^${block} `) }).click();
      await expectFit();
    }
  });

  async function expectFit(count = 1): Promise<void> {
    const frames = grid.page.frames().filter((frame) => frame.parentFrame() !== null);
    expect(frames.length).toBe(count);
    for (const frame of frames) {
      expect(await frame.evaluate(`(${FAULTS_OF_FRAME})(document.body)`)).toEqual([]);
    }
  }
});
