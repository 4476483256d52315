/**
 * Runs schedules of faults and edits and says what went wrong: random ones of the journal by their
 * seeds, and those of every writing operation. `npm run test:long` is this with large counts.
 */
import { parseArgs } from 'node:util';
import { OperationTrial } from './operations/operation-schedule.js';
import { isDue } from './operations/share.js';
import { TRIED } from './operations/tried-operations.js';
import { runStoreSchedule, storeSchedule } from './store/store-schedule.js';

interface Part {
  readonly name: string;
  readonly schedules: number;
  readonly failures: readonly string[];
}

const { values } = parseArgs({
  options: {
    /** How many random schedules of the journal. */
    count: { type: 'string', default: '0' },
    /** The first seed; alone, the one schedule of that seed. */
    seed: { type: 'string' },
    /** Operations by name, or `every`; with `--all` every schedule of theirs. */
    operation: { type: 'string', multiple: true, default: [] },
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** Failures that are told in words; more of them say nothing new. */
const TOLD = 20;

function journalPart(first: number, count: number): Part {
  const failures: string[] = [];
  const usual = Error.stackTraceLimit;
  // Planned failures are thrown by the hundred thousand: the replay of one seed shows where.
  if (count > 1) Error.stackTraceLimit = 0;
  for (let seed = first; seed < first + count; seed += 1) {
    const wrong = inWords(() => runStoreSchedule(storeSchedule(seed)));
    if (wrong !== null) failures.push(`--seed ${seed}: ${wrong}`);
  }
  Error.stackTraceLimit = usual;
  return { name: `journal, seeds from ${first}`, schedules: count, failures };
}

function operationParts(wanted: readonly string[], all: boolean): Part[] {
  const chosen = TRIED.filter(({ name }) => wanted.includes('every') || wanted.includes(name));
  return chosen.map((tried): Part => {
    const trial = new OperationTrial(tried);
    const due = trial.schedules.filter((one, index) => all || isDue(tried, one, index));
    const failures = due.flatMap((one) => {
      const wrong = inWords(() => trial.run(one));
      const place = one.tab === undefined ? '' : ` in ${one.tab}`;
      return wrong === null ? [] : [`${one.what}${place} at call ${one.at}: ${wrong}`];
    });
    return { name: tried.name, schedules: due.length, failures };
  });
}

/** A fault of the schedule itself is one as well. */
function inWords(run: () => string | null): string | null {
  try {
    return run();
  } catch (error) {
    return error instanceof Error ? `${error.stack}` : String(error);
  }
}

const count = Number(values.count);
const isReplay = values.seed !== undefined && count === 0 && values.operation.length === 0;
const first = Number(values.seed ?? 1);
if (isReplay) process.stdout.write(`${JSON.stringify(storeSchedule(first))}\n`);
const parts = [
  ...(count > 0 || isReplay ? [journalPart(first, Math.max(1, count))] : []),
  ...operationParts(values.operation, values.all),
];
if (values.json) process.stdout.write(`${JSON.stringify(parts)}\n`);
else {
  for (const { name, schedules, failures } of parts) {
    process.stdout.write(`${name}: ${schedules} schedules, ${failures.length} failed\n`);
    for (const one of failures.slice(0, TOLD)) process.stdout.write(`  ${one}\n`);
  }
}
process.exitCode = parts.every(({ failures }) => failures.length === 0) ? 0 : 1;
