/** The command line on a clone: installs and builds when needed, then runs `.build/cadence.mjs`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

ensureInstalled();
await ensureBuilt();
const { main } = await import(pathToFileURL(join(ROOT, '.build', 'cadence.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
