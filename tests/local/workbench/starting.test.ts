import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  collect,
  endAll,
  makeBook,
  newFolder,
  type ServedBook,
  serveBook,
  spawnServe,
} from './served-book.js';

jest.setTimeout(60_000);

let folder: string;
let path: string;
let book: ServedBook;

beforeAll(async () => {
  folder = await newFolder();
  path = await makeBook(join(folder, 'first.xlsx'));
  book = await serveBook(path);
});

afterAll(async () => {
  await book.end('SIGTERM');
  endAll();
  await rm(folder, { recursive: true });
});

/** What a start that is refused says, and its exit code. */
async function refused(...words: readonly string[]): Promise<{ code: unknown; err: string }> {
  const child = spawnServe(...words);
  const { err } = collect(child);
  const [code] = await once(child, 'close');
  return { code, err: err() };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

describe('a second start', () => {
  it('on the port of a workbench names its workbook and prints the command with a free port', async () => {
    const second = await makeBook(join(folder, 'a second.xlsx'));
    const { code, err } = await refused(second, '--port', String(book.port));

    expect(code).toBe(1);
    const [, port, command] =
      /^Port (\d+) is in use by the workbench of first\.xlsx \(http:\/\/127\.0\.0\.1:\d+\/\)\. Port \d+ is free: (.+)\n$/.exec(
        err,
      ) ?? [];
    expect(Number(port)).toBe(book.port);
    expect(command).toMatch(/^npm run -s cadence -- serve '.+a second\.xlsx' --port \d+$/);

    const offered = Number(/\d+$/.exec(command ?? '')?.[0]);
    const served = await serveBook(second, '--port', String(offered));
    expect(served.port).toBe(offered);
    await served.end('SIGTERM');
  });

  it.each([
    ['does not speak HTTP', () => createServer((socket) => socket.end('220 ready\r\n'))],
    ['serves other pages', () => createHttpServer((_request, response) => response.end('{}'))],
    [
      'pretends with a name that steers the terminal',
      () =>
        createHttpServer((_request, response) =>
          response.end(JSON.stringify({ program: 'cadence-workbench', fileName: '\u001b[2J' })),
        ),
    ],
  ])('on the port of a program that %s says no more of it', async (_what, make) => {
    const server = make();
    const port = await listening(server);
    const { code, err } = await refused(path.replace('first', 'a second'), '--port', `${port}`);
    server.close();

    expect(code).toBe(1);
    expect(err).toContain(`Port ${port} is in use by another program. Port `);
  });

  it('without a port says that the usual one is in use and takes the next free one', async () => {
    const blocker = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => {
      blocker.once('error', () => resolve());
      blocker.listen(8750, '127.0.0.1', resolve);
    });
    const child = spawnServe(await makeBook(join(folder, 'third.xlsx')), '--json');
    const { out, err } = collect(child);
    while (!out().includes('\n')) await new Promise((resolve) => setTimeout(resolve, 20));
    const port = Number(new URL((JSON.parse(out()) as { url: string }).url).port);
    child.kill();
    blocker.close();

    expect(port).toBeGreaterThan(8750);
    expect(err()).toMatch(/^Port 8750 is in use by .+\. Port \d+ is used instead\.\n$/);
    expect(err()).toContain(`Port ${port} is used`);
  });

  it('on the same workbook says where it is open, whatever port it is given', async () => {
    for (const words of [[path], [path, '--port', String(book.port)]]) {
      const { code, err } = await refused(...words);
      expect(code).toBe(1);
      expect(err).toContain(`first.xlsx is open already at ${book.url} (process `);
    }
    expect((await fetch(book.url)).status).toBe(200);
  });

  it('on the same workbook and port says too how another workbook is served', async () => {
    const { err } = await refused(path, '--port', String(book.port));
    expect(err).toContain(
      `Port ${book.port} is in use; to serve another workbook beside it: npm run -s cadence -- serve BOOK.xlsx --port `,
    );
  });
});

describe('a start', () => {
  it('is refused for a file that is not there', async () => {
    const { code, err } = await refused(join(folder, 'nothing.xlsx'));
    expect(code).toBe(1);
    expect(err).toContain('There is no file');
  });

  it('is refused for a file that is no workbook, and leaves the port free', async () => {
    const text = join(folder, 'text.xlsx');
    await writeFile(text, 'no workbook');
    const { code, err } = await refused(text);
    expect(code).toBe(1);
    expect(err).toContain('text.xlsx');
    expect(err).not.toContain('should not');
  });

  it.each([['0'], ['65536'], ['x']])('is wrong usage with the port %s', async (port) => {
    const { code, err } = await refused(path, '--port', port);
    expect(code).toBe(2);
    expect(err).toContain('Give a port from 1 to 65535.');
  });

  it('is refused for a script that is missing or does not run', async () => {
    const broken = join(folder, 'broken.gs');
    await writeFile(broken, 'function onOpen() {\n  return 1 +;\n}');
    expect(await refused(path, '--script', broken)).toEqual({
      code: 1,
      err: `${broken}:2 is no JavaScript that runs: SyntaxError: Unexpected token ';'.\n`,
    });
    const { code, err } = await refused(path, '--script', join(folder, 'gone.gs'));
    expect(code).toBe(1);
    expect(err).toContain('There is no file');
    const page = await refused(path, '--script', path);
    expect(page.code).toBe(1);
    expect(page.err).toContain('is no script');
  });
});
