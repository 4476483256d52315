/**
 * The emulated services as the add-on's modules meet them in this process: every call passes a gate.
 * A stand-in of each class is made once, with a method for each of its methods: schedules make services
 * by the million, and a proxy with closures of its own for each would cost more than the work behind it.
 */
import type { Gate } from '../../../src/local/boundary/gate.js';
import { ServiceObject } from '../../../src/local/boundary/service-object.js';

/** What a script holds in place of a service. */
class StandIn {
  constructor(
    readonly surface: ServiceSurface,
    readonly service: ServiceObject,
  ) {}
}

type StandInClass = new (surface: ServiceSurface, service: ServiceObject) => StandIn;

/** By the class of the service. */
const classes = new Map<unknown, StandInClass>();

export class ServiceSurface {
  private readonly shown = new Map<ServiceObject, StandIn>();

  constructor(private readonly gate: Gate) {}

  /** A service, or a list of services, as it is handed out; any other value is itself. */
  present(value: unknown): unknown {
    if (Array.isArray(value) && value[0] instanceof ServiceObject) {
      return value.map((one) => this.present(one));
    }
    if (!(value instanceof ServiceObject)) return value;
    const known = this.shown.get(value);
    if (known !== undefined) return known;
    const Class = classes.get(value.constructor) ?? classOf(value);
    const standIn = new Class(this, value);
    this.shown.set(value, standIn);
    return standIn;
  }

  call(
    service: ServiceObject,
    name: string,
    member: CallableFunction,
    given: readonly unknown[],
  ): unknown {
    const args = given.map(behind);
    return this.present(
      this.gate.pass(service, name, args, (checked) => Reflect.apply(member, service, checked)),
    );
  }
}

/** The service behind a stand-in, also in the tables of rules that are handed to a range: what it asks of them is no call of a script. */
function behind(value: unknown): unknown {
  if (value instanceof StandIn) return value.service;
  return Array.isArray(value) && value.some(holdsStandIn) ? value.map(behind) : value;
}

function holdsStandIn(value: unknown): boolean {
  return value instanceof StandIn || (Array.isArray(value) && value.some(holdsStandIn));
}

/** The stand-in of a service's class: its methods, those it inherits among them, and its fields. */
function classOf(service: ServiceObject): StandInClass {
  class Made extends StandIn {}
  classes.set(service.constructor, Made);
  for (const name of Object.keys(service)) {
    const get = function (this: StandIn): unknown {
      return Reflect.get(this.service, name);
    };
    Object.defineProperty(Made.prototype, name, { get });
  }
  const isOwn = (prototype: object | null): prototype is object =>
    prototype !== null && prototype !== ServiceObject.prototype;
  for (
    let prototype: object | null = Object.getPrototypeOf(service);
    isOwn(prototype);
    prototype = Object.getPrototypeOf(prototype)
  ) {
    addMethods(Made, prototype);
  }
  return Made;
}

function addMethods(Made: StandInClass, prototype: object): void {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const member: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof member !== 'function' || name in Made.prototype) continue;
    const value = function (this: StandIn, ...args: unknown[]): unknown {
      return this.surface.call(this.service, name, member, args);
    };
    Object.defineProperty(Made.prototype, name, { value });
  }
}
