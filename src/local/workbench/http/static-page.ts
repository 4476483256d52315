/** Serves the built page. */
import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from './gatekeeper.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** One plain name per step, so that nothing outside the folder can be named. */
const PATH = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/** @throws Refusal where the folder has no such file */
export async function sendStatic(
  folder: string,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const name = path === '/' ? '/index.html' : path;
  const type = TYPES[extname(name)];
  const file = join(folder, name);
  const stats = PATH.test(name) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (path === '/' && !stats) {
    throw new Refusal(503, 'PAGE', 'The page is not built. Run npm run build and start again.');
  }
  if (!type || !stats?.isFile()) throw new Refusal(404, 'PATH', `There is no ${path} here.`);
  response.writeHead(200, {
    'content-type': type,
    'content-length': stats.size,
    'cache-control': 'no-cache',
  });
  await pipeline(createReadStream(file), response);
}
