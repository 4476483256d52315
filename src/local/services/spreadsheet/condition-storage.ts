/** Conditions of conditional formats and filters between the script's values and the workbook's data. */
import { NotEmulatedError } from '../../boundary/errors.js';
import { EnumValue } from '../../boundary/service-object.js';
import { fromSerial, toSerial } from '../../formats/serial-date.js';
import type { Condition } from './boolean-criteria-builder.js';
import { enumValue, RelativeDate } from './enumerations.js';

/** Dates become serials, relative dates their names. */
export function storedValues(condition: Condition, timeZone: string): (string | number)[] {
  return condition.values.map((value) => {
    if (value instanceof EnumValue) return value.name();
    if (value instanceof Date) return toSerial(value.getTime(), timeZone);
    if (typeof value === 'string' || typeof value === 'number') return value;
    throw new NotEmulatedError(`a ${condition.criteria} condition with such a value`);
  });
}

/** The reverse of {@link storedValues}. */
export function scriptValues(
  criteria: string,
  values: readonly (string | number)[],
  timeZone: string,
): unknown[] {
  return values.map((value) => {
    if (criteria.endsWith('_RELATIVE')) return enumValue(RelativeDate, String(value));
    return criteria.startsWith('DATE_') && typeof value === 'number'
      ? new Date(fromSerial(value, timeZone))
      : value;
  });
}
