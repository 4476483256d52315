/** Which values a parameter of Google's methods takes. */
import { EnumValue, ServiceObject } from './service-object.js';
import { officialMembers } from './signatures.js';

/** How a parameter takes an argument: as it is, converted, not at all, or Google's answer is unknown. */
export type Fit = { readonly as: unknown } | 'converted' | 'refused' | 'unknown';

function isPlainObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Whether an object of one class may stand where another is asked for, e.g. a Blob for a BlobSource. */
function standsFor(value: ServiceObject, asked: string): boolean {
  if (value.serviceName === asked) return true;
  const members = officialMembers(asked);
  const own = officialMembers(value.serviceName);
  if (!members || !own) return members === undefined;
  return Object.keys(members).every((name) => Object.hasOwn(own, name));
}

/**
 * Google takes null for many texts without its types saying so: the service decides. Arrays are
 * refused. Source: live test of gas-fakes, test/testutilities.js.
 */
function fitText(value: unknown): Fit {
  if (typeof value === 'string' || value === null) return { as: value };
  if (typeof value === 'number' || typeof value === 'boolean') return 'converted';
  return Array.isArray(value) ? 'refused' : 'unknown';
}

function fitNumber(value: unknown, integer: boolean): Fit {
  if (typeof value === 'number') {
    if (!integer) return { as: value };
    return Number.isFinite(value) ? { as: Math.trunc(value) } : 'unknown';
  }
  if (typeof value === 'boolean') return 'unknown';
  const numeric =
    typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
  return numeric ? 'converted' : 'refused';
}

function fitArray(value: unknown, element: string): Fit {
  if (!Array.isArray(value)) return 'refused';
  const nested = element.endsWith('[]');
  return nested && !value.every(Array.isArray) ? 'refused' : { as: value };
}

function fitEnum(value: unknown, name: string): Fit {
  const last = (text: string) => text.slice(text.lastIndexOf('.') + 1);
  return value instanceof EnumValue && last(value.enumName) === last(name)
    ? { as: value }
    : 'refused';
}

const FITS: Readonly<Record<string, (value: unknown) => Fit>> = {
  any: (value) => ({ as: value }),
  null: (value) => (value === null ? { as: null } : 'refused'),
  string: fitText,
  number: (value) => fitNumber(value, false),
  integer: (value) => fitNumber(value, true),
  boolean: (value) => (typeof value === 'boolean' ? { as: value } : 'refused'),
  date: (value) => (value instanceof Date ? { as: value } : 'refused'),
  object: (value) => (isPlainObject(value) ? { as: value } : 'refused'),
  function: (value) => (typeof value === 'function' ? { as: value } : 'refused'),
};

/** How a parameter of a kind, as signatures.generated.json writes it, takes a value. */
export function fitKind(value: unknown, kind: string): Fit {
  if (kind.includes('|')) return fitUnion(value, kind.split('|'));
  if (kind.endsWith('[]')) return fitArray(value, kind.slice(0, -2));
  if (kind.startsWith('enum:')) return fitEnum(value, kind.slice('enum:'.length));
  const simple = FITS[kind];
  if (simple) return simple(value);
  return value instanceof ServiceObject && standsFor(value, kind) ? { as: value } : 'refused';
}

function fitUnion(value: unknown, kinds: readonly string[]): Fit {
  const fits = kinds.map((kind) => fitKind(value, kind));
  return (
    fits.find((one) => typeof one === 'object') ??
    fits.find((one) => one === 'converted') ??
    fits.find((one) => one === 'unknown') ??
    'refused'
  );
}
