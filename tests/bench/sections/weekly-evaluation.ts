/** The weekly evaluation over rows as getValues gives them: reading them and judging them. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Assessment, assess } from '../../../src/domain/assess.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { type ParsedWorkbook, parseWorkbook } from '../../../src/workbook/parse-workbook.js';
import { type Fired, firedNaively } from '../naive-weekly.js';
import {
  count,
  type Line,
  milliseconds,
  note,
  printTable,
  ratio,
  rowsPerSecond,
} from '../report.js';
import { growthExponent, median, requireSame, timeOf } from '../stopwatch.js';
import { JUDGED_AT, rowsIn, weeklyTables } from '../weekly-tables.js';

const SIZES = [20_000, 100_000, 1_000_000];
const COLD_SIZE = 100_000;
const COLD_PROCESSES = 7;

interface Times {
  readonly size: number;
  readonly parse: number;
  readonly assess: number;
  readonly naive: number;
  readonly bound: number;
}

const toInstant = (civil: string) => `${civil}.000Z`;

/** The figures that the weekly rules read, added up: nobody judges rows in less. */
function sumColumns({ passRates, signals, pipeline, rejections }: Snapshot): number {
  let sum = 0;
  for (const row of passRates) sum += (row.submitted ?? 0) + (row.passed ?? 0);
  for (const row of signals) sum += (row.captured ?? 0) + (row.qualified ?? 0);
  for (const row of pipeline) sum += (row.volumeIn ?? 0) + (row.volumeOut ?? 0);
  for (const row of rejections) sum += row.count ?? 0;
  return sum;
}

function firedIn({ blocks }: Assessment): Fired {
  const fired = blocks
    .flatMap(({ findings }) => findings)
    .filter(({ state }) => state === 'fired')
    .map(({ rule }) => rule);
  const of = (...rules: string[]) => fired.filter((rule) => rules.includes(rule)).length;
  return {
    passRate: of('W3.pass-rate', 'W3.new-source'),
    pipeline: of('W2.pipeline-variance'),
    signals: of('W4.signal-fall'),
  };
}

function measure(size: number): Times {
  const tables = weeklyTables(size);
  const rows = rowsIn(tables);
  const isLarge = size > 500_000;
  let parsed: ParsedWorkbook | undefined;
  const parse = timeOf(
    () => {
      parsed = parseWorkbook(tables, { toInstant });
    },
    { rounds: isLarge ? 3 : 7 },
  );
  if (parsed === undefined) throw new Error('Nothing was parsed.');
  const { snapshot, settings, problems } = parsed;
  requireSame('rows that could not be read', problems.length, 0);
  const judge = () => assess('weekly', snapshot, settings, JUDGED_AT);
  const { judgedWeek } = judge();
  requireSame('findings that fire', firedIn(judge()), firedNaively(snapshot, judgedWeek));
  return {
    size: rows,
    parse,
    assess: timeOf(judge, { rounds: 15, warmUp: 3 }),
    naive: timeOf(() => firedNaively(snapshot, judgedWeek), { rounds: isLarge ? 1 : 3, warmUp: 0 }),
    bound: timeOf(() => sumColumns(snapshot), { rounds: 15, warmUp: 3 }),
  };
}

/** Times of processes in which nothing else was judged before. */
function coldMilliseconds(size: number): number[] {
  const program = join(process.cwd(), '.build', 'bench-assess.mjs');
  return Array.from({ length: COLD_PROCESSES }, () =>
    Number(
      execFileSync(process.execPath, ['--expose-gc', program, String(size)], { encoding: 'utf8' }),
    ),
  );
}

function lineOf(times: Times): Line {
  const { size } = times;
  return [
    count(size),
    rowsPerSecond(size, times.parse),
    milliseconds(times.assess),
    rowsPerSecond(size, times.assess),
    rowsPerSecond(size, times.naive),
    ratio(times.naive, times.assess),
    rowsPerSecond(size, times.bound),
    ratio(times.assess, times.bound),
  ];
}

export function weeklyEvaluation(): void {
  const all = SIZES.map(measure);
  printTable(
    'Weekly evaluation: `parseWorkbook`, then `assess`; peer: three of the rules by a filter per subject',
    ['rows', 'parse', 'assess', 'rows/s', 'peer', 'to peer', 'sums only', 'to sums'],
    all.map(lineOf),
  );
  const [small, , large] = all;
  if (small === undefined || large === undefined) return;
  const exponent = (key: 'assess' | 'naive') =>
    growthExponent(
      { size: small.size, ms: small[key] },
      { size: large.size, ms: large[key] },
    ).toFixed(2);
  note(`growth exponent: assess ${exponent('assess')}, peer ${exponent('naive')}`);
  const cold = coldMilliseconds(COLD_SIZE);
  note(
    `first assess of a process, ${count(COLD_SIZE)} rows: median ${milliseconds(median(cold))}, fastest ${milliseconds(Math.min(...cold))}`,
  );
}
