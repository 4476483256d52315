/** Wall time of the command line's verbs, each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Line, milliseconds, printTable, ratio } from '../report.js';
import { median } from '../stopwatch.js';

const ROUNDS = 3;

function runProcess(words: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  return performance.now() - start;
}

function cadence(words: readonly string[]): number {
  const program = pathToFileURL(join(process.cwd(), '.build', 'cadence.mjs')).href;
  const script = `import { main } from '${program}'; process.exitCode = await main(process.argv.slice(1));`;
  return runProcess(['--input-type=module', '--eval', script, '--', ...words]);
}

export function commandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-bench-'));
  const round = (index: number): readonly (readonly [name: string, ms: number])[] => {
    const book = join(folder, `${index}.xlsx`);
    const asOf = ['--as-of', '2026-11-16'];
    return [
      ['node, an empty program', runProcess(['--eval', ''])],
      ['cadence --help', cadence(['--help'])],
      ['cadence fn QCTV_PASS_FLAG', cadence(['fn', 'QCTV_PASS_FLAG', '[true, true, 1]'])],
      ['cadence new --sample', cadence(['new', book, '--sample', ...asOf])],
      ['cadence review weekly', cadence(['review', book, 'weekly', ...asOf])],
    ];
  };
  try {
    const rounds = Array.from({ length: ROUNDS }, (_, index) => round(index));
    const names = (rounds[0] ?? []).map(([name]) => name);
    const times = names.map((_, index) => median(rounds.map((all) => all[index]?.[1] ?? 0)));
    printTable(
      'Command line, wall time',
      ['', 'time', 'to an empty program'],
      names.map((name, index): Line => {
        const ms = times[index] ?? 0;
        return [name, milliseconds(ms), ratio(ms, times[0] ?? 1)];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
