/** `serve`: shows the workbook in the browser, with the add-on at work in it. */
import { spawn } from 'node:child_process';
import { InvalidArgumentError } from 'commander';
import { DiskError } from '../../disk/disk-error.js';
import { addOnProject, projectOfFiles } from '../../workbench/engine/script-project.js';
import { Workbench } from '../../workbench/workbench.js';
import { existingBook } from '../arguments.js';
import { projectFile } from '../bundle.js';
import { answer, say } from '../output.js';
import {
  DEFAULT_PORT,
  portForAnother,
  settlePort,
  startCommand,
  terminalAsker,
} from '../port-choice.js';
import { sampleBook } from '../sample-book.js';
import { UserError } from '../user-error.js';
import type { JsonOption, Verb } from './verb.js';

interface ServeOptions extends JsonOption {
  readonly port?: number;
  readonly script?: readonly string[];
  readonly open?: boolean;
}

export const serveVerb: Verb = (program) => {
  program
    .command('serve')
    .description('show the workbook in the browser, with the add-on at work in it')
    .argument('[book]', 'the .xlsx file, saved within a second of each change; a sample without it')
    .option(
      '--port <number>',
      `the port to listen on; ${DEFAULT_PORT} or the next free one without it`,
      portNumber,
    )
    .option(
      '--script <file>',
      'a .js or .gs file to run instead of the add-on, with the .html and appsscript.json beside it; once per file',
      (file: string, others: readonly string[] = []) => [...others, file],
    )
    .option('--open', 'open the browser')
    .action(async (book: string | undefined, options: ServeOptions) => {
      const command = startCommand(book, options.script ?? []);
      await serve(book === undefined ? await sampleBook() : existingBook(book), options, command);
    });
};

function portNumber(word: string): number {
  const port = Number(word);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a port from 1 to 65535.');
}

/** Resolves when the person has stopped it and all is saved. */
async function serve(book: string, options: ServeOptions, command: string): Promise<void> {
  const script = options.script ? await projectOfFiles(options.script) : await addOnProject();
  const chooser = { isAsked: options.port !== undefined, command, ask: terminalAsker() };
  const crash = deferred<Error>();
  const stopped = stopSignal();
  const port = options.port ?? DEFAULT_PORT;
  const workbench = await Workbench.start({
    book,
    script,
    port,
    settlePort: (taken) => settlePort(taken, chooser),
    engineCode: projectFile('.build/workbench-engine.mjs'),
    bridgeCode: projectFile('.build/google-script.js'),
    pageFolder: projectFile('.build/page'),
    onCrash: crash.resolve,
  }).catch(async (error: unknown) => {
    if (!(error instanceof DiskError) || error.code !== 'LOCKED') throw error;
    throw new UserError(error.message + (await portForAnother(port)));
  });
  for (const warning of workbench.warnings) say(warning);
  const { url } = workbench;
  answer(
    options.json === true,
    { book, url },
    () => `${book} is open at ${url} — Ctrl+C saves and stops.`,
  );
  if (options.open === true) openBrowser(url);
  const ended = await Promise.race([stopped, crash.promise]);
  if (ended instanceof Error) throw ended;
  const failure = await workbench.close();
  if (failure !== null) throw new UserError(failure);
}

function stopSignal(): Promise<null> {
  const { promise, resolve } = deferred<null>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => resolve(null));
  }
  return promise;
}

function deferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** A machine without a browser, or without a way to open it, still has the address in its terminal. */
function openBrowser(url: string): void {
  const [command = 'xdg-open', ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...words, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => say(`The browser could not be opened. Open ${url} in it.`));
  opener.unref();
}
