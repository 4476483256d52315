/** How a locale writes formulas: its decimal sign decides the separators. */

const decimalCommas = new Map<string, boolean>();

/**
 * Whether a locale writes 1,5 and therefore separates arguments by `;` and the columns of an array
 * by `\`.
 *
 * @param locale Google's form, e.g. `de_DE`; an unknown one counts as English
 */
export function usesDecimalComma(locale: string): boolean {
  const known = decimalCommas.get(locale);
  if (known !== undefined) return known;
  const answer = askDecimalSign(locale) === ',';
  decimalCommas.set(locale, answer);
  return answer;
}

function askDecimalSign(locale: string): string {
  try {
    const parts = new Intl.NumberFormat(locale.replaceAll('_', '-')).formatToParts(1.5);
    return parts.find((part) => part.type === 'decimal')?.value ?? '.';
  } catch {
    return '.';
  }
}
