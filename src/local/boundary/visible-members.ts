/** Which members of a service object a script may see, and what is said of the others. */
import { NotEmulatedError } from './errors.js';
import type { MemberView } from './realm-kernel.js';
import type { ServiceObject } from './service-object.js';
import { officialMember } from './signatures.js';

/** The part of a class name after the last dot: what `toString()` answers. */
export function simpleName(serviceName: string): string {
  return serviceName.slice(serviceName.lastIndexOf('.') + 1);
}

/** How public test suites ask whether they run on an emulator: undefined on Google. */
const PROBE = 'isFake';

/**
 * A member is visible where Google has it and the class emulates it.
 * @throws NotEmulatedError that says whether Google has the member.
 */
export function judgeMember(service: ServiceObject, name: string): MemberView {
  const official = officialMember(service.serviceName, name);
  const place = `${service.serviceName}.${name}`;
  if (official === undefined) {
    const isFree = service.scriptProperties !== undefined && !(name in Object.prototype);
    if (name === PROBE || isFree) return { kind: 'raw', value: undefined };
    throw new NotEmulatedError(`${place} (Google's types have no such member)`);
  }
  const value: unknown = Reflect.get(service, name);
  if (value === undefined || value === Reflect.get(Object.prototype, name)) {
    throw new NotEmulatedError(`${place} (Google has it)`);
  }
  return typeof value === 'function' ? { kind: 'method' } : { kind: 'value', value };
}
