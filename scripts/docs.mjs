/** `npm run docs`: writes docs/ from the declarations and the built bundle. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

ensureInstalled();
await ensureBuilt();
const outfile = join(ROOT, '.build', 'docs.mjs');
await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/local/documentation/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'warning',
});
const { writePages } = await import(pathToFileURL(outfile).href);
await writePages(ROOT);
