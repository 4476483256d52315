/**
 * The only file that knows the package numfmt, which shows numbers by Excel's pattern language.
 *
 * Imported by path: version 4.0.1 promises `dist/index.cjs` to `require` and does not ship it, so
 * that Jest cannot resolve the bare name.
 */
import { format, getLocale, isDateFormat, listLocales, parseLocale } from 'numfmt';
import { NotEmulatedError } from '../boundary/errors.js';

/**
 * A number or text by a pattern, in the words of a locale.
 *
 * @throws Error where the pattern is not one
 */
export function showByPattern(value: number | string, pattern: string, localeTag: string): string {
  // Google counts 1900 as a common year, Excel does not.
  return format(pattern, value, { locale: localeTag, leap1900: false });
}

/** True where the pattern shows a date, a time or a duration. */
export function isDatePattern(pattern: string): boolean {
  return isDateFormat(pattern);
}

/** Without its own words for a language the formatter would answer in English. */
function knowsLanguage(localeTag: string): boolean {
  return listLocales().includes(parseLocale(localeTag).language);
}

/** The words that {@link showByPattern} uses in a locale. */
export interface FormatterWords {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly trueWord: string;
  readonly falseWord: string;
}

/**
 * The formatter's words in a locale.
 *
 * @throws NotEmulatedError where it has none for the language
 */
export function formatterWords(localeTag: string): FormatterWords {
  const data = getLocale(localeTag);
  if (data === undefined || !knowsLanguage(localeTag)) {
    throw new NotEmulatedError(`the locale ${localeTag}`);
  }
  return {
    months: [...data.mmmm, ...data.mmm],
    weekdays: [...data.dddd, ...data.ddd],
    trueWord: data.bool[0],
    falseWord: data.bool[1],
  };
}
