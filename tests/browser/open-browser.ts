/** Finds a Chromium on this machine and opens it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { weatherOf } from '../../src/local/boundary/weather.js';

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

/**
 * In rough weather it is the browser of somebody in another country, hours away from the spreadsheet.
 * @throws when there is none
 */
export async function openBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error('No Chromium was found. Name one in CHROMIUM.');
  const browser = await chromium.launch({
    executablePath: found,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const weather = weatherOf(process.env);
  if (weather === null) return browser;
  const newContext = browser.newContext.bind(browser);
  const abroad = { locale: weather.userLocale, timezoneId: weather.scriptTimeZone(undefined) };
  return Object.assign(browser, {
    newContext: (options?: Parameters<Browser['newContext']>[0]) =>
      newContext({ ...abroad, ...options }),
  });
}
