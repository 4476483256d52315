/** Drop-downs and other data validations: Google's rules, to and from xlsx's. */
import type { DataValidation } from 'hucre/xlsx';
import type { SheetArea, ValidationRule } from '../../model/workbook-data.js';
import { type CellPlace, cellA1 } from './areas.js';
import {
  type FileReferences,
  formulaText,
  fromFileReference,
  toFileReference,
} from './file-references.js';
import { fromFileFormula, toFileFormula } from './formula-text.js';
import { cutText, withoutUnsayable } from './xml-text.js';

/** A rule in the file, without its cells. */
export type FileValidation = Omit<DataValidation, 'range'>;
type Condition = Pick<FileValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;
type Operator = NonNullable<DataValidation['operator']>;

/** Excel's limit of a list written out in the rule. */
const MAX_LIST_LENGTH = 255;
const MAX_PROMPT_LENGTH = 255;
const MAX_ERROR_LENGTH = 225;

const COMPARISONS: Readonly<Record<string, readonly ['decimal' | 'date', Operator]>> = {
  NUMBER_BETWEEN: ['decimal', 'between'],
  NUMBER_NOT_BETWEEN: ['decimal', 'notBetween'],
  NUMBER_EQUAL_TO: ['decimal', 'equal'],
  NUMBER_NOT_EQUAL_TO: ['decimal', 'notEqual'],
  NUMBER_GREATER_THAN: ['decimal', 'greaterThan'],
  NUMBER_LESS_THAN: ['decimal', 'lessThan'],
  NUMBER_GREATER_THAN_OR_EQUAL_TO: ['decimal', 'greaterThanOrEqual'],
  NUMBER_LESS_THAN_OR_EQUAL_TO: ['decimal', 'lessThanOrEqual'],
  DATE_BETWEEN: ['date', 'between'],
  DATE_NOT_BETWEEN: ['date', 'notBetween'],
  DATE_EQUAL_TO: ['date', 'equal'],
  DATE_AFTER: ['date', 'greaterThan'],
  DATE_BEFORE: ['date', 'lessThan'],
  DATE_ON_OR_AFTER: ['date', 'greaterThanOrEqual'],
  DATE_ON_OR_BEFORE: ['date', 'lessThanOrEqual'],
};

/** Criteria that the file can only say as a formula about the first cell. */
const TEXT_FORMULAS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  TEXT_CONTAINS: (cell, text) => `ISNUMBER(SEARCH(${text},${cell}))`,
  TEXT_DOES_NOT_CONTAIN: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  TEXT_EQUAL_TO: (cell, text) => `EXACT(${cell},${text})`,
  TEXT_IS_VALID_EMAIL: (cell) => `ISNUMBER(MATCH("*?@?*.?*",${cell},0))`,
  TEXT_IS_VALID_URL: (cell) => `ISNUMBER(SEARCH("?*.?*",${cell}))`,
};

/** The rule for the file; undefined where xlsx has none like it. `first`: its top-left cell. */
export function toFileValidation(
  rule: ValidationRule,
  first: CellPlace,
  references: FileReferences,
): FileValidation | undefined {
  const condition = toFileCondition(rule, first, references);
  if (condition === undefined) return undefined;
  const help = rule.helpText === null ? '' : withoutUnsayable(rule.helpText);
  return {
    ...condition,
    allowBlank: true,
    showErrorMessage: true,
    ...(rule.allowInvalid ? { errorStyle: 'warning' as const } : {}),
    ...(help === ''
      ? {}
      : {
          showInputMessage: true,
          inputMessage: cutText(help, MAX_PROMPT_LENGTH),
          errorMessage: cutText(help, MAX_ERROR_LENGTH),
        }),
  };
}

function toFileCondition(
  rule: ValidationRule,
  first: CellPlace,
  references: FileReferences,
): Condition | undefined {
  const { criteria, values } = rule;
  if (criteria === 'CHECKBOX') {
    return listCondition(values.length === 0 ? ['TRUE', 'FALSE'] : values);
  }
  if (criteria === 'VALUE_IN_LIST') return listCondition(values);
  if (criteria === 'VALUE_IN_RANGE') return rangeCondition(values[0], references);
  if (criteria === 'DATE_IS_VALID_DATE') {
    return { type: 'date', operator: 'greaterThanOrEqual', formula1: '0' };
  }
  if (criteria === 'CUSTOM_FORMULA') {
    const formula = toFileFormula(String(values[0] ?? ''), references.dialect);
    return formula === undefined ? undefined : { type: 'custom', formula1: formula };
  }
  const comparison = COMPARISONS[criteria];
  if (comparison !== undefined) return comparisonCondition(comparison, values);
  const formula = TEXT_FORMULAS[criteria];
  const text = formulaText(cutText(withoutUnsayable(String(values[0] ?? '')), 250));
  return formula === undefined
    ? undefined
    : { type: 'custom', formula1: formula(cellA1(first), text) };
}

