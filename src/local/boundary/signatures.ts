/** Google's classes and members as the official types list them, with what these leave out. */
import catalogue from './signatures.generated.json' with { type: 'json' };
import { UNDECLARED_MEMBERS } from './undeclared-members.js';

/** A member: the parameter kinds of each overload, or `=` for a property. */
export type OfficialMember = readonly string[] | '=';

type Classes = Readonly<Record<string, Readonly<Record<string, OfficialMember>>>>;

const CLASSES = withUndeclared(catalogue as unknown as Classes);

function withUndeclared(declared: Classes): Classes {
  const classes: Record<string, Readonly<Record<string, OfficialMember>>> = { ...declared };
  for (const [name, added] of Object.entries(UNDECLARED_MEMBERS)) {
    const members: Record<string, OfficialMember> = { ...classes[name] };
    for (const [member, overloads] of Object.entries(added)) {
      const present = members[member];
      members[member] =
        present === undefined || present === '=' || overloads === '='
          ? overloads
          : [...present, ...overloads];
    }
    classes[name] = members;
  }
  return classes;
}

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
