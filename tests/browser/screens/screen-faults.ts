/** Looks at a screen as it is and at 200 % zoom: what axe-core finds, what is cut or too wide, what came of hostile names. */
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ScreenSizes {
  readonly usual: Size;
  /** At 200 %: a browser then counts half as many pixels in its window. */
  readonly zoomed: Size;
}

/** Sheets fixes a sidebar at 300 CSS pixels, so that zoom takes from its height alone. */
export const SIDEBAR: ScreenSizes = {
  usual: { width: 300, height: 800 },
  zoomed: { width: 300, height: 380 },
};

/** A window of 1280 × 800 leaves a dialog 640 × 400 at 200 %, less its frame. */
const DIALOG_ZOOMED = { width: 600, height: 340 };
export const ROOM: ScreenSizes = { usual: { width: 1000, height: 700 }, zoomed: DIALOG_ZOOMED };
export const IMPORT: ScreenSizes = { usual: { width: 800, height: 600 }, zoomed: DIALOG_ZOOMED };

/** Every rule, those of good practice too; what axe leaves to a person is not a finding. */
const findingsIn = (
  scope: string,
) => `axe.run(${scope}, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) =>
    id + ': ' + html.slice(0, 160) + (any[0] ? ' (' + any[0].message + ')' : ''))))`;

/** @param scope JavaScript of what axe-core is to look at */
export async function axeFindings(page: Page, scope = 'document'): Promise<readonly string[]> {
  await page.evaluate(`window.axe === undefined && (() => { ${axe.source} })()`);
  return page.evaluate(findingsIn(scope));
}

/**
 * What is wider than its place: fields scroll as one types, and a table of the import in its own box.
 * What cannot be reached: a control, once scrolled to, that stands outside of the window.
 */
const MISFITS = `[
  ...[...document.querySelectorAll('*')].filter((one) => {
    const { display, overflowX } = getComputedStyle(one);
    return one.clientWidth > 0 && display !== 'inline' && overflowX !== 'hidden' &&
      !one.matches('input, select, textarea, .wide') && one.scrollWidth > one.clientWidth + 1;
  }).map((one) => 'too wide: ' + one.outerHTML.slice(0, 160)),
  ...[...document.querySelectorAll('button, input:not(.unseen), select, textarea, summary')].filter((one) => {
    if (!one.checkVisibility()) return false;
    one.scrollIntoView({ block: 'nearest' });
    const { left, right, top, bottom, height } = one.getBoundingClientRect();
    return left < 0 || right > innerWidth + 1 || height === 0 || (top < 0 && bottom < 0) || top >= innerHeight;
  }).map((one) => 'out of reach: ' + one.outerHTML.slice(0, 160)),
  ...(window.hostile || document.querySelector('img, [onerror]') ? ['a name became markup'] : []),
]`;

/** Folder for pictures of every screen, for a person to look at; none are kept without it. */
const PICTURES = process.env['SCREENS'];

/** Sentences; none for a screen that is sound. The page is left as it was. */
export async function screenFaults(
  page: Page,
  sizes: ScreenSizes,
  name: string,
): Promise<readonly string[]> {
  const faults = [...(await axeFindings(page)), ...(await misfits(page, name))];
  await page.setViewportSize(sizes.zoomed);
  const zoomed = await misfits(page, `${name} at 200 percent`);
  await page.setViewportSize(sizes.usual);
  return [...faults, ...zoomed.map((fault) => `at 200 %, ${fault}`)].map(
    (fault) => `${name}: ${fault}`,
  );
}

/** Scrolled as it was. */
async function misfits(page: Page, picture: string): Promise<readonly string[]> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${picture}.png`) });
  return page.evaluate(`(() => {
    const places = [...document.querySelectorAll('*')].map((one) => [one, one.scrollTop]);
    const faults = ${MISFITS};
    for (const [one, top] of places) one.scrollTop = top;
    return faults;
  })()`);
}