function listCondition(values: ValidationRule['values']): Condition | undefined {
  const items = values.map((value) => withoutUnsayable(String(value)));
  const isSayable =
    items.length > 0 &&
    items.join(',').length <= MAX_LIST_LENGTH &&
    items.every((item) => item === item.trim() && item !== '' && !/[,\r\n]/.test(item));
  if (!isSayable) return undefined;
  return { type: 'list', values: items.map((item) => item.replaceAll('"', '""')) };
}

function rangeCondition(
  range: ValidationRule['values'][number] | undefined,
  references: FileReferences,
): Condition | undefined {
  if (!isSheetArea(range)) return undefined;
  const reference = toFileReference(range, references);
  return reference === undefined ? undefined : { type: 'list', formula1: reference };
}

function isSheetArea(value: unknown): value is SheetArea {
  return typeof value === 'object' && value !== null && 'sheetId' in value;
}

function comparisonCondition(
  [type, operator]: readonly ['decimal' | 'date', Operator],
  values: ValidationRule['values'],
): Condition | undefined {
  const [first, second] = values;
  if (typeof first !== 'number') return undefined;
  return {
    type,
    operator,
    formula1: String(first),
    ...(typeof second === 'number' ? { formula2: String(second) } : {}),
  };
}

/** The rule that the file's words mean by themselves; undefined for what Sheets has no rule for. */
export function fromFileValidation(
  file: FileValidation,
  references: FileReferences,
  ownSheetId: number,
): ValidationRule | undefined {
  const condition = fromFileCondition(file, references, ownSheetId);
  if (condition === undefined) return undefined;
  const isStrict = file.showErrorMessage === true && (file.errorStyle ?? 'stop') === 'stop';
  return {
    ...condition,
    showDropdown: true,
    allowInvalid: !isStrict,
    helpText: file.inputMessage ?? null,
  };
}

type GoogleCondition = Pick<ValidationRule, 'criteria' | 'values'>;

function fromFileCondition(
  file: FileValidation,
  references: FileReferences,
  ownSheetId: number,
): GoogleCondition | undefined {
  switch (file.type) {
    case 'list':
      return fromFileList(file, references, ownSheetId);
    case 'custom':
      if (file.formula1 === undefined) return undefined;
      return {
        criteria: 'CUSTOM_FORMULA',
        values: [fromFileFormula(file.formula1, references.dialect)],
      };
    case 'whole':
    case 'decimal':
    case 'date':
      return fromFileComparison(file);
    default:
      return undefined;
  }
}

function fromFileList(
  file: FileValidation,
  references: FileReferences,
  ownSheetId: number,
): GoogleCondition | undefined {
  if (file.values !== undefined) {
    const values = file.values.map((value) => value.trim().replaceAll('""', '"'));
    const isCheckbox = values.join().toUpperCase() === 'TRUE,FALSE';
    return isCheckbox
      ? { criteria: 'CHECKBOX', values: [] }
      : { criteria: 'VALUE_IN_LIST', values };
  }
  const range = fromFileReference(file.formula1 ?? '', references, ownSheetId);
  return range === undefined ? undefined : { criteria: 'VALUE_IN_RANGE', values: [range] };
}

function fromFileComparison(file: FileValidation): GoogleCondition | undefined {
  const kind = file.type === 'date' ? 'date' : 'decimal';
  const operator = file.operator ?? 'between';
  const criteria = Object.keys(COMPARISONS).find((name) => {
    const comparison = COMPARISONS[name];
    return comparison?.[0] === kind && comparison[1] === operator;
  });
  // LibreOffice writes a second value also where the operator takes one.
  const isPair = operator === 'between' || operator === 'notBetween';
  const values = [file.formula1, isPair ? file.formula2 : undefined]
    .filter((formula) => formula !== undefined)
    .map(Number);
  if (criteria === undefined || values.length === 0 || values.some(Number.isNaN)) return undefined;
  return { criteria, values };
}
