/** Texts: parts, search, joining and the conversion of numbers. */
import { NotEmulatedError } from '../../boundary/errors.js';
import { formatDisplay } from '../../formats/display-value.js';
import { type CoercionContext, numberOfText } from '../coercion.js';
import { UnsupportedFormula } from '../unsupported.js';
import { fail, isError, isMany, Matrix, type Scalar, type Value } from '../values.js';
import { type CallContext, declareFunction, type FunctionDeclaration } from './declaration.js';
import { textsOf } from './texts-of.js';

function ofText(name: string, compute: (text: string) => Value): FunctionDeclaration {
  return declareFunction({ name, parameters: ['text'], evaluate: ([text]) => compute(text) });
}

function negative(functionName: string, argument: number, value: number): Scalar {
  return fail(
    '#NUM!',
    `Function ${functionName} parameter ${argument} value is ${value}. It should be greater than or equal to 0.`,
  );
}

/** FIND and SEARCH: the place of a text in another, counting from 1. */
function finder(name: string, prepare: (text: string) => string): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['text', 'text', 'number?'],
    evaluate: ([wanted, text, start = 1]) => {
      if (name === 'SEARCH' && /[?*~]/.test(wanted))
        throw new UnsupportedFormula('wildcards in SEARCH');
      const from = Math.trunc(start) - 1;
      const at = from < 0 ? -1 : prepare(text).indexOf(prepare(wanted), from);
      if (at >= 0) return at + 1;
      return fail('#VALUE!', `In ${name} evaluation, cannot find '${wanted}' within '${text}'.`);
    },
  });
}

