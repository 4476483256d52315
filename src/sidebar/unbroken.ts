/** Keeps what belongs together on one line. */

const NARROW_PLACES: readonly (readonly [pattern: RegExp, unbroken: string])[] = [
  [/(\d) (?=%|h\b|min\b|days?\b|weeks?\b|hours?\b)/g, '$1\u00a0'],
  [/\b(n) = (?=\d)/g, '$1\u00a0=\u00a0'],
  [/ ▸ /g, '\u00a0▸ '],
];

/**
 * The same text, in which a line breaks neither between a number and its unit nor around `n = 40`.
 *
 * @example unbroken('at 92 % for 2 weeks') //=> 'at 92\u00a0% for 2\u00a0weeks'
 */
export function unbroken(text: string): string {
  return NARROW_PLACES.reduce((line, [pattern, kept]) => line.replace(pattern, kept), text);
}
