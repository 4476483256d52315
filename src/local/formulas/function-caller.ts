/** Calls functions by name: counts and converts arguments, computes arrays element by element. */
import type { Expression } from './ast.js';
import { mapElements } from './broadcasting.js';
import { type CallSurroundings, FunctionCall } from './function-call.js';
import type { FunctionDeclaration, Kind, Parameter } from './functions/declaration.js';
import { FUNCTIONS } from './functions/registry.js';
import { GOOGLE_FUNCTIONS } from './google-functions.js';
import type { Scope } from './scope.js';
import { UnsupportedFormula } from './unsupported.js';
import { fail, isError, isMany, RangeReference, type Scalar, type Value } from './values.js';

interface Signature {
  readonly kinds: readonly Kind[];
  readonly minimum: number;
  /** Infinity where the last parameter repeats. */
  readonly maximum: number;
}

const signatures = new Map<string, Signature>();

function signatureOf(declaration: FunctionDeclaration): Signature {
  const known = signatures.get(declaration.name);
  if (known !== undefined) return known;
  const { parameters } = declaration;
  const repeats = parameters.at(-1)?.endsWith('*') ?? false;
  const signature = {
    kinds: parameters.map((parameter: Parameter) => parameter.replace(/[?*]$/, '') as Kind),
    minimum: parameters.filter((parameter) => !/[?*]$/.test(parameter)).length,
    maximum: repeats ? Number.POSITIVE_INFINITY : parameters.length,
  };
  signatures.set(declaration.name, signature);
  return signature;
}

function isSingle(kind: Kind): boolean {
  return (
    kind === 'number' ||
    kind === 'text' ||
    kind === 'boolean' ||
    kind === 'scalar' ||
    kind === 'cell'
  );
}

function wrongCount(name: string, { minimum, maximum }: Signature, given: number): Scalar {
  const expected =
    minimum === maximum
      ? `${minimum} arguments`
      : maximum === Number.POSITIVE_INFINITY
        ? `at least ${minimum} arguments`
        : `between ${minimum} and ${maximum} arguments`;
  return fail(
    '#N/A',
    `Wrong number of arguments to ${name}. Expected ${expected}, but got ${given} arguments.`,
  );
}

export class FunctionCaller {
  constructor(private readonly surroundings: CallSurroundings) {}

  /**
   * The result of a function.
   *
   * @throws UnsupportedFormula for a function of Google's that is not declared
   */
  callByName(name: string, list: readonly Expression[], scope: Scope): Value {
    const declaration = FUNCTIONS.get(name);
    if (declaration !== undefined) return this.call(declaration, list, scope);
    if (GOOGLE_FUNCTIONS.has(name)) throw new UnsupportedFormula(name);
    const result = this.surroundings.custom.call(name, list, scope);
    return result === undefined ? fail('#NAME?', `Unknown function: '${name}'.`) : result;
  }

  private call(declaration: FunctionDeclaration, list: readonly Expression[], scope: Scope): Value {
    const signature = signatureOf(declaration);
    if (list.length < signature.minimum || list.length > signature.maximum) {
      return wrongCount(declaration.name, signature, list.length);
    }
    const inner = declaration.takesArrays === true ? withArrays(scope) : scope;
    const call = new FunctionCall(declaration.name, inner, list, this.surroundings);
    const raw: unknown[] = [];
    let isMapped = false;
    for (const [index, node] of list.entries()) {
      const kind = kindAt(signature, index);
      if (kind === 'lazy') {
        raw.push(() => this.surroundings.evaluate(node, inner));
        continue;
      }
      const value = this.surroundings.evaluate(node, inner);
      if (!isSingle(kind)) raw.push(value);
      else if (inner.arrays === 'each' && isMany(value)) {
        isMapped = true;
        raw.push(value);
      } else raw.push(call.toScalar(value));
    }
    if (!isMapped) return this.invoke(declaration, raw, list, call);
    return this.mapped(declaration, raw, list, call);
  }

  /** Computes once per element; arguments that are not single values stay whole. */
  private mapped(
    declaration: FunctionDeclaration,
    raw: readonly unknown[],
    list: readonly Expression[],
    call: FunctionCall,
  ): Value {
    if (NOT_ELEMENTWISE.has(declaration.name)) {
      throw new UnsupportedFormula(`an array as a place in ${declaration.name}`);
    }
    const signature = signatureOf(declaration);
    const parts = raw.map((value, index) =>
      isSingle(kindAt(signature, index)) ? call.toPart(value as Value) : null,
    );
    return mapElements(parts, declaration.name, (cells) => {
      const single = raw.map((value, index) =>
        isSingle(kindAt(signature, index)) ? cells[index] : value,
      );
      const result = this.invoke(declaration, single, list, call);
      return result instanceof RangeReference ? call.toScalar(result) : result;
    });
  }

  private invoke(
    declaration: FunctionDeclaration,
    raw: readonly unknown[],
    list: readonly Expression[],
    call: FunctionCall,
  ): Value {
    const signature = signatureOf(declaration);
    const values: unknown[] = [];
    for (const [index, value] of raw.entries()) {
      const kind = kindAt(signature, index);
      const node = list[index];
      if (kind === 'text' && typeof value === 'number' && node !== undefined) {
        this.refuseFormatted(node, call.scope);
      }
      const converted = call.convert(kind, value, index + 1);
      if (isError(converted) && kind !== 'cell' && kind !== 'value') return converted;
      values.push(converted);
    }
    return declaration.evaluate(values as never, call);
  }

  /** Whether Google joins the number or its formatted look to a text is not recorded. */
  private refuseFormatted(node: Expression, scope: Scope): void {
    if (this.surroundings.formatOf(node, scope) === undefined) return;
    throw new UnsupportedFormula('a formatted number as text; use TEXT');
  }
}

/** Their single arguments say which part is meant; what Google does with arrays there is not recorded. */
const NOT_ELEMENTWISE: ReadonlySet<string> = new Set([
  'INDEX',
  'OFFSET',
  'INDIRECT',
  'CHOOSE',
  'SEQUENCE',
  'CHOOSEROWS',
  'CHOOSECOLS',
  'ARRAY_CONSTRAIN',
]);

function kindAt(signature: Signature, index: number): Kind {
  return signature.kinds[index] ?? signature.kinds.at(-1) ?? 'value';
}

function withArrays(scope: Scope): Scope {
  return scope.arrays === 'each' ? scope : { ...scope, arrays: 'each' };
}
