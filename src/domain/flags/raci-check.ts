/** RACI_CHECK: one accountable, at least one responsible, nothing but the four letters. */
import { RACI_LETTERS } from '../vocabulary.js';
import type { BlankCell } from './read-argument.js';
import { isBlank } from './read-argument.js';

const LETTERS: ReadonlySet<string> = new Set(RACI_LETTERS);

/** The letters of one cell; several are parted by a stroke, comma, plus, ampersand or space. */
function lettersOf(cell: unknown): string[] {
  return [...new Set(String(cell).match(/[^\s/,;+&]+/g) ?? [])];
}

/**
 * `OK`, or what is wrong with one row of the matrix, joined by `; `: `no A`, `2 A`, `no R`,
 * `"X" is not R, A, C or I`. Letters count in either case. An empty row: blank.
 */
export function raciCheck(row: readonly unknown[]): string | BlankCell {
  const cells = row.filter((cell) => !isBlank(cell)).map(lettersOf);
  if (cells.length === 0) return '';
  const words = cells.flat();
  const count = (letter: string) =>
    cells.filter((cell) => cell.some((word) => word.toUpperCase() === letter)).length;
  const accountable = count('A');
  const faults: string[] = [];
  if (accountable === 0) faults.push('no A');
  if (accountable > 1) faults.push(`${accountable} A`);
  if (count('R') === 0) faults.push('no R');
  for (const word of new Set(words)) {
    if (!LETTERS.has(word.toUpperCase())) faults.push(`"${word}" is not R, A, C or I`);
  }
  return faults.length === 0 ? 'OK' : faults.join('; ');
}
