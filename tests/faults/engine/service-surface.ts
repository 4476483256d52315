/** The emulated services as the add-on's modules meet them in this process: every call passes a gate. */
import type { Gate } from '../../../src/local/boundary/gate.js';
import { ServiceObject } from '../../../src/local/boundary/service-object.js';

export class ServiceSurface {
  private readonly shown = new WeakMap<ServiceObject, object>();
  private readonly behind = new WeakMap<object, ServiceObject>();

  constructor(private readonly gate: Gate) {}

  /** A service, or a list of services, as it is handed out; any other value is itself. */
  present(value: unknown): unknown {
    if (Array.isArray(value) && value[0] instanceof ServiceObject) {
      return value.map((one) => this.present(one));
    }
    if (!(value instanceof ServiceObject)) return value;
    const known = this.shown.get(value);
    if (known !== undefined) return known;
    const proxy = this.surfaceOf(value);
    this.shown.set(value, proxy);
    this.behind.set(proxy, value);
    return proxy;
  }

  private surfaceOf(target: ServiceObject): object {
    const methods = new Map<string, (...args: unknown[]) => unknown>();
    return new Proxy(target, {
      get: (service, name) => {
        const known = typeof name === 'string' ? methods.get(name) : undefined;
        if (known !== undefined) return known;
        const member: unknown = Reflect.get(service, name);
        if (typeof member !== 'function' || typeof name !== 'string') return member;
        const method = (...args: unknown[]) => this.call(service, name, member, args);
        methods.set(name, method);
        return method;
      },
    });
  }

  private call(
    service: ServiceObject,
    name: string,
    member: CallableFunction,
    given: readonly unknown[],
  ): unknown {
    const args = given.map((value) =>
      typeof value === 'object' && value !== null ? (this.behind.get(value) ?? value) : value,
    );
    return this.present(
      this.gate.pass(service, name, args, (checked) => Reflect.apply(member, service, checked)),
    );
  }
}
