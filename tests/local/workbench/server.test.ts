import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ServerEvent } from '../../../src/local/workbench/protocol.js';
import { cellIn, endAll, makeBook, newFolder, type ServedBook, serveBook } from './served-book.js';

jest.setTimeout(60_000);

let folder: string;
let path: string;
let book: ServedBook;

beforeAll(async () => {
  folder = await newFolder();
  path = await makeBook(join(folder, 'server.xlsx'));
  book = await serveBook(path);
});

afterAll(async () => {
  await book.end('SIGTERM');
  endAll();
  await rm(folder, { recursive: true });
});

/** Unlike fetch, this sends the path and the headers as they are. */
function ask(
  target: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: book.port, path: target, method, headers },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += String(chunk);
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const own = () => ({ host: `localhost:${book.port}`, cookie: book.cookie });
const json = () => ({ ...own(), 'content-type': 'application/json' });

describe('who may ask', () => {
  it('answers its own page', async () => {
    const origin = `http://localhost:${book.port}`;
    const answer = await ask('/api/state', { ...json(), origin }, 'POST', '{}');
    expect(answer.status).toBe(200);
  });

  it.each([
    ['another host name, as after DNS rebinding', { host: 'evil.example' }, 403, 'HOST'],
    ['another port', { host: 'localhost:1' }, 403, 'HOST'],
    ['a host that only begins as its own', { host: 'localhost.evil.example' }, 403, 'HOST'],
    ['the page of another port of this machine', { origin: 'http://localhost:1' }, 403, 'ORIGIN'],
    ['the same host by https', { origin: 'https://localhost' }, 403, 'ORIGIN'],
    ['another origin', { origin: 'http://evil.example' }, 403, 'ORIGIN'],
    ['a page without an origin, as in a sandbox', { origin: 'null' }, 403, 'ORIGIN'],
    ['another site', { 'sec-fetch-site': 'same-site' }, 403, 'ORIGIN'],
    ['no token', { cookie: '' }, 401, 'TOKEN'],
    ['the token of another start', { cookie: 'cadence-1=abc' }, 401, 'TOKEN'],
    ['a form', { 'content-type': 'text/plain' }, 415, 'TYPE'],
  ])('refuses %s', async (_who, headers, status, code) => {
    const answer = await ask('/api/state', { ...json(), ...headers }, 'POST', '{}');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code } });
  });

  it('refuses its own host and port by https', async () => {
    const origin = `https://localhost:${book.port}`;
    expect((await ask('/api/state', { ...json(), origin }, 'POST', '{}')).status).toBe(403);
  });

  it('refuses a request that names no host', async () => {
    const socket = connect(book.port, '127.0.0.1');
    socket.end(`GET /about HTTP/1.0\r\ncookie: ${book.cookie}\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('refuses a token that is wrong in one character', async () => {
    const wrong = book.cookie.slice(0, -1) + (book.cookie.endsWith('A') ? 'B' : 'A');
    expect((await ask('/events?tab=t&revision=0', { ...own(), cookie: wrong })).status).toBe(401);
    expect((await ask('/frame/f1', { ...own(), cookie: wrong })).status).toBe(401);
  });

  it('says to anybody here which file it serves, and to no other site', async () => {
    const host = `127.0.0.1:${book.port}`;
    const about = await ask('/about', { host });
    expect(about.status).toBe(200);
    expect(JSON.parse(about.text)).toEqual({
      program: 'cadence-workbench',
      fileName: 'server.xlsx',
    });
    expect((await ask('/about', { host, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask('/about', { host: 'evil.example' })).status).toBe(403);
  });

  it('listens on the loopback address alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    // The second is of this machine too on Linux, and only a server on every address hears it.
    for (const address of [...outside.map((one) => one.address), '127.0.0.2']) {
      const socket = connect({ port: book.port, host: address, timeout: 1_000 });
      const heard = await Promise.race(
        (['connect', 'error', 'timeout'] as const).map(async (name) => {
          await once(socket, name);
          return name;
        }),
      ).catch(() => 'error');
      socket.destroy();
      expect(heard).not.toBe('connect');
    }
  });

  it('gives the token to no script and no other site', async () => {
    const { headers } = await fetch(book.url);
    expect(headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});

describe('what may be asked', () => {
  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/cadence.mjs',
    '/assets/../../cadence.mjs',
    '/..\\cadence.mjs',
    '/.hidden.js',
    '//etc/passwd',
    '/index.html/',
    '/\0.js',
    'http://[/',
  ])('finds nothing at %j', async (target) => {
    const answer = await ask(encodeURI(target).replaceAll('%25', '%'), own());
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('cadence (');
  });

  it.each([
    ['no JSON', '/api/state', '{', 400, 'JSON'],
    ['an unknown request', '/api/constructor', '{}', 404, 'PATH'],
    ['a member too many', '/api/state', '{"a":1}', 400, 'SHAPE'],
    [
      'an unknown edit',
      '/api/edit',
      '{"tab":"t","operation":{"kind":"format-disk"}}',
      400,
      'SHAPE',
    ],
    [
      'an empty block',
      '/api/edit',
      '{"tab":"t","operation":{"kind":"type","sheetId":0,"row":1,"column":1,"cells":[]}}',
      400,
      'SHAPE',
    ],
  ])('refuses %s', async (_what, target, body, status, code) => {
    const answer = await ask(target, json(), 'POST', body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code } });
  });

  it('refuses a body of more than 32 MB and goes on', async () => {
    const body = `{"a":"${'x'.repeat(33 * 1024 * 1024)}"}`;
    const answer = await ask('/api/state', json(), 'POST', body).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
    expect((await ask('/api/state', json(), 'POST', '{}')).status).toBe(200);
  });

  it('takes requests by POST and the page by GET only', async () => {
    expect((await ask('/api/state', own())).status).toBe(405);
    expect((await ask('/', json(), 'POST', '{}')).status).toBe(405);
  });
});

/** What cells show, by row and column, to a tab that has applied the changes that it heard of. */
function shownIn(events: readonly ServerEvent[]): Map<string, unknown> {
  const patches = events
    .flatMap((event) => (event.type === 'change' ? event.change.sheets : []))
    .flatMap((sheet) => (sheet.kind === 'patched' ? (sheet.cells?.cells ?? []) : []));
  return new Map(patches.map(([row, column, cell]) => [`${row} ${column}`, cell?.value]));
}

describe('several tabs', () => {
  const typed = (text: string) =>
    book.edit({ kind: 'type', sheetId: 0, row: 1, column: 1, cells: [[text]] });

  it('tells each change to all, numbered without a gap', async () => {
    const { revision } = await book.call('snapshot', {});
    const one = await book.listen('one', revision);
    const two = await book.listen('two', revision);
    await typed('a');
    await typed('b');

    for (const tab of [one, two]) {
      await tab.until('change', ({ change }) => change.revision === revision + 2);
      const numbers = tab.events.flatMap((event) =>
        event.type === 'change' ? [event.change.revision] : [],
      );
      expect(numbers).toEqual([revision + 1, revision + 2]);
      tab.close();
    }
  });

  it('brings two tabs to the same cells, however their edits mix', async () => {
    const start = await book.call('snapshot', {});
    const tabs = [
      await book.listen('one', start.revision),
      await book.listen('two', start.revision),
    ];
    const edits = Array.from({ length: 30 }, (_, place) =>
      book.call('edit', {
        tab: place % 2 === 0 ? 'one' : 'two',
        operation: {
          kind: 'type',
          sheetId: 0,
          row: 20 + (place % 7),
          column: 2,
          cells: [[`edit ${place}`]],
        },
      }),
    );
    await Promise.all(edits);
    const end = await book.call('snapshot', {});

    for (const tab of tabs) {
      await tab.until('change', ({ change }) => change.revision === end.revision);
      const shown = shownIn(tab.events);
      for (let row = 20; row < 27; row += 1) {
        expect(shown.get(`${row} 2`)).toBe(cellIn(end, row, 2)?.value);
      }
      tab.close();
    }
  });

  it('tells a tab that was away what it has missed', async () => {
    const { revision } = await book.call('snapshot', {});
    await typed('c');
    await typed('d');
    const late = await book.listen('late', revision);
    const { change } = await late.until(
      'change',
      (event) => event.change.revision === revision + 2,
    );
    late.close();
    expect(change.sheets).toHaveLength(1);
    expect(late.events[0]).toMatchObject({ type: 'hello', revision: revision + 2 });
  });

  it('has a tab load anew whose revision is of another start', async () => {
    const stranger = await book.listen('stranger', 99_999);
    expect(await stranger.until('reload')).toEqual({ type: 'reload' });
    stranger.close();
  });
});
