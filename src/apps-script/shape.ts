/**
 * Shapes of JSON values that come from outside: functions that say whether a value fits. Written out
 * here because a validation library's start would be paid for by every custom function.
 */

/** True for a value that fits. */
export type Shape<Value> = (value: unknown) => value is Value;

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** A number that JSON can hold. */
export function isFigure(value: unknown): value is number {
  return Number.isFinite(value);
}

export function isBlank(value: unknown): value is null {
  return value === null;
}

/** For a member that may be left out. */
export function isAbsent(value: unknown): value is undefined {
  return value === undefined;
}

/** A whole number from 1, as rows are counted. */
export function isRowNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

/** One of these words, in just this spelling. */
export function oneOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  return (value): value is Word => words.some((word) => word === value);
}

export function either<One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One | Other> {
  return (value): value is One | Other => one(value) || other(value);
}

/** A list, which may be empty, of values that all fit. */
export function listOf<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(item);
}

/** An object: no list, not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object whose members, whatever their names, all fit. */
export function dictionaryOf<Item>(item: Shape<Item>): Shape<Readonly<Record<string, Item>>> {
  return (value): value is Readonly<Record<string, Item>> =>
    isObject(value) && Object.values(value).every(item);
}

/** A shape per member. */
export type Members<Value> = { readonly [Name in keyof Value]-?: Shape<Value[Name]> };

/** The first member of an object that does not fit, in the order of the shapes; null when all fit. */
export function misfitOf<Value>(
  members: Members<Value>,
  value: Readonly<Record<string, unknown>>,
): string | null {
  const shapes: [string, Shape<unknown>][] = Object.entries(members);
  // Only own members count: what an object inherits was not given.
  const given = new Map(Object.entries(value));
  return shapes.find(([name, fits]) => !fits(given.get(name)))?.[0] ?? null;
}

/** An object with these members; others do not matter. */
export function objectOf<Value>(members: Members<Value>): Shape<Value> {
  return (value): value is Value => isObject(value) && misfitOf(members, value) === null;
}
