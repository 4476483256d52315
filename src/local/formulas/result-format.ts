/**
 * The number format that a formula's result takes on where its cell has none: dates stay dates.
 *
 * Found from the formula's text and the formats of the cells that it names, not from its result, so
 * it says nothing of formulas whose branches differ, and nothing of the columns of mixed tables but
 * for functions that hand rows on whole.
 */
import {
  defaultDatePattern,
  defaultDateTimePattern,
  isDateFormat,
} from '../formats/display-value.js';
import type { CallExpression, Expression } from './ast.js';

/** What is known of the cells that a formula names. */
interface FormatLookup {
  /** Google's form, e.g. `en_US`. */
  readonly locale: string;
  /**
   * Format of the column'th column (from 0) of a reference or a named range: of its first cell that
   * holds something.
   */
  formatOf(node: Expression, column: number): string | undefined;
}

const DATES: ReadonlySet<string> = new Set([
  'DATE',
  'TODAY',
  'EDATE',
  'EOMONTH',
  'WORKDAY',
  'WORKDAY.INTL',
  'TO_DATE',
]);

/** The result looks like the first of these arguments, counting from 0, that has a format. */
const LIKE_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  ARRAYFORMULA: [0],
  FILTER: [0],
  SORT: [0],
  UNIQUE: [0],
  INDEX: [0],
  OFFSET: [0],
  TRANSPOSE: [0],
  FLATTEN: [0],
  TOCOL: [0],
  VSTACK: [0],
  MAX: [0],
  MIN: [0],
  MAXIFS: [0],
  MINIFS: [0],
  SUM: [0],
  AVERAGE: [0],
  MEDIAN: [0],
  LARGE: [0],
  SMALL: [0],
  PERCENTILE: [0],
  QUARTILE: [0],
  ABS: [0],
  ROUND: [0],
  IFERROR: [0, 1],
  IFNA: [0, 1],
  IF: [1, 2],
  IFS: [1, 3, 5, 7],
  SWITCH: [2, 4, 6, 8],
  CHOOSE: [1, 2, 3, 4],
  XLOOKUP: [2],
};

/** The rows of these come out whole, so that columns keep their places. */
const KEEPS_COLUMNS: ReadonlySet<string> = new Set([
  'ARRAYFORMULA',
  'FILTER',
  'SORT',
  'UNIQUE',
  'INDEX',
  'OFFSET',
  'VSTACK',
  'IFERROR',
  'IFNA',
  'IF',
]);

/**
 * The format of a formula's result, in the column'th column (from 0) of its array; undefined is
 * automatic.
 */
export function formatOfExpression(
  node: Expression,
  column: number,
  lookup: FormatLookup,
): string | undefined {
  switch (node.kind) {
    case 'group':
      return formatOfExpression(node.inner, column, lookup);
    case 'reference':
    case 'name':
      return lookup.formatOf(node, column);
    case 'unary':
      return formatOfExpression(node.operand, column, lookup);
    case 'percent':
      return undefined;
    case 'binary':
      return formatOfSum(node.operator, node.left, node.right, column, lookup);
    case 'call':
      return formatOfCall(node, column, lookup);
    case 'array': {
      const cell = node.rows[0]?.[column];
      return cell === undefined ? undefined : formatOfExpression(cell, 0, lookup);
    }
    default:
      return undefined;
  }
}

/** A date plus days is a date; the days between two dates are a number. */
function formatOfSum(
  operator: string,
  left: Expression,
  right: Expression,
  column: number,
  lookup: FormatLookup,
): string | undefined {
  if (operator !== '+' && operator !== '-') return undefined;
  const one = formatOfExpression(left, column, lookup);
  const other = formatOfExpression(right, column, lookup);
  const areDates = isDateFormat(one) && isDateFormat(other);
  if (areDates && operator === '-') return undefined;
  return one ?? (operator === '+' ? other : undefined);
}

function formatOfCall(
  node: CallExpression,
  column: number,
  lookup: FormatLookup,
): string | undefined {
  if (DATES.has(node.name)) return defaultDatePattern(lookup.locale);
  if (node.name === 'NOW') return defaultDateTimePattern(lookup.locale);
  if (node.name === 'TIME') return 'h:mm:ss am/pm';
  if (node.name === 'LET') {
    const body = node.arguments.at(-1);
    return body === undefined ? undefined : formatOfExpression(body, column, lookup);
  }
  const places = LIKE_ARGUMENTS[node.name];
  if (places === undefined) return formatOfLookup(node, column, lookup);
  const from = KEEPS_COLUMNS.has(node.name) ? column + pickedColumn(node) : 0;
  for (const place of places) {
    const argument = node.arguments[place];
    const format = argument && formatOfExpression(argument, from, lookup);
    if (format !== undefined) return format;
  }
  return undefined;
}

/** INDEX with a written column number begins there. */
function pickedColumn(node: CallExpression): number {
  const place = node.name === 'INDEX' ? node.arguments[2] : undefined;
  return place?.kind === 'number' && place.value >= 1 ? place.value - 1 : 0;
}

/** VLOOKUP with a written column number looks like that column. */
function formatOfLookup(
  node: CallExpression,
  column: number,
  lookup: FormatLookup,
): string | undefined {
  const [, table, place] = node.arguments;
  if (node.name !== 'VLOOKUP' || table === undefined || place?.kind !== 'number') return undefined;
  return formatOfExpression(table, place.value - 1 + column, lookup);
}
