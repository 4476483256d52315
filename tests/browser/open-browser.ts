/** Finds a Chromium on this machine and opens it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  chromium.executablePath(),
];

const found = PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));

export function hasBrowser(): boolean {
  return found !== undefined;
}

/** @throws when there is none */
export function openBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error('No Chromium was found. Name one in CHROMIUM.');
  return chromium.launch({
    executablePath: found,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
