/** Parses formulas by operator precedence, as Google Sheets reads them. */
import { conventionsOf } from '../formats/locale-conventions.js';
import type { CellError } from '../model/workbook-data.js';
import type { BinaryOperator, Expression } from './ast.js';
import { FormulaSyntaxError, type Token, tokenize } from './lexer.js';

/** How tightly an operator binds. A sign binds tighter than `^`: `-2^2` is 4. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  '%': 7,
  ':': 8,
};
const SIGN_BINDING = 6;

class Parser {
  private position = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly decimalComma: boolean,
  ) {}

  whole(): Expression {
    const expression = this.expression(0);
    const token = this.peek();
    if (token.kind !== 'end') throw new FormulaSyntaxError(`Unexpected ${token.text}`, token.start);
    return expression;
  }

  private peek(): Token {
    const token = this.tokens[this.position] ?? this.tokens.at(-1);
    if (token === undefined) throw new FormulaSyntaxError('The formula is empty', 0);
    return token;
  }

  private next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  private at(text: string): boolean {
    const token = this.peek();
    return token.text === text && (token.kind === 'bracket' || token.kind === 'separator');
  }

  private expect(text: string): Token {
    if (!this.at(text)) throw new FormulaSyntaxError(`Expected ${text}`, this.peek().start);
    return this.next();
  }

  private expression(minimum: number): Expression {
    let left = this.prefix();
    for (;;) {
      if (this.at('(')) {
        left = this.application(left);
        continue;
      }
      const token = this.peek();
      const binding = token.kind === 'operator' ? BINDING[token.text] : undefined;
      if (binding === undefined || binding <= minimum) return left;
      this.next();
      left = this.infix(left, token, binding);
    }
  }

  private infix(left: Expression, token: Token, binding: number): Expression {
    if (token.text === '%') {
      return { kind: 'percent', operand: left, start: left.start, end: token.end };
    }
    const right = this.expression(binding);
    const span = { start: left.start, end: right.end };
    if (token.text === ':') return { kind: 'range', left, right, ...span };
    return { kind: 'binary', operator: token.text as BinaryOperator, left, right, ...span };
  }

  private prefix(): Expression {
    const token = this.next();
    if (token.kind === 'operator' && (token.text === '-' || token.text === '+')) {
      const operand = this.expression(SIGN_BINDING);
      return { kind: 'unary', operator: token.text, operand, start: token.start, end: operand.end };
    }
    if (token.kind === 'bracket' && token.text === '(') {
      const inner = this.expression(0);
      return { kind: 'group', inner, start: token.start, end: this.expect(')').end };
    }
    if (token.kind === 'bracket' && token.text === '{') return this.array(token);
    return this.operand(token);
  }

  private operand(token: Token): Expression {
    const span = { start: token.start, end: token.end };
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text.replace(',', '.')), ...span };
      case 'text':
        return { kind: 'text', value: token.text, ...span };
      case 'error':
        return { kind: 'error', value: token.text.toUpperCase() as CellError['error'], ...span };
      case 'name':
        return nameOrBoolean(token);
      case 'function': {
        const { list, end } = this.argumentList();
        return { kind: 'call', name: token.text.toUpperCase(), arguments: list, ...span, end };
      }
      case 'reference':
        if (token.reference) return { kind: 'reference', reference: token.reference, ...span };
    }
    const found = token.kind === 'end' ? 'end of the formula' : token.text;
    throw new FormulaSyntaxError(`Unexpected ${found}`, token.start);
  }

  private application(callee: Expression): Expression {
    if (callee.kind !== 'call' && callee.kind !== 'apply') {
      throw new FormulaSyntaxError('Unexpected (', this.peek().start);
    }
    const { list, end } = this.argumentList();
    return { kind: 'apply', callee, arguments: list, start: callee.start, end };
  }

  private atArgumentSeparator(): boolean {
    return this.at(';') || (!this.decimalComma && this.at(','));
  }

  private argumentList(): { list: Expression[]; end: number } {
    this.expect('(');
    if (this.at(')')) return { list: [], end: this.next().end };
    const list = [this.argument()];
    while (this.atArgumentSeparator()) {
      this.next();
      list.push(this.argument());
    }
    return { list, end: this.expect(')').end };
  }

  private argument(): Expression {
    if (this.atArgumentSeparator() || this.at(')')) {
      const { start } = this.peek();
      return { kind: 'omitted', start, end: start };
    }
    return this.expression(0);
  }

  private array(opening: Token): Expression {
    const columnSeparator = this.decimalComma ? '\\' : ',';
    const rows: Expression[][] = [];
    do {
      const row: Expression[] = [];
      do row.push(this.expression(0));
      while (this.at(columnSeparator) && this.next());
      rows.push(row);
    } while (this.at(';') && this.next());
    return { kind: 'array', rows, start: opening.start, end: this.expect('}').end };
  }
}

function nameOrBoolean(token: Token): Expression {
  const span = { start: token.start, end: token.end };
  const upper = token.text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') {
    return { kind: 'boolean', value: upper === 'TRUE', ...span };
  }
  return { kind: 'name', name: token.text, ...span };
}

/**
 * The tree of a formula.
 *
 * @param text with the leading `=`
 * @param locale Google's form, e.g. `en_US`; decides the separators and the decimal sign
 * @throws RangeError where the locale is none
 * @throws FormulaSyntaxError where Google shows "Formula parse error."
 * @throws UnsupportedFormula for syntax that is Google's but not read here
 */
export function parseFormula(text: string, locale: string): Expression {
  const decimalComma = conventionsOf(locale).decimal === ',';
  return new Parser(tokenize(text, { decimalComma }), decimalComma).whole();
}
