/** Finds a Chromium on this machine and opens it for the tests of the workbench's page. */
import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
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

/** Without a Chromium the tests are left out, with a word about it; a build server must have one. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (found !== undefined || process.env['CI'] === 'true') {
    describe(name, tests);
    return;
  }
  process.stderr.write(
    `No Chromium was found, so "${name}" is not tested. Install one, e.g. apt-get install chromium, or name it in CHROMIUM.\n`,
  );
  describe.skip(name, tests);
}

/** @throws when there is none */
export function openBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error('No Chromium was found on this build server.');
  return chromium.launch({
    executablePath: found,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
