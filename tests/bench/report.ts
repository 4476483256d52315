/** Tables of results as plain text, one per section. */

/** One line of a table: its name, then one text per further column. */
export type Line = readonly [name: string, ...cells: string[]];

/** Prints a titled table, numbers to the right. */
export function printTable(title: string, header: Line, lines: readonly Line[]): void {
  const all = [header, ...lines];
  const widths = header.map((_, column) =>
    Math.max(...all.map((line) => (line[column] ?? '').length)),
  );
  const show = (line: Line) =>
    widths
      .map((width, column) => {
        const text = line[column] ?? '';
        return column === 0 ? text.padEnd(width) : text.padStart(width);
      })
      .join('  ');
  process.stdout.write(`\n${title}\n`);
  for (const line of all) process.stdout.write(`  ${show(line)}\n`);
}

/** A sentence below a table: what is to be reached, or what the figures stand for. */
export function note(sentence: string): void {
  process.stdout.write(`  ${sentence}\n`);
}

/** `12.3 ms`; three figures. */
export function milliseconds(ms: number): string {
  return `${figures(ms)} ms`;
}

/** `12.3–45.6`; of milliseconds. */
export function spread(values: readonly number[]): string {
  return `${figures(Math.min(...values))}–${figures(Math.max(...values))}`;
}

/** `1.23 M/s` or `45.6 k/s` of so many rows in so many milliseconds. */
export function rowsPerSecond(rows: number, ms: number): string {
  const rate = rows / (ms / 1000);
  return rate >= 1e6 ? `${figures(rate / 1e6)} M/s` : `${figures(rate / 1e3)} k/s`;
}

/** How many times the first is the second: `× 0.25`. */
export function ratio(one: number, other: number): string {
  return `× ${figures(one / other)}`;
}

/** `20,000`. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

function figures(value: number): string {
  if (value >= 100) return count(Math.round(value));
  return value.toPrecision(3).replace(/e.*$/, '');
}
