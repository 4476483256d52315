/** Whether a value keeps a validation rule. */
import { NotEmulatedError } from '../boundary/errors.js';
import { mapArea } from './cells.js';
import type {
  CellValue,
  SheetArea,
  SheetData,
  ValidationRule,
  WorkbookData,
} from './workbook-data.js';

/** The cell that the value is meant for. */
export interface ValidatedCell {
  readonly workbook: WorkbookData;
  readonly sheet: SheetData;
  readonly row: number;
  readonly column: number;
}

type Judgement = (value: CellValue, bounds: readonly Bound[], cell: ValidatedCell) => boolean;
type Bound = ValidationRule['values'][number];

/** @throws NotEmulatedError for a rule whose verdict needs a formula or a calendar unknown here */
export function accepts(rule: ValidationRule, value: CellValue, cell: ValidatedCell): boolean {
  const judge = JUDGEMENTS[rule.criteria];
  if (!judge) throw new NotEmulatedError(`the verdict of a ${rule.criteria} validation rule`);
  if (rule.values.some((bound) => typeof bound === 'string' && isFormulaBound(rule, bound))) {
    throw new NotEmulatedError(`a ${rule.criteria} validation rule whose bound is a formula`);
  }
  return judge(value, rule.values, cell);
}

function isFormulaBound(rule: ValidationRule, bound: string): boolean {
  return bound.startsWith('=') && !rule.criteria.startsWith('VALUE_IN');
}

const EMAIL = /^[^\s@<>()[\],;:"]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const URL = /^(https?:\/\/|ftp:\/\/|mailto:)?[^\s/?#.]+(\.[^\s/?#.]+)+([/?#]\S*)?$/i;

const JUDGEMENTS: Readonly<Record<string, Judgement>> = {
  ...numberJudgements('NUMBER'),
  DATE_AFTER: (value, [bound]) => compare(value, bound, (order) => order > 0),
  DATE_BEFORE: (value, [bound]) => compare(value, bound, (order) => order < 0),
  DATE_BETWEEN: (value, bounds) => isBetween(value, bounds),
  DATE_EQUAL_TO: (value, [bound]) => compare(value, bound, (order) => order === 0),
  DATE_IS_VALID_DATE: (value) => typeof value === 'number',
  DATE_NOT_BETWEEN: (value, bounds) => typeof value === 'number' && !isBetween(value, bounds),
  DATE_ON_OR_AFTER: (value, [bound]) => compare(value, bound, (order) => order >= 0),
  DATE_ON_OR_BEFORE: (value, [bound]) => compare(value, bound, (order) => order <= 0),
  TEXT_CONTAINS: (value, [bound]) => asText(value).includes(asText(bound)),
  TEXT_DOES_NOT_CONTAIN: (value, [bound]) => !asText(value).includes(asText(bound)),
  TEXT_EQUAL_TO: (value, [bound]) => asText(value) === asText(bound),
  TEXT_IS_VALID_EMAIL: (value) => typeof value === 'string' && EMAIL.test(value),
  TEXT_IS_VALID_URL: (value) => typeof value === 'string' && URL.test(value),
  VALUE_IN_LIST: (value, choices) => choices.some((choice) => asText(choice) === asText(value)),
  VALUE_IN_RANGE: (value, [source], cell) => isInRange(value, source, cell),
  CHECKBOX: (value, choices) => isCheckboxValue(value, choices),
};

function numberJudgements(prefix: string): Record<string, Judgement> {
  return {
    [`${prefix}_BETWEEN`]: (value, bounds) => isBetween(value, bounds),
    [`${prefix}_EQUAL_TO`]: (value, [bound]) => compare(value, bound, (order) => order === 0),
    [`${prefix}_GREATER_THAN`]: (value, [bound]) => compare(value, bound, (order) => order > 0),
    [`${prefix}_GREATER_THAN_OR_EQUAL_TO`]: (value, [bound]) =>
      compare(value, bound, (order) => order >= 0),
    [`${prefix}_LESS_THAN`]: (value, [bound]) => compare(value, bound, (order) => order < 0),
    [`${prefix}_LESS_THAN_OR_EQUAL_TO`]: (value, [bound]) =>
      compare(value, bound, (order) => order <= 0),
    [`${prefix}_NOT_BETWEEN`]: (value, bounds) =>
      typeof value === 'number' && !isBetween(value, bounds),
    [`${prefix}_NOT_EQUAL_TO`]: (value, [bound]) => compare(value, bound, (order) => order !== 0),
  };
}

function compare(
  value: CellValue,
  bound: Bound | undefined,
  keeps: (order: number) => boolean,
): boolean {
  return typeof value === 'number' && typeof bound === 'number' && keeps(value - bound);
}

function isBetween(value: CellValue, [low, high]: readonly Bound[]): boolean {
  return compare(value, low, (order) => order >= 0) && compare(value, high, (order) => order <= 0);
}

function asText(value: Bound | CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return 'error' in value ? value.error : '';
  return String(value);
}

function isInRange(value: CellValue, source: Bound | undefined, cell: ValidatedCell): boolean {
  if (!isSheetArea(source)) return false;
  const sheet = cell.workbook.sheets.find((candidate) => candidate.sheetId === source.sheetId);
  if (!sheet) return false;
  const wanted = asText(value);
  return mapArea(
    sheet,
    source.area,
    (choice) => choice !== undefined && asText(choice.value) === wanted,
  )
    .flat()
    .includes(true);
}

function isSheetArea(bound: Bound | undefined): bound is SheetArea {
  return typeof bound === 'object' && bound !== null;
}

function isCheckboxValue(value: CellValue, choices: readonly Bound[]): boolean {
  if (choices.length === 0) return typeof value === 'boolean';
  const unchecked = choices[1] ?? false;
  return asText(value) === asText(choices[0]) || asText(value) === asText(unchecked);
}
