/** The tree of a formula: what the parser makes and the evaluator walks. */
import type { CellError } from '../model/workbook-data.js';
import type { Reference } from './references.js';

/** Offsets in the formula's text, the leading `=` included; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | '&'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>=';

export interface CallExpression extends Span {
  readonly kind: 'call';
  /** Upper case. */
  readonly name: string;
  readonly arguments: readonly Expression[];
}

export interface ReferenceExpression extends Span {
  readonly kind: 'reference';
  readonly reference: Reference;
}

export interface BinaryExpression extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export type Expression =
  | (Span & { readonly kind: 'number'; readonly value: number })
  | (Span & { readonly kind: 'text'; readonly value: string })
  | (Span & { readonly kind: 'boolean'; readonly value: boolean })
  | (Span & { readonly kind: 'error'; readonly value: CellError['error'] })
  /** An argument left out between two separators. */
  | (Span & { readonly kind: 'omitted' })
  | ReferenceExpression
  /** A named range, or a name bound by LET or LAMBDA. */
  | (Span & { readonly kind: 'name'; readonly name: string })
  | (Span & { readonly kind: 'unary'; readonly operator: '+' | '-'; readonly operand: Expression })
  | (Span & { readonly kind: 'percent'; readonly operand: Expression })
  | BinaryExpression
  /** A range whose ends are computed, e.g. `A1:INDEX(A:A;5)`. */
  | (Span & { readonly kind: 'range'; readonly left: Expression; readonly right: Expression })
  | CallExpression
  /** A function value that is called at once, e.g. `LAMBDA(x;x+1)(2)`. */
  | (Span & {
      readonly kind: 'apply';
      readonly callee: Expression;
      readonly arguments: readonly Expression[];
    })
  | (Span & { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] })
  /** Parentheses. */
  | (Span & { readonly kind: 'group'; readonly inner: Expression });
