/** Where an expression is computed: for which cell, with which names, and how it treats arrays. */
import type { Value } from './values.js';

/**
 * What an operation on single values does with an array: `each` computes every element (inside
 * ARRAYFORMULA and functions that take arrays), `one` takes the cell in its own row or column, as
 * Google does elsewhere; `unknown` (inside LAMBDA) is refused, since Google's choice is not recorded.
 */
export type ArrayMode = 'one' | 'each' | 'unknown';

/** Names bound by LET and LAMBDA, innermost first. */
interface Binding {
  /** Lower case. */
  readonly name: string;
  readonly value: Value;
  readonly outer: Binding | null;
}

export interface Scope {
  /** The formula's cell; `sheet` is the index in tab order. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly arrays: ArrayMode;
  readonly names: Binding | null;
}

/** The value that a name has here; undefined where it is not bound. */
export function lookUp(scope: Scope, name: string): Value | undefined {
  const wanted = name.toLowerCase();
  for (let binding = scope.names; binding !== null; binding = binding.outer) {
    if (binding.name === wanted) return binding.value;
  }
  return undefined;
}

/** The scope with one more name. */
export function bind(scope: Scope, name: string, value: Value): Scope {
  return { ...scope, names: { name: name.toLowerCase(), value, outer: scope.names } };
}
