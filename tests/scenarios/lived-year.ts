/** What came of a year that was lived in a workbook, and how a test gets it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '../../src/domain/calendar.js';
import type { RecordOf } from '../../src/domain/closing/planned-rows.js';
import type { Snapshot } from '../../src/domain/records.js';
import type { ReviewKind } from '../../src/domain/vocabulary.js';

export interface LivedYear {
  /** The same year as the sample runs it, without a workbook. */
  readonly inMemory: Snapshot;
  /** What the workbook holds at its end. */
  readonly workbook: Snapshot;
  readonly held: readonly {
    readonly kind: ReviewKind;
    readonly date: IsoDate;
    readonly closed: boolean;
  }[];
  /** Cells that the trigger writes when it fires again on the last day. */
  readonly cellsWrittenByAnotherTrigger: number;
  /** Whether closing the last weekly again found it closed. */
  readonly closedAgain: boolean;
  /** What the rules of measured weeks find when each review is judged once more at the end. */
  readonly judgedAgain: readonly RecordOf<'reviewFindings'>[];
}

/** Builds the year for Node and runs it in a process of its own. */
export function liveTheYear(): LivedYear {
  // Beside the packages, which are not bundled.
  mkdirSync('.build', { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), '.build', 'year-'));
  const output = join(folder, 'live-year.mjs');
  try {
    const options = {
      entryPoints: ['tests/scenarios/live-year.ts'],
      outfile: output,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    };
    const build = `import { build } from 'esbuild'; await build(${JSON.stringify(options)});`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', build]);
    const answer = execFileSync(process.execPath, [output], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return JSON.parse(answer) as LivedYear;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
