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
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(url);
    await page.waitForSelector('body[data-grid=shown]');
    await page.getByRole('menuitem', { name: 'Cadence', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Open review', exact: true }).click();
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    const sidebar = page.frameLocator('.wb-sidebar iframe');
    const asOf = sidebar.locator('input[type=date]');
    await asOf.waitFor();
    await asOf.fill(AS_OF);
    await asOf.blur();
    await page.waitForTimeout(1500);
    await sidebar.getByRole('button', { name: 'Start weekly review' }).click();
    await sidebar.getByRole('button', { name: /^W3 / }).click();
    const finding = sidebar.locator('.find', { hasText: 'paid-social-x' }).first();
    await finding.getByText(/Row \d+$/).click();
    await page.waitForTimeout(1500);
    await page.mouse.move(640, 300);
    await page.waitForTimeout(500);
    const file = join(IMAGES, 'workbench.png');
    await page.screenshot({ path: file });
    process.stdout.write(`${file}\n`);
  } finally {
    await browser.close();
  }
}
