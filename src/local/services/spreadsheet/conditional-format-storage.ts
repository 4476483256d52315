/** Conditional-format rules between the script's objects and the sheet's data. */
import { ServiceError } from '../../boundary/errors.js';
import { rewriteReferences } from '../../formulas/rewrite-references.js';
import type { ConditionalFormat, SheetData } from '../../model/workbook-data.js';
import { scriptValues, storedValues } from './condition-storage.js';
import { ConditionalFormatRule } from './conditional-format-rule.js';
import type { WorkbookSession } from './workbook-session.js';

/** @throws ServiceError where a range or the formula is of another sheet */
export function toConditionalFormat(
  session: WorkbookSession,
  sheet: SheetData,
  rule: ConditionalFormatRule,
): ConditionalFormat {
  const { ranges, condition, look, gradient } = rule.snapshot();
  if (ranges.some((range) => range.sheetData !== sheet)) {
    throw new ServiceError('Conditional format rule cannot reference a different sheet.');
  }
  if (condition?.criteria === 'CUSTOM_FORMULA') refuseOtherSheets(condition.values, sheet);
  const areas = ranges.map((range) => range.area);
  if (!condition) return { areas, gradient };
  const { criteria } = condition;
  const values = storedValues(condition, session.workbook.timeZone);
  return { areas, condition: { criteria, values, format: look } };
}

/** The script's object for a stored rule. */
export function toConditionalFormatRule(
  session: WorkbookSession,
  sheet: SheetData,
  stored: ConditionalFormat,
): ConditionalFormatRule {
  const { condition } = stored;
  return new ConditionalFormatRule(session.execution, {
    ranges: stored.areas.map((area) => session.objects.range(session, sheet, area)),
    condition: condition
      ? {
          criteria: condition.criteria,
          values: scriptValues(condition.criteria, condition.values, session.workbook.timeZone),
        }
      : null,
    look: condition?.format ?? {},
    gradient: stored.gradient ?? [],
  });
}

function refuseOtherSheets(values: readonly unknown[], sheet: SheetData): void {
  const name = sheet.name.toLowerCase();
  rewriteReferences(String(values[0] ?? ''), (reference) => {
    if (reference.sheet !== null && reference.sheet.toLowerCase() !== name) {
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    }
    return undefined;
  });
}
