/** One execution of a script project from its fresh realm to its outcome. */
import { performance } from 'node:perf_hooks';
import { types } from 'node:util';
import { formatForConsole } from './console-text.js';
import { ServiceError } from './errors.js';
import type { Execution, LogLine, UiEvent } from './execution.js';
import type { ExecutionGate, ServiceCall } from './execution-gate.js';
import type { StopReason } from './execution-stopped.js';
import { type ClientResult, clientResult } from './google-script-run.js';
import { type ConsoleMethod, faultOf, Membrane } from './membrane.js';
import type { Cost } from './meter.js';
import type { PricedMeter } from './priced-meter.js';
import { openRealm, type Realm } from './realm.js';
import type { RealmOutcome } from './realm-kernel.js';
import { compileProgram, declaredFunctions, lookUpScript } from './script-source.js';
import type { ServiceObject } from './service-object.js';
import { describeThrown } from './values-from-realm.js';

/** How an execution was started. Each kind finds functions in its own way. */
export type EntryKind = 'run' | 'menu' | 'trigger' | 'client' | 'custom-function';

export interface RunError {
  readonly name: string;
  readonly message: string;
}

/** What an execution did, as seen from outside. */
export interface RunOutcome {
  /** What the function returned, copied: JSON values and Dates. */
  readonly result: unknown;
  /** Of a client call: what the handlers in the sidebar receive. */
  readonly client?: ClientResult;
  readonly error?: RunError;
  /** True where the execution was stopped from outside: a planned kill, or the time limit. */
  readonly killed: boolean;
  readonly log: readonly LogLine[];
  readonly shown: readonly UiEvent[];
  readonly cost: Cost;
  /** Every service call in order: the places where a fault can be planned. */
  readonly calls: readonly ServiceCall[];
}

export interface RunPlan {
  readonly text: string;
  readonly functionName: string;
  readonly kind: EntryKind;
  readonly execution: Execution;
  readonly meter: PricedMeter;
  readonly gate: ExecutionGate;
  readonly globals: ReadonlyMap<string, ServiceObject>;
  readonly args: readonly unknown[];
  /** Milliseconds of real time that code of the script may run. */
  readonly wallLimitMs: number;
  /** Milliseconds that evaluating the script is taken for; null: as measured. */
  readonly evaluationMs: number | null;
}

const TIME_EXCEEDED: RunError = { name: 'Exception', message: 'Exceeded maximum execution time' };

/** What is known of a run when its code has ended, however it ended. */
interface Ended {
  readonly result?: unknown;
  readonly client?: ClientResult;
  readonly error?: RunError;
  readonly stopped?: StopReason;
}

const CONSOLE_LEVELS: Partial<Record<ConsoleMethod, LogLine['level']>> = {
  info: 'INFO',
  warn: 'WARNING',
  error: 'ERROR',
};

export class ExecutionRun {
  private readonly membrane: Membrane;
  private readonly realm: Realm;
  private readonly timers = new Map<string, number>();

  constructor(private readonly plan: RunPlan) {
    this.membrane = new Membrane(
      {
        gate: plan.gate,
        now: () => plan.execution.clock.now(),
        console: (method, args) => this.console(method, args),
      },
      () => this.realm.kernel,
    );
    this.realm = openRealm(this.membrane);
    for (const [name, service] of plan.globals) {
      this.realm.kernel.defineGlobal(name, this.realm.kernel.toRealm(service));
    }
  }

  /** Runs the function; whatever the script does, this answers and does not throw. */
  run(): RunOutcome {
    const { plan } = this;
    const ended = this.attempt();
    if (!plan.gate.stopped) plan.meter.end();
    const stopped = plan.gate.stopped ?? ended.stopped ?? null;
    const error = stopped === 'time' ? TIME_EXCEEDED : ended.error;
    return {
      result: stopped ? undefined : ended.result,
      ...(ended.client && !stopped ? { client: ended.client } : {}),
      ...(error && stopped !== 'killed' ? { error } : {}),
      killed: stopped !== null,
      log: plan.execution.log,
      shown: plan.execution.ui.shown,
      cost: plan.meter.cost,
      calls: plan.gate.calls,
    };
  }

