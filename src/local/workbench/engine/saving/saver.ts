/** The thread that writes workbook files, so that neither edits nor a waiting script hold a save up. */
import type { MessagePort } from 'node:worker_threads';
import { DiskError } from '../../../disk/disk-error.js';
import { writeWorkbookFile } from '../../../disk/workbook-file.js';
import type { UnsavedWorkbook } from '../../../disk/workbook-folder.js';
import { post } from '../mailbox.js';
import { type Backup, keepBackup } from './backup.js';

/** What the thread is started with. */
export interface SaverStart {
  readonly role: 'saver';
  readonly port: MessagePort;
  /** Wakes the thread of the workbook when a save has ended. */
  readonly signal: Int32Array;
}

export interface SaveOrder {
  readonly files: readonly UnsavedWorkbook[];
  /** Kept before anything is written; null where there is one already. */
  readonly backup: Backup | null;
}

/** Null where all was written, else the sentence why not. */
export interface SaveReport {
  readonly failure: string | null;
  /** Memory that the thread holds after it, mostly of what it needs no more. */
  readonly heapBytes: number;
}

/** Writes what it is told to, one order after the other. */
export function startSaver({ port, signal }: SaverStart): void {
  let previous: Promise<void> = Promise.resolve();
  port.on('message', (order: SaveOrder) => {
    previous = previous.then(async () => {
      const failure = await save(order);
      const { heapTotal: heapBytes } = process.memoryUsage();
      post(port, signal, { failure, heapBytes } satisfies SaveReport);
    });
  });
}

/** Answers why it could not be saved, or null. */
async function save({ files, backup }: SaveOrder): Promise<string | null> {
  try {
    if (backup) keepBackup(backup);
    for (const { path, workbook, surroundings } of files) {
      await writeWorkbookFile(path, workbook, surroundings);
    }
    return null;
  } catch (error) {
    if (error instanceof DiskError) return error.message;
    const reason = error instanceof Error ? error.message : String(error);
    return `The workbook could not be saved: ${reason}. It is tried again.`;
  }
}
