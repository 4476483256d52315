/** Serves a workbook in a process of its own, as a person does, and speaks to it as the page does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surroundings } from '../../../src/local/boundary/execution.js';
import { writeWorkbookFile } from '../../../src/local/disk/workbook-file.js';
import { createWorkbook } from '../../../src/local/model/create-workbook.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import type {
  CellView,
  EditAnswer,
  EditOperation,
  RequestName,
  Requests,
  ServerEvent,
  WorkbookSnapshot,
} from '../../../src/local/workbench/protocol.js';

export const OWNER = 'owner@example.com';

/** A folder of its own for a test's workbooks. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'cadence-workbench-'));
}

/** A workbook of one sheet with the id 0, 100 rows and 10 columns, in US notation and UTC. */
export async function makeBook(
  path: string,
  change: (workbook: WorkbookData, surroundings: Surroundings) => void = () => undefined,
): Promise<string> {
  const workbook = createWorkbook({
    id: 'book-1',
    name: 'Book',
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    owner: OWNER,
    rows: 100,
    columns: 10,
  });
  const surroundings: Surroundings = { properties: {}, triggers: [], outbox: [], calendars: [] };
  change(workbook, surroundings);
  await writeWorkbookFile(path, workbook, surroundings);
  return path;
}

export interface ServedBook {
  readonly url: string;
  readonly port: number;
  readonly cookie: string;
  call<Name extends RequestName>(
    name: Name,
    request: Requests[Name]['request'],
  ): Promise<Requests[Name]['answer']>;
  edit(operation: EditOperation, confirmed?: boolean): Promise<EditAnswer>;
  /** What a cell of the first sheet, or of the sheet with that id, shows. */
  cell(row: number, column: number, sheetId?: number): Promise<CellView | undefined>;
  listen(tab: string, revision?: number): Promise<Listener>;
  /** Ends the process; answers its exit code, null where a signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface Listener {
  readonly events: ServerEvent[];
  /** The first event, past or to come, that fits. */
  until<Type extends ServerEvent['type']>(
    type: Type,
    fits?: (event: Extract<ServerEvent, { type: Type }>) => boolean,
  ): Promise<Extract<ServerEvent, { type: Type }>>;
  close(): void;
}

const running = new Set<ChildProcess>();

/** Ends what a failed test has left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

export function spawnServe(...words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['scripts/cadence.mjs', 'serve', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // As the test sees it: it may have asked for a weather.
    env: process.env,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Serves the book on a free port; fails with what the process said where it ends instead. */
export async function serveBook(book: string, ...words: readonly string[]): Promise<ServedBook> {
  const child = spawnServe(book, '--json', ...words);
  const exited = once(child, 'exit');
  const { out, err } = collect(child);
  while (!out().includes('\n')) {
    if (child.exitCode !== null) throw new Error(`serve ended: ${err()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { url } = JSON.parse(out()) as { url: string };
  const cookie = await cookieOf(url);
  const book1 = new Served(url, cookie);
  return Object.assign(book1, {
    async end(signal: NodeJS.Signals): Promise<number | null> {
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
  });
}

export function collect(child: ChildProcess): { out: () => string; err: () => string } {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
  });
  return { out: () => out, err: () => err };
}

async function cookieOf(url: string): Promise<string> {
  const response = await fetch(url);
  await response.text();
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

class Served {
  readonly port: number;

  constructor(
    readonly url: string,
    readonly cookie: string,
  ) {
    this.port = Number(new URL(url).port);
  }

  async call<Name extends RequestName>(
    name: Name,
    request: Requests[Name]['request'],
  ): Promise<Requests[Name]['answer']> {
    const response = await fetch(`${this.url}api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(request),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${name}: ${response.status} ${text}`);
    return JSON.parse(text) as Requests[Name]['answer'];
  }

  edit(operation: EditOperation, confirmed = false): Promise<EditAnswer> {
    return this.call('edit', { tab: 'tab-1', operation, confirmed });
  }

  async cell(row: number, column: number, sheetId = 0): Promise<CellView | undefined> {
    return cellIn(await this.call('snapshot', {}), row, column, sheetId);
  }

  async listen(tab: string, revision = 0): Promise<Listener> {
    const abort = new AbortController();
    const response = await fetch(`${this.url}events?tab=${tab}&revision=${revision}`, {
      headers: { cookie: this.cookie },
      signal: abort.signal,
    });
    const events: ServerEvent[] = [];
    void read(response, events).catch(() => undefined);
    return {
      events,
      async until(type, fits = () => true) {
        for (;;) {
          const found = events.find(
            (event): event is Extract<ServerEvent, { type: typeof type }> =>
              event.type === type && fits(event as never),
          );
          if (found) return found;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      },
      close: () => abort.abort(),
    };
  }
}

export function cellIn(
  snapshot: WorkbookSnapshot,
  row: number,
  column: number,
  sheetId = 0,
): CellView | undefined {
  const sheet = snapshot.sheets.find(({ meta }) => meta.sheetId === sheetId);
  return sheet?.cells.cells.find((cell) => cell[0] === row && cell[1] === column)?.[2] ?? undefined;
}

async function read(response: Response, events: ServerEvent[]): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const message = text.slice(0, end);
      text = text.slice(end + 2);
      if (message.startsWith('data: ')) events.push(JSON.parse(message.slice('data: '.length)));
    }
  }
}
