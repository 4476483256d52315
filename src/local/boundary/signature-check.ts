/**
 * Judges the arguments of a call against Google's overloads. One overload of the right length
 * converts what it can; between several the kinds decide.
 */
import { NotEmulatedError, ServiceError } from './errors.js';
import { type Fit, fitKind } from './parameter-fit.js';
import { printedName } from './required-scopes.js';
import { EnumValue, ServiceObject } from './service-object.js';
import { officialMember } from './signatures.js';

/** Classes whose text parameters take any value by conversion. Source: measured by J. Poehnelt. */
const CONVERTS_ALL_TO_TEXT = /^(CacheService\.Cache|PropertiesService\.Properties)\./;

interface Parameter {
  readonly kind: string;
  readonly optional: boolean;
  readonly rest: boolean;
}

function parseOverload(text: string): readonly Parameter[] {
  if (text === '') return [];
  return text.split(',').map((part) => ({
    kind: part.replace(/^\.\.\./, '').replace(/\?$/, ''),
    optional: part.endsWith('?'),
    rest: part.startsWith('...'),
  }));
}

const parsed = new Map<readonly string[], readonly (readonly Parameter[])[]>();

function overloadsOf(texts: readonly string[]): readonly (readonly Parameter[])[] {
  const known = parsed.get(texts);
  if (known) return known;
  const made = texts.map(parseOverload);
  parsed.set(texts, made);
  return made;
}

function takesCount(parameters: readonly Parameter[], count: number): boolean {
  const needed = parameters.filter((one) => !one.optional && !one.rest).length;
  const open = parameters.at(-1)?.rest === true;
  return count >= needed && (open || count <= parameters.length);
}

/** The kind of an argument as Google's message prints it. */
function printedKind(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length === 0 ? 'number[]' : `${printedKind(value[0])}[]`;
  if (value instanceof ServiceObject) return printedName(value.serviceName);
  return value instanceof EnumValue ? printedName(value.enumName) : '(class)';
}

function mismatch(service: string, method: string, args: readonly unknown[]): ServiceError {
  const kinds = args.map(printedKind).join(',');
  return new ServiceError(
    `The parameters (${kinds}) don't match the method signature for ${printedName(service)}.${method}.`,
  );
}

function parameterAt(parameters: readonly Parameter[], index: number): string {
  return (parameters[index] ?? parameters.at(-1))?.kind ?? 'any';
}

function convert(value: unknown, kind: string): unknown {
  return kind.split('|').includes('string') ? String(value) : Number(value);
}

/** The arguments as the overload takes them, or null where it does not. */
function tryOverload(
  parameters: readonly Parameter[],
  args: readonly unknown[],
  converts: boolean,
  place: string,
): unknown[] | null {
  const taken: unknown[] = [];
  for (const [index, value] of args.entries()) {
    const kind = parameterAt(parameters, index);
    const fits = fitAt(value, kind, place);
    if (typeof fits === 'object') taken.push(fits.as);
    else if (fits === 'converted' && converts) taken.push(convert(value, kind));
    else if (fits === 'unknown' && converts) taken.push(convertUnknown(value, kind, place));
    else return null;
  }
  return taken;
}

function fitAt(value: unknown, kind: string, place: string): Fit {
  if (kind === 'string' && CONVERTS_ALL_TO_TEXT.test(place)) return { as: String(value) };
  return fitKind(value, kind);
}

function convertUnknown(value: unknown, kind: string, place: string): never {
  throw new NotEmulatedError(`${printedKind(value)} for a ${kind} parameter of ${place}`);
}

/**
 * The arguments as Google's method receives them: texts from numbers, integers cut.
 * @throws ServiceError in Google's words where no overload takes them.
 * @throws NotEmulatedError where it is not known what Google does with them.
 */
export function checkSignature(
  service: string,
  method: string,
  args: readonly unknown[],
): unknown[] {
  const texts = officialMember(service, method);
  if (texts === undefined || texts === '=') return [...args];
  const candidates = overloadsOf(texts).filter((one) => takesCount(one, args.length));
  const place = `${service}.${method}`;
  const taken =
    candidates.length === 1
      ? firstThatTakes(candidates, args, true, place)
      : (firstThatTakes(candidates, args, false, place) ?? secondChoice(candidates, args, place));
  if (taken) return taken;
  throw mismatch(service, method, args);
}

function firstThatTakes(
  candidates: readonly (readonly Parameter[])[],
  args: readonly unknown[],
  converts: boolean,
  place: string,
): unknown[] | null {
  for (const parameters of candidates) {
    const taken = tryOverload(parameters, args, converts, place);
    if (taken) return taken;
  }
  return null;
}

/** Between several overloads a number or boolean may still stand for a text. */
function secondChoice(
  candidates: readonly (readonly Parameter[])[],
  args: readonly unknown[],
  place: string,
): unknown[] | null {
  const asText = args.map((value) =>
    typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
  );
  for (const parameters of candidates) {
    const mixed = args.map((value, index) =>
      parameterAt(parameters, index) === 'string' ? asText[index] : value,
    );
    const taken = tryOverload(parameters, mixed, false, place);
    if (taken) return taken;
  }
  return null;
}
