/** Validation rules between the script's objects and the workbook's data. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import { fromSerial, toSerial } from '../../formats/serial-date.js';
import type { ValidationRule } from '../../model/workbook-data.js';
import { DataValidation } from './data-validation.js';
import { RangeGeometry } from './range-geometry.js';
import type { WorkbookSession } from './workbook-session.js';

/** @throws ServiceError where the rule has no criterion */
export function toRule(session: WorkbookSession, validation: DataValidation): ValidationRule {
  const { criteria, values, showDropdown, allowInvalid, helpText } = validation.snapshot();
  if (criteria === null) throw new ServiceError('The data validation rule has no criteria.');
  return {
    criteria,
    values: values.map((value) => toStored(session, value)),
    showDropdown,
    allowInvalid,
    helpText,
  };
}

/** The script's object for a stored rule. */
export function toValidation(session: WorkbookSession, rule: ValidationRule): DataValidation {
  const isDate = rule.criteria.startsWith('DATE_');
  const values = rule.values.map((value) => {
    if (typeof value === 'object' && value !== null) {
      const sheet = session.sheetById(value.sheetId);
      if (!sheet) throw new NotEmulatedError('a data validation rule over a deleted sheet');
      return session.objects.range(session, sheet, value.area);
    }
    return isDate && typeof value === 'number'
      ? new Date(fromSerial(value, session.workbook.timeZone))
      : value;
  });
  return new DataValidation(session.execution, { ...rule, values });
}

function toStored(session: WorkbookSession, value: unknown): ValidationRule['values'][number] {
  if (value instanceof RangeGeometry) {
    return { sheetId: value.sheetData.sheetId, area: value.area };
  }
  if (value instanceof Date) return toSerial(value.getTime(), session.workbook.timeZone);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (value === null || value === undefined) return null;
  throw new NotEmulatedError('a data validation rule with such a value');
}
