/** Lays words out for a terminal. */

/** Widest line: what can be read without moving the head. */
const READING_WIDTH = 100;

/** Columns to write in: the terminal's, but not wider than is comfortable to read. */
export function lineWidth(): number {
  return Math.min(process.stdout.columns ?? READING_WIDTH, READING_WIDTH);
}

/** A number and its per cent sign stay together. */
const BREAKS = / +(?!%)/;

/** Breaks a text at spaces so that, indented, no line is wider than the terminal. */
export function wrapped(text: string, indent: number, width = lineWidth()): string {
  const room = Math.max(20, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAKS)) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((each) => ' '.repeat(indent) + each).join('\n');
}
