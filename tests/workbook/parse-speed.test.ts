/** The speed of parsing, measured in a plain process on the code as it is bundled. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(__dirname, '..', '..');

describe('the speed of parsing', () => {
  it('is at least half a million rows a second, every row with its natural key checked', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parse-speed-'));
    try {
      const program = join(folder, 'program.cjs');
      execFileSync(join(ROOT, 'node_modules', '.bin', 'esbuild'), [
        join(ROOT, 'tests', 'workbook', 'parse-speed-program.ts'),
        '--bundle',
        '--platform=node',
        '--log-level=error',
        `--outfile=${program}`,
      ]);
      const rowsPerSecond = Number(execFileSync(process.execPath, [program], { encoding: 'utf8' }));
      expect(rowsPerSecond).toBeGreaterThan(500_000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
