/** What a script reads from a cell: numbers, texts, booleans and dates; '' where it is blank. */
import { isDateFormat } from '../../formats/display-value.js';
import { fromSerial } from '../../formats/serial-date.js';
import type { CellData, CellValue } from '../../model/workbook-data.js';

export type ScriptValue = number | string | boolean | Date;

const dateFormats = new Map<string, boolean>();

/** Whether numbers under this pattern are dates, times or durations. */
export function showsDates(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  const known = dateFormats.get(numberFormat);
  if (known !== undefined) return known;
  const answer = isDateFormat(numberFormat);
  dateFormats.set(numberFormat, answer);
  return answer;
}

/** The value of a cell as `getValue` answers it; dates are instants in the spreadsheet's zone. */
export function toScriptValue(
  cell: CellData | undefined,
  numberFormat: string | undefined,
  timeZone: string,
): ScriptValue {
  if (!cell) return '';
  const { value } = cell;
  if (typeof value === 'number') {
    return showsDates(numberFormat) ? new Date(fromSerial(value, timeZone)) : value;
  }
  return plainValue(value);
}

function plainValue(value: Exclude<CellValue, number>): string | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
