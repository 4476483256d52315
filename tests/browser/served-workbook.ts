/** A sample workbook served by the command line in a process of its own, as a person starts it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putMadeBook } from '../local/command-line/made-book.js';

const CADENCE = join(process.cwd(), 'scripts/cadence.mjs');

/** A folder with one workbook. */
export interface BookFolder {
  readonly folder: string;
  readonly book: string;
}

/**
 * A folder with one sample workbook of its own; the caller removes it.
 * @param weather in which it is made: fair, where the test types in the notation of the workbook
 */
export function makeSample(weather?: 'fair'): BookFolder {
  return makeBook(['--sample', '--as-of', '2026-11-16'], weather);
}

/** The same with a bare spreadsheet. */
export function makeEmpty(weather?: 'fair'): BookFolder {
  return makeBook(['--empty'], weather);
}

function makeBook(words: readonly string[], weather?: 'fair'): BookFolder {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-browser-'));
  const book = join(folder, 'sample.xlsx');
  putMadeBook(book, words, weather);
  return { folder, book };
}

/** Lets a script make something of a book that nobody has open. */
export function runScript(book: string, file: string, functionName: string): void {
  const words = [CADENCE, 'exec', book, file, functionName];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** One that no other workbench takes while a server is down between two starts. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

export class ServedWorkbook {
  private constructor(
    readonly book: string,
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /**
   * @param port a free one where it is absent
   * @param script file of a script to run instead of the add-on
   */
  static async start(book: string, port?: number, script?: string): Promise<ServedWorkbook> {
    const words = [CADENCE, 'serve', book, '--json', '--port', String(port ?? (await freePort()))];
    if (script !== undefined) words.push('--script', script);
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    return new Promise((resolve, reject) => {
      let said = '';
      let complained = '';
      child.stderr.on('data', (text: Buffer) => {
        complained += text.toString();
      });
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const line = said.split('\n').find((each) => each.includes('"url"'));
        if (line === undefined) return;
        const { url } = JSON.parse(line) as { url: string };
        resolve(new ServedWorkbook(book, url, child));
      });
      child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${complained}`)));
    });
  }

  /** Of the process, to look at what it uses. */
  get processId(): number {
    const { pid } = this.child;
    if (pid === undefined) throw new Error('The server did not start.');
    return pid;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Stops as Ctrl+C does: all is saved first. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Stops as a crash does. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
  }
}

/** A copy of the book beside it, to be read while the book itself is open in the workbench. */
export function copyOf(book: string): string {
  const copy = book.replace(/\.xlsx$/, `-${Date.now()}.xlsx`);
  copyFileSync(book, copy);
  return copy;
}

export function remove(folder: string): void {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
