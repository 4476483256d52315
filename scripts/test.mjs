/**
 * `npm test`: every gate in turn (format and lint, types, dead code, build, tests) and one closing
 * line. With arguments (`npm test -- tests/domain`) only jest runs, on those.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './prepare.mjs';

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const GATES = [
  { name: 'format and lint', command: bin('biome'), args: ['ci', '--colors=off', '.'] },
  { name: 'types', command: bin('tsc'), args: ['-b'] },
  { name: 'dead code', command: bin('knip'), args: [] },
];

ensureInstalled();
await ensureBuilt();
const chosen = process.argv.slice(2);
const gates = chosen.length === 0 ? GATES.map(runGate) : [];
const tests = runJest(chosen);
const passed = gates.filter(Boolean).length + tests.passed;
const failed = gates.filter((isGreen) => !isGreen).length + tests.failed;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && tests.passed > 0 ? 0 : 1;

function runGate({ name, command, args }) {
  process.stdout.write(`${name}\n`);
  const done = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  return done.status === 0;
}

/** A suite that could not even start counts as a failure: its tests were not run. */
function runJest(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-jest-'));
  const report = join(folder, 'report.json');
  try {
    const done = spawnSync(
      bin('jest'),
      ['--json', `--outputFile=${report}`, '--silent=false', ...paths],
      { cwd: ROOT, stdio: ['inherit', 'ignore', 'inherit'] },
    );
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: broken === 0 && done.status !== 0 ? 1 : broken };
  } catch (error) {
    process.stderr.write(`jest gave no report: ${error.message}\n`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
