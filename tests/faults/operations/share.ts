/** Which schedules of an operation run at each commit; the long command runs them all. */
import { BLOWS } from '../engine/actor.js';
import type { OperationSchedule } from './operation-schedule.js';
import type { TriedOperation } from './tried-operations.js';

/** Of the edits every so manieth, a prime, so that each call and each edit has its turn. */
const ONE_EDIT_OF = 29;

export function isDue(
  { oneBlowOf }: TriedOperation,
  { what }: OperationSchedule,
  index: number,
): boolean {
  const isBlow = BLOWS.some((blow) => blow === what);
  return index % (isBlow ? oneBlowOf : ONE_EDIT_OF * oneBlowOf) === 0;
}
