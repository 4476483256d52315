/**
 * The part of the membrane that lives inside the script's realm, so that every function, array, Date
 * and error that a script meets is of its own realm. Only the source text of {@link realmKernel}
 * enters the realm: the function must not use anything from outside itself.
 */

/** Why a call failed: a message for the script, or a value that the script itself threw on the way. */
export type Fault =
  | { readonly name: string; readonly message: string }
  | { readonly thrown: unknown };

export type CallOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: Fault };

export type MemberView =
  | { readonly kind: 'method' }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'raw'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly fault: Fault };

/** What the kernel asks of this process. None of these throws. */
export interface KernelHost {
  /** What a script sees under `name` on a service object. */
  member(target: object, name: string): MemberView;
  hasMember(target: object, name: string): boolean;
  call(target: object, name: string, args: readonly unknown[]): CallOutcome;
  callFunction(target: object, args: readonly unknown[]): CallOutcome;
  setMember(target: object, name: string, value: unknown): Fault | null;
  /** What an object of this process is to a script. */
  classify(value: object): 'date' | 'service' | 'enum' | 'function' | 'raw' | 'plain';
  simpleName(target: object): string;
  enumeration(value: object): { readonly name: string; readonly ordinal: number };
  raw(value: object): unknown;
  milliseconds(value: object): number;
  /** Remembers which object of this process a script's object stands for. */
  register(inRealm: object, target: object): void;
  now(): number;
  consoleMethods: readonly string[];
  console(level: string, args: readonly unknown[]): void;
}

/** How a call into the realm ended. */
export type RealmOutcome =
  | { readonly state: 'returned'; readonly value: unknown }
  | { readonly state: 'threw'; readonly error: unknown }
  | { readonly state: 'pending' };

/** What this process asks of the realm. */
export interface RealmKernel {
  /** Copies a value of this process into the realm. */
  toRealm(value: unknown): unknown;
  /** Calls a function of the realm with copied arguments. */
  apply(target: unknown, self: unknown, args: readonly unknown[]): RealmOutcome;
  /** Like {@link apply}, but follows a promise; `state` is final once the microtasks have run. */
  begin(target: unknown, self: unknown, args: readonly unknown[]): { outcome: RealmOutcome };
  compile(parameters: readonly string[], body: string): RealmOutcome;
  defineGlobal(name: string, value: unknown): void;
}

