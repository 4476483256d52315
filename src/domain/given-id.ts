/** The identifiers that rows are given when nobody typed one: a letter and a number that counts up. */

/** The letter of each kind of row that the add-on makes. */
export const ID_PREFIXES = {
  actions: 'T',
  decisions: 'D',
  escalations: 'E',
  risks: 'R',
  changes: 'C',
} as const;

/**
 * Gives identifiers one after the other: the prefix, a hyphen and a number of at least four digits,
 * beginning above the highest in use.
 *
 * @example idGiver('A', ['A-0417', 'x'])() //=> 'A-0418'
 */
export function idGiver(prefix: string, used: Iterable<string>): () => string {
  let highest = 0;
  for (const id of used) {
    const digits = id.startsWith(`${prefix}-`) ? id.slice(prefix.length + 1) : '';
    if (/^\d{1,15}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return () => {
    highest += 1;
    return `${prefix}-${String(highest).padStart(4, '0')}`;
  };
}
