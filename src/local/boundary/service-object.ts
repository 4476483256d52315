/**
 * The base of every emulated Google object. A service is an ordinary class in this process; the
 * membrane (membrane.ts) is what a script sees of it: it counts calls, checks rights and signatures,
 * and copies values between the script's realm and ours.
 */
import type { Execution } from './execution.js';

export abstract class ServiceObject {
  constructor(protected readonly execution: Execution) {}

  /**
   * Google's name of the class as its messages print it, e.g. `SpreadsheetApp.Range`: a key of
   * signatures.generated.json, whose members are what a script may see of the object. The part after
   * the last dot is what `toString()` answers in a script.
   */
  abstract readonly serviceName: string;

  /**
   * Present where a script may set members of its own on the object, as on an HtmlTemplate: their
   * values by name, as the script gave them.
   */
  readonly scriptProperties?: Map<string, RealmValue>;

  /** What `toString()` answers in a script, where it is not the name of the class. */
  scriptText?(): string;
}

/** A value of the script that crosses the membrane uncopied, in both directions. */
export class RealmValue {
  constructor(readonly raw: unknown) {}
}

/** An object of the script that Google has no counterpart for, e.g. a RegExp; only its text is known. */
export class ScriptObject {
  constructor(
    readonly className: string,
    private readonly text: string,
  ) {}

  toString(): string {
    return this.text;
  }
}

/** One value of a Google enumeration; prints and compares as in a script on Google. */
export class EnumValue {
  constructor(
    readonly enumName: string,
    private readonly valueName: string,
    private readonly position: number,
  ) {}

  name(): string {
    return this.valueName;
  }
  ordinal(): number {
    return this.position;
  }
  compareTo(other: EnumValue): number {
    return this.position - other.ordinal();
  }
  toString(): string {
    return this.valueName;
  }
  toJSON(): string {
    return this.valueName;
  }
}

/** A Google enumeration: one {@link EnumValue} per name, in Google's order. */
export type Enumeration<Name extends string> = Readonly<Record<Name, EnumValue>>;

/** @example defineEnumeration('SpreadsheetApp.Dimension', ['COLUMNS', 'ROWS']) */
export function defineEnumeration<const Name extends string>(
  enumName: string,
  names: readonly Name[],
): Enumeration<Name> {
  return Object.freeze(
    Object.fromEntries(names.map((name, index) => [name, new EnumValue(enumName, name, index)])),
  ) as Enumeration<Name>;
}
