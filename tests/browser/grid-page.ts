/** Works the page as a person does: clicks where cells are, types, and reads what the grid shows. */
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

const PATIENCE_MS = 15_000;

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
    const { x, y } = (await this.page.evaluate(`window.workbench.place('${cell}')`)) as {
      x: number;
      y: number;
    };
    await this.page.mouse.click(x, y);
    await this.untilSelection(cell);
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
    const sidebar = this.page.locator('.wb-sidebar');
    await allow.or(sidebar).first().waitFor({ timeout: PATIENCE_MS });
    if (await allow.isVisible()) await allow.click();
  }

  sidebar(): FrameLocator {
    return this.page.frameLocator('.wb-sidebar iframe');
  }

  /** Puts a text on the clipboard and presses Ctrl+V on the cell. */
  async paste(cell: string, text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.click(cell);
    await this.page.keyboard.press('Control+v');
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
