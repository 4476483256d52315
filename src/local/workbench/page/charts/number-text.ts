/** The texts of a value axis. */
import { formatDisplay } from '../../../formats/display-value.js';

/** Names that the configuration options have for formats. */
const NAMED: Readonly<Record<string, string>> = {
  none: '0.##########',
  decimal: '#,##0.###',
  scientific: '0.##E+00',
  currency: '$#,##0.00',
  percent: '0%',
};

/** @param format a name, or a pattern as the Unicode rules write it; undefined: as it comes */
export function axisText(value: number, format: string | undefined, locale: string): string {
  // Steps of 0.02 add up to 0.9400000000000001.
  const rounded = Number(value.toPrecision(12));
  const pattern = format === undefined ? undefined : (NAMED[format] ?? inSheets(format));
  try {
    return formatDisplay(rounded, pattern, locale);
  } catch {
    return String(rounded);
  }
}

/** Unicode patterns quote with apostrophes, Sheets with quotation marks. */
function inSheets(pattern: string): string {
  return pattern.replace(/'([^']*)'/g, (_, text: string) => `"${text || "'"}"`);
}
