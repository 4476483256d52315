/** `npm start`: serves the sample workbook in the browser's grid; words after `--` go to `serve`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

ensureInstalled();
await ensureBuilt();
const { main } = await import(pathToFileURL(join(ROOT, '.build', 'cadence.mjs')).href);
process.exitCode = await main(['serve', ...process.argv.slice(2)]);
