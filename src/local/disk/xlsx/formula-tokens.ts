/** Cuts a formula into tokens, so that names and references can be rewritten and texts left alone. */

export interface FormulaToken {
  readonly kind: 'text' | 'quotedSheet' | 'word' | 'number' | 'space' | 'symbol';
  readonly text: string;
}

const TOKEN =
  /(?<text>"(?:[^"]|"")*"?)|(?<quotedSheet>'(?:[^']|'')*')|(?<word>[\p{L}_$][\p{L}\p{N}_.$]*)|(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|(?<space>\s+)|(?<symbol>.)/gsu;

const KINDS = ['text', 'quotedSheet', 'word', 'number', 'space', 'symbol'] as const;

/** Joining the tokens' texts gives the formula again, whatever it holds. */
export function tokenizeFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const kind = KINDS.find((name) => match.groups?.[name] !== undefined) ?? 'symbol';
    tokens.push({ kind, text: match[0] });
  }
  return tokens;
}

/** The tokens as one text. */
export function joinTokens(tokens: readonly FormulaToken[]): string {
  return tokens.map(({ text }) => text).join('');
}

/** Whether the token at `index` is a function's name: a word with an opening bracket after it. */
export function isFunctionName(tokens: readonly FormulaToken[], index: number): boolean {
  return tokens[index]?.kind === 'word' && tokens[index + 1]?.text === '(';
}
