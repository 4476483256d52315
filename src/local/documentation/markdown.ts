/** The little Markdown that the generated pages need. */

/** A table; pipes and line ends in a cell are written so that they stay inside it. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** First line of each generated page. */
export function generatedNotice(from: string): string {
  return `<!-- Made by \`npm run docs\` from ${from}; edit that, not this page. -->`;
}
