/** Works the page as a person does: clicks where cells are, types, and reads what the grid shows. */
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

const PATIENCE_MS = 15_000;

/** Pixels of the window. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export class GridPage {
  constructor(readonly page: Page) {}

  /** Opens a tab of the browser and waits until the grid is drawn. */
  static async open(context: BrowserContext, url: string): Promise<GridPage> {
    const grid = new GridPage(await context.newPage());
    await grid.page.goto(url);
    await grid.ready();
    return grid;
  }

  async ready(): Promise<void> {
    await this.page.waitForSelector('body[data-grid=shown]', { timeout: PATIENCE_MS });
  }

  async goTo(sheet: string): Promise<void> {
    await this.page.getByRole('tab', { name: sheet, exact: true }).first().click();
    await this.untilSheet(sheet);
  }

  async click(cell: string): Promise<void> {
    const { x, y } = await this.place(cell);
    await this.page.mouse.click(x, y);
    await this.untilSelection(cell);
  }

  private place(cell: string): Promise<Point> {
    return this.page.evaluate(`window.workbench.place('${cell}')`);
  }

  /** In the row numbers, beside a cell of column A; in the column letters, above a cell of row 1. */
  async header(of: { row: number } | { column: string }): Promise<Point> {
    if ('row' in of) return { x: 20, y: (await this.place(`A${of.row}`)).y };
    const first = await this.place(`${of.column}1`);
    return { x: first.x, y: first.y - 23 };
  }

  /** Presses the mouse at the one place and lets it go at the other. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x - 3, from.y - 3);
    await mouse.move(from.x, from.y, { steps: 3 });
    // The grid takes two presses within half a second for a double click, wherever they are.
    await this.page.waitForTimeout(600);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 6 });
    await this.page.waitForTimeout(80);
    await mouse.up();
  }

  async select(first: string, last: string): Promise<void> {
    await this.drag(await this.place(first), await this.place(last));
    await this.untilSelection(`${first}:${last}`);
  }

  /** By the right edge of the selection at this cell. */
  async dragEdge(cell: string, to: string): Promise<void> {
    const { x, y } = await this.place(cell);
    const target = await this.place(to);
    await this.drag({ x: x + 50, y }, { x: target.x + 45, y: target.y });
  }

  /** By the small square at the selection's lower right. */
  async dragCorner(cell: string, to: string): Promise<void> {
    const { x, y } = await this.place(cell);
    await this.drag({ x: x + 49, y: y + 10 }, await this.place(to));
  }

  /** Opens the context menu, and points at one after the other of its entries; the last is pressed. */
  async pick(at: Point | string, ...entries: readonly RegExp[]): Promise<void> {
    const { x, y } = typeof at === 'string' ? await this.place(at) : at;
    await this.page.mouse.click(x, y, { button: 'right' });
    for (const [place, name] of entries.entries()) {
      const entry = this.page.getByRole('button', { name }).first();
      if (place < entries.length - 1) await entry.hover();
      // Beside the field for a number that some entries hold.
      else await entry.click({ position: { x: 30, y: 12 } });
    }
  }

  async pickForTab(tab: string, entry: string): Promise<void> {
    await this.tab(tab).click({ button: 'right' });
    await this.page.getByRole('button', { name: entry, exact: true }).last().click();
  }

  /** Opens a tab's name by a double click and types another over it. */
  async typeName(tab: string, name: string): Promise<void> {
    await this.tab(tab).dblclick();
    const editor = this.page.locator('[data-u-comp=slide-tab-item] [contenteditable=true]');
    await editor.waitFor();
    // Univer selects the old name a moment later.
    await this.page.waitForTimeout(200);
    await this.page.keyboard.type(name, { delay: 15 });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true }).first();
  }

  tabs(): Promise<string[]> {
    return this.page.getByRole('tab').allInnerTexts();
  }

  /** As the grid draws it. */
  isBold(cell: string): Promise<boolean> {
    return this.page.evaluate(`window.workbench.style('${cell}').bl === 1`);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  tool(command: string): Locator {
    return this.page.locator(`[data-u-command="${command}"]`).filter({ visible: true }).first();
  }

  /** The cells of a block, row by row, as `a|b`. */
  async block(columns: string, rows: number): Promise<string[]> {
    const lines: string[] = [];
    for (let row = 1; row <= rows; row++) {
      const texts = await Promise.all([...columns].map((column) => this.text(`${column}${row}`)));
      lines.push(texts.join('|'));
    }
    return lines;
  }

  async type(cell: string, text: string): Promise<void> {
    await this.click(cell);
    await this.page.keyboard.type(text, { delay: 15 });
    await this.page.keyboard.press('Enter');
  }

  text(cell: string): Promise<string> {
    return this.page.evaluate(`window.workbench.text('${cell}')`);
  }

  revision(): Promise<number> {
    return this.page.evaluate('window.workbench.revision()');
  }

  untilSheet(name: string): Promise<void> {
    return this.until('sheet()', name);
  }

  /** Waits until a sheet is on show that was added without a name; answers the one it was given. */
  async untilNewSheet(): Promise<string> {
    const tab = this.page.getByRole('tab', { name: /^Sheet\d+$/, selected: true });
    await tab.waitFor({ timeout: PATIENCE_MS });
    const name = (await tab.innerText()).trim();
    await this.untilSheet(name);
    return name;
  }

  untilSelection(range: string): Promise<void> {
    return this.until('selection()', range);
  }

  /** Waits until the cell shows the text. */
  untilText(cell: string, text: string): Promise<void> {
    return this.until(`text('${cell}')`, text);
  }

  async untilSaved(): Promise<void> {
    await this.page.getByText(/^Saved to /).waitFor({ timeout: PATIENCE_MS });
  }

  /** Chooses an item of the menu Cadence, and agrees to what the script asks for. */
  async choose(item: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Cadence', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
    const allow = this.page.getByRole('button', { name: 'Allow', exact: true });
    const frame = this.page.locator('.wb-sidebar, .wb-dialog .wb-frame');
    await allow.or(frame).first().waitFor({ timeout: PATIENCE_MS });
    if (await allow.isVisible()) await allow.click();
  }

  sidebar(): FrameLocator {
    return this.page.frameLocator('.wb-sidebar iframe');
  }

  /** The page in the dialog that is open. */
  dialog(): FrameLocator {
    return this.page.frameLocator('.wb-dialog iframe');
  }

  /** Puts a text on the clipboard and presses Ctrl+V on the cell. */
  async paste(cell: string, text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.click(cell);
    await this.page.keyboard.press('Control+v');
  }

  /** Cuts or copies what is selected; the clipboard has it a moment after the keys. */
  async take(keys: 'Control+c' | 'Control+x'): Promise<void> {
    await this.page.evaluate("navigator.clipboard.writeText('')");
    await this.page.keyboard.press(keys);
    const isEmpty = () =>
      this.page.evaluate("navigator.clipboard.readText().then((text) => text === '')");
    await eventually(isEmpty, false);
  }

  /** Asks the page again and again: its own policy forbids what Playwright's waiting would run. */
  private async until(question: string, answer: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    let heard: unknown;
    while (Date.now() < end) {
      heard = await this.ask(question);
      if (heard === answer) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`${question} is ${JSON.stringify(heard)} and never ${JSON.stringify(answer)}.`);
  }

  /** undefined while the page is loaded anew. */
  private ask(question: string): Promise<unknown> {
    return this.page.evaluate(`window.workbench?.${question}`).catch(() => undefined);
  }
}
