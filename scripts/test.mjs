/**
 * `npm test`: the build, every gate (format and lint, types, dead code, at once), the tests, and one closing
 * line. With arguments (`npm test -- tests/domain`) only jest runs, on those.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

/** Suites that drive a browser. */
const BROWSER = join('tests', 'browser');
/** jest ended in error though every suite passed, or did not report. */
const BROKEN = { name: 'jest', passed: 0, failed: 1 };

ensureInstalled();
await ensureBuilt();
const chosen = process.argv.slice(2);
const gates = chosen.length === 0 ? await runGates() : [];
const tests = runJest(chosen);
const passed = gates.filter(Boolean).length + tests.passed;
const failed = gates.filter((isGreen) => !isGreen).length + tests.failed;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && tests.passed > 0 ? 0 : 1;

/** Whether each is green. They run at once, and each says what it has to say under its name. */
async function runGates() {
  const done = await Promise.all(GATES.map(runGate));
  for (const { name, said } of done) process.stdout.write(`${name}\n${said}`);
  return done.map(({ status }) => status === 0);
}

async function runGate({ name, command, args }) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const [status] = await once(child, 'close');
  return { name, said, status };
}

/**
 * The browser draws on the same two processors as the suites beside it, and a hand that is waited for
 * in vain is no fault of the grid: a browser suite that fails is run once more, alone, and that counts.
 */
function runJest(paths) {
  const first = jestReport(paths);
  const again = first.suites.filter(({ name, failed }) => failed > 0 && name.includes(BROWSER));
  if (again.length === 0 || again.length === first.suites.length) return countOf(first.suites);
  const names = again.map(({ name }) => name);
  process.stdout.write(`once more, alone: ${names.join(', ')}\n`);
  const others = first.suites.filter((suite) => !again.includes(suite));
  return countOf([...others, ...jestReport(['--runInBand', ...names]).suites]);
}

function countOf(suites) {
  const sum = (part) => suites.reduce((total, suite) => total + suite[part], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** What each suite came to. One that could not even start counts as a failure: its tests were not run. */
function jestReport(args) {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-jest-'));
  const report = join(folder, 'report.json');
  try {
    const done = spawnSync(
      bin('jest'),
      ['--json', `--outputFile=${report}`, '--silent=false', ...args],
      { cwd: ROOT, stdio: ['inherit', 'ignore', 'inherit'] },
    );
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const suites = testResults.map(({ name, status, assertionResults }) => {
      const count = (wanted) => assertionResults.filter((one) => one.status === wanted).length;
      const failed = count('failed');
      return { name, passed: count('passed'), failed: failed || (status === 'failed' ? 1 : 0) };
    });
    const isRed = suites.some(({ failed }) => failed > 0);
    return { suites: isRed || done.status === 0 ? suites : [...suites, BROKEN] };
  } catch (error) {
    process.stderr.write(`jest gave no report: ${error.message}\n`);
    return { suites: [BROKEN] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