function replaceNth(text: string, wanted: string, by: string, occurrence: number): string {
  let at = -1;
  for (let count = 0; count < occurrence; count += 1) {
    at = text.indexOf(wanted, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + by + text.slice(at + wanted.length);
}

/** The number or date, shown by a pattern of Google's. */
function show(value: Scalar, pattern: string, context: CoercionContext): Value {
  const number = typeof value === 'string' ? (numberOfText(value, context) ?? value) : (value ?? 0);
  if (pattern === '') return '';
  try {
    return formatDisplay(number, pattern, context.locale);
  } catch (error) {
    if (error instanceof NotEmulatedError) throw new UnsupportedFormula(`TEXT with ${pattern}`);
    throw error;
  }
}

/** Pieces that look like numbers become numbers; what becomes of dates and amounts is not recorded. */
function piece(text: string, context: CoercionContext): Scalar {
  const number = numberOfText(text, context);
  if (number === null) return text;
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(text.trim())) return number;
  throw new UnsupportedFormula('SPLIT into dates, amounts or percentages');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function split(
  text: string,
  delimiter: string,
  isEach: boolean,
  withoutEmpty: boolean,
  context: CallContext,
): Value {
  if (delimiter === '' || text === '') {
    return fail(
      '#VALUE!',
      `Function SPLIT parameter ${text === '' ? 1 : 2} value should be non-empty.`,
    );
  }
  const parts = isEach ? [...delimiter] : [delimiter];
  const all = text.split(new RegExp(parts.map(escaped).join('|'), 'u'));
  const pieces = withoutEmpty ? all.filter((part) => part !== '') : all;
  if (pieces.length === 0) return '';
  const row = pieces.map((part) => (part === '' ? null : piece(part, context)));
  return row.length === 1 ? (row[0] ?? null) : new Matrix([row]);
}

function repeat(text: string, count: number): Value {
  if (text.length * count <= 32_000) return text.repeat(count);
  return fail('#VALUE!', 'Text result of REPT is longer than the limit of 32000 characters.');
}

function join(delimiter: string, texts: string[] | Scalar): Value {
  return Array.isArray(texts) ? texts.join(delimiter) : (texts as Scalar);
}

function singleDelimiter(value: Value, context: CallContext): string | Scalar {
  if (isMany(value)) throw new UnsupportedFormula('several delimiters');
  const text = textsOf([value], 0, context);
  return Array.isArray(text) ? (text[0] ?? '') : text;
}

export const TEXT: readonly FunctionDeclaration[] = [
  ofText('LEN', (text) => text.length),
  ofText('UPPER', (text) => text.toUpperCase()),
  ofText('LOWER', (text) => text.toLowerCase()),
  ofText('TRIM', (text) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is what CLEAN does.
  ofText('CLEAN', (text) => text.replace(/[\u0000-\u001f]/g, '')),
  ofText('PROPER', (text) =>
    text
      .toLowerCase()
      .replace(
        /(^|[^\p{L}])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      ),
  ),
  ofText(
    'CODE',
    (text) =>
      text.codePointAt(0) ??
      fail('#VALUE!', 'Function CODE parameter 1 value should be non-empty.'),
  ),
  ofText(
    'UNICODE',
    (text) =>
      text.codePointAt(0) ??
      fail('#VALUE!', 'Function UNICODE parameter 1 value should be non-empty.'),
  ),
  ...['CHAR', 'UNICHAR'].map((name) =>
    declareFunction({
      name,
      parameters: ['number'],
      evaluate: ([code]) => {
        const point = Math.trunc(code);
        if (point >= 1 && point <= 0x10_ff_ff) return String.fromCodePoint(point);
        return fail('#NUM!', `Function ${name} parameter 1 value ${point} is out of range.`);
      },
    }),
  ),
  declareFunction({
    name: 'LEFT',
    parameters: ['text', 'number?'],
    evaluate: ([text, count = 1]) =>
      count < 0 ? negative('LEFT', 2, count) : text.slice(0, Math.trunc(count)),
  }),
  declareFunction({
    name: 'RIGHT',
    parameters: ['text', 'number?'],
    evaluate: ([text, count = 1]) =>
      count < 0
        ? negative('RIGHT', 2, count)
        : text.slice(Math.max(0, text.length - Math.trunc(count))),
  }),
  declareFunction({
    name: 'MID',
    parameters: ['text', 'number', 'number'],
    evaluate: ([text, start, count]) => {
      if (start < 1) {
        return fail(
          '#NUM!',
          `Function MID parameter 2 value is ${start}. It should be greater than or equal to 1.`,
        );
      }
      if (count < 0) return negative('MID', 3, count);
      const from = Math.trunc(start) - 1;
      return text.slice(from, from + Math.trunc(count));
    },
  }),
  finder('FIND', (text) => text),
  finder('SEARCH', (text) => text.toLowerCase()),
  declareFunction({
    name: 'SUBSTITUTE',
    parameters: ['text', 'text', 'text', 'number?'],
    evaluate: ([text, wanted, by, occurrence]) => {
      if (wanted === '') return text;
      if (occurrence === undefined) return text.replaceAll(wanted, () => by);
      if (occurrence < 0) return negative('SUBSTITUTE', 4, occurrence);
      return replaceNth(text, wanted, by, Math.trunc(occurrence));
    },
  }),
  declareFunction({
    name: 'REPLACE',
    parameters: ['text', 'number', 'number', 'text'],
    evaluate: ([text, position, length, by]) => {
      const from = Math.trunc(position) - 1;
      if (from < 0) return fail('#VALUE!', `Function REPLACE parameter 2 value is ${position}.`);
      return text.slice(0, from) + by + text.slice(from + Math.trunc(length));
    },
  }),
  declareFunction({
    name: 'REPT',
    parameters: ['text', 'number'],
    evaluate: ([text, count]) =>
      count < 0 ? negative('REPT', 2, count) : repeat(text, Math.trunc(count)),
  }),
  declareFunction({
    name: 'EXACT',
    parameters: ['text', 'text'],
    evaluate: ([one, other]) => one === other,
  }),
  declareFunction({
    name: 'CONCATENATE',
    parameters: ['value', 'value*'],
    evaluate: (values, context) => join('', textsOf(values, 0, context)),
  }),
  declareFunction({
    name: 'JOIN',
    parameters: ['value', 'value', 'value*'],
    evaluate: ([delimiter, ...values], context) => {
      const between = singleDelimiter(delimiter, context);
      return typeof between === 'string' ? join(between, textsOf(values, 1, context)) : between;
    },
  }),
  declareFunction({
    name: 'TEXTJOIN',
    parameters: ['value', 'boolean', 'value', 'value*'],
    evaluate: ([delimiter, withoutEmpty, ...values], context) => {
      const between = singleDelimiter(delimiter, context);
      if (typeof between !== 'string') return between;
      const texts = textsOf(values, 2, context);
      if (isError(texts)) return texts;
      return join(between, withoutEmpty ? texts.filter((text) => text !== '') : texts);
    },
  }),
  declareFunction({
    name: 'SPLIT',
    parameters: ['text', 'text', 'boolean?', 'boolean?'],
    evaluate: ([text, delimiter, isEach = true, withoutEmpty = true], context) =>
      split(text, delimiter, isEach, withoutEmpty, context),
  }),
  declareFunction({
    name: 'TEXT',
    parameters: ['scalar', 'text'],
    evaluate: ([value, pattern], context) => show(value, pattern, context),
  }),
  declareFunction({
    name: 'VALUE',
    parameters: ['scalar'],
    evaluate: ([value], context) => {
      if (typeof value === 'number') return value;
      if (typeof value !== 'string')
        throw new UnsupportedFormula('VALUE of a blank or truth value');
      return (
        numberOfText(value, context) ??
        fail('#VALUE!', `VALUE parameter '${value}' cannot be parsed to number.`)
      );
    },
  }),
  declareFunction({
    name: 'HYPERLINK',
    parameters: ['text', 'scalar?'],
    evaluate: ([url, label = url]) => label,
  }),
  /** A drawing; as a value it is the empty text. */
  declareFunction({ name: 'SPARKLINE', parameters: ['value', 'value?'], evaluate: () => '' }),
];
