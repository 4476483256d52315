/** The workbench with the sample and with a large workbook: what a person waits for, and its memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser } from '../../browser/open-browser.js';
import { count, type Line, milliseconds, note, printTable, ratio, spread } from '../report.js';
import { median } from '../stopwatch.js';
import { timeOfInstall } from '../workbench/install.js';
import {
  LARGE_TABS,
  makeLargeBook,
  makeSampleBook,
  ROWS_PER_TAB,
} from '../workbench/large-book.js';
import { libreOfficeLoads } from '../workbench/libre-office.js';
import { runWorkbench, type WorkbenchTimes } from '../workbench/runs.js';
import { serveUniverAlone, type UniverAlone } from '../workbench/univer-alone.js';

const OFFICE_ROUNDS = 2;

const megabytes = (bytes: number) => `${count(Math.round(bytes / 1e6))} MB`;

/** @param withInstall also `npm ci` in a fresh copy, which takes a while */
export async function workbench(withInstall: boolean): Promise<void> {
  if (!hasBrowser()) {
    note('No Chromium was found, so the workbench is left out. Name one in CHROMIUM.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'cadence-bench-'));
  const browser = await openBrowser();
  const peer = await serveUniverAlone();
  try {
    if (withInstall) note(`npm ci in a fresh copy: ${milliseconds(timeOfInstall(folder))}`);
    const sample = join(folder, 'sample.xlsx');
    makeSampleBook(sample);
    await report('the sample', sample, folder, browser, peer);
    const large = join(folder, 'large.xlsx');
    makeLargeBook(large, folder);
    const size = `${LARGE_TABS.length} tabs × ${count(ROWS_PER_TAB)} rows more`;
    await report(`the sample and ${size}`, large, folder, browser, peer);
  } finally {
    peer.close();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  note(
    'to reach with the large one: grid at most 3 s, edit visible at most 150 ms, review painted at most 300 ms after the answer, server at most 600 MB',
  );
}

async function report(
  name: string,
  book: string,
  folder: string,
  browser: Browser,
  peer: UniverAlone,
): Promise<void> {
  const office = libreOfficeLoads(book, folder, OFFICE_ROUNDS);
  const times = await runWorkbench(book, browser, peer);
  printTable(
    `Workbench: ${name}`,
    ['', 'median', 'least to most', 'to peer'],
    [...waits(times, office), ...memory(times)],
  );
}

function waits(times: WorkbenchTimes, office: readonly number[]): Line[] {
  const line = (name: string, values: readonly number[], peer: readonly number[] = []): Line => [
    name,
    milliseconds(median(values)),
    spread(values),
    peer.length > 0 ? ratio(median(values), median(peer)) : '',
  ];
  return [
    line('serve, to the first page answered', times.start, office),
    ...(office.length > 0 ? [line('LibreOffice loads the file (peer)', office)] : []),
    line('page, to the grid drawn', times.load, times.univerLoad),
    line('Univer alone with the values (peer)', times.univerLoad),
    line('switch of tabs', times.tab),
    line('edit, to its formula shown', times.shown),
    line('edit, to the file on the disk', times.saved),
    line('menu, to the review shown', times.review),
    line('answer of the server, to the review painted', times.painted),
    line('finding, to its row selected', times.finding),
    line('paste of 5,000 × 10, to shown', times.pasteShown),
    line('paste of 5,000 × 10, to the file', times.pasteSaved),
  ];
}

function memory({ serverBytes, heapBytes }: WorkbenchTimes): Line[] {
  const line = (name: string, [first, last]: readonly [number, number]): Line => [
    name,
    megabytes(last),
    `${megabytes(first)} once loaded`,
    '',
  ];
  return [
    line('server resident after 100 edits', serverBytes),
    line("page's heap after 100 edits", heapBytes),
  ];
}
