/**
 * `npm run bench`: speed and cost as ratios to named peers in one run. With words
 * (`npm run bench -- weekly bundle`) only the sections of those names run; `workbench --install` also
 * times an installation of the packages.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

ensureInstalled();
await ensureBuilt();
await build({
  absWorkingDir: ROOT,
  // The two others run in processes of their own, where nothing is warm yet.
  entryPoints: {
    bench: 'tests/bench/main.ts',
    'bench-start': 'tests/bench/cold-start.ts',
    'bench-assess': 'tests/bench/cold-assess.ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  outdir: '.build',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});
const done = spawnSync(
  process.execPath,
  ['--expose-gc', join(ROOT, '.build', 'bench.mjs'), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = done.status ?? 1;
