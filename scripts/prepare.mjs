/** Makes a bare clone ready to run: installs the packages and builds what is missing or stale. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST_FILES } from './pages.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Runs a command with its output on the terminal; ends this process when it fails. */
export function runOrExit(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (done.error) {
    say(`${command} could not be started: ${done.error.message}`);
    process.exit(1);
  }
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Installs the packages that package-lock.json names, when they are not there or another set is. */
export function ensureInstalled() {
  const wanted = lockedPackages(join(ROOT, 'package-lock.json'));
  const found = lockedPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  const missing = [...wanted].filter(([path, version]) => found.get(path) !== version);
  if (found.size > 0 && missing.length === 0) return;
  say('Installing the packages (once; about a quarter of a minute).');
  // npm's own output goes to standard error: standard output belongs to the command that was asked for.
  runOrExit('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
  });
}

/** Package path → version; packages that are optional on this platform do not count. */
function lockedPackages(file) {
  if (!existsSync(file)) return new Map();
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(packages)
      .filter(([path, entry]) => path !== '' && !entry.optional && !entry.peer)
      .map(([path, entry]) => [path, entry.version]),
  );
}

/** Builds dist/, the command line and the workbench when a source is newer than the last build. */
export async function ensureBuilt() {
  const built = join(ROOT, '.build', 'cadence.mjs');
  const newest = Math.max(
    ...['src', 'scripts', 'appsscript.json', 'package-lock.json'].map((path) =>
      newestChange(join(ROOT, path)),
    ),
  );
  const outputs = [
    built,
    ...DIST_FILES.map((name) => join(ROOT, 'dist', name)),
    ...['workbench-engine.mjs', 'google-script.js', 'page/index.html'].map((name) =>
      join(ROOT, '.build', name),
    ),
  ];
  if (outputs.every((path) => existsSync(path)) && statSync(built).mtimeMs >= newest) return;
  const { buildBundle } = await import('./build.mjs');
  await buildBundle();
}

function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stat.mtimeMs,
  );
}
