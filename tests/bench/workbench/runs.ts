/** What a person does in the workbench, done several times over with its times written down. */
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { WorkbookSnapshot } from '../../../src/local/workbench/protocol.js';
import { ServedWorkbook } from '../../browser/served-workbook.js';
import { MeasuredPage, timeOfLoading } from './measured-page.js';
import type { UniverAlone } from './univer-alone.js';

const STARTS = 3;
const EDITS = 8;
const EDITS_FOR_MEMORY = 100;
const TABS = ['Pass Rates', 'Action Log', 'Alarms', 'Decisions'] as const;
const FINDINGS = 4;
/** The Monday after the last week of the book. */
const AS_OF = '2026-11-16';
const PASTED = { rows: 5000, columns: 10 } as const;

const VIEW = {
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

/** Milliseconds of each repetition; bytes where it says so. */
export interface WorkbenchTimes {
  readonly start: readonly number[];
  readonly load: readonly number[];
  readonly univerLoad: readonly number[];
  readonly shown: readonly number[];
  readonly saved: readonly number[];
  readonly review: readonly number[];
  readonly painted: readonly number[];
  readonly finding: readonly number[];
  readonly tab: readonly number[];
  readonly pasteShown: readonly number[];
  readonly pasteSaved: readonly number[];
  readonly serverBytes: readonly [afterLoad: number, afterEdits: number];
  readonly heapBytes: readonly [afterLoad: number, afterEdits: number];
}

type Times = { [Name in keyof WorkbenchTimes]: number[] };

/** Serves a copy of the book anew for each start, so that each begins with the same file. */
export async function runWorkbench(
  book: string,
  browser: Browser,
  peer: UniverAlone,
): Promise<WorkbenchTimes> {
  const times: Times = {
    ...{
      start: [],
      load: [],
      univerLoad: [],
      shown: [],
      saved: [],
      review: [],
      painted: [],
      finding: [],
    },
    ...{ tab: [], pasteShown: [], pasteSaved: [], serverBytes: [], heapBytes: [] },
  };
  for (let start = 1; start <= STARTS; start += 1) {
    const copy = book.replace(/\.xlsx$/, `-${start}.xlsx`);
    copyFileSync(book, copy);
    await runOnce(copy, browser, peer, times, start === STARTS);
  }
  // As many of each as are pushed in runOnce: two.
  return times as unknown as WorkbenchTimes;
}

async function runOnce(
  book: string,
  browser: Browser,
  peer: UniverAlone,
  times: Times,
  isLast: boolean,
): Promise<void> {
  const begin = performance.now();
  const served = await ServedWorkbook.start(book);
  const context = await browser.newContext(VIEW);
  try {
    await (await fetch(served.url)).text();
    times.start.push(performance.now() - begin);
    const page = await MeasuredPage.open(context, served.url);
    times.load.push(page.loadMs);
    if (isLast) await noteMemory(served, page, times);
    await switchTabs(page, times);
    await callSidebar(page, times);
    await editCells(page, book, times, isLast ? EDITS_FOR_MEMORY : EDITS);
    if (isLast) await noteMemory(served, page, times);
    await pasteBlock(page, book, times);
    peer.show(await snapshotOf(served.url));
  } finally {
    await context.close();
    await served.kill();
  }
  const bare = await browser.newContext(VIEW);
  times.univerLoad.push(await timeOfLoading(await bare.newPage(), peer.url));
  await bare.close();
}

async function switchTabs(page: MeasuredPage, times: Times): Promise<void> {
  for (const name of TABS) {
    const tab = page.grid.page.getByRole('tab', { name, exact: true }).first();
    times.tab.push(await page.untilShown(`sheet() === '${name}'`, () => tab.click()));
  }
}

/** The consent of the first call is not timed. */
async function callSidebar(page: MeasuredPage, times: Times): Promise<void> {
  const { grid } = page;
  // Those of blocks that are folded are there, too, but not to be seen.
  const rows = grid
    .sidebar()
    .getByText(/^Row \d+$/)
    .filter({ visible: true });
  await grid.choose('Open review');
  await beginWeekly(page);
  await closeSidebar(page);
  await grid.page.getByRole('menuitem', { name: 'Cadence', exact: true }).click();
  const item = grid.page.getByRole('menuitem', { name: 'Open review', exact: true });
  const asked = performance.now();
  await item.click();
  await beginWeekly(page);
  times.review.push(performance.now() - asked);
  times.painted.push(await page.firstPaintMs());
  // The block of the pass rates has the most findings.
  await grid.sidebar().getByText('W3', { exact: true }).first().click();
  await rows.nth(FINDINGS - 1).waitFor();
  for (let index = 0; index < FINDINGS; index += 1) {
    const before = await selection(page);
    const chosen = performance.now();
    await rows.nth(index).click();
    while ((await selection(page)) === before) await new Promise((resolve) => setTimeout(resolve));
    times.finding.push(performance.now() - chosen);
  }
  await closeSidebar(page);
}

/** From what is due to the first block of the weekly review. */
async function beginWeekly({ grid }: MeasuredPage): Promise<void> {
  await grid.sidebar().getByLabel('as of').fill(AS_OF);
  const begin = grid.sidebar().getByRole('button', { name: /^(Start|Resume) weekly review$/ });
  await begin.last().click();
  await grid.sidebar().getByText('W3', { exact: true }).first().waitFor();
}

/** It would stand over the cells that are typed into. */
async function closeSidebar({ grid }: MeasuredPage): Promise<void> {
  await grid.page.locator('.wb-sidebar').getByTitle('Close').click();
}

function selection({ grid }: MeasuredPage): Promise<string> {
  return grid.page.evaluate("workbench.sheet() + '!' + workbench.selection()");
}

/** Every edit changes a cell that the formula beside it reads; only the first ones are timed. */
async function editCells(
  page: MeasuredPage,
  book: string,
  times: Times,
  edits: number,
): Promise<void> {
  await page.grid.goTo('Pass Rates');
  // A finding has led far down.
  await page.grid.page.mouse.move(640, 450);
  await page.grid.page.mouse.wheel(0, -1_000_000);
  await page.grid.type('M2', '=L2+1');
  await page.grid.untilText('M2', '1');
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const condition = `text('M2') === '${edit * 7 + 1}'`;
    const { shownMs, savedMs } = await page.typed('L2', String(edit * 7), condition, book);
    times.shown.push(shownMs);
    times.saved.push(savedMs);
  }
  // One after the other, without waiting for the file, as a person types.
  // By keys alone: two clicks on a cell that follow each other at once would be a double click.
  for (let edit = EDITS + 1; edit <= edits; edit += 1) {
    await page.grid.press('ArrowUp');
    await page.grid.page.keyboard.type(String(edit * 7));
    await page.grid.press('Enter');
    await page.grid.untilText('M2', String(edit * 7 + 1));
  }
}

