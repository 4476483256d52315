/** A sample workbook served by the command line in a process of its own, as a person starts it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CADENCE = join(__dirname, '../../scripts/cadence.mjs');

/** A folder with one sample workbook, made anew; the caller removes it. */
export function makeSample(): { folder: string; book: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-browser-'));
  const book = join(folder, 'sample.xlsx');
  const made = spawnSync(
    process.execPath,
    [CADENCE, 'new', book, '--sample', '--as-of', '2026-11-16'],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  return { folder, book };
}

export class ServedWorkbook {
  private constructor(
    readonly book: string,
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** @param port the first free one where it is absent */
  static start(book: string, port?: number): Promise<ServedWorkbook> {
    const ports = port === undefined ? [] : ['--port', String(port)];
    const child = spawn(process.execPath, [CADENCE, 'serve', book, '--json', ...ports], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
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
