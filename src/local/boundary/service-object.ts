/**
 * The base of every emulated Google object. A service is an ordinary class in this process; the
 * membrane (membrane.ts) is what a script sees of it: it counts calls, checks rights and signatures,
 * and copies values between the script's realm and ours.
 */
import type { Execution } from './execution.js';

export abstract class ServiceObject {
  constructor(protected readonly execution: Execution) {}

  /**
   * Google's name of the class as its messages print it, e.g. `SpreadsheetApp.Range`. The part after
   * the last dot is what `toString()` answers in a script.
   */
  abstract readonly serviceName: string;
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