  /** Compiles a function body in the realm and calls it with the bindings as variables. */
  evaluate(source: string, bindings: Readonly<Record<string, unknown>>): unknown {
    const { values } = this.membrane;
    const compiled = this.realm.kernel.compile(Object.keys(bindings), source);
    if (compiled.state !== 'returned') return values.unwrap(compiled);
    return values.unwrap(
      this.realm.kernel.apply(compiled.value, undefined, Object.values(bindings)),
    );
  }

  private attempt(): Ended {
    try {
      this.load();
      return this.answer(this.start());
    } catch (error) {
      return isTimeout(error) ? { stopped: 'time' } : { error: this.describe(error) };
    }
  }

  private load(): void {
    const { plan } = this;
    const startedAt = performance.now();
    this.realm.evaluate(compileProgram(plan.text), plan.wallLimitMs);
    plan.meter.evaluation(plan.evaluationMs ?? performance.now() - startedAt);
    plan.gate.passTime();
  }

  private start(): RealmOutcome {
    const [entry, self] = this.findEntry();
    let progress: { outcome: RealmOutcome } = { outcome: { state: 'pending' } };
    this.realm.task(() => {
      progress = this.realm.kernel.begin(entry, self, this.plan.args);
    }, this.plan.wallLimitMs);
    return progress.outcome;
  }

  /** @throws ServiceError where there is no such function for this kind of start. */
  private findEntry(): readonly unknown[] {
    const { functionName, kind, text } = this.plan;
    const onlyDeclared = kind === 'client' || kind === 'custom-function';
    const hidden =
      onlyDeclared && (functionName.endsWith('_') || !declaredFunctions(text).has(functionName));
    const script = hidden ? null : lookUpScript(functionName);
    const found = script ? this.realm.evaluate(script, this.plan.wallLimitMs) : null;
    if (!Array.isArray(found)) {
      throw new ServiceError(`Script function not found: ${functionName}`);
    }
    return found;
  }

  private answer(outcome: RealmOutcome): {
    result?: unknown;
    client?: ClientResult;
    error?: RunError;
  } {
    if (outcome.state === 'threw') return { error: this.describe(outcome.error) };
    const raw = outcome.state === 'returned' ? outcome.value : undefined;
    if (this.plan.kind === 'client') return this.answerClient(raw);
    return { result: this.membrane.values.result(raw) };
  }

  private answerClient(raw: unknown): {
    result?: unknown;
    client?: ClientResult;
    error?: RunError;
  } {
    const client = clientResult(raw, (value) => this.membrane.values.targetOf(value) !== undefined);
    if ('failure' in client)
      return { client, error: { name: 'Exception', message: client.failure } };
    return { client, result: client.delivered ? client.value : undefined };
  }

  private describe(error: unknown): RunError {
    const fault = faultOf(error);
    if ('message' in fault && fault.name !== 'EmulatorError') return fault;
    return describeThrown(error);
  }

  private console(method: ConsoleMethod, args: readonly unknown[]): void {
    const { gate, execution } = this.plan;
    if (gate.stopped) return;
    if (method === 'time') {
      this.timers.set(String(args[0]), execution.clock.now());
      return;
    }
    if (method === 'timeEnd') {
      const since =
        execution.clock.now() - (this.timers.get(String(args[0])) ?? execution.clock.now());
      execution.log.push({
        level: 'DEBUG',
        text: `${String(args[0])}: ${since}ms`,
        from: 'console',
      });
      return;
    }
    execution.log.push({
      level: CONSOLE_LEVELS[method] ?? 'DEBUG',
      text: formatForConsole(args, this.membrane.values),
      from: 'console',
    });
  }
}

/** Whether V8 ended the script because it ran too long in real time. */
function isTimeout(error: unknown): boolean {
  return (
    types.isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
