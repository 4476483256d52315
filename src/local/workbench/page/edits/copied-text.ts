/** Reads the text form in which spreadsheets put cells on the clipboard. */

/**
 * Rows end with a line break, cells with a tab; a cell in double quotes may hold both, and doubled
 * quotes. One line break at the very end is the end of the last row, not another row.
 */
export function parseCopiedText(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (source === '') return [];
  const rows: string[][] = [[]];
  let place = 0;
  while (place <= source.length) {
    const cell = readCell(source, place);
    rows.at(-1)?.push(cell.text);
    if (source[cell.end] === '\n') rows.push([]);
    place = cell.end + 1;
  }
  return rows;
}

function readCell(source: string, start: number): { text: string; end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
  quoted.lastIndex = start;
  const match = quoted.exec(source);
  // A line break or tab inside is why a cell is quoted; a quoted word by itself is just a word.
  if (match?.[1] !== undefined && /[\t\n"]/.test(match[1])) {
    return { text: match[1].replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const plain = /[^\t\n]*/y;
  plain.lastIndex = start;
  const text = plain.exec(source)?.[0] ?? '';
  return { text, end: start + text.length };
}
