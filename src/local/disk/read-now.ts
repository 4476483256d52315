/**
 * Reads an xlsx file without returning to the event loop. hucre only reads asynchronously, but a
 * script's `SpreadsheetApp.openById` answers at once: so a thread reads while this one waits.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Workbook } from 'hucre/xlsx';
import { READ_OPTIONS } from './xlsx-codec.js';

/** A file that takes longer than this is given up: 60 seconds. */
const TIME_LIMIT_MS = 60_000;

/** Plain JavaScript, so that the thread runs the same from source, from a bundle and in a test. */
const THREAD = `
const { workerData } = require('node:worker_threads');
const { bytes, library, options, signal, port } = workerData;
import(library)
  .then(({ readXlsx }) => readXlsx(bytes, options))
  .then((workbook) => ({ workbook }), (error) => ({ error: String(error && error.message) }))
  .then((answer) => {
    port.postMessage(answer);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
`;

interface Answer {
  readonly workbook?: Workbook;
  readonly error?: string;
}

/** @throws on bytes that are not an xlsx file */
export function readNow(bytes: Uint8Array): Workbook {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('hucre/xlsx')).href;
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(THREAD, {
    eval: true,
    workerData: { bytes, library, options: READ_OPTIONS, signal, port: port2 },
    transferList: [port2],
  });
  try {
    Atomics.wait(signal, 0, 0, TIME_LIMIT_MS);
    const answer = receiveMessageOnPort(port1)?.message as Answer | undefined;
    if (answer?.workbook === undefined) {
      throw new Error(answer?.error ?? 'The workbook took too long to read.');
    }
    return answer.workbook;
  } finally {
    port1.close();
    thread.unref();
    void thread.terminate();
  }
}
