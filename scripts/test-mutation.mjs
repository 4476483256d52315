/**
 * `npm run test:mutation`: changes the pure core in thousands of small ways, one at a time, and tells
 * which of them no test of `tests/domain` and `tests/workbook` notices. `-- src/domain/rules` takes a
 * part of it: folders or files. What it learned of unchanged code and tests is kept in `.build` and
 * used again; `-- --force` forgets it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT } from './prepare.mjs';

const UNNOTICED = ['Survived', 'NoCoverage'];

ensureInstalled();
const options = process.argv.slice(2).filter((word) => word.startsWith('-'));
const parts = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const MUTATE = parts.length === 0 ? 'src/domain,src/workbook' : parts.join(',');
const stryker = join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', 'tests/mutation/stryker.config.mjs', ...options],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MUTATE } },
);
if (status === 0)
  tellUnnoticed(JSON.parse(readFileSync(join(ROOT, '.build/mutation.json'), 'utf8')));
process.exitCode = status ?? 1;

/** One line per change that no test noticed: where, and what stood there instead. */
function tellUnnoticed({ files }) {
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n');
    for (const { status: state, location, replacement } of mutants) {
      if (!UNNOTICED.includes(state)) continue;
      const { start, end } = location;
      const stood =
        start.line === end.line
          ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
          : `${lines[start.line - 1].slice(start.column - 1)} …`;
      process.stdout.write(
        `${file}:${start.line}:${start.column} ${state === 'NoCoverage' ? '(no test) ' : ''}${stood} → ${replacement}\n`,
      );
    }
  }
}
