/** Schedules of faults and edits, as many as a commit can wait for; the others by `npm run test:long`. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { TRIED } from './operations/tried-operations.js';

interface Part {
  readonly name: string;
  readonly schedules: number;
  readonly failures: readonly string[];
}

function run(...options: readonly string[]): readonly Part[] {
  const args = ['scripts/test-long.mjs', '--json', ...options];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [line = ''] = stdout.trim().split('\n').slice(-1);
  if (!line.startsWith('[')) throw new Error(stderr);
  return JSON.parse(line) as Part[];
}

const MINUTES = 60_000;

describe('schedules', () => {
  it(
    'of the journal: 20,000 at random lose nothing and write nothing twice',
    () => {
      const [part] = run('--count', '20000');
      expect(part?.failures).toEqual([]);
      expect(part?.schedules).toBe(20_000);
    },
    15 * MINUTES,
  );

  it(
    'of every writing operation come to the end that one of the two orders gives, or name the tab',
    () => {
      const parts = run('--operation', 'every');
      expect(parts.map(({ name }) => name)).toEqual(TRIED.map(({ name }) => name));
      for (const { name, schedules, failures } of parts) {
        expect([name, failures]).toEqual([name, []]);
        expect(schedules).toBeGreaterThan(10);
      }
    },
    15 * MINUTES,
  );
});
