/** Which of the cells that a row needs are blank. */

/**
 * The words for each blank cell, in the order in which they are asked for.
 * @param parts each field with what is said where it is blank, e.g. `['owner', 'no owner']`
 */
export function missingParts<Row>(
  row: Row,
  parts: readonly (readonly [keyof Row, string])[],
): string[] {
  const isBlank = (value: unknown) => String(value ?? '').trim().length === 0;
  return parts.filter(([field]) => isBlank(row[field])).map(([, words]) => words);
}
