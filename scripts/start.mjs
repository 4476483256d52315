/** `npm start`: makes the sample workbook, prints its weekly review and what to try next. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

ensureInstalled();
await ensureBuilt();
const { main } = await import(pathToFileURL(join(ROOT, '.build', 'cadence.mjs')).href);

// The sample year ends today, so each day has a sample of its own; those of other days are kept.
const today = new Intl.DateTimeFormat('en-CA').format(new Date());
const book = relative(process.cwd(), join(ROOT, '.workbench', `sample-${today}.xlsx`));
mkdirSync(join(ROOT, '.workbench'), { recursive: true });
let exitCode = 0;
if (existsSync(book)) {
  process.stdout.write(`The sample workbook is ${book}; your changes in it are kept.\n\n`);
} else {
  process.stdout.write(`Making the sample workbook ${book}.\n`);
  exitCode = await main(['new', book, '--sample', '--as-of', today]);
  process.stdout.write('\n');
}
if (exitCode === 0) exitCode = await main(['review', book, 'weekly', '--as-of', today]);
if (exitCode === 0) {
  process.stdout.write(`
What to try next:
  npm run -s cadence -- review ${book} weekly --all
  npm run -s cadence -- check ${book}
  npm run -s cadence -- import ${book} "Pass Rates" YOUR.csv
  npm run -s cadence -- fn QCTV_PASS_FLAG '[true, "yes", 1]'
  npm run -s cadence -- --help
Open ${book} in any spreadsheet program to look at its tabs.
`);
}
process.exitCode = exitCode;