/* istanbul ignore next: instrumented code would reach outside the realm */
export function realmKernel(host: KernelHost): RealmKernel {
  const { isArray } = Array;
  const { defineProperty, keys, freeze } = Object;
  const { apply, get: reflectGet } = Reflect;
  const RealmDate = Date;
  const RealmError = Error;
  const realmFunction = Function;
  const wrapped = new WeakMap<object, unknown>();
  const ordinals = new WeakMap<object, number>();

  function raise(fault: Fault, above: CallableFunction): never {
    if ('thrown' in fault) throw fault.thrown;
    const error = new RealmError(fault.message);
    defineProperty(error, 'name', { value: fault.name, writable: true, configurable: true });
    RealmError.captureStackTrace(error, above);
    throw error;
  }

  function settle(outcome: CallOutcome, above: CallableFunction): unknown {
    if (outcome.ok) return toRealm(outcome.value);
    return raise(outcome.fault, above);
  }

  function rename<F extends CallableFunction>(made: F, name: string): F {
    defineProperty(made, 'name', { value: name, configurable: true });
    return made;
  }

  function copyArray(value: readonly unknown[]): unknown[] {
    const copy: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      const element = value[index];
      copy[index] = typeof element === 'object' && element !== null ? toRealm(element) : element;
    }
    return copy;
  }

  function copyObject(value: object): object {
    const copy: Record<string, unknown> = {};
    for (const key of keys(value)) {
      defineProperty(copy, key, {
        value: toRealm(reflectGet(value, key)),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return copy;
  }

  function remember<T extends object>(target: object, made: T): T {
    wrapped.set(target, made);
    host.register(made, target);
    return made;
  }

  function wrapFunction(target: object): object {
    const made = (...args: unknown[]): unknown => settle(host.callFunction(target, args), made);
    return remember(target, made);
  }

  function wrapEnum(target: object): object {
    const { name, ordinal } = host.enumeration(target);
    const made = {};
    const members: Record<string, CallableFunction> = {
      name: () => name,
      ordinal: () => ordinal,
      toString: () => name,
      toJSON: () => name,
      compareTo: (other: object) => ordinal - (ordinals.get(other) ?? Number.NaN),
    };
    for (const key of keys(members)) {
      defineProperty(made, key, { value: rename(members[key] as CallableFunction, key) });
    }
    ordinals.set(made, ordinal);
    return remember(target, freeze(made));
  }

  function wrapService(target: object): object {
    const methods = new Map<string, unknown>();
    const text = rename(() => host.simpleName(target), 'toString');
    const toPrimitive = (hint: string) => (hint === 'number' ? Number.NaN : text());
    function method(name: string): unknown {
      const made = (...args: unknown[]): unknown => settle(host.call(target, name, args), made);
      methods.set(name, rename(made, name));
      return made;
    }
    /** What an object has beside Google's members: it converts to its name and is no promise. */
    function ordinary(surface: object, name: string): { readonly value: unknown } | undefined {
      if (name === 'toString') return { value: text };
      if (name === 'then' || name === 'toJSON') return { value: undefined };
      return name in Object.prototype ? { value: reflectGet(surface, name) } : undefined;
    }
    function unknown(surface: object, name: string, fault: Fault): unknown {
      const other = ordinary(surface, name);
      return other ? other.value : raise(fault, read);
    }
    function official(surface: object, name: string): unknown {
      const known = methods.get(name);
      if (known !== undefined) return known;
      const view = host.member(target, name);
      if (view.kind === 'refused') return unknown(surface, name, view.fault);
      if (view.kind === 'method') return method(name);
      return view.kind === 'raw' ? view.value : constant(view.value);
    }
    function read(surface: object, name: string | symbol): unknown {
      if (typeof name === 'string') return official(surface, name);
      return name === Symbol.toPrimitive ? toPrimitive : undefined;
    }
    const made = new Proxy(
      {},
      {
        get: read,
        has: (_surface, name) => typeof name === 'string' && host.hasMember(target, name),
        set(_surface, name, value) {
          const fault = host.setMember(target, String(name), value);
          if (fault) raise(fault, wrapService);
          return true;
        },
        defineProperty: () => false,
        deleteProperty: () => false,
      },
    );
    return remember(target, made);
  }

  /** A property, e.g. an enumeration, is the same object each time it is read. */
  function constant(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return toRealm(value);
    const known = wrapped.get(value);
    if (known !== undefined) return known;
    const made = toRealm(value) as object;
    wrapped.set(value, freeze(made));
    return made;
  }

  function toRealm(value: unknown): unknown {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
    if (isArray(value)) return copyArray(value);
    const known = wrapped.get(value);
    if (known !== undefined) return known;
    switch (host.classify(value)) {
      case 'date':
        return new RealmDate(host.milliseconds(value));
      case 'service':
        return wrapService(value);
      case 'enum':
        return wrapEnum(value);
      case 'function':
        return wrapFunction(value);
      case 'raw':
        return host.raw(value);
      default:
        return copyObject(value);
    }
  }

  function applyInRealm(target: unknown, self: unknown, args: readonly unknown[]): RealmOutcome {
    try {
      return {
        state: 'returned',
        value: apply(target as CallableFunction, self, copyArray(args)),
      };
    } catch (error) {
      return { state: 'threw', error };
    }
  }

  function begin(target: unknown, self: unknown, args: readonly unknown[]) {
    const first = applyInRealm(target, self, args);
    const progress: { outcome: RealmOutcome } = { outcome: first };
    if (first.state === 'returned' && first.value instanceof Promise) {
      progress.outcome = { state: 'pending' };
      first.value.then(
        (value) => {
          progress.outcome = { state: 'returned', value };
        },
        (error) => {
          progress.outcome = { state: 'threw', error };
        },
      );
    }
    return progress;
  }

  function compile(parameters: readonly string[], body: string): RealmOutcome {
    try {
      return { state: 'returned', value: realmFunction(...parameters, body) };
    } catch (error) {
      return { state: 'threw', error };
    }
  }

  function defineGlobal(name: string, value: unknown): void {
    defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }

  /** The script's clock is the emulator's. */
  function installClock(): void {
    const now = rename(() => host.now(), 'now');
    defineProperty(RealmDate, 'now', { value: now, writable: true, configurable: true });
    const clocked = new Proxy(RealmDate, {
      construct: (target, args, newTarget) =>
        Reflect.construct(target, args.length === 0 ? [host.now()] : args, newTarget),
      apply: () => new RealmDate(host.now()).toString(),
    });
    defineProperty(RealmDate.prototype, 'constructor', {
      value: clocked,
      writable: true,
      configurable: true,
    });
    defineGlobal('Date', clocked);
  }

  /** Only the script's own files appear in its stack traces. */
  function installStackTraces(): void {
    defineProperty(RealmError, 'prepareStackTrace', {
      value(error: unknown, sites: readonly { getFileName(): string | null }[]) {
        const own = sites.filter((site) => (site.getFileName() ?? '').startsWith('script:'));
        const lines = own.map((site) => `\n    at ${String(site).replaceAll('script:', '')}`);
        return `${String(error)}${lines.join('')}`;
      },
    });
  }

  function installConsole(): void {
    const surface: Record<string, unknown> = {};
    for (const level of host.consoleMethods) {
      surface[level] = rename((...args: unknown[]) => host.console(level, args), level);
    }
    defineGlobal('console', surface);
  }

  installClock();
  installStackTraces();
  installConsole();
  return { toRealm, apply: applyInRealm, begin, compile, defineGlobal };
}
