/** A number that a person types into a cell of percents: Sheets takes 5 for 5 %. */
import { conventionsOf } from '../../../formats/locale-conventions.js';
import { readTypedNumber } from '../../../formats/typed-number.js';

/** Quoted words and escaped characters say nothing about the number. */
const LITERALS = /"[^"]*"|\\./g;

function isPercent(numberFormat: string | undefined): boolean {
  return numberFormat?.replace(LITERALS, '').includes('%') ?? false;
}

/**
 * The text as Sheets reads it: `5` in a cell that shows percents is `5%`; everything else, `5%` and
 * `=A1` included, stays as it was typed.
 *
 * @param numberFormat - the cell's present pattern
 * @param locale - the spreadsheet's, e.g. `en_US`
 */
export function inPercent(text: string, numberFormat: string | undefined, locale: string): string {
  if (!isPercent(numberFormat)) return text;
  const percent = `${text.trim()}%`;
  return readTypedNumber(percent, conventionsOf(locale)) === null ? text : percent;
}
