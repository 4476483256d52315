/** The end of an execution that no code of the script can catch. */

/** Why an execution was stopped from outside. */
export type StopReason = 'killed' | 'time';

/** Thrown at every further call once an execution was stopped; the runner reports it. */
export class ExecutionStopped extends Error {
  override readonly name = 'ExecutionStopped';
  constructor(readonly reason: StopReason) {
    super(reason === 'time' ? 'Exceeded maximum execution time' : 'The execution was killed.');
  }
}
