/** Reads the JSON body of a request, up to a limit. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './gatekeeper.js';

/** Bytes: a paste of a hundred thousand cells fits many times over. */
const LIMIT = 32 * 1024 * 1024;

/** A body of more than so many times the limit is cut off. */
const PATIENCE = 8;

/** @throws Refusal on another type, too many bytes, or a text that is no JSON */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal(415, 'TYPE', 'Requests are JSON: set the content type application/json.');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read to its end all the same: a browser hears of a refusal only once it has sent everything.
    if (size <= LIMIT) chunks.push(chunk);
    if (size > LIMIT * PATIENCE) break;
  }
  if (size > LIMIT) {
    throw new Refusal(413, 'SIZE', 'That is more than 32 MB at once. Send it in smaller parts.');
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal(400, 'JSON', 'The request is no JSON.');
  }
}
