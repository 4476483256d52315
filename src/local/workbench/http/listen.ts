/** Finds a port of this machine to listen on. */
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { UserError } from '../../command-line/user-error.js';

/** Where the workbench listens unless told otherwise. */
export const DEFAULT_PORT = 8750;

/** So many ports after the wanted one are tried. */
const ATTEMPTS = 50;

const LOOPBACK = '127.0.0.1';

/**
 * Listens on the port that was asked for, or else on the first free one from the usual one on.
 * @throws {UserError} where the port that was asked for is in use; it names a free one
 */
export async function listen(server: Server, asked: number | null): Promise<number> {
  const first = asked ?? DEFAULT_PORT;
  const last = asked === null ? first + ATTEMPTS : first;
  for (let port = first; port <= last; port += 1) {
    if (await tryPort(server, port)) return port;
  }
  const free = await freePort(first + 1);
  throw new UserError(
    `Port ${first} is in use by another program.${free === null ? '' : ` Port ${free} is free: use --port ${free}.`}`,
  );
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES') {
        reject(
          new UserError(`Port ${port} needs rights that you do not have. Choose one above 1023.`),
        );
      } else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, LOOPBACK);
  });
}

async function freePort(from: number): Promise<number | null> {
  for (let port = from; port <= Math.min(65_535, from + ATTEMPTS); port += 1) {
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, LOOPBACK, () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  return null;
}
