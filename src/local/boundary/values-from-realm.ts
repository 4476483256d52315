/** Copies the values of a script's realm into this process. */
import { types } from 'node:util';
import { ServiceError } from './errors.js';
import type { RealmKernel, RealmOutcome } from './realm-kernel.js';
import { EnumValue, RealmValue, ScriptObject, ServiceObject } from './service-object.js';
import { simpleName } from './visible-members.js';

/** A value that the script threw, on its way through this process back into the script. */
export class ScriptThrew extends Error {
  override readonly name = 'ScriptThrew';
  constructor(readonly value: unknown) {
    super(describeThrown(value).message);
  }
}

/** Name and message of whatever a script threw. */
export function describeThrown(value: unknown): {
  readonly name: string;
  readonly message: string;
} {
  if (types.isNativeError(value)) return { name: value.name, message: value.message };
  if (typeof value === 'object' && value !== null && 'message' in value) {
    return { name: 'Error', message: String(value.message) };
  }
  return { name: 'Error', message: String(value) };
}

/** Deeper nesting than this is taken for a cycle; Google's own limit is not published. */
const MAX_DEPTH = 200;

const FOREIGN = /^\[object (RegExp|Map|Set|WeakMap|WeakSet|Promise|ArrayBuffer|Symbol)\]$/;

export class ValuesFromRealm {
  private readonly targets = new WeakMap<object, object>();
  private readonly callables = new WeakMap<object, object>();

  constructor(private readonly kernel: () => RealmKernel) {}

  register(inRealm: object, target: object): void {
    this.targets.set(inRealm, target);
  }

  /** The object of this process behind a script's object, if there is one. */
  targetOf(value: object): object | undefined {
    return this.targets.get(value);
  }

  /** Arguments of a call: undefined arrives as null. Source: "Migrating scripts to the V8 runtime". */
  arguments(args: readonly unknown[]): unknown[] {
    return Array.from(
      { length: args.length },
      (_unused, index) => this.copy(args[index], 0) ?? null,
    );
  }

  /** @throws ServiceError where the value contains itself. */
  copy(value: unknown, depth = 0): unknown {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    if (depth > MAX_DEPTH) throw new ServiceError('Invalid argument: the value contains itself.');
    const target = this.targets.get(value);
    if (target !== undefined) return target;
    if (Array.isArray(value)) return this.copyArray(value, depth);
    if (typeof value === 'function') return this.callable(value);
    return this.copyObject(value, depth);
  }

  private copyArray(value: readonly unknown[], depth: number): unknown[] {
    const copy: unknown[] = new Array(value.length);
    for (let index = 0; index < value.length; index++) {
      const element = value[index];
      copy[index] =
        typeof element === 'object' || typeof element === 'function'
          ? this.copy(element, depth + 1)
          : (element ?? null);
    }
    return copy;
  }

  private copyObject(value: object, depth: number): unknown {
    if (types.isDate(value)) return new Date(Date.prototype.getTime.call(value));
    if (types.isBoxedPrimitive(value)) return value.valueOf();
    if (types.isTypedArray(value)) return Array.from(value as Uint8Array);
    if (value instanceof RealmValue) return value;
    const tag = FOREIGN.exec(Object.prototype.toString.call(value))?.[1];
    if (tag !== undefined) return new ScriptObject(tag, String(value));
    if (types.isNativeError(value)) return new ScriptObject('Error', String(value));
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      Object.defineProperty(copy, key, {
        value: this.copy(Reflect.get(value, key), depth + 1),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return copy;
  }

  /** A function of the script as a function of this process: it runs inside the realm. */
  private callable(value: object): object {
    const known = this.callables.get(value);
    if (known) return known;
    const made = (...args: unknown[]): unknown =>
      this.unwrap(this.kernel().apply(value, undefined, args));
    this.callables.set(value, made);
    return made;
  }

  /** What a function returned, for the world outside: JSON values and Dates; Google's objects by name. */
  result(value: unknown): unknown {
    return settled(this.copy(value));
  }

  /** @throws ScriptThrew with what the script threw. */
  unwrap(outcome: RealmOutcome): unknown {
    if (outcome.state === 'threw') throw new ScriptThrew(outcome.error);
    return outcome.state === 'returned' ? this.copy(outcome.value) : undefined;
  }
}

function settled(value: unknown): unknown {
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(settled);
  if (value instanceof EnumValue) return value.name();
  if (value instanceof ServiceObject) return simpleName(value.serviceName);
  if (value instanceof ScriptObject) return {};
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settled(one)]));
}