async function pasteBlock(page: MeasuredPage, book: string, times: Times): Promise<void> {
  const { grid } = page;
  await grid.page.getByRole('button', { name: 'Add sheet' }).click();
  await grid.untilNewSheet();
  const { rows, columns } = PASTED;
  const text = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => row * columns + column).join('\t'),
  ).join('\n');
  await grid.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await grid.click('A1');
  const last = `text('J1000') === '9999' && window.workbench.text('J5000') === '49999'`;
  const { shownMs, savedMs } = await page.saved(book, () =>
    page.untilShown(`text('A1') === '0' && window.workbench.${last}`, () =>
      grid.page.keyboard.press('Control+v'),
    ),
  );
  times.pasteShown.push(shownMs);
  times.pasteSaved.push(savedMs);
}

async function noteMemory(
  { processId }: ServedWorkbook,
  page: MeasuredPage,
  times: Times,
): Promise<void> {
  times.serverBytes.push(residentBytes(processId));
  times.heapBytes.push(await page.heapBytes());
}

function residentBytes(processId: number): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], {
    encoding: 'utf8',
  });
  return Number(kilobytes) * 1024;
}

async function snapshotOf(url: string): Promise<WorkbookSnapshot> {
  const page = await fetch(url);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(`${url}api/snapshot`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: '{}',
  });
  return (await answer.json()) as WorkbookSnapshot;
}
