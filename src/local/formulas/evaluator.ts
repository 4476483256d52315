/** Computes the value of an expression. */
import type { BinaryExpression, CallExpression, Expression, ReferenceExpression } from './ast.js';
import type { FunctionCaller } from './function-caller.js';
import { intersect } from './intersection.js';
import { areaOf } from './references.js';
import { bind, lookUp, type Scope } from './scope.js';
import type { SheetReader } from './sheet-reader.js';
import { UnsupportedFormula } from './unsupported.js';
import {
  fail,
  isError,
  Lambda,
  Matrix,
  RangeReference,
  type Scalar,
  type Value,
} from './values.js';

/** The functions that operators stand for; messages name them. */
const OPERATOR_FUNCTIONS: Readonly<Record<BinaryExpression['operator'], string>> = {
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '^': 'POW',
  '&': 'CONCAT',
  '=': 'EQ',
  '<>': 'NE',
  '<': 'LT',
  '<=': 'LTE',
  '>': 'GT',
  '>=': 'GTE',
};

const NO_REFERENCE = fail('#REF!', 'Reference does not exist.');

export class Evaluator {
  constructor(
    private readonly reader: SheetReader,
    private readonly caller: FunctionCaller,
  ) {}

  evaluate(node: Expression, scope: Scope): Value {
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return node.value;
      case 'error':
        return fail(node.value);
      case 'omitted':
        return null;
      case 'group':
        return this.evaluate(node.inner, scope);
      case 'reference':
        return this.reference(node, scope);
      case 'name':
        return this.named(node.name, scope);
      case 'unary':
        return this.caller.callByName(
          node.operator === '-' ? 'UMINUS' : 'UPLUS',
          [node.operand],
          scope,
        );
      case 'percent':
        return this.caller.callByName('UNARY_PERCENT', [node.operand], scope);
      case 'binary':
        return this.binary(node, scope);
      case 'range':
        return this.joinedRange(node.left, node.right, scope);
      case 'call':
        return this.call(node, scope);
      case 'apply':
        return this.apply(this.evaluate(node.callee, scope), node.arguments, scope);
      case 'array':
        return this.array(node.rows, scope);
    }
  }

  private reference(node: ReferenceExpression, scope: Scope): Value {
    const { reference } = node;
    const index = reference.sheet === null ? scope.sheet : this.reader.sheetIndex(reference.sheet);
    if (index === undefined) {
      return fail('#REF!', `Unresolved sheet name '${reference.sheet}'.`);
    }
    const sheet = this.reader.sheet(index);
    const area = sheet === undefined ? null : areaOf(reference, sheet.maxRows, sheet.maxColumns);
    return area === null ? NO_REFERENCE : new RangeReference(index, area);
  }

  private named(name: string, scope: Scope): Value {
    const bound = lookUp(scope, name);
    if (bound !== undefined) return bound;
    const wanted = name.toLowerCase();
    const { workbook } = this.reader;
    const range = workbook.namedRanges.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (range === undefined) return fail('#NAME?', `Unknown range name: '${name.toUpperCase()}'.`);
    const index = workbook.sheets.findIndex((sheet) => sheet.sheetId === range.sheetId);
    if (range.area === null || index < 0) return NO_REFERENCE;
    return new RangeReference(index, range.area);
  }

  private binary(node: BinaryExpression, scope: Scope): Value {
    const { left, operator } = node;
    if (operator === '^' && left.kind === 'binary' && left.operator === '^') {
      throw new UnsupportedFormula('a^b^c without parentheses');
    }
    return this.caller.callByName(OPERATOR_FUNCTIONS[operator], [left, node.right], scope);
  }

  private joinedRange(left: Expression, right: Expression, scope: Scope): Value {
    const one = this.evaluate(left, scope);
    const other = this.evaluate(right, scope);
    if (isError(one)) return one;
    if (isError(other)) return other;
    if (!(one instanceof RangeReference) || !(other instanceof RangeReference)) {
      return fail('#REF!', 'Argument must be a range.');
    }
    if (one.sheet !== other.sheet) throw new UnsupportedFormula('a range across sheets');
    return new RangeReference(one.sheet, {
      top: Math.min(one.area.top, other.area.top),
      left: Math.min(one.area.left, other.area.left),
      bottom: Math.max(one.area.bottom, other.area.bottom),
      right: Math.max(one.area.right, other.area.right),
    });
  }

  private call(node: CallExpression, scope: Scope): Value {
    switch (node.name) {
      case 'LET':
        return this.bindNames(node.arguments, scope);
      case 'LAMBDA':
        return makeLambda(node.arguments, scope);
    }
    const bound = lookUp(scope, node.name);
    if (bound !== undefined) return this.apply(bound, node.arguments, scope);
    return this.caller.callByName(node.name, node.arguments, scope);
  }

  private apply(callee: Value, list: readonly Expression[], scope: Scope): Value {
    if (isError(callee)) return callee;
    if (!(callee instanceof Lambda)) return fail('#N/A', 'Argument must be a LAMBDA function.');
    return this.callLambda(
      callee,
      list.map((argument) => this.evaluate(argument, scope)),
      scope,
    );
  }

  /** Calls a LAMBDA; array mode is the caller's. */
  callLambda(lambda: Lambda, values: readonly Value[], caller: Scope): Value {
    if (values.length !== lambda.parameters.length) {
      return fail(
        '#N/A',
        `Wrong number of arguments to LAMBDA. Expected ${lambda.parameters.length} arguments, ` +
          `but got ${values.length} arguments.`,
      );
    }
    const arrays = caller.arrays === 'each' ? 'each' : 'unknown';
    let scope: Scope = { ...lambda.scope, arrays };
    for (const [index, name] of lambda.parameters.entries()) {
      scope = bind(scope, name, values[index] ?? null);
    }
    return this.evaluate(lambda.body, scope);
  }

  private bindNames(list: readonly Expression[], outer: Scope): Value {
    if (list.length < 3 || list.length % 2 === 0) {
      return fail('#N/A', 'Wrong number of arguments to LET.');
    }
    let scope = outer;
    for (let index = 0; index + 2 < list.length; index += 2) {
      const name = list[index];
      const value = list[index + 1];
      if (name?.kind !== 'name' || value === undefined) {
        return fail('#NAME?', `Argument ${index + 1} of function LET is not a valid name.`);
      }
      scope = bind(scope, name.name, this.evaluate(value, scope));
    }
    const body = list.at(-1);
    return body === undefined ? null : this.evaluate(body, scope);
  }

  private array(rows: readonly (readonly Expression[])[], scope: Scope): Value {
    const blocks = rows.map((row) => row.map((cell) => this.block(cell, scope)));
    const parts: Scalar[][] = [];
    for (const row of blocks) {
      const height = row[0]?.height ?? 0;
      if (row.some((block) => block.height !== height)) return MISMATCHED_ROW;
      for (let line = 0; line < height; line += 1) {
        parts.push(row.flatMap((block) => block.rows[line] ?? []));
      }
    }
    const width = parts[0]?.length ?? 0;
    return parts.some((part) => part.length !== width) ? MISMATCHED_COLUMN : new Matrix(parts);
  }

  private block(node: Expression, scope: Scope): Matrix {
    const value = this.evaluate(node, scope);
    if (value instanceof RangeReference) return this.reader.matrix(value);
    return value instanceof Matrix ? value : new Matrix([[value instanceof Lambda ? null : value]]);
  }

  /** What a cell shows of an expression: a single value or an array to spill. */
  result(node: Expression, scope: Scope): Value {
    const value = this.evaluate(node, scope);
    if (!(value instanceof RangeReference)) {
      return value instanceof Lambda ? UNCALLED_LAMBDA : value;
    }
    if (value.height === 1 && value.width === 1)
      return this.reader.read(value.sheet, value.area.top, value.area.left);
    const inner = innermost(node);
    if (inner.kind === 'reference' || inner.kind === 'name' || inner.kind === 'range') {
      return intersect(value, scope, this.reader);
    }
    if (inner.kind === 'call' && RETURNS_WHOLE_RANGES.has(inner.name)) {
      return this.reader.matrix(value);
    }
    throw new UnsupportedFormula('a range as the result of this function without ARRAYFORMULA');
  }
}

/** Their results spill although they are ranges. */
const RETURNS_WHOLE_RANGES: ReadonlySet<string> = new Set(['INDEX', 'OFFSET', 'INDIRECT']);

const UNCALLED_LAMBDA = fail(
  '#N/A',
  'LAMBDA function should be followed by a call, providing values for parameters.',
);
const MISMATCHED_ROW = fail('#REF!', 'Function ARRAY_ROW parameters have mismatched row sizes.');
const MISMATCHED_COLUMN = fail(
  '#VALUE!',
  'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.',
);

function innermost(node: Expression): Expression {
  return node.kind === 'group' ? innermost(node.inner) : node;
}

function makeLambda(list: readonly Expression[], scope: Scope): Value {
  const body = list.at(-1);
  if (body === undefined) return fail('#N/A', 'Wrong number of arguments to LAMBDA.');
  const parameters: string[] = [];
  for (const [index, parameter] of list.slice(0, -1).entries()) {
    if (parameter.kind !== 'name') {
      return fail('#NAME?', `Argument ${index + 1} of function LAMBDA is not a valid name.`);
    }
    parameters.push(parameter.name.toLowerCase());
  }
  return new Lambda(parameters, body, scope);
}
