/** The formulas inside validation and conditional-format rules, which follow the cells that they name. */

import { rewriteReferences, shiftReferences } from '../formulas/rewrite-references.js';
import { adjustForInsertDelete } from '../formulas/structural-change.js';
import { singleCell } from './areas.js';
import { forEachCell, wholeSheet } from './cells.js';
import type { LineChange } from './line-change.js';
import type {
  Area,
  CellData,
  ConditionalFormat,
  SheetData,
  ValidationRule,
  WorkbookData,
} from './workbook-data.js';

/** What becomes of a rule's formula; `places` are its cells, the formula being about the first one. */
export type RuleRewriting = (formula: string, home: SheetData, places: readonly Area[]) => string;

/**
 * Rewrites the formulas of all rules.
 * @returns what puts the new rules in place, so that a refusal comes before anything has changed
 */
export function planRuleFormulas(workbook: WorkbookData, rewrite: RuleRewriting): () => void {
  const plans = workbook.sheets.map((sheet) => {
    const conditionalFormats = sheet.conditionalFormats.map((rule) =>
      rewrittenFormat(rule, (formula) => rewrite(formula, sheet, rule.areas)),
    );
    const validations = rewrittenValidations(sheet, rewrite);
    return () => {
      sheet.conditionalFormats = conditionalFormats;
      for (const [cell, rule] of validations) cell.validation = rule;
    };
  });
  return () => {
    for (const apply of plans) apply();
  };
}

function rewrittenFormat(
  rule: ConditionalFormat,
  rewrite: (formula: string) => string,
): ConditionalFormat {
  const { condition, gradient } = rule;
  const inText = <Value>(value: Value) => (isFormula(value) ? rewrite(value) : value);
  return {
    ...rule,
    ...(condition ? { condition: { ...condition, values: condition.values.map(inText) } } : {}),
    ...(gradient
      ? { gradient: gradient.map((point) => ({ ...point, value: inText(point.value) })) }
      : {}),
  };
}

/** Cells that share a rule go on sharing one. */
function rewrittenValidations(
  sheet: SheetData,
  rewrite: RuleRewriting,
): ReadonlyMap<CellData, ValidationRule> {
  const users = new Map<ValidationRule, { cells: CellData[]; places: Area[] }>();
  forEachCell(sheet, wholeSheet(sheet), (cell, row, column) => {
    const { validation } = cell;
    if (!validation || !hasFormula(validation)) return;
    const known = users.get(validation) ?? { cells: [], places: [] };
    users.set(validation, known);
    known.cells.push(cell);
    known.places.push(singleCell(row, column));
  });
  const rewritten = new Map<CellData, ValidationRule>();
  for (const [rule, { cells, places }] of users) {
    const values = rule.values.map((value) =>
      isFormula(value) ? rewrite(value, sheet, places) : value,
    );
    const next = { ...rule, values };
    for (const cell of cells) rewritten.set(cell, next);
  }
  return rewritten;
}

function isFormula(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('=');
}

/** The items of a list are texts, whatever they begin with. */
function hasFormula({ criteria, values }: ValidationRule): boolean {
  return criteria !== 'VALUE_IN_LIST' && criteria !== 'CHECKBOX' && values.some(isFormula);
}

/** References after a change of lines; where the first cell is deleted, the next becomes the first. */
export function afterLineChange(changed: SheetData, change: LineChange): RuleRewriting {
  return (formula, home, places) => {
    const anchored = home === changed ? aboutSurvivor(formula, places, change) : formula;
    return adjustForInsertDelete(anchored, home.name, { sheetName: changed.name, ...change });
  };
}

function aboutSurvivor(formula: string, places: readonly Area[], change: LineChange): string {
  const [first] = places;
  if (change.kind !== 'delete' || !first) return formula;
  const end = change.at + change.count;
  const isRows = change.axis === 'rows';
  const survivor = places.find((place) => (isRows ? place.bottom : place.right) >= end) ?? first;
  const isDeleted = (line: number) => line >= change.at && line < end;
  if (!isDeleted(isRows ? first.top : first.left)) return formula;
  const top = isRows && isDeleted(survivor.top) ? end : survivor.top;
  const left = !isRows && isDeleted(survivor.left) ? end : survivor.left;
  return shiftReferences(formula, { rows: top - first.top, columns: left - first.left });
}

/** References to a sheet that is gone. */
export function withoutSheet(name: string): RuleRewriting {
  const gone = name.toLowerCase();
  return (formula) =>
    rewriteReferences(formula, (reference) =>
      reference.sheet?.toLowerCase() === gone ? '#REF!' : undefined,
    );
}
