/** The texts of a value axis. */
import { axisPattern } from '../../../charts/axis-pattern.js';
import { formatDisplay } from '../../../formats/display-value.js';

/** @param format a name, or a pattern as the Unicode rules write it; undefined: as it comes */
export function axisText(value: number, format: string | undefined, locale: string): string {
  // Steps of 0.02 add up to 0.9400000000000001.
  const rounded = Number(value.toPrecision(12));
  const pattern = format === undefined ? undefined : axisPattern(format);
  try {
    const text = formatDisplay(rounded, pattern, locale);
    // Sheets leaves the sign of decimals that are not there, the Unicode rules do not.
    return pattern?.includes('.#') ? text.replace(/[.,](?!\d)/, '') : text;
  } catch {
    return String(rounded);
  }
}
