/** Formula text as Google Sheets shows it, to and from the text inside an xlsx file. */
import { columnLetters, columnNumber } from '../../model/a1.js';
import { XLSX_MAX_COLUMNS, XLSX_MAX_ROWS } from './areas.js';
import {
  type FormulaToken,
  isFunctionName,
  joinTokens,
  tokenizeFormula,
} from './formula-tokens.js';
import { FILE_NAMES, NAMING_FUNCTIONS, SPILLING_FUNCTIONS } from './future-functions.js';
import { withoutUnsayable } from './xml-text.js';

/** Excel's limit of a formula's length in characters. */
const MAX_FORMULA_LENGTH = 8192;
const LAST_COLUMN = columnLetters(XLSX_MAX_COLUMNS);
const CELL_REFERENCE = /^\$?[A-Z]{1,3}\$?\d+$/i;
const COLUMN_REFERENCE = /^\$?[A-Z]{1,3}$/i;
const ALLOWED_SYMBOLS = new Set('()+-*/^&=<>,;:!%{}#@[]?.');
const ARRAY_SYMBOLS = new Set('+-,;#/!?.');

/** How a workbook's formulas are written and how its sheets are called in the file. */
export interface FormulaDialect {
  readonly toFileSheet: (name: string) => string;
  readonly fromFileSheet: (name: string) => string;
  /** What parts the arguments in the workbook's own formulas. */
  readonly separator: ',' | ';';
}

/**
 * The text for the file, without `=`. Undefined where Excel would call the whole file damaged
 * because it cannot read the formula, e.g. `={A1:A3;B1:B3}`.
 */
export function toFileFormula(formula: string, dialect: FormulaDialect): string | undefined {
  const tokens = tokenizeFormula(withoutUnsayable(formula.slice(1)));
  if (!isReadableByExcel(tokens)) return undefined;
  const own = ownNames(tokens);
  const brackets: string[] = [];
  const text = tokens
    .map((token, index) => {
      trackBrackets(brackets, token);
      return fileToken(tokens, index, own, brackets.at(-1), dialect);
    })
    .join('');
  return text.length > MAX_FORMULA_LENGTH ? undefined : text;
}

/** The formula with its `=`, from the file's text. */
export function fromFileFormula(text: string, dialect: FormulaDialect): string {
  const brackets: string[] = [];
  const tokens = tokenizeFormula(text);
  return `=${tokens
    .map((token, index) => {
      trackBrackets(brackets, token);
      return googleToken(tokens, index, brackets.at(-1), dialect);
    })
    .join('')}`;
}

/** Whether Excel, too, fills several cells with the result of the formula's outermost function. */
export function isSpillingInExcel(formula: string): boolean {
  return SPILLING_FUNCTIONS.has(outermostFunction(formula));
}

/** Whether the formula is an array formula by its own words. */
export function isArrayInGoogle(formula: string): boolean {
  return outermostFunction(formula) === 'ARRAYFORMULA' || isSpillingInExcel(formula);
}

function outermostFunction(formula: string): string {
  return /^=\s*([A-Z.]+)\s*\(/i.exec(formula)?.[1]?.toUpperCase() ?? '';
}

/** The separator that the formulas' arguments are parted by; a comma where none tells. */
export function separatorOf(formulas: Iterable<string>): ',' | ';' {
  for (const formula of formulas) {
    const brackets: string[] = [];
    for (const token of tokenizeFormula(formula)) {
      trackBrackets(brackets, token);
      if (brackets.at(-1) !== '(') continue;
      if (token.text === ',' || token.text === ';') return token.text;
    }
  }
  return ',';
}

/** Moves every relative reference; what leaves the sheet becomes `#REF!`. For shared formulas. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  const tokens = tokenizeFormula(text);
  return joinTokens(
    tokens.map((token, index) => ({
      kind: token.kind,
      text:
        isFunctionName(tokens, index) || tokens[index + 1]?.text === '!'
          ? token.text
          : shiftToken(token, tokens, index, rows, columns),
    })),
  );
}

function shiftToken(
  token: FormulaToken,
  tokens: readonly FormulaToken[],
  index: number,
  rows: number,
  columns: number,
): string {
  const isRangePart = tokens[index - 1]?.text === ':' || tokens[index + 1]?.text === ':';
  const isReference =
    token.kind === 'word' &&
    (CELL_REFERENCE.test(token.text) || (isRangePart && COLUMN_REFERENCE.test(token.text)));
  if (!isReference) return token.text;
  const match = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(token.text);
  const [, columnDollar = '', letters = '', rowDollar = '', digits = ''] = match ?? [];
  // `ZZZ1` lies beyond the last column: a name.
  if (columnNumber(letters) > XLSX_MAX_COLUMNS) return token.text;
  const column = columnNumber(letters) + (columnDollar === '' ? columns : 0);
  const row = digits === '' ? 1 : Number(digits) + (rowDollar === '' ? rows : 0);
  if (column < 1 || column > XLSX_MAX_COLUMNS || row < 1 || row > XLSX_MAX_ROWS) return '#REF!';
  return `${columnDollar}${columnLetters(column)}${rowDollar}${digits === '' ? '' : row}`;
}

function trackBrackets(brackets: string[], token: FormulaToken): void {
  if (token.text === '(' || token.text === '{') brackets.push(token.text);
  else if (token.text === ')' || token.text === '}') brackets.pop();
}

function isReadableByExcel(tokens: readonly FormulaToken[]): boolean {
  const meaningful = tokens.filter(({ kind }) => kind !== 'space');
  const last = meaningful.at(-1);
  if (last === undefined || /^[-+*/^&=<>,;:!({]$/.test(last.text)) return false;
  const brackets: string[] = [];
  for (const token of meaningful) {
    const opening = brackets.at(-1);
    if (token.text === ')' && opening !== '(') return false;
    if (token.text === '}' && opening !== '{') return false;
    trackBrackets(brackets, token);
    if (!isReadableToken(token, brackets.includes('{'))) return false;
  }
  return brackets.length === 0;
}

