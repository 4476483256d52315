/** What each execution on Google pays first: the bundle's size, its evaluation, the first function. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { count, type Line, milliseconds, note, printTable, ratio } from '../report.js';
import { median } from '../stopwatch.js';

const PROCESSES = 15;

interface Script {
  readonly name: string;
  readonly text: string;
  /** What is asked of it once it is evaluated. */
  readonly expression: string;
}

interface Started {
  readonly compile: number;
  readonly evaluate: number;
  readonly call: number;
}

/** Medians of the parts, and the fastest whole start: other programs only ever add to it. */
interface Measured extends Started {
  readonly fastest: number;
}

/** A library alone, bundled as ours is, with one check of three values. */
async function libraryScript(importing: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `${importing}
        const row = z.object({ compliance: z.boolean(), truth: z.boolean(), value: z.boolean() });
        globalThis.check = () => row.safeParse({ compliance: true, truth: true, value: 1 }).success;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

async function scripts(): Promise<Script[]> {
  const code = readFileSync(join(process.cwd(), 'dist', 'Code.js'), 'utf8');
  return [
    { name: 'Code.js, QCTV_PASS_FLAG', text: code, expression: 'QCTV_PASS_FLAG(true, "yes", 1)' },
    {
      name: 'Code.js, api (its workbook part too)',
      text: `var console = { error() {} };${code}`,
      expression: 'api("no such operation", {})',
    },
    { name: 'an empty script', text: '', expression: 'true' },
    {
      name: "zod/mini alone, import * as z from 'zod/mini'",
      text: await libraryScript("import * as z from 'zod/mini';"),
      expression: 'check()',
    },
    {
      name: "zod alone, import { z } from 'zod'",
      text: await libraryScript("import { z } from 'zod';"),
      expression: 'check()',
    },
  ];
}

function start(file: string, expression: string): Started {
  const program = join(process.cwd(), '.build', 'bench-start.mjs');
  const output = execFileSync(process.execPath, [program, file, expression], { encoding: 'utf8' });
  return JSON.parse(output) as Started;
}

/** Processes take turns, so that a busy moment of the machine meets all scripts alike. */
function startAll(
  files: readonly { readonly file: string; readonly script: Script }[],
): Measured[] {
  const rounds = Array.from({ length: PROCESSES }, () =>
    files.map(({ file, script }) => start(file, script.expression)),
  );
  return files.map((_, index) => {
    const of = (part: keyof Started) => median(rounds.map((round) => round[index]?.[part] ?? 0));
    const wholes = rounds.flatMap((round) => round.slice(index, index + 1).map(sum));
    return {
      compile: of('compile'),
      evaluate: of('evaluate'),
      call: of('call'),
      fastest: Math.min(...wholes),
    };
  });
}

const sum = ({ compile, evaluate, call }: Started) => compile + evaluate + call;

export async function bundleStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-bench-'));
  try {
    const files = (await scripts()).map((script, index) => {
      const file = join(folder, `${index}.js`);
      writeFileSync(file, script.text);
      return { file, script };
    });
    const started = startAll(files);
    const [ours] = started;
    if (ours === undefined) return;
    printTable(
      'Start of the bundle in a bare context of a fresh process',
      ['', 'bytes', 'compile', 'evaluate', 'first call', 'together', 'to ours', 'fastest'],
      files.map(({ script }, index): Line => {
        const times = started[index] ?? ours;
        return [
          script.name,
          count(Buffer.byteLength(script.text)),
          milliseconds(times.compile),
          milliseconds(times.evaluate),
          milliseconds(times.call),
          milliseconds(sum(times)),
          ratio(sum(times), sum(ours)),
          milliseconds(times.fastest),
        ];
      }),
    );
    note('to reach: at most 150,000 bytes, and 8 ms together for a custom function');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
