/** The threads' entry: the one that holds the workbook and runs its script, and the one that saves. */
import { parentPort, workerData } from 'node:worker_threads';
import { DiskError } from '../../disk/disk-error.js';
import { toJsonBytes } from './json-bytes.js';
import { Mailbox } from './mailbox.js';
import type { EngineMessage, EngineRequest, EngineStart } from './messages.js';
import { Office } from './office.js';
import { openDesk } from './open-desk.js';
import { type Answered, RequestHandlers } from './request-handlers.js';
import { type SaverStart, startSaver } from './saving/saver.js';

/** How often triggers that fell due are looked for. */
const TICK_MS = 5_000;

/** After opening, the page loads first. */
const SETTLING_MS = 2_000;

const start = workerData as EngineStart | SaverStart;
if (start.role === 'saver') startSaver(start);
else await startEngine(start);

async function startEngine(started: EngineStart): Promise<void> {
  const { book, worker, signal } = started;
  const port = parentPort;
  if (!port) throw new Error('The engine runs in a thread of the server.');
  const send = (message: EngineMessage) =>
    port.postMessage(message, message.type === 'answer' ? [message.body.buffer] : []);
  try {
    const desk = await openDesk(started);
    const mailbox = new Mailbox(signal);
    const office = new Office({ desk, book, worker, signal, mailbox, send });
    const handlers = new RequestHandlers(office);
    const ticking = setInterval(() => handlers.tick(), TICK_MS);
    const stop = async (id: number) => {
      clearInterval(ticking);
      office.closeQuestions();
      const failure = await office.autosave.finish();
      await desk.folder.close();
      send({ type: 'answer', id, body: toJsonBytes({ failure }), delayMs: 0 });
      port.close();
    };
    mailbox.open({
      port,
      handle: (message) => {
        const request = message as EngineRequest;
        if (request.name !== 'stop') void respond(handlers, request, send);
        else {
          office.closeQuestions();
          // A script that is held by a question ends first.
          setImmediate(() => void stop(request.id));
        }
      },
    });
    handlers.open();
    send({ type: 'ready', warnings: desk.folder.warnings });
    setTimeout(() => office.autosave.warmUp(), SETTLING_MS).unref();
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    send({ type: 'unopened', message: error.message });
    port.close();
  }
}

async function respond(
  handlers: RequestHandlers,
  { id, name, request }: Exclude<EngineRequest, { name: 'stop' }>,
  send: (message: EngineMessage) => void,
): Promise<void> {
  try {
    const handle = handlers[name].bind(handlers) as (request: unknown) => unknown;
    const answered = handle(request);
    // Awaiting what is there already would put the answer off until a waiting script goes on.
    const done = (answered instanceof Promise ? await answered : answered) as Answered<typeof name>;
    const body = 'body' in done ? done.body : toJsonBytes(done.answer);
    send({ type: 'answer', id, body, delayMs: done.delayMs ?? 0 });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ type: 'fault', id, message });
  }
}
