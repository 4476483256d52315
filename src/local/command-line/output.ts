/** Where a verb's answer goes: one JSON document for programs, or text for people. */
import { styleText } from 'node:util';

/** A line on standard error, so that standard output stays the answer's own. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Prints the answer as JSON with `--json`, else the text that `render` makes of it; its notices then
 * go to standard error.
 */
export function answer<T extends object>(
  json: boolean,
  value: T & { readonly notices?: readonly string[] },
  render: (value: T) => string,
): void {
  if (!json) for (const notice of value.notices ?? []) say(notice);
  process.stdout.write(`${json ? JSON.stringify(value) : render(value)}\n`);
}

type Style = Parameters<typeof styleText>[0];

/** Colours only where somebody looks: on a terminal, and not when NO_COLOR is set. */
export function styled(style: Style, text: string): string {
  const wanted = process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
  return wanted ? styleText(style, text) : text;
}

/** `1 row`, `2 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** A progress line that overwrites itself on a terminal and is silent elsewhere. */
export function progressLine(): {
  show: (text: string) => void;
  clear: () => void;
} {
  const isTerminal = process.stderr.isTTY === true;
  return {
    show: (text) => {
      if (isTerminal) process.stderr.write(`\r\x1b[2K${text}`);
    },
    clear: () => {
      if (isTerminal) process.stderr.write('\r\x1b[2K');
    },
  };
}
