/** What becomes of a start on a port that another program has. */
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { freePort, type TakenPort } from '../workbench/http/listen.js';
import { say } from './output.js';
import { UserError } from './user-error.js';

/** Where the workbench listens unless told otherwise. */
export const DEFAULT_PORT = 8750;

export interface PortChooser {
  /** Whether the port was asked for by number: then no other is taken unasked. */
  readonly isAsked: boolean;
  /** The command that was given, to be repeated with another port, e.g. `npm start --`. */
  readonly command: string;
  /** Asks the person a question to which Enter means yes; null where nobody sits at a terminal. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
}

/**
 * Says who has the port and offers the next free one.
 * @returns the port to try next
 * @throws {UserError} where there is none, the person does not want it, or nobody can be asked
 */
export async function settlePort(
  { port, by, free }: TakenPort,
  { isAsked, command, ask }: PortChooser,
): Promise<number> {
  const who = by ? `the workbench of ${by.fileName} (${by.address})` : 'another program';
  const fact = `Port ${port} is in use by ${who}.`;
  if (free === null)
    throw new UserError(`${fact} Choose one far from it: ${command} --port NUMBER`);
  const offer = `Port ${free} is free: ${command} --port ${free}`;
  if (ask) {
    if (await ask(`${fact} Use port ${free} instead? [Y/n] `)) return free;
    throw new UserError(`Nothing was started. Choose a port: ${command} --port NUMBER`);
  }
  if (isAsked) throw new UserError(`${fact} ${offer}`);
  say(`${fact} Port ${free} is used instead.`);
  return free;
}

/**
 * What a start on a workbook that is open elsewhere is told beside that: how another one is served.
 * Blank where the port is free, so that nothing needs to be said of it.
 */
export async function portForAnother(port: number): Promise<string> {
  const free = await freePort(port);
  if (free === null || free === port) return '';
  const command = startCommand('BOOK.xlsx', []);
  return ` Port ${port} is in use; to serve another workbook beside it: ${command} --port ${free}`;
}

/** Asks on the terminal; null where standard input or standard error is none. */
export function terminalAsker(): PortChooser['ask'] {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      const closed = once(terminal, 'close').then(() => 'n');
      // Ctrl+C and Ctrl+D mean no.
      const answered = terminal.question(question).catch(() => 'n');
      const answer = await Promise.race([answered, closed]);
      return /^(y(es)?)?$/i.test(answer.trim());
    } finally {
      terminal.close();
    }
  };
}

/**
 * The words that started this program, without a port, as a person types them again.
 * @param book the workbook as it was named; undefined for the sample
 */
export function startCommand(book: string | undefined, script: readonly string[]): string {
  const words = [
    ...(book === undefined ? [] : [book]),
    ...script.flatMap((file) => ['--script', file]),
  ];
  const start =
    process.env['npm_lifecycle_event'] === 'start' ? 'npm start --' : 'npm run -s cadence -- serve';
  return [start, ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
