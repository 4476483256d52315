/** `npm run screenshots`: makes the pictures of the README, of the sample workbook in the workbench. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

const AS_OF = '2026-11-16';
const CADENCE = join(ROOT, 'scripts', 'cadence.mjs');
const IMAGES = join(ROOT, 'docs', 'images');

ensureInstalled();
await ensureBuilt();
mkdirSync(IMAGES, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'cadence-pictures-'));
const book = join(folder, 'sample.xlsx');
spawnSync(process.execPath, [CADENCE, 'new', book, '--sample', '--as-of', AS_OF], {
  stdio: 'inherit',
});
const server = spawn(process.execPath, [CADENCE, 'serve', book, '--json']);
try {
  const url = await new Promise((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(JSON.parse(line).url));
    server.once('exit', () => reject(new Error('The workbench did not start.')));
  });
  await takePictures(url);
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function takePictures(url) {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', chromium.executablePath()];
  const browser = await chromium.launch({
    executablePath: places.find((place) => place && existsSync(place)),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    await page.waitForSelector('body[data-grid=shown]');
    await takePicture(page, 'start');
    await openReview(page);
    await takePicture(page, 'workbench');
    await openRoom(page);
    await takePicture(page, 'review-room', page.locator('.wb-dialog'));
  } finally {
    await browser.close();
  }
}

/** The block of the pass rates, with an action and the row behind a finding. */
async function openReview(page) {
  await choose(page, 'Open review');
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  const sidebar = page.frameLocator('.wb-sidebar iframe');
  await sidebar.locator('input[type=date]').fill(AS_OF);
  await sidebar.getByText('Reading the workbook').waitFor({ state: 'detached' });
  await sidebar.getByRole('button', { name: 'Start weekly review' }).click();
  await sidebar.getByRole('button', { name: /^W3 / }).click();
  const box = sidebar.getByRole('textbox', { name: 'Add action' });
  await box.fill('@Ana pause paid-social-x by Fri -> pass rate >= 92 %');
  await box.press('Enter');
  await sidebar.getByText('Saved', { exact: true }).waitFor();
  const finding = sidebar
    .locator('.find')
    .filter({ has: page.locator('.name', { hasText: /^paid-social-x$/ }) });
  await finding
    .first()
    .getByText(/Row \d+$/)
    .click();
  await page.mouse.move(640, 300);
}

async function openRoom(page) {
  await choose(page, 'Open review room');
  const room = page.frameLocator('.wb-dialog iframe');
  await room.getByRole('button', { name: /^W3 / }).waitFor();
}

async function choose(page, item) {
  await page.getByRole('menuitem', { name: 'Cadence', exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Once what was begun has come to rest: the grid draws a moment after it knows. */
async function takePicture(page, name, of = page) {
  await page.waitForTimeout(2500);
  const file = join(IMAGES, `${name}.png`);
  await of.screenshot({ path: file });
  process.stdout.write(`${file}\n`);
}
