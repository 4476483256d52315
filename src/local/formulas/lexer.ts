/** Cuts the text of a formula into tokens. */
import {
  A1_PATTERN,
  type Position,
  R1C1_PATTERN,
  type Reference,
  referenceOfA1,
  referenceOfR1C1,
} from './references.js';
import { UnsupportedFormula } from './unsupported.js';

type TokenKind =
  | 'number'
  | 'text'
  | 'error'
  | 'reference'
  | 'name'
  /** A name before an opening parenthesis. */
  | 'function'
  | 'operator'
  /** `,`, `;` or `\`. */
  | 'separator'
  /** `(`, `)`, `{` or `}`. */
  | 'bracket'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** As written; of a text without the quotes. */
  readonly text: string;
  /** Offsets in the formula; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly reference?: Reference;
}

/** The formula is not one: Google shows `#ERROR!` and "Formula parse error.". */
export class FormulaSyntaxError extends Error {
  override readonly name = 'FormulaSyntaxError';
  constructor(
    readonly reason: string,
    /** Offset in the formula. */
    readonly at: number,
  ) {
    super(`${reason} at character ${at + 1} of the formula.`);
  }
}

/** How a formula is written. */
export interface Writing {
  /** Numbers have a decimal comma (`1,5`), as in the locale `de_DE`. */
  readonly decimalComma: boolean;
  /** Set for R1C1 notation: the cell that offsets count from. */
  readonly r1c1From?: Position;
}

const SPACE = /[\s\u00a0]+/uy;
const TEXT = /"((?:[^"]|"")*)"/uy;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)/iuy;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const NUMBER_POINT = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy;
const NUMBER_COMMA = /(?:[0-9]+(?:,[0-9]*)?|,[0-9]+)(?:[eE][+-]?[0-9]+)?/uy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%:]/uy;
const SEPARATOR = /[,;\\]/uy;
const BRACKET = /[(){}]/uy;
const OPENING = /[\s\u00a0]*\(/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function referenceAt(formula: string, at: number, writing: Writing): Token | null {
  const pattern = writing.r1c1From === undefined ? A1_PATTERN : R1C1_PATTERN;
  const match = matchAt(pattern, formula, at);
  if (match?.groups === undefined) return null;
  const reference =
    writing.r1c1From === undefined
      ? referenceOfA1(match.groups)
      : referenceOfR1C1(match.groups, writing.r1c1From);
  if (reference === null) return null;
  return { kind: 'reference', text: match[0], start: at, end: at + match[0].length, reference };
}

function nameAt(formula: string, at: number): Token | null {
  const match = matchAt(NAME, formula, at);
  if (!match) return null;
  const end = at + match[0].length;
  const kind = matchAt(OPENING, formula, end) ? 'function' : 'name';
  return { kind, text: match[0], start: at, end };
}

function textAt(formula: string, at: number): Token | null {
  const match = matchAt(TEXT, formula, at);
  if (!match) return null;
  const text = (match[1] ?? '').replaceAll('""', '"');
  return { kind: 'text', text, start: at, end: at + match[0].length };
}

function simpleAt(kind: TokenKind, pattern: RegExp, formula: string, at: number): Token | null {
  const match = matchAt(pattern, formula, at);
  if (!match) return null;
  return { kind, text: match[0], start: at, end: at + match[0].length };
}

function tokenAt(formula: string, at: number, writing: Writing): Token | null {
  return (
    textAt(formula, at) ??
    referenceAt(formula, at, writing) ??
    simpleAt('number', writing.decimalComma ? NUMBER_COMMA : NUMBER_POINT, formula, at) ??
    nameAt(formula, at) ??
    simpleAt('operator', OPERATOR, formula, at) ??
    simpleAt('separator', SEPARATOR, formula, at) ??
    simpleAt('bracket', BRACKET, formula, at) ??
    simpleAt('error', ERROR, formula, at)
  );
}

function refuse(formula: string, at: number): Error {
  const character = formula[at];
  if (character === '[') return new UnsupportedFormula('references to tables');
  if (character === '"') return new FormulaSyntaxError('A text without closing quote', at);
  return new FormulaSyntaxError(`Unexpected ${character}`, at);
}

/**
 * The tokens of a formula without the leading `=` and white space; the last is `end`.
 *
 * @throws FormulaSyntaxError where a character begins no token
 * @throws UnsupportedFormula for references to tables
 */
export function tokenize(formula: string, writing: Writing): Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  for (;;) {
    at += matchAt(SPACE, formula, at)?.[0].length ?? 0;
    if (at >= formula.length) break;
    const token = tokenAt(formula, at, writing);
    if (!token) throw refuse(formula, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: 'end', text: '', start: at, end: at });
  return tokens;
}
