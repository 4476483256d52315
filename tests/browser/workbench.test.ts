import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { readWorkbookFile } from '../../src/local/disk/workbook-file.js';
import { cellAt } from '../../src/local/model/cells.js';
import { describeInBrowser } from './chromium.js';
import { GridPage } from './grid-page.js';
import { openBrowser } from './open-browser.js';
import { axeFindings } from './screens/screen-faults.js';
import { copyOf, makeSample, remove, ServedWorkbook } from './served-workbook.js';

jest.setTimeout(90_000);
// A browser on a busy machine may lose a key stroke; what fails for a reason fails twice.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

describeInBrowser('the workbench in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let folder: string;
  let served: ServedWorkbook;
  let grid: GridPage;

  beforeAll(async () => {
    const sample = makeSample('fair');
    folder = sample.folder;
    served = await ServedWorkbook.start(sample.book);
    browser = await openBrowser();
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
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

  async function onDisk(sheet: string, row: number, column: number): Promise<unknown> {
    const { workbook } = await readWorkbookFile(copyOf(served.book));
    const found = workbook.sheets.find(({ name }) => name === sheet);
    return found && cellAt(found, row, column)?.value;
  }

  it('shows an edit recalculated and writes it to the file', async () => {
    await grid.goTo('Pass Rates');
    await grid.type('M2', '41');
    await grid.type('M3', '=M2+1');
    await grid.untilText('M3', '42');
    await grid.type('M2', '50');
    await grid.untilText('M3', '51');
    await grid.untilSaved();
    expect(await onDisk('Pass Rates', 3, 13)).toBe(51);
  });

  it('has no finding of axe-core around the grid: menu, consent, sidebar, drawer', async () => {
    const { page } = grid;
    // The grid and its tool bar are Univer's.
    const around = "{ include: ['#head', '#side', '#over'], exclude: ['iframe'] }";
    const menu = page.getByRole('menuitem', { name: 'Cadence', exact: true });
    await menu.click();
    const found = [...(await axeFindings(page, around))];
    await page.getByRole('menuitem', { name: 'Help', exact: true }).click();
    const allow = page.getByRole('button', { name: 'Allow', exact: true });
    // It is asked for once; where this is the second try it was given.
    await allow.or(page.locator('.wb-sidebar')).first().waitFor();
    found.push(...(await axeFindings(page, around)));
    if (await allow.isVisible()) await allow.click();
    await page.locator('.wb-sidebar').waitFor();
    await page.getByRole('button', { name: 'Developer' }).click();
    await page.getByRole('tab', { name: 'Executions' }).waitFor();
    found.push(...(await axeFindings(page, around)));
    expect(found).toEqual([]);
  });

  it('reads what is typed as Sheets does', async () => {
    await grid.goTo('Pass Rates');
    await grid.type('M2', '12.5%');
    await grid.untilText('M2', '12.50%');
    await grid.type('M3', 'TRUE');
    await grid.untilText('M3', 'TRUE');
    await grid.type('M4', "'007");
    await grid.untilText('M4', '007');
    await grid.untilSaved();
    expect(await onDisk('Pass Rates', 2, 13)).toBe(0.125);
    expect(await onDisk('Pass Rates', 3, 13)).toBe(true);
    expect(await onDisk('Pass Rates', 4, 13)).toBe('007');
  });

  it('takes an edit back and does it again', async () => {
    await grid.goTo('Action Log');
    const before = await grid.text('B3');
    await grid.type('B3', 'Ask the source owner');
    await grid.untilText('B3', 'Ask the source owner');
    await grid.page.keyboard.press('Control+z');
    await grid.untilText('B3', before);
    await grid.page.keyboard.press('Control+y');
    await grid.untilText('B3', 'Ask the source owner');
  });

  it("selects a finding's row from the sidebar", async () => {
    await grid.choose('Open review');
    await grid.sidebar().getByLabel('as of').fill('2026-11-16');
    await grid
      .sidebar()
      .getByRole('button', { name: /^(Start|Resume) weekly review$/ })
      .last()
      .click();
    const link = grid.sidebar().getByRole('button', { name: /^Select row \d+ in Action Log$/ });
    const row = /\d+/.exec((await link.first().textContent()) ?? '')?.[0] ?? '';
    await link.first().click();
    await grid.untilSheet('Action Log');
    await grid.untilSelection(`A${row}:Z${row}`);
    expect(await grid.text(`A${row}`)).toMatch(/^T-\d{4}$/);
  });

  it('keeps two tabs of the browser in step', async () => {
    const other = await GridPage.open(context, served.url);
    await other.goTo('Action Log');
    await grid.page.bringToFront();
    await grid.goTo('Action Log');
    await grid.type('B5', 'Seen by both');
    await other.untilText('B5', 'Seen by both');
    await other.page.bringToFront();
    await other.type('B6', 'And back');
    await grid.untilText('B6', 'And back');
    expect(await grid.revision()).toBe(await other.revision());
  });

  it('goes on by itself when the server was killed and started again', async () => {
    await grid.goTo('Action Log');
    await grid.type('B5', 'Before the crash');
    await grid.untilText('B5', 'Before the crash');
    await grid.untilSaved();
    const { book, port } = served;
    await served.kill();
    await grid.page.getByText('The workbench does not answer').waitFor();
    served = await ServedWorkbook.start(book, port);
    await grid.page.getByText('The workbench does not answer').waitFor({ state: 'detached' });
    await grid.ready();
    await grid.goTo('Action Log');
    expect(await grid.text('B5')).toBe('Before the crash');
    await grid.type('B6', 'After it');
    await grid.untilText('B6', 'After it');
  });

  it('asks before it changes a cell that is protected by a warning', async () => {
    await grid.goTo('Engine Weeks');
    const before = await grid.text('A2');
    await grid.type('A2', 'overwritten');
    await grid.page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await grid.untilText('A2', before);
    await grid.type('A2', 'overwritten');
    await grid.page.getByRole('button', { name: 'OK', exact: true }).click();
    await grid.untilText('A2', 'overwritten');
  });

  it('refuses a protected cell in the words of Sheets', async () => {
    const sit = (email: string) =>
      grid.page.evaluate(
        `fetch('/api/person', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: '${email}' }) }).then(() => null)`,
      );
    await sit('editor@example.com');
    try {
      await grid.page.getByText('editor@example.com').waitFor();
      await grid.goTo('People');
      const before = await grid.text('B2');
      await grid.type('B2', 'Somebody else');
      await grid.page.getByText('You are trying to edit a protected cell or object.').waitFor();
      expect(await grid.text('B2')).toBe(before);
      // Sales answers at the handoff, and changes nothing beside its answers.
      await sit('sam@example.com');
      await grid.page.getByText('sam@example.com').waitFor();
      await grid.goTo('Handoffs');
      await grid.type('D2', '7');
      await grid.untilText('D2', '7');
      const offered = await grid.text('C2');
      await grid.type('C2', '9999');
      await grid.page.getByText('You are trying to edit a protected cell or object.').waitFor();
      expect(await grid.text('C2')).toBe(offered);
    } finally {
      await sit('owner@example.com');
    }
  });

  it('inserts and deletes rows, and formulas follow', async () => {
    await grid.goTo('Pass Rates');
    await grid.type('L20', '7');
    await grid.type('L21', '=L20*2');
    await grid.untilText('L21', '14');
    const chooseForRow = async (cell: string, item: RegExp) => {
      const { y } = (await grid.page.evaluate(`window.workbench.place('${cell}')`)) as {
        y: number;
      };
      await grid.page.mouse.click(20, y);
      await grid.untilSelection(`${cell}:Z${cell.slice(1)}`);
      await grid.page.mouse.click(20, y, { button: 'right' });
      const button = grid.page.getByRole('button', { name: item }).last();
      await button.click({ position: { x: 20, y: 10 } });
      await button.waitFor({ state: 'hidden' });
    };
    await chooseForRow('A10', /rows above/);
    await grid.untilText('L22', '14');
    expect(await grid.page.evaluate("window.workbench.formula('L22')")).toBe('=L21*2');
    await chooseForRow('A10', /Delete Selected Row/);
    // The row has cells that are protected by a warning.
    await grid.page.getByRole('button', { name: 'OK', exact: true }).click();
    await grid.untilText('L21', '14');
  });

  it('takes 5,000 rows by 10 columns from the clipboard', async () => {
    await grid.page.getByRole('button', { name: 'Add sheet' }).click();
    const sheet = await grid.untilNewSheet();
    const rows = Array.from({ length: 5000 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => row * 10 + column).join('\t'),
    );
    await grid.paste('A1', rows.join('\n'));
    await grid.untilText('J5000', '49999');
    expect(await grid.text('A1')).toBe('0');
    await grid.untilSaved();
    expect(await onDisk(sheet, 5000, 10)).toBe(49_999);
  });
});
