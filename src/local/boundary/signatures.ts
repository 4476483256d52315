/** Google's classes and members as the official types list them. */
import catalogue from './signatures.generated.json' with { type: 'json' };

/** A member: the parameter kinds of each overload, or `=` for a property. */
export type OfficialMember = readonly string[] | '=';

const CLASSES = catalogue as unknown as Readonly<
  Record<string, Readonly<Record<string, OfficialMember>>>
>;

/** Every class of the official types, by Google's name. */
export function officialClasses(): readonly string[] {
  return Object.keys(CLASSES);
}

/** The members of a class by name, or undefined where the types have no such class. */
export function officialMembers(
  serviceName: string,
): Readonly<Record<string, OfficialMember>> | undefined {
  return Object.hasOwn(CLASSES, serviceName) ? CLASSES[serviceName] : undefined;
}

/** @example officialMember('LockService.Lock', 'tryLock') //=> ['integer'] */
export function officialMember(serviceName: string, name: string): OfficialMember | undefined {
  const members = officialMembers(serviceName);
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
