/**
 * Runs schedules of faults and edits and says what went wrong: random ones of the journal by their
 * seeds, and those of every writing operation. `npm run test:long` is this with large counts.
 */
import { parseArgs } from 'node:util';
import { OperationTrial } from './operations/operation-schedule.js';
import { isDue } from './operations/share.js';
import { TRIED } from './operations/tried-operations.js';
import { runTwoEvents } from './operations/two-events.js';
import { runStoreSchedule, storeSchedule } from './store/store-schedule.js';
import { runTwoMoves, twoMoves } from './store/two-moves.js';
import { BURST, runBurst } from './together/burst.js';
import { PairTrial } from './together/pair-trial.js';
import { PAIRS } from './together/pairs.js';

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
    /** Two executions at once, by the name of the pair, or `every`. */
    pair: { type: 'string', multiple: true, default: [] },
    /** How many bursts of thirty executions. */
    bursts: { type: 'string', default: '0' },
    /** How many operations during which two things happen. */
    two: { type: 'string', default: '0' },
    /** Every two moves of rows while cells are changed. */
    moves: { type: 'boolean', default: false },
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

function pairParts(wanted: readonly string[], all: boolean): Part[] {
  const chosen = PAIRS.filter(({ name }) => wanted.includes('every') || wanted.includes(name));
  return chosen.map((pair): Part => {
    const trial = new PairTrial(pair);
    const due = trial.schedules.filter(({ isDue }) => all || isDue);
    const failures = due.flatMap((one) => {
      const wrong = inWords(() => trial.run(one));
      return wrong === null ? [] : [`${JSON.stringify(one)}: ${wrong}`];
    });
    const name = `${pair.name}, ${trial.refusals} refused and repeated`;
    return { name, schedules: due.length, failures };
  });
}

function movesPart(): Part {
  const all = twoMoves();
  const failures = all.flatMap((moves) => {
    const wrong = inWords(() => runTwoMoves(moves));
    return wrong === null ? [] : [`${JSON.stringify(moves)}: ${wrong}`];
  });
  return { name: 'two moves of rows in one write', schedules: all.length, failures };
}

function twoEventsPart(first: number, count: number): Part {
  const failures: string[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const wrong = inWords(() => {
      const end = runTwoEvents(seed);
      return end.wrong === null ? null : `${JSON.stringify(end.events)}: ${end.wrong}`;
    });
    if (wrong !== null) failures.push(`--two 1 --seed ${seed}: ${wrong}`);
  }
  return { name: `two events in one operation, seeds from ${first}`, schedules: count, failures };
}

function burstPart(first: number, count: number): Part {
  const failures: string[] = [];
  const sum = { refusals: 0, deaths: 0 };
  for (let seed = first; seed < first + count; seed += 1) {
    const wrong = inWords(() => {
      const end = runBurst(seed);
      sum.refusals += end.refusals;
      sum.deaths += end.deaths;
      return end.wrong;
    });
    if (wrong !== null) failures.push(`--bursts 1 --seed ${seed}: ${wrong}`);
  }
  const told = `${sum.refusals} refused and repeated, ${sum.deaths} killed`;
  return { name: `bursts of ${BURST} from seed ${first}, ${told}`, schedules: count, failures };
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
const bursts = Number(values.bursts);
const two = Number(values.two);
const isReplay =
  values.seed !== undefined &&
  count + bursts + two + values.operation.length + values.pair.length === 0;
const first = Number(values.seed ?? 1);
if (isReplay) process.stdout.write(`${JSON.stringify(storeSchedule(first))}\n`);
const parts = [
  ...(count > 0 || isReplay ? [journalPart(first, Math.max(1, count))] : []),
  ...operationParts(values.operation, values.all),
  ...pairParts(values.pair, values.all),
  ...(values.moves ? [movesPart()] : []),
  ...(two > 0 ? [twoEventsPart(first, two)] : []),
  ...(bursts > 0 ? [burstPart(first, bursts)] : []),
];
if (values.json) process.stdout.write(`${JSON.stringify(parts)}\n`);
else {
  for (const { name, schedules, failures } of parts) {
    process.stdout.write(`${name}: ${schedules} schedules, ${failures.length} failed\n`);
    for (const one of failures.slice(0, TOLD)) process.stdout.write(`  ${one}\n`);
  }
}
process.exitCode = parts.every(({ failures }) => failures.length === 0) ? 0 : 1;
