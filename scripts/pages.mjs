/** The HTML pages that are pushed beside the code: name of the page, as HtmlService is asked for it, and its entry. */

export const PAGES = {
  Sidebar: 'src/sidebar/main.tsx',
  ReviewRoom: 'src/sidebar/room/main.tsx',
  Import: 'src/sidebar/import/main.tsx',
  Check: 'src/sidebar/check/main.tsx',
  History: 'src/sidebar/history/main.tsx',
  Help: 'src/sidebar/help/main.tsx',
};

/** Every file of `dist`, sorted. */
export const DIST_FILES = [
  'Code.js',
  'appsscript.json',
  ...Object.keys(PAGES).map((name) => `${name}.html`),
].sort();
