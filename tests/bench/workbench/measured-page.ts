/** The workbench's page with a stop-watch in it: from a key or a click to what it makes visible. */
import { statSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { GridPage } from '../../browser/grid-page.js';

/** When the person acted last: looked at in the page, where no message is under way. */
const NOTE_ACTIONS = `
  for (const type of ['keydown', 'pointerdown']) {
    addEventListener(type, () => { window.actedAt ||= performance.now(); }, { capture: true });
  }
`;

/**
 * In the frame of a sidebar: from the answer that brings the review to the frame in which it is
 * drawn. Its list of blocks comes with the first block.
 */
const NOTE_FIRST_PAINT = `
  if (window !== top) {
    const isThere = () => document.querySelector('.stepper') !== null;
    let answeredAt = 0;
    addEventListener('message', ({ data }) => {
      if (data?.cadenceFrame === 'reply' && !isThere()) answeredAt = performance.now();
    });
    const look = () => {
      if (!isThere()) requestAnimationFrame(look);
      else requestAnimationFrame(() => { window.paintedAfter = performance.now() - answeredAt; });
    };
    requestAnimationFrame(look);
  }
`;

const PATIENCE_MS = 120_000;

export class MeasuredPage {
  private constructor(
    readonly grid: GridPage,
    private readonly session: CDPSession,
    /** From the call for the page to the grid drawn, in milliseconds. */
    readonly loadMs: number,
  ) {}

  static async open(context: BrowserContext, url: string): Promise<MeasuredPage> {
    const page = await context.newPage();
    await page.addInitScript(NOTE_ACTIONS);
    await page.addInitScript(NOTE_FIRST_PAINT);
    const session = await context.newCDPSession(page);
    const loadMs = await timeOfLoading(page, url);
    return new MeasuredPage(new GridPage(page), session, loadMs);
  }

  /**
   * Milliseconds from the key or click in `act` to the frame after the one in which the condition
   * holds, so that it is drawn.
   * @param condition of `window.workbench`, e.g. `text('A1') === '7'`
   */
  async untilShown(condition: string, act: () => Promise<void>): Promise<number> {
    await this.grid.page.evaluate(`
      window.actedAt = 0;
      window.shownAfter = new Promise((resolve) => {
        const look = () => {
          if (!window.actedAt || !(window.workbench.${condition})) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - window.actedAt));
        };
        look();
      });
      null
    `);
    await act();
    return this.grid.page.evaluate('window.shownAfter');
  }

  /** Types a text over a cell and measures from Enter on. */
  async typed(cell: string, text: string, condition: string, book: string): Promise<EditTimes> {
    await this.grid.click(cell);
    await this.grid.page.keyboard.type(text);
    return this.saved(book, () =>
      this.untilShown(condition, () => this.grid.page.keyboard.press('Enter')),
    );
  }

  /** What `show` measures, and how long after its start the file on the disk is a new one. */
  async saved(book: string, show: () => Promise<number>): Promise<EditTimes> {
    await this.grid.untilSaved();
    const before = statSync(book).ino;
    const start = performance.now();
    const replaced = untilReplaced(book, before).then(() => performance.now() - start);
    const shownMs = await show();
    return { shownMs, savedMs: await replaced };
  }

  /** Milliseconds from the server's answer to the review drawn in the sidebar that is open. */
  async firstPaintMs(): Promise<number> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const frame = this.grid.page.frames().find((one) => one.parentFrame() !== null);
      const painted = await frame?.evaluate('window.paintedAfter');
      if (typeof painted === 'number') return painted;
      if (performance.now() > end) throw new Error('The review was not drawn.');
    }
  }

  /** Bytes that the page's script holds on to. */
  async heapBytes(): Promise<number> {
    await this.session.send('Performance.enable');
    await this.session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  }
}

export interface EditTimes {
  readonly shownMs: number;
  readonly savedMs: number;
}

/** From the call for a page to its `<body data-grid="shown">`, in milliseconds. */
export async function timeOfLoading(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url);
  await page.waitForSelector('body[data-grid=shown]', { state: 'attached', timeout: PATIENCE_MS });
  return performance.now() - start;
}

async function untilReplaced(file: string, before: number): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (statSync(file).ino === before) {
    if (performance.now() > end) throw new Error(`${file} was not saved.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
