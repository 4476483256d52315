/**
 * `npm run test:mutation`: changes the pure core in thousands of small ways, one at a time, and tells
 * which of them no test of `tests/domain` and `tests/workbook` notices. `-- src/domain/rules` takes a
 * part of it: folders or files. It fails where a layer's share of noticed changes is under its floor.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './prepare.mjs';

/** Layer → percent of its changes that tests have to notice. */
const FLOORS = { 'src/domain': 95, 'src/workbook': 85 };
const NOTICED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

ensureInstalled();
const parts = process.argv.slice(2);
const stryker = join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const MUTATE = (parts.length === 0 ? Object.keys(FLOORS) : parts).join(',');
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', 'tests/mutation/stryker.config.mjs'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MUTATE } },
);
process.exitCode = status ?? 1;
if (status === 0) {
  const { files } = JSON.parse(readFileSync(join(ROOT, '.build', 'mutation.json'), 'utf8'));
  for (const [file, report] of Object.entries(files)) tellUnnoticed(file, report);
  for (const [layer, floor] of Object.entries(FLOORS)) judge(layer, floor, files);
}

/** One line per change that no test noticed: where, and what stands instead of what. */
function tellUnnoticed(file, { source, mutants }) {
  const lines = source.split('\n');
  for (const { status: state, location, replacement } of mutants) {
    if (!UNNOTICED.has(state)) continue;
    const { start, end } = location;
    const line = lines[start.line - 1];
    const stood =
      start.line === end.line
        ? line.slice(start.column - 1, end.column - 1)
        : `${line.slice(start.column - 1)} …`;
    const reach = state === 'NoCoverage' ? '(no test) ' : '';
    const place = `${file}:${start.line}:${start.column}`;
    process.stdout.write(`${place} ${reach}${stood} → ${replacement}\n`);
  }
}

function judge(layer, floor, files) {
  const states = Object.entries(files)
    .filter(([file]) => file.startsWith(`${layer}/`))
    .flatMap(([, { mutants }]) => mutants.map((mutant) => mutant.status));
  const noticed = states.filter((state) => NOTICED.has(state)).length;
  const all = noticed + states.filter((state) => UNNOTICED.has(state)).length;
  if (all === 0) return;
  const share = (100 * noticed) / all;
  process.stdout.write(
    `${layer}: ${noticed} of ${all} changes noticed, ${share.toFixed(2)} %; ${floor} % wanted\n`,
  );
  if (share < floor) process.exitCode = 1;
}
