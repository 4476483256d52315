/** The format of an axis as a number pattern of Sheets. */

/** Names that the configuration options have for formats. */
const NAMED: Readonly<Record<string, string>> = {
  none: '0.##########',
  decimal: '#,##0.###',
  scientific: '0.##E+00',
  currency: '$#,##0.00',
  percent: '0%',
};

/** @param format a name, or a pattern as the Unicode rules write it: those quote with apostrophes */
export function axisPattern(format: string): string {
  const named = NAMED[format];
  return named ?? format.replace(/'([^']*)'/g, (_, text: string) => `"${text || "'"}"`);
}
