/** How long the packages take to install in a fresh copy, as `npm start` installs them. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of `npm ci`, with whatever this machine has of the packages in its cache. */
export function timeOfInstall(folder: string): number {
  const copy = join(folder, 'fresh');
  mkdirSync(copy);
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(process.cwd(), name), join(copy, name));
  }
  const start = performance.now();
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: copy,
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error('npm ci failed.');
  return performance.now() - start;
}
