/**
 * `npm run test:long`: schedules of faults and edits in numbers that a commit does not wait for: a
 * million random ones of the journal from a seed that is printed, and all of every operation.
 * `-- --count N --seed S` chooses, `-- --seed S` replays one, `-- --operation close\ weekly --all` runs
 * all of one operation.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureInstalled, ROOT } from './prepare.mjs';

ensureInstalled();
const outfile = join(ROOT, '.build', 'faults.mjs');
await build({
  absWorkingDir: ROOT,
  entryPoints: ['tests/faults/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
const MILLION = 1_000_000;
const chosen = process.argv.slice(2);
const seed = String(Math.floor(Date.now() / 1000));
const all = ['--count', String(MILLION), '--seed', seed, '--operation', 'every', '--all'];
const done = spawnSync(process.execPath, [outfile, ...(chosen.length === 0 ? all : chosen)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = done.status ?? 1;
