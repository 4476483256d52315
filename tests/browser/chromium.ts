/** Tests of the workbench's page, where the machine has a Chromium. */
import { describe } from '@jest/globals';
import { hasBrowser } from './open-browser.js';

/** Without a Chromium the tests are left out, with a word about it; a build server must have one. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (hasBrowser() || process.env['CI'] === 'true') {
    describe(name, tests);
    return;
  }
  process.stderr.write(
    `No Chromium was found, so "${name}" is not tested. Install one, e.g. apt-get install chromium, or name it in CHROMIUM.\n`,
  );
  describe.skip(name, tests);
}
