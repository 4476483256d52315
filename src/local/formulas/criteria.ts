/** Conditions of COUNTIF, SUMIFS and their kin: `">=5"`, `"<>"`, `"Q?-*"`. */
import { type CoercionContext, numberOfText } from './coercion.js';
import { compareScalars } from './comparison.js';
import { UnsupportedFormula } from './unsupported.js';
import { isError, type Scalar } from './values.js';

/** Whether a cell meets a condition. */
export type Criterion = (cell: Scalar) => boolean;

const OPERATOR = /^(<=|>=|<>|<|>|=)?(.*)$/s;

/** `?` is one character, `*` any number of them; `~` before one of these takes that meaning away. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~([?*~])|[?*]|[.*+?^${}()|[\]\\]/g, (found, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (found === '?') return '.';
    return found === '*' ? '.*' : `\\${found}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}

function equalsText(text: string): Criterion {
  const pattern = wildcardPattern(text);
  return (cell) => typeof cell === 'string' && pattern.test(cell);
}

function equals(operand: number | string | boolean): Criterion {
  if (typeof operand === 'string') return equalsText(operand);
  return (cell) => cell === operand;
}

/** Only cells of the operand's own type are before or after it. */
function ordered(operator: string, operand: number | string | boolean): Criterion {
  return (cell) => {
    if (typeof cell !== typeof operand) return false;
    const order = compareScalars(cell, operand);
    switch (operator) {
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      default:
        return order >= 0;
    }
  };
}

function operandOf(text: string, context: CoercionContext): number | string | boolean {
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return numberOfText(text, context) ?? text;
}

/**
 * Reads a condition. Texts compare without letter case; a condition without a sign means equal; `=`
 * alone means blank, `<>` alone not blank.
 *
 * @throws UnsupportedFormula for a blank or an error as the condition
 */
export function parseCriterion(condition: Scalar, context: CoercionContext): Criterion {
  if (condition === null) throw new UnsupportedFormula('a blank cell as a condition');
  if (isError(condition)) throw new UnsupportedFormula('an error as a condition');
  if (typeof condition !== 'string') return equals(condition);
  const [, operator, text = ''] = OPERATOR.exec(condition) ?? [];
  if (operator === undefined && text === '') return (cell) => cell === null || cell === '';
  if (operator === undefined || operator === '=') {
    if (text === '') return (cell) => cell === null;
    return equals(operandOf(text, context));
  }
  if (operator !== '<>') return ordered(operator, operandOf(text, context));
  if (text === '') return (cell) => cell !== null && isFilled(cell);
  const isEqual = equals(operandOf(text, context));
  return (cell) => !isEqual(cell);
}

/** Whether `<>` counts a cell in which a formula answered the empty text is not recorded. */
function isFilled(cell: Scalar): boolean {
  if (cell === '') throw new UnsupportedFormula('"<>" over cells with the empty text');
  return true;
}
