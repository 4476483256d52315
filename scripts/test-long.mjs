/**
 * `npm run test:long`: schedules of faults and edits in numbers that a commit does not wait for: a
 * million random ones of the journal from a seed that is printed, all of every operation, executions
 * in pairs and in bursts.
 * `-- --count N --seed S` chooses, `-- --seed S` replays one, `-- --operation close\ weekly --all` runs
 * all of one operation. Then the whole suite in rough weather: lost cache entries, overtaking answers,
 * foreign messages, another zone and locale; `-- --weather` runs that alone, `-- --weather tests/local`
 * on one folder. Last, many seeds of damaged workbooks and upgrades killed at many calls; `-- --damage N`
 * runs N seeds of each damage, and those alone.
 */
import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

/**
 * Where the machine itself stands in rough weather. The rules, the command line and the emulator's own
 * tests know no weather of Google's, and must not know the zone and the language of the machine either.
 */
const ABROAD = { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' };

ensureInstalled();
const chosen = process.argv.slice(2);
const seed = Math.floor(Date.now() / 1000) % 1_000_000_000;
const isWeather = chosen[0] === '--weather';
const isDamage = chosen[0] === '--damage';
const statuses = [
  ...(isWeather || isDamage ? [] : [await runSchedules()]),
  ...(isWeather || chosen.length === 0 ? [await runInRoughWeather()] : []),
  ...(isDamage || chosen.length === 0 ? [await runDamages()] : []),
];
process.exitCode = statuses.find((status) => status !== 0) ?? 0;

async function runSchedules() {
  const outfile = join(ROOT, '.build', 'faults.mjs');
  const draft = join(ROOT, '.build', `faults.${process.pid}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/faults/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // Fields are assigned, not defined: a tenth faster over a hundred thousand schedules.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    outfile: draft,
    logLevel: 'warning',
  });
  // Several may be run at once: none reads the half file of another.
  renameSync(draft, outfile);
  const million = ['--count', '1000000', '--seed', String(seed)];
  const together = ['--pair', 'every', '--bursts', '1000', '--two', '20000', '--moves'];
  const all = [...million, '--operation', 'every', '--all', ...together];
  return run(['--max-semi-space-size=64', outfile, ...(chosen.length === 0 ? all : chosen)]);
}

async function runInRoughWeather() {
  await ensureBuilt();
  const weather = `rough:${seed}`;
  process.stdout.write(`CADENCE_WEATHER=${weather}\n`);
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const folders = isWeather ? chosen.slice(1) : [];
  return run([jest, ...folders], { CADENCE_WEATHER: weather, ...ABROAD });
}

async function runDamages() {
  await ensureBuilt();
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const seeds = (isDamage && chosen[1]) || '50';
  const tests = ['tests/apps-script/damage', 'tests/apps-script/upgrade'];
  return run([jest, ...tests], { DAMAGE_SEEDS: seeds, UPGRADE_KILLS: seeds });
}

/** The exit code; 1 for a process that a signal ended. */
function run(words, more = {}) {
  const env = { ...process.env, ...more };
  return spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit', env }).status ?? 1;
}
