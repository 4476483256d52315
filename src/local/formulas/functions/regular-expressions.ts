/** REGEXMATCH, REGEXEXTRACT and REGEXREPLACE over the part of RE2 that JavaScript shares. */

import type { CellError } from '../../model/workbook-data.js';
import { UnsupportedFormula } from '../unsupported.js';
import { fail, isError, Matrix, type Scalar } from '../values.js';
import { declareFunction, type FunctionDeclaration } from './declaration.js';

/** Written alike but read differently, or known to RE2 only. */
const ONLY_RE2 = /\[\[:|\\[AzQCpP]|\(\?P<|\(\?[imsU-]+[:)]|[*+?}]\?\?/;
/** RE2 has no look-around and no back references. */
const ONLY_JAVASCRIPT = /\(\?<?[=!]|\\[1-9]|\\k</;

function invalid(functionName: string, pattern: string): CellError {
  return fail(
    '#REF!',
    `Function ${functionName} parameter 2 value "${pattern}" is not a valid regular expression.`,
  );
}

function compile(pattern: string, functionName: string, flags = ''): RegExp | CellError {
  const [, inlineFlags = '', rest = pattern] = /^\(\?([ims]+)\)(.*)$/s.exec(pattern) ?? [];
  if (ONLY_JAVASCRIPT.test(rest)) return invalid(functionName, pattern);
  if (ONLY_RE2.test(rest)) throw new UnsupportedFormula(`the regular expression ${pattern}`);
  for (const unicode of ['u', '']) {
    try {
      return new RegExp(rest, [...new Set(`${flags}${unicode}${inlineFlags}`)].join(''));
    } catch {
      // Without the u flag JavaScript accepts more escapes, as RE2 does.
    }
  }
  return invalid(functionName, pattern);
}

/** These functions take texts only: a number is refused, not converted. */
function asText(value: Scalar, functionName: string): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (isError(value)) return value;
  const kind = typeof value;
  return fail(
    '#VALUE!',
    `Function ${functionName} parameter 1 expects text values. ` +
      `But '${String(value).toUpperCase()}' is a ${kind} and cannot be coerced to a text.`,
  );
}

function groupsOf(match: RegExpExecArray): Scalar | Matrix {
  const groups = match.slice(1).map((group) => group ?? '');
  if (groups.length === 0) return match[0];
  return groups.length === 1 ? (groups[0] ?? '') : new Matrix([groups]);
}

export const REGULAR_EXPRESSIONS: readonly FunctionDeclaration[] = [
  declareFunction({
    name: 'REGEXMATCH',
    parameters: ['scalar', 'text'],
    evaluate: ([value, pattern], { functionName }) => {
      const text = asText(value, functionName);
      const expression = compile(pattern, functionName);
      if (isError(text)) return text;
      return isError(expression) ? expression : expression.test(text);
    },
  }),
  declareFunction({
    name: 'REGEXEXTRACT',
    parameters: ['scalar', 'text'],
    evaluate: ([value, pattern], { functionName }) => {
      const text = asText(value, functionName);
      const expression = compile(pattern, functionName);
      if (isError(text)) return text;
      if (isError(expression)) return expression;
      const match = expression.exec(text);
      if (match !== null) return groupsOf(match);
      return fail(
        '#N/A',
        `Function REGEXEXTRACT parameter 2 value "${pattern}" does not match text of ` +
          `Function REGEXEXTRACT parameter 1 value "${text}".`,
      );
    },
  }),
  declareFunction({
    name: 'REGEXREPLACE',
    parameters: ['scalar', 'text', 'text'],
    evaluate: ([value, pattern, replacement], { functionName }) => {
      const text = asText(value, functionName);
      const expression = compile(pattern, functionName, 'g');
      if (isError(text)) return text;
      if (isError(expression)) return expression;
      if (replacement.includes('\\')) throw new UnsupportedFormula('\\ in a replacement');
      return text.replace(expression, (...found: unknown[]) =>
        replacement.replace(/\$(\d)/g, (_, group: string) => String(found[Number(group)] ?? '')),
      );
    },
  }),
];
