/** What `google.script.run` lets through between the sidebar and the server. */
import { types } from 'node:util';

/** Thrown at the call site in the client, before anything runs on the server. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}

/** What the success handler receives; `delivered` is false where Google hands over no value at all. */
export type ClientResult =
  | { readonly delivered: true; readonly value: unknown }
  | { readonly delivered: false }
  | { readonly failure: string };

function isPlain(value: object): boolean {
  const tag = Object.prototype.toString.call(value);
  return tag === '[object Object]' && !types.isProxy(value);
}

function copyArgument(value: unknown, place: number): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return Array.from(value, (element) => copyArgument(element, place));
  if (typeof value !== 'object' || !isPlain(value) || types.isBoxedPrimitive(value)) {
    throw new ClientRefusal(`Failed due to illegal value in property: ${place}`);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, element]) => [key, copyArgument(element, place)]),
  );
}

/**
 * Arguments as they arrive on the server: texts, numbers, booleans, null, plain objects and arrays.
 * @throws ClientRefusal for a Date, Map, Set, RegExp, function, typed array, boxed primitive, Promise.
 * Source: K. Tanaike, "Parameters and returned values of google.script.run", 28 August 2023.
 */
export function clientArguments(args: readonly unknown[]): unknown[] {
  return args.map((value, index) => copyArgument(value, index));
}

class NotDelivered extends Error {}
class NotSerialisable extends Error {}

function copyResult(value: unknown, isService: (value: object) => boolean): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  if (typeof value !== 'object') return value;
  if (types.isDate(value) || isService(value)) throw new NotDelivered();
  if (types.isTypedArray(value)) throw new NotSerialisable();
  if (Array.isArray(value)) return Array.from(value, (one) => copyResult(one, isService));
  if (types.isMap(value) || types.isSet(value) || types.isRegExp(value)) return {};
  if (types.isBoxedPrimitive(value)) return value.valueOf();
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, copyResult(one, isService)]),
  );
}

/**
 * A server function's result as the client receives it. A Date or a Google object anywhere in it and
 * the whole value is lost without an error. Same source as {@link clientArguments}.
 */
export function clientResult(value: unknown, isService: (value: object) => boolean): ClientResult {
  try {
    return { delivered: true, value: copyResult(value, isService) };
  } catch (error) {
    if (error instanceof NotDelivered) return { delivered: false };
    if (error instanceof NotSerialisable) {
      return {
        failure: 'The script completed but the returned value is not a supported return type.',
      };
    }
    throw error;
  }
}
