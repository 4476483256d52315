import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sendStatic } from '../../../src/local/workbench/http/static-page.js';

let folder: string;
let server: Server;
let asked = '';
let refusal: unknown;

/** The path reaches the function as it is: nothing before it tidies the path up. */
async function get(path: string): Promise<string> {
  asked = path;
  refusal = undefined;
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return (await fetch(`http://127.0.0.1:${port}/`)).text();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-page-'));
  mkdirSync(join(folder, 'page/parts'), { recursive: true });
  writeFileSync(join(folder, 'page/index.html'), 'index');
  writeFileSync(join(folder, 'page/parts/main.js'), 'main');
  writeFileSync(join(folder, 'page/parts/main.exe'), 'secret');
  writeFileSync(join(folder, 'page/.hidden.js'), 'secret');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  server = createServer((_request, response) => {
    sendStatic(join(folder, 'page'), asked, response).catch((error: unknown) => {
      refusal = error;
      response.end('refused');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('sendStatic', () => {
  it.each([
    ['/', 'index'],
    ['/parts/main.js', 'main'],
  ])('sends %s', async (path, text) => {
    expect(await get(path)).toBe(text);
  });

  it.each([
    '/../secret.js',
    '/parts/../../secret.js',
    '/./index.html',
    '/parts//main.js',
    '/.hidden.js',
    '/parts/main.exe',
    '/parts',
    '/gone.js',
  ])('refuses %s', async (path) => {
    expect(await get(path)).toBe('refused');
    expect(refusal).toMatchObject({ status: 404 });
  });
});
