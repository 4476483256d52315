/** Finds a port of this machine to listen on. */
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { UserError } from '../../command-line/user-error.js';
import { type RunningWorkbench, workbenchAt } from './running-workbench.js';

/** So many ports after the wanted one are tried. */
const ATTEMPTS = 50;

const LOOPBACK = '127.0.0.1';

/** A port that another program has. */
export interface TakenPort {
  readonly port: number;
  /** The workbench that has it; null for any other program. */
  readonly by: RunningWorkbench | null;
  /** The next free one; null where there is none near. */
  readonly free: number | null;
}

/**
 * Listens on the wanted port or, where it is taken, on the free one that `settle` agrees to.
 * @throws {UserError} where the port needs rights that the person does not have
 */
export async function listen(
  server: Server,
  wanted: number,
  settle: (taken: TakenPort) => Promise<number>,
): Promise<number> {
  let port = wanted;
  while (!(await tryPort(server, port))) {
    port = await settle({ port, by: await workbenchAt(port), free: await freePort(port + 1) });
  }
  return port;
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

/** The first free port from here on; null where a number of them are taken. */
export async function freePort(from: number): Promise<number | null> {
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
