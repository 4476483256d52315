/** The thread that holds the workbook, as the server reaches it. */
import { Worker } from 'node:worker_threads';
import { UserError } from '../command-line/user-error.js';
import { fromJsonBytes, toJsonBytes } from './engine/json-bytes.js';
import { post } from './engine/mailbox.js';
import type { EngineMessage, EngineStart } from './engine/messages.js';
import type { RequestName, Requests } from './protocol.js';

/** What the engine says of itself, without being asked. */
export type EngineNews = Extract<EngineMessage, { type: 'event' | 'toast' | 'frame' | 'question' }>;

/** An answer as JSON in UTF-8, and how much later the page is to have it. */
export interface EngineAnswer {
  readonly body: Uint8Array;
  readonly delayMs: number;
}

interface Pending {
  readonly resolve: (answer: EngineAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A script that goes on longer than this after the stop is ended; its workbook was saved before it. */
const STOP_LIMIT_MS = 8_000;

export class EngineThread {
  private readonly pending = new Map<number, Pending>();
  private count = 0;

  private constructor(
    private readonly worker: Worker,
    private readonly signal: Int32Array,
  ) {}

  /**
   * Opens the workbook in a thread of its own.
   * @param code file of the thread's built code
   * @throws {UserError} with the sentence why the workbook cannot be opened
   */
  static async start(
    what: Pick<EngineStart, 'book' | 'script' | 'address'>,
    code: string,
    onNews: (news: EngineNews) => void,
    onCrash: (error: Error) => void,
  ): Promise<{ engine: EngineThread; warnings: readonly string[] }> {
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const workerData: EngineStart = { role: 'engine', ...what, worker: code, signal };
    const worker = new Worker(code, { workerData });
    const engine = new EngineThread(worker, signal);
    const warnings = await new Promise<readonly string[]>((resolve, reject) => {
      worker.on('message', (message: EngineMessage) => {
        if (message.type === 'ready') resolve(message.warnings);
        else if (message.type === 'unopened') reject(new UserError(message.message));
        else engine.receive(message, onNews);
      });
      worker.on('error', (error) => {
        reject(error);
        engine.fail(error);
        onCrash(error);
      });
    });
    return { engine, warnings };
  }

  ask<Name extends RequestName>(
    name: Name,
    request: Requests[Name]['request'],
  ): Promise<EngineAnswer> {
    return this.post({ name, request });
  }

  /** Saves, closes the workbook and ends the thread; answers why it could not be saved, or null. */
  async stop(): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<EngineAnswer>((resolve) => {
      const body = toJsonBytes({
        failure: 'A script was still running and was ended. What was there before it ran is saved.',
      });
      timer = setTimeout(() => resolve({ body, delayMs: 0 }), STOP_LIMIT_MS);
    });
    const { body } = await Promise.race([this.post({ name: 'stop' }), late]);
    clearTimeout(timer);
    await this.worker.terminate();
    return (fromJsonBytes(body) as { failure: string | null }).failure;
  }

  private post(message: object): Promise<EngineAnswer> {
    this.count += 1;
    const id = this.count;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      post(this.worker, this.signal, { id, ...message });
    });
  }

  private receive(message: EngineMessage, onNews: (news: EngineNews) => void): void {
    switch (message.type) {
      case 'answer':
        this.take(message.id)?.resolve(message);
        return;
      case 'fault':
        this.take(message.id)?.reject(new Error(message.message));
        return;
      case 'event':
      case 'toast':
      case 'frame':
      case 'question':
        onNews(message);
        return;
      default:
        return;
    }
  }

  private take(id: number): Pending | undefined {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    return pending;
  }

  private fail(error: Error): void {
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}
