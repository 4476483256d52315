import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { fixedClock } from '../../src/local/boundary/clocks.js';
import { type AddOnWorkbook, openAddOnWorkbook, sheetOf } from '../apps-script/add-on-workbook.js';
import { smallStoredWorkbook } from '../apps-script/upgrade/stored-workbook.js';
import { describeInBrowser } from './chromium.js';
import { openBrowser } from './open-browser.js';
import { type AddOnPage, openAddOnPage, WRONG_ACCOUNT } from './screens/add-on-page.js';
import { IMPORT, ROOM, type ScreenSizes, SIDEBAR, screenFaults } from './screens/screen-faults.js';
import { giveWorstNames } from './screens/worst-names.js';

jest.setTimeout(180_000);

/** The Monday on which the sample's newest week is judged, in the morning. */
const AS_OF = '2026-11-16';
const NOW = Date.UTC(2026, 10, 16, 8);

describeInBrowser(
  'every screen has no finding of axe-core, no sideways scroll and no control out of reach',
  () => {
    let browser: Browser;
    let book: AddOnWorkbook;
    let faults: string[] = [];

    beforeAll(async () => {
      browser = await openBrowser();
      book = openAddOnWorkbook(undefined, { clock: fixedClock(NOW) });
      book.call('create', { motions: ['B2B', 'B2C'], sample: true, asOf: AS_OF });
      giveWorstNames(book.workbook);
    });

    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      faults = [];
    });

    afterAll(async () => {
      await browser?.close();
    });

    async function open(
      name: string,
      sizes: ScreenSizes,
      of = book,
      view?: string,
    ): Promise<AddOnPage & { look: (screen: string) => Promise<void> }> {
      const context = await browser.newContext({ viewport: sizes.usual, reducedMotion: 'reduce' });
      const opened = await openAddOnPage(context, of, name, view);
      const look = async (screen: string) => {
        faults.push(...(await screenFaults(opened.page, sizes, `${name} ${screen}`)));
      };
      return { ...opened, look };
    }

    const press = (page: Page, name: string | RegExp) =>
      page.getByRole('button', { name }).first().click();

    async function begin(page: Page, kind: string): Promise<void> {
      await page.getByRole('radio', { name: kind }).check();
      await press(page, new RegExp(`^(Start|Resume) ${kind} review$`, 'i'));
      await page.getByRole('list', { name: 'Blocks' }).waitFor();
    }

    const blocksOf = (page: Page) =>
      page.getByRole('list', { name: 'Blocks' }).getByRole('button').all();

    it('of a weekly in the sidebar, from today to its minutes', async () => {
      const { page, look, answerWith } = await open('Sidebar', SIDEBAR);
      await page.getByRole('button', { name: 'Start weekly review' }).waitFor();
      await look('today');
      await begin(page, 'Weekly');
      const box = page.getByRole('textbox', { name: /^(Add|Who|By|What)/ });
      for (const [index, block] of (await blocksOf(page)).entries()) {
        await block.click();
        await box.fill(`@Nobody ${'paidsocial'.repeat(9)} ${index} by Fri -> ${'y'.repeat(80)}`);
        if (index === 1) await look('with a line in the box');
        await box.press('Enter');
        await look(`W${index + 1}`);
      }
      await press(page, 'Show');
      await press(page, 'Hand over');
      await look('with all captured');
      await press(page, 'Hide');
      await press(page, 'Keys');
      await look('keys');
      await press(page, 'Keys');
      await page.getByText('Saved', { exact: true }).waitFor();
      answerWith('');
      await box.fill('! @Noor keep the pause by Fri -> two weeks at 92 %');
      await box.press('Enter');
      await page.getByText('1 entry not saved').waitFor();
      await look('not saved');
      answerWith(null);
      await press(page, 'Try now');
      await page.getByText('1 entry not saved').waitFor({ state: 'detached' });
      await box.press('Escape');
      await page.keyboard.press('a');
      await page.getByText('Everything is in place').waitFor();
      await look('W6, in place');
      await press(page, 'Close review');
      await page.getByText('Closed and written').waitFor();
      await look('closed');
      await press(page, 'Send minutes');
      await page.getByRole('region', { name: 'Who gets the minutes' }).waitFor();
      await look('sending minutes');
      expect(faults).toEqual([]);
    });

    it.each([
      ['Monthly', 'M4', 'New risk'],
      ['Quarterly', 'Q2', 'Another version'],
    ])('of a %s in the sidebar, with its forms', async (kind, withForm, form) => {
      const { page, look } = await open('Sidebar', SIDEBAR);
      await begin(page, kind);
      for (const block of await blocksOf(page)) {
        await block.click();
        const id = (await block.innerText()).trim();
        if (id === withForm) await press(page, form);
        else if (id === 'M5' || id === 'Q4') await press(page, /^(New|Propose a) change$/);
        await page.getByText('Note for the minutes').click();
        await look(id);
      }
      expect(faults).toEqual([]);
    });

    it('of a weekly in the review room', async () => {
      const { page, look } = await open('ReviewRoom', ROOM);
      // What is under way goes on at once; another day is chosen from the page of today.
      const toToday = page.getByRole('button', { name: 'Today', exact: true });
      await toToday.or(page.getByLabel('as of')).first().waitFor();
      if (await toToday.isVisible()) await toToday.click();
      await page.getByLabel('as of').waitFor();
      await look('today');
      await page.getByLabel('as of').fill('2026-11-20');
      await page.getByText('Reading the workbook').waitFor({ state: 'detached' });
      await begin(page, 'Weekly');
      for (const block of await blocksOf(page)) {
        await block.click();
        await look((await block.innerText()).trim().slice(0, 2));
      }
      const box = page.getByRole('textbox', { name: /^(Add|Who|By|What)/ });
      await box.fill(`@Nobody ${'paidsocial'.repeat(9)} by Fri -> ${'y'.repeat(80)}`);
      await box.press('Enter');
      await press(page, 'Keys');
      await look('with an entry and keys');
      expect(faults).toEqual([]);
    });

    it('of an import, from a pasted table to what was rejected', async () => {
      const { page, look } = await open('Import', IMPORT);
      await page.getByLabel('Copy the rows').waitFor();
      await look('begin');
      const rows = [
        `Week;Source;Submitted;Passed;${'unbroken'.repeat(10)}`,
        `30/11/2026;webinar-eu;1.240;1.112;${'z'.repeat(80)}`,
        '30/11/2026;<img src=x onerror=window.hostile=3>;80;60;x',
        '30/11/2026;רץ;90;70;x',
      ];
      await page.getByLabel('Copy the rows').fill(rows.join('\n'));
      await press(page, 'Read the text');
      await page.getByRole('button', { name: 'Import 1 row' }).waitFor();
      await look('before');
      await press(page, 'Import 1 row');
      await page.getByText('1 added').waitFor();
      await look('after');
      expect(faults).toEqual([]);
    });

    it('of the set-up, from an empty spreadsheet to its plan', async () => {
      const { page, look } = await open('Sidebar', SIDEBAR, openAddOnWorkbook());
      await page.getByRole('button', { name: 'Set up', exact: true }).waitFor();
      await look('of an empty spreadsheet');
      await press(page, 'Set up');
      const next = page.getByRole('button', { name: /^Next: / });
      await next.waitFor();
      for (const _page of ['motions', 'people', 'targets', 'days', 'data']) {
        await look(`set-up, ${await page.getByRole('heading', { level: 1 }).innerText()}`);
        await next.click();
      }
      await page.getByRole('heading', { name: 'Before it begins' }).waitFor();
      await look('set-up, Before it begins');
      expect(faults).toEqual([]);
    });

    it('of an older workbook, from the offer to its upgrade and back, and of a newer one', async () => {
      const { workbook, surroundings } = await smallStoredWorkbook(1);
      const older = openAddOnWorkbook(workbook, { surroundings, clock: fixedClock(NOW) });
      const { page, look, answerWith } = await open('Sidebar', SIDEBAR, older);
      const offer = page.getByRole('button', { name: 'Upgrade', exact: true });
      await offer.waitFor();
      await look('older');
      answerWith({
        ...{ ok: false, code: 'LOCK_TIMEOUT' },
        message: 'Somebody else is writing. Try again in a minute.',
      });
      await page.keyboard.press('Enter');
      await page.getByText('The upgrade was not finished').waitFor();
      await look('not finished');
      answerWith(null);
      // Each state has the focus on the button that goes on.
      await page.keyboard.press('Enter');
      await page.getByText('The workbook is upgraded').waitFor();
      await look('upgraded');
      await press(page, 'Undo the upgrade');
      await page.getByText('The upgrade is undone').waitFor();
      await look('undone');
      await page.keyboard.press('Enter');
      await page.getByText('The workbook is upgraded').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Start weekly review' }).waitFor();
      const check = await open('Check', SIDEBAR, older);
      await check.page.getByRole('region', { name: 'Upgraded from schema 1' }).waitFor();
      await check.look('upgraded');
      await press(check.page, 'Undo the upgrade');
      await check.page.getByRole('button', { name: 'Upgrade', exact: true }).waitFor();
      const newer = older.emulator.surroundings.properties['document'] ?? {};
      newer['cadence.schema'] = '99';
      const later = await open('Sidebar', SIDEBAR, older);
      await later.page.getByText('This workbook is newer than the add-on').waitFor();
      await later.look('newer');
      expect(faults).toEqual([]);
    });

    it('of the help, the history, the check, an unread workbook and a wrong account, whose remedy is told', async () => {
      const help = await open('Help', SIDEBAR);
      await help.look('as it is');
      const history = await open('History', SIDEBAR);
      await history.page.getByText('Workbook set up').first().waitFor();
      await history.look('as it is');
      const tab = history.page.getByRole('combobox', { name: 'Tab' });
      await tab.focus();
      await history.page.keyboard.type('Settings');
      expect(await tab.inputValue()).toBe('Settings');
      history.answerWith({ ok: false, code: 'LOCK_TIMEOUT', message: 'Somebody else is writing.' });
      await press(history.page, 'Read again');
      await history.page.getByText('The history could not be read').waitFor();
      expect(await tab.inputValue()).toBe('Settings');
      await history.look('unread');
      const wrong = await open('Sidebar', SIDEBAR);
      await wrong.page.getByRole('button', { name: 'Start weekly review' }).waitFor();
      wrong.answerWith(WRONG_ACCOUNT);
      await wrong.page.getByLabel('as of').fill('2026-11-10');
      await wrong.page.getByText('signed in to several Google accounts').first().waitFor();
      const steps = wrong.page.getByRole('region', { name: 'What to do' });
      expect(await steps.innerText()).toContain('private window');
      expect(await wrong.page.getByText('PERMISSION_DENIED').count()).toBe(1);
      await wrong.look('wrong account');

      wrong.answerWith({
        ...{ ok: false, code: 'LOCK_TIMEOUT' },
        message: `Somebody else is writing: ${'unbroken'.repeat(10)}. Try again in a minute.`,
      });
      await press(wrong.page, 'Try again');
      await wrong.page.getByText('The workbook could not be read').waitFor();
      await wrong.look('unread');

      const header = sheetOf(book.workbook, 'Cadence Calendar').cells[0]?.[1];
      const name = header?.value;
      if (header) header.value = 'x'.repeat(80);
      const check = await open('Check', SIDEBAR);
      await check.page.getByRole('button', { name: 'Repair', exact: true }).waitFor();
      await check.look('with faults');
      if (header && name !== undefined) header.value = name;
      await press(check.page, 'Check again');
      await check.page.getByText('The workbook is in order').waitFor();
      await check.look('in order');
      expect(faults).toEqual([]);
    });
  },
);
