/** Remembers the trees of formulas by their text, for books repeat and recalculate them. */
import type { Expression } from './ast.js';
import { FormulaSyntaxError } from './lexer.js';
import { parseFormula } from './parser.js';
import { UnsupportedFormula } from './unsupported.js';

export type ParseOutcome = Expression | FormulaSyntaxError | UnsupportedFormula;

/** Beyond this many texts the cache begins anew; a tree takes about a kilobyte. */
const LIMIT = 100_000;

const outcomes = new Map<string, Map<string, ParseOutcome>>();

function parse(text: string, locale: string): ParseOutcome {
  try {
    return parseFormula(text, locale);
  } catch (error) {
    if (error instanceof FormulaSyntaxError || error instanceof UnsupportedFormula) return error;
    throw error;
  }
}

/** The tree of a formula, or why it has none. */
export function parsedFormula(text: string, locale: string): ParseOutcome {
  let byText = outcomes.get(locale);
  if (byText === undefined || byText.size > LIMIT) {
    byText = new Map();
    outcomes.set(locale, byText);
  }
  const known = byText.get(text);
  if (known !== undefined) return known;
  const outcome = parse(text, locale);
  byText.set(text, outcome);
  return outcome;
}