/** Inside braces Excel takes constants only. */
function isReadableToken(token: FormulaToken, insideArray: boolean): boolean {
  switch (token.kind) {
    case 'text':
      return /^"(?:[^"]|"")*"$/.test(token.text);
    case 'symbol':
      return insideArray
        ? ARRAY_SYMBOLS.has(token.text) || '{}'.includes(token.text)
        : ALLOWED_SYMBOLS.has(token.text);
    case 'word':
      return !insideArray || /^(TRUE|FALSE|REF|N|A|NAME|DIV|VALUE|NUM|NULL)$/i.test(token.text);
    case 'quotedSheet':
      return !insideArray;
    default:
      return true;
  }
}

/** The names that LET and LAMBDA define, in upper case. */
function ownNames(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const names = new Set<string>();
  tokens.forEach((token, index) => {
    if (!isFunctionName(tokens, index)) return;
    const called = token.text.toUpperCase();
    if (!NAMING_FUNCTIONS.has(called)) return;
    const step = called === 'LET' ? 2 : 1;
    const parts = argumentsFrom(tokens, index + 2).slice(0, -1);
    parts.forEach((part, position) => {
      const [only, more] = part.filter(({ kind }) => kind !== 'space');
      if (position % step === 0 && only?.kind === 'word' && more === undefined) {
        names.add(only.text.toUpperCase());
      }
    });
  });
  return names;
}

function argumentsFrom(tokens: readonly FormulaToken[], start: number): FormulaToken[][] {
  const parts: FormulaToken[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(start)) {
    if (depth === 0 && token.text === ')') break;
    if (token.text === '(' || token.text === '{') depth += 1;
    if (token.text === ')' || token.text === '}') depth -= 1;
    if (depth === 0 && (token.text === ',' || token.text === ';')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function fileToken(
  tokens: readonly FormulaToken[],
  index: number,
  own: ReadonlySet<string>,
  bracket: string | undefined,
  dialect: FormulaDialect,
): string {
  const { kind, text } = tokens[index] ?? { kind: 'space', text: '' };
  if (text === ';' && bracket === '(') return ',';
  if (isSheetName(tokens, index)) return sheetToken(text, dialect.toFileSheet);
  if (kind === 'number') return openRowRange(tokens, index) ? `${LAST_COLUMN}${text}` : text;
  if (kind !== 'word') return text;
  if (own.has(text.toUpperCase())) return `_xlpm.${text}`;
  if (isFunctionName(tokens, index)) return FILE_NAMES.get(text.toUpperCase()) ?? text;
  const isOpenColumn =
    COLUMN_REFERENCE.test(text) &&
    tokens[index - 1]?.text === ':' &&
    CELL_REFERENCE.test(tokens[index - 2]?.text ?? '');
  return isOpenColumn ? `${text}${XLSX_MAX_ROWS}` : text;
}

function openRowRange(tokens: readonly FormulaToken[], index: number): boolean {
  return tokens[index - 1]?.text === ':' && CELL_REFERENCE.test(tokens[index - 2]?.text ?? '');
}

const FILE_PREFIX = /^(?:_xlfn\.)?(?:_xlws\.|_xlpm\.)?/i;

function googleToken(
  tokens: readonly FormulaToken[],
  index: number,
  bracket: string | undefined,
  dialect: FormulaDialect,
): string {
  const { kind, text } = tokens[index] ?? { kind: 'space', text: '' };
  if (text === ',' && bracket === '(') return dialect.separator;
  if (isSheetName(tokens, index)) return sheetToken(text, dialect.fromFileSheet);
  if (kind !== 'word') return text;
  if (tokens[index - 1]?.text === ':' && CELL_REFERENCE.test(text)) return openEnd(text);
  const name = text.replace(FILE_PREFIX, '');
  const isOwnName = /^_xlpm\./i.test(text);
  // LibreOffice writes functions that it does not know in lower case.
  return isFunctionName(tokens, index) && !isOwnName ? upperCaseName(name) : name;
}

function upperCaseName(name: string): string {
  return name === name.toLowerCase() ? name.toUpperCase() : name;
}

/** `A1048576` → `A`, `XFD2` → `2`: an end at the sheet's edge is an open end in Google Sheets. */
function openEnd(reference: string): string {
  const match = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(reference);
  const [, columnDollar = '', letters = '', rowDollar = '', digits = ''] = match ?? [];
  if (Number(digits) === XLSX_MAX_ROWS) return `${columnDollar}${letters}`;
  if (letters.toUpperCase() === LAST_COLUMN) return `${rowDollar}${digits}`;
  return reference;
}

function isSheetName(tokens: readonly FormulaToken[], index: number): boolean {
  const kind = tokens[index]?.kind;
  return tokens[index + 1]?.text === '!' && (kind === 'quotedSheet' || kind === 'word');
}

function sheetToken(text: string, rename: (name: string) => string): string {
  const isQuoted = text.startsWith("'");
  const name = isQuoted ? text.slice(1, -1).replaceAll("''", "'") : text;
  const renamed = rename(name);
  return renamed === name ? text : quoteSheet(renamed);
}

/** The sheet's name as a reference begins with it, in quotes. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
