/** The list of executions: what ran, when, how it ended and what it cost. */
import type { RunOutcome } from '../../../boundary/execution-run.js';
import type { ExecutionView } from '../../protocol.js';

/** Older ones are forgotten. */
const KEPT = 200;

export class ExecutionList {
  private readonly views: ExecutionView[] = [];
  private count = 0;

  /** Newest first. */
  get all(): readonly ExecutionView[] {
    return this.views;
  }

  get running(): number {
    return this.views.filter((view) => view.status === 'running').length;
  }

  begin(what: Pick<ExecutionView, 'functionName' | 'kind' | 'user' | 'startedAt'>): ExecutionView {
    this.count += 1;
    const view: ExecutionView = {
      executionId: `e${this.count}`,
      ...what,
      status: 'running',
      message: null,
      tookMs: 0,
      simulatedMs: 0,
      calls: 0,
      bridgeCalls: 0,
      cellsRead: 0,
      cellsWritten: 0,
      services: [],
      log: [],
    };
    this.views.unshift(view);
    this.views.length = Math.min(this.views.length, KEPT);
    return view;
  }

  end(begun: ExecutionView, outcome: RunOutcome, tookMs: number): ExecutionView {
    const { cost, error, killed, log } = outcome;
    const view: ExecutionView = {
      ...begun,
      status: killed ? 'timed-out' : error ? 'failed' : 'completed',
      message: error ? printedError(error) : null,
      tookMs: Math.round(tookMs),
      simulatedMs: Math.round(cost.simulatedMs),
      calls: cost.calls,
      bridgeCalls: cost.bridgeCalls,
      cellsRead: cost.cellsRead,
      cellsWritten: cost.cellsWritten,
      services: countedCalls(outcome),
      log,
    };
    const place = this.views.findIndex((one) => one.executionId === begun.executionId);
    if (place >= 0) this.views[place] = view;
    return view;
  }
}

/**
 * As Google shows it to the person, e.g. `TypeError: Cannot read properties of null`; that a function
 * is missing is said without more.
 */
function printedError({ name, message }: NonNullable<RunOutcome['error']>): string {
  return message.startsWith('Script function not found') ? message : `${name}: ${message}`;
}

function countedCalls({ calls }: RunOutcome): [string, number][] {
  const counts = new Map<string, number>();
  for (const { name } of calls) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
