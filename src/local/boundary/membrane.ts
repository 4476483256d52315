/** What a script sees of the services, and what the services see of a script's values. */
import { types } from 'node:util';
import { NotEmulatedError, ServiceError } from './errors.js';
import { ExecutionStopped } from './execution-stopped.js';
import type { Gate } from './gate.js';
import type { CallOutcome, Fault, KernelHost, MemberView, RealmKernel } from './realm-kernel.js';
import { EnumValue, RealmValue, ServiceObject } from './service-object.js';
import { ScriptThrew, ValuesFromRealm } from './values-from-realm.js';
import { judgeMember, simpleName } from './visible-members.js';

/** What the console of a script offers. Source: V8 runtime overview, developers.google.com. */
const CONSOLE_METHODS = ['log', 'info', 'warn', 'error', 'debug', 'time', 'timeEnd'] as const;

export type ConsoleMethod = (typeof CONSOLE_METHODS)[number];

/** What the membrane leaves to the execution around it. */
export interface MembraneOwner {
  readonly gate: Gate;
  now(): number;
  console(method: ConsoleMethod, args: readonly unknown[]): void;
}

/** What the script sees of an error of this process: Google's message, never a path or a stack. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ScriptThrew) return { thrown: error.value };
  if (error instanceof ExecutionStopped) return { name: 'Exception', message: error.message };
  if (error instanceof ServiceError || error instanceof NotEmulatedError) {
    return { name: error.name, message: error.message };
  }
  if (!types.isNativeError(error)) return emulatorFault(String(error));
  // A script that recurses without end may run out of stack while this process works for it.
  if (error.name === 'RangeError') return { name: 'RangeError', message: error.message };
  return emulatorFault(`${error.name}: ${error.message}`);
}

function emulatorFault(reason: string): Fault {
  return { name: 'EmulatorError', message: `The emulator itself failed: ${reason}` };
}

/** The membrane of one execution: made before its realm, used by the kernel inside it. */
export class Membrane implements KernelHost {
  readonly consoleMethods = CONSOLE_METHODS;
  readonly values: ValuesFromRealm;

  constructor(
    private readonly owner: MembraneOwner,
    kernel: () => RealmKernel,
  ) {
    this.values = new ValuesFromRealm(kernel);
  }

  member(target: object, name: string): MemberView {
    const service = target as ServiceObject;
    const own = service.scriptProperties?.get(name);
    if (own) return { kind: 'raw', value: own.raw };
    return this.guarded(() => judgeMember(service, name));
  }

  hasMember(target: object, name: string): boolean {
    const service = target as ServiceObject;
    if (service.scriptProperties?.has(name)) return true;
    const { kind } = this.guarded(() => judgeMember(service, name));
    return kind === 'method' || kind === 'value';
  }

  setMember(target: object, name: string, value: unknown): Fault | null {
    const service = target as ServiceObject;
    if (!service.scriptProperties) {
      return faultOf(new NotEmulatedError(`setting ${service.serviceName}.${name}`));
    }
    service.scriptProperties.set(name, new RealmValue(value));
    return null;
  }

  call(target: object, name: string, args: readonly unknown[]): CallOutcome {
    const service = target as ServiceObject;
    return outcomeOf(() =>
      this.owner.gate.pass(service, name, this.values.arguments(args), (checked) => {
        const method: unknown = Reflect.get(service, name);
        if (typeof method !== 'function')
          throw new NotEmulatedError(`${service.serviceName}.${name}`);
        return Reflect.apply(method, service, checked);
      }),
    );
  }

  callFunction(target: object, args: readonly unknown[]): CallOutcome {
    return outcomeOf(() =>
      Reflect.apply(target as CallableFunction, undefined, this.values.arguments(args)),
    );
  }

  classify(value: object): 'date' | 'service' | 'enum' | 'function' | 'raw' | 'plain' {
    if (value instanceof ServiceObject) return 'service';
    if (value instanceof EnumValue) return 'enum';
    if (value instanceof RealmValue) return 'raw';
    if (types.isDate(value)) return 'date';
    return typeof value === 'function' ? 'function' : 'plain';
  }

  simpleName(target: object): string {
    const service = target as ServiceObject;
    return service.scriptText?.() ?? simpleName(service.serviceName);
  }

  enumeration(value: object): { readonly name: string; readonly ordinal: number } {
    const member = value as EnumValue;
    return { name: member.name(), ordinal: member.ordinal() };
  }

  raw(value: object): unknown {
    return (value as RealmValue).raw;
  }

  milliseconds(value: object): number {
    return (value as Date).getTime();
  }

  register(inRealm: object, target: object): void {
    this.values.register(inRealm, target);
  }

  now(): number {
    return this.owner.now();
  }

  console(level: string, args: readonly unknown[]): void {
    this.owner.console(level as ConsoleMethod, args);
  }

  private guarded(view: () => MemberView): MemberView {
    try {
      return view();
    } catch (error) {
      return { kind: 'refused', fault: faultOf(error) };
    }
  }
}

function outcomeOf(work: () => unknown): CallOutcome {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}
