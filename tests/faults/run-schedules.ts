/** Runs schedules in a process of their own, where the code is warm, and reads what they came to. */
import { spawnSync } from 'node:child_process';

export interface Part {
  readonly name: string;
  readonly schedules: number;
  readonly failures: readonly string[];
}

/** @param options those of main.ts */
export function runSchedules(...options: readonly string[]): readonly Part[] {
  const args = ['scripts/test-long.mjs', '--json', ...options];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [line = ''] = stdout.trim().split('\n').slice(-1);
  if (!line.startsWith('[')) throw new Error(stderr);
  const parts = JSON.parse(line) as Part[];
  for (const { name, schedules, failures } of parts) {
    process.stdout.write(`${name}: ${schedules} schedules, ${failures.length} failed\n`);
  }
  return parts;
}

/** How long jest waits: the machine may have much else to do. */
export const PATIENCE_MS = 15 * 60_000;
