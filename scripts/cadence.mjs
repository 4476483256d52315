/** The command line on a clone: installs and builds when needed, then runs `.build/cadence.mjs`. */
import { ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

ensureInstalled();
await ensureBuilt();
const { main } = await import(new URL('.build/cadence.mjs', `file://${ROOT}`).href);
process.exitCode = await main(process.argv.slice(2));
