/** The gate of one execution: faults, rights, signatures and the time limit, in Google's order. */
import { authorise } from './authorisation.js';
import { NotEmulatedError, ServiceError } from './errors.js';
import type { Execution } from './execution.js';
import { ExecutionStopped, type StopReason } from './execution-stopped.js';
import { type CallHooks, PASSING_FAILURE, type PlannedFault } from './faults.js';
import type { Gate } from './gate.js';
import type { PricedMeter } from './priced-meter.js';
import { requireScopes } from './required-scopes.js';
import type { ServiceObject } from './service-object.js';
import { checkSignature } from './signature-check.js';
import type { UndoSnapshot } from './undo-snapshot.js';

/** One call of a script, in order; `io` is false where it only built an object. */
export interface ServiceCall {
  readonly name: string;
  readonly io: boolean;
}

export interface GateOptions {
  readonly execution: Execution;
  readonly meter: PricedMeter;
  /** Milliseconds of emulated time after which Google stops the execution. */
  readonly limitMs: number;
  readonly faults: readonly PlannedFault[];
  readonly hooks: CallHooks;
  /** Present where faults are planned. */
  readonly undo: UndoSnapshot | null;
  /** Google words its errors in the person's language; then scripts cannot go by the words. */
  readonly localisedMessages: boolean;
}

/** Every message, where they are not to be English. */
const LOCALISED = 'Der Dienst hat die Anfrage abgelehnt.';

export class ExecutionGate implements Gate {
  readonly calls: ServiceCall[] = [];
  private stopReason: StopReason | null = null;
  private pricedMs: number;
  private readonly startedAt: number;

  constructor(private readonly options: GateOptions) {
    this.pricedMs = options.meter.cost.simulatedMs;
    this.startedAt = options.execution.clock.now();
  }

  /** Why the execution was stopped from outside, if it was. */
  get stopped(): StopReason | null {
    return this.stopReason;
  }

  pass(
    service: ServiceObject,
    method: string,
    args: unknown[],
    work: (args: unknown[]) => unknown,
  ): unknown {
    if (this.stopReason) throw new ExecutionStopped(this.stopReason);
    const name = `${service.serviceName}.${method}`;
    const call = this.calls.length + 1;
    const ioBefore = this.options.meter.cost.calls;
    const note = { name, io: false };
    this.calls.push(note);
    this.before(call, name);
    try {
      authorise(this.options.execution, service, method);
      requireScopes(this.options.execution, service.serviceName, method);
      return workOn(name, checkSignature(service.serviceName, method, args), work);
    } catch (error) {
      throw this.worded(error);
    } finally {
      note.io = this.options.meter.cost.calls > ioBefore;
      this.after(call, name);
    }
  }

  /** Moves the clock on by what was priced since the last time. */
  passTime(): void {
    const { meter, execution, limitMs } = this.options;
    const priced = meter.cost.simulatedMs;
    execution.clock.advance(priced - this.pricedMs);
    this.pricedMs = priced;
    if (execution.clock.now() - this.startedAt > limitMs) this.stop('time');
  }

  /** @throws ExecutionStopped always. */
  stop(reason: StopReason, keepHalf = false): never {
    this.stopReason = reason;
    this.options.undo?.restore(keepHalf);
    throw new ExecutionStopped(reason);
  }

  private before(call: number, name: string): void {
    this.options.hooks.beforeCall?.(call, name);
    for (const fault of this.options.faults) {
      if (fault.at !== call) continue;
      if (fault.kind === 'edit') this.options.undo?.edit(fault.edit);
      else if (fault.moment === 'before') this.fail(fault);
    }
  }

  private after(call: number, name: string): void {
    this.options.hooks.afterCall?.(call, name);
    for (const fault of this.options.faults) {
      if (fault.at === call && fault.kind !== 'edit' && fault.moment !== 'before') this.fail(fault);
    }
    this.passTime();
  }

  private fail(fault: Exclude<PlannedFault, { kind: 'edit' }>): never {
    if (fault.kind === 'kill') return this.stop('killed', fault.moment === 'partly');
    if (fault.message !== undefined) throw new ServiceError(fault.message);
    throw this.worded(new ServiceError(PASSING_FAILURE));
  }

  /** An error in the words that this person's Google has for it. */
  private worded(error: unknown): unknown {
    const isForeign = error instanceof ServiceError && this.options.localisedMessages;
    return isForeign ? new ServiceError(LOCALISED) : error;
  }
}

/** A service that stumbles over a null does not know what Google does with it. */
function workOn(name: string, args: unknown[], work: (args: unknown[]) => unknown): unknown {
  try {
    return work(args);
  } catch (error) {
    if (!(error instanceof TypeError) || !args.includes(null)) throw error;
    throw new NotEmulatedError(`null among the arguments of ${name}`);
  }
}
