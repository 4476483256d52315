import { join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import type { Browser, BrowserContext, FrameLocator, Locator } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/local/workbench/protocol.js';
import { describeInBrowser } from './chromium.js';
import { GridPage } from './grid-page.js';
import { openBrowser } from './open-browser.js';
import { makeEmpty, remove, ServedWorkbook } from './served-workbook.js';

jest.setTimeout(90_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const SCRIPT = join(__dirname, 'surroundings', 'code.gs');

describeInBrowser('what surrounds a script', () => {
  let browser: Browser;
  let context: BrowserContext;
  let folder: string;
  let served: ServedWorkbook;
  let grid: GridPage;

  beforeAll(async () => {
    const made = makeEmpty('fair');
    folder = made.folder;
    served = await ServedWorkbook.start(made.book, undefined, SCRIPT);
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    grid = await GridPage.open(context, served.url);
    await ask('authorise', { granted: true });
    await grid.page.close();
  });

  beforeEach(async () => {
    grid = await GridPage.open(context, served.url);
  });

  afterEach(async () => {
    await grid?.page.close();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.kill();
    remove(folder);
  });

  const button = (name: string): Locator =>
    grid.page.getByRole('button', { name, exact: true }).first();
  const dialog = (name: string): Locator => grid.page.getByRole('dialog', { name, exact: true });

  /** Chooses an item of the script's menu or, with two names, of its submenu. */
  async function choose(...names: readonly string[]): Promise<void> {
    for (const name of ['Surroundings', ...names]) {
      await grid.page.getByRole('menuitem', { name, exact: true }).click();
    }
  }

  /** A request as the page sends it. */
  function ask(name: string, request: object): Promise<unknown> {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    };
    return grid.page.evaluate(
      `fetch('/api/${name}', ${JSON.stringify(init)}).then((answer) => answer.json())`,
    );
  }

  /** The last thing that the script noted in column A. */
  async function lastNote(): Promise<string> {
    const { sheets } = (await ask('snapshot', {})) as WorkbookSnapshot;
    const notes = sheets[0]?.cells.cells.filter(([, column]) => column === 1) ?? [];
    return String(notes.at(-1)?.[2]?.value);
  }

  async function untilNote(text: string): Promise<void> {
    const end = Date.now() + 10_000;
    let heard = '';
    while (Date.now() < end) {
      heard = await lastNote();
      if (heard === text) return;
    }
    throw new Error(`The last note is ${heard} and never ${text}.`);
  }

  async function openDrawer(tab: string): Promise<Locator> {
    await button('Developer').click();
    await grid.page.getByRole('tab', { name: tab, exact: true }).click();
    return grid.page.getByRole('tabpanel', { name: tab, exact: true });
  }

  it('asks for what the script uses before its first run, and runs nothing when refused', async () => {
    const fresh = makeEmpty('fair');
    const other = await ServedWorkbook.start(fresh.book, undefined, SCRIPT);
    await grid.page.goto(other.url);
    await grid.ready();
    await choose('Alert');
    const consent = dialog('Authorization required');
    await consent.getByText('Send email as you').waitFor();
    await consent.getByRole('button', { name: 'Cancel', exact: true }).click();
    await consent.waitFor({ state: 'detached' });
    expect(await grid.page.getByRole('dialog').count()).toBe(0);

    await choose('Alert');
    await button('Allow').click();
    await dialog('Message').waitFor();
    await grid.page.keyboard.press('Enter');
    await untilNote('alert closed');
    await other.kill();
    remove(fresh.folder);
  });

  describe('alerts and prompts', () => {
    it('tell the script which button was pressed', async () => {
      const box = dialog('Close the review');
      for (const name of ['Yes', 'No', 'Cancel', 'Close']) {
        await choose('Ask yes, no or cancel');
        await box.getByText('Write the minutes now?').waitFor();
        expect(await box.locator('.wb-buttons').innerText()).toMatch(/^Yes\s+No\s+Cancel$/);
        await box.getByRole('button', { name, exact: true }).click();
        await untilNote(`pressed ${name.toUpperCase()}`);
      }
    });

    it('take a text, with Enter as OK and Esc as closing', async () => {
      for (const [key, pressed] of [
        ['Enter', 'OK'],
        ['Escape', 'CLOSE'],
      ] as const) {
        await choose('Prompt');
        await dialog('Rename the source').waitFor();
        await grid.page.keyboard.type(`webinar by ${key}`);
        await grid.page.keyboard.press(key);
        await untilNote(`${pressed}: webinar by ${key}`);
      }
    });

    it('give the keyboard back to the cells', async () => {
      await grid.click('B3');
      await choose('Alert');
      await dialog('Message').waitFor();
      await grid.page.keyboard.press('Enter');
      await dialog('Message').waitFor({ state: 'detached' });
      await grid.page.keyboard.type('typed on', { delay: 15 });
      await grid.page.keyboard.press('Enter');
      await grid.untilText('B3', 'typed on');
    });
  });

  describe('dialogs and google.script', () => {
    const page = (): FrameLocator => grid.page.frameLocator('.wb-dialog iframe');
    const press = (name: string) => page().getByRole('button', { name, exact: true }).click();
    const answer = () => page().locator('#answer');

    it('give each call its handler, the user object with it', async () => {
      await choose('Modal dialog');
      const answers: Record<string, RegExp> = {
        Echo: /^success \{"text":"hello","rows":\d+\} \{"mark":7\}$/,
        Form: /^success \{"text":\{"source":"webinar-eu"\},/,
        Refuse: /^failure Refused: closed \{"mark":7\}$/,
        Missing: /^failure Script function not found: noSuchFunction /,
        Private: /^failure Script function not found: note_ /,
        Today: /^success undefined \{"mark":7\}$/,
        Illegal: /^at the call: Failed due to illegal value in property: 0$/,
      };
      for (const [name, expected] of Object.entries(answers)) {
        await press(name);
        await page().getByText(expected).waitFor();
      }
    });

    it('show an alert of a called function over the dialog, which stays', async () => {
      await choose('Modal dialog');
      await press('Ask');
      await button('Cancel').click();
      await page().getByText('success "CANCEL"').waitFor();
    });

    it('take the size that the script gives, and another from the page, and close by it', async () => {
      await choose('Modal dialog');
      const frame = grid.page.locator('.wb-dialog iframe');
      await answer().waitFor();
      expect(await frame.boundingBox()).toMatchObject({ width: 420, height: 260 });
      await press('Larger');
      await grid.page.locator('.wb-dialog-body[style*="560"]').waitFor();
      expect(await frame.boundingBox()).toMatchObject({ width: 560, height: 360 });
      await press('Close');
      await dialog('A modal dialog').waitFor({ state: 'detached' });
    });

    it('leave the cells usable beside a modeless dialog, which can be dragged away', async () => {
      await choose('Modeless dialog');
      const box = dialog('A modeless dialog');
      const before = await box.boundingBox();
      if (!before) throw new Error('The dialog has no place.');
      await grid.page.mouse.move(before.x + 60, before.y + 20);
      await grid.page.mouse.down();
      await grid.page.mouse.move(before.x + 64, before.y + 24, { steps: 4 });
      await grid.page.mouse.move(before.x + 160, before.y + 220, { steps: 8 });
      await grid.page.mouse.up();
      await grid.page.locator('.wb-dialog[style*="100px 200px"]').waitFor();
      expect(await box.boundingBox()).toMatchObject({ x: before.x + 100, y: before.y + 200 });
      await grid.type('B7', 'beside it');
      await grid.untilText('B7', 'beside it');
      expect(await box.count()).toBe(1);
    });

    it('give way to the next dialog', async () => {
      await choose('Modeless dialog');
      await dialog('A modeless dialog').waitFor();
      await choose('Small dialog');
      await dialog('A title that is wider than its dialog').waitFor();
      expect(await grid.page.getByRole('dialog').count()).toBe(1);
      await grid.page.keyboard.press('Escape');
      await dialog('A title that is wider than its dialog').waitFor({ state: 'detached' });
    });

    it('hand the keyboard to the cells when a sidebar asks for it', async () => {
      await grid.click('B9');
      await choose('Sidebar');
      const side = grid.sidebar();
      await side.getByRole('button', { name: 'Editor', exact: true }).click();
      await grid.page.keyboard.type('from the sidebar', { delay: 15 });
      await grid.page.keyboard.press('Enter');
      await grid.untilText('B9', 'from the sidebar');
      await side.getByRole('button', { name: 'Close', exact: true }).click();
      await grid.page.locator('.wb-sidebar').waitFor({ state: 'detached' });
    });
  });

  it('shows a toast, and a failure with the kind of its error', async () => {
    await choose('More', 'Toast');
    await grid.page.locator('.wb-toast').getByText('The import has ended.').waitFor();
    await choose('More', 'Fail');
    await grid.page.getByText('Error: The source is not known.').waitFor();
  });

  it('keeps mail in the outbox, as text and as HTML that runs nothing', async () => {
    await choose('More', 'Send mail');
    const outbox = await openDrawer('Outbox');
    await outbox.getByText('lead@example.com').first().waitFor();
    expect(await outbox.locator('pre').first().textContent()).toContain('<b>No HTML here.</b>');
    await outbox.getByText('The weekly review is due <img src=x onerror=').first().waitFor();
    await outbox.getByText('=HYPERLINK("http://example.com") <').first().waitFor();
    expect(await outbox.locator('img').count()).toBe(0);
    await button('Show as HTML').click();
    await grid.page.frameLocator('.wb-mail').locator('b').getByText('bold').waitFor();
    expect(await grid.page.title()).toContain('Cadence workbench');
    expect(await grid.page.locator('.wb-mail').first().getAttribute('sandbox')).toBe('');
  });

  it('shows the events of calendars in words', async () => {
    await choose('More', 'Make events');
    const calendar = await openDrawer('Calendar');
    const weekly = calendar.getByRole('row').filter({ hasText: 'Weekly review' }).first();
    await weekly.getByText('Every week on Monday').waitFor();
    await calendar.getByText('Room 2').first().waitFor();
    await calendar.getByText('31/12/2026, all day').first().waitFor();
  });

  it('fires triggers when the clock is moved on, and on an edit', async () => {
    await choose('More', 'Make triggers');
    const panel = await openDrawer('Triggers and clock');
    const next = panel.getByRole('row').filter({ hasText: 'daily' }).first().locator('td').nth(2);
    const before = await next.textContent();
    await button('One day on').click();
    await grid.page.getByText(/^The clock was moved\. Triggers run: [1-9]\d*\.$/).waitFor();
    expect(await next.textContent()).not.toBe(before);
    expect(['hourly', 'daily']).toContain(await lastNote());
    await button("Close the developer's drawer").click();
    await grid.type('B5', 'x');
    await grid.untilText('H1', 'edited B5');
  });

  it('shows a card for a link, by rich text and by formula', async () => {
    await choose('More', 'Write links');
    await grid.untilText('D2', 'Method');
    for (const [cell, url] of [
      ['D2', 'https://example.com/method'],
      ['D8', 'mailto:lead@example.com'],
      ['D3', 'https://example.com/formula'],
    ] as const) {
      // The card of one cell lies over the next.
      await grid.click('F12');
      await grid.click(cell);
      const link = grid.page.locator('.wb-link-card a');
      await link.waitFor();
      expect(await link.getAttribute('href')).toBe(url);
    }
  });

  it('holds back what a script shows until its simulated time is over', async () => {
    await openDrawer('Executions');
    const latency = grid.page.getByLabel('Latency');
    await latency.selectOption('bad-day');
    try {
      await choose('Modeless dialog');
      await grid.page.getByText('Running script', { exact: true }).waitFor();
      expect(await grid.page.getByRole('dialog').count()).toBe(0);
      await dialog('A modeless dialog').waitFor();
    } finally {
      await latency.selectOption('none');
    }
  });

  it('survives a reload in the middle of a call from the sidebar', async () => {
    await openDrawer('Executions');
    await grid.page.getByLabel('Latency').selectOption('bad-day');
    await choose('Sidebar');
    await grid.sidebar().getByRole('button', { name: 'Echo', exact: true }).click();
    await untilNote('echo hello');
    await grid.page.reload();
    await grid.ready();
    expect(await grid.page.locator('.wb-sidebar').count()).toBe(0);
    await openDrawer('Executions');
    await grid.page.getByLabel('Latency').selectOption('none');
    await choose('Alert');
    await dialog('Message').waitFor();
    await grid.page.keyboard.press('Enter');
    await untilNote('alert closed');
  });
});
