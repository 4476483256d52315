/** Two blows or edits during one operation, drawn from a seed. */
import { Draw, randomFrom } from '../../domain/naive/draw.js';
import { type OperationSchedule, OperationTrial } from './operation-schedule.js';
import type { TabEdit } from './tab-edits.js';
import { TRIED } from './tried-operations.js';

/**
 * Those that decide and write. What makes tabs and columns is tried with one event at a time: the judge
 * does not know what a repair may make of a header that is renamed while rows or columns move.
 */
const DECIDING = TRIED.filter(({ oneBlowOf }) => oneBlowOf === 1);

/** Each makes a workbook of its own: made once. */
const trials = new Map<string, OperationTrial>();

function trialOf(index: number): OperationTrial {
  const tried = DECIDING[index];
  if (tried === undefined) throw new Error(`there is no operation ${index}`);
  const known = trials.get(tried.name) ?? new OperationTrial(tried);
  trials.set(tried.name, known);
  return known;
}

/** What makes the add-on refuse is put right as it was. A header names the rows or the columns, as places do. */
const REFUSABLE: ReadonlySet<string> = new Set<TabEdit>([
  'delete tab',
  'change header',
  'double header',
]);

/**
 * Edits that add, take away or move rows or columns. Of two in one tab during the fifth of a second in
 * which it is written nobody can say what a written cell hit: docs/guarantees.md.
 */
const MOVING: ReadonlySet<string> = new Set<TabEdit>([
  'insert row',
  'append row',
  'delete row',
  'sort',
  'insert column',
  'move column',
]);

function areJudgeable(one: OperationSchedule, other: OperationSchedule): boolean {
  if (one.tab === undefined || one.tab !== other.tab) return true;
  const isUnsettling = ({ what }: OperationSchedule) => REFUSABLE.has(what) || MOVING.has(what);
  return !isUnsettling(one) || !isUnsettling(other);
}

/** What happens, and what is wrong in the end; null where everything is as it has to be. */
export function runTwoEvents(seed: number): {
  readonly events: readonly OperationSchedule[];
  readonly wrong: string | null;
} {
  const draw = new Draw(randomFrom(seed));
  const trial = trialOf(draw.int(0, DECIDING.length - 1));
  const pick = () => trial.schedules[draw.int(0, trial.schedules.length - 1)] as OperationSchedule;
  const one = pick();
  let other = pick();
  while (!areJudgeable(one, other)) other = pick();
  const events = [one, other].sort((a, b) => a.at - b.at);
  return { events, wrong: trial.run(...events) };
}
