/** Saves by itself: within a second after each change. */
import { basename } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { WorkbookFolder } from '../../../disk/workbook-folder.js';
import type { SavingView } from '../../protocol.js';
import type { Mailbox } from '../mailbox.js';
import { backupOf } from './backup.js';
import type { SaveOrder, SaveReport, SaverStart } from './saver.js';

/** Milliseconds after the last change, and at most after the first. */
const PAUSE = 250;
const LONGEST = 700;
const RETRY = 5_000;

/**
 * A thread that holds more after a save, as it does of a large workbook, makes way for a new one:
 * what it needs no more is then given back, which by itself would take minutes.
 */
const HEAVY_BYTES = 100_000_000;

export interface AutosaveOptions {
  readonly folder: WorkbookFolder;
  readonly book: string;
  /** File of this thread's code. */
  readonly worker: string;
  readonly signal: Int32Array;
  readonly mailbox: Mailbox;
  /** Hears when the state of saving has changed. */
  readonly onState: () => void;
}

export class Autosave {
  private saver: { readonly port: MessagePort; readonly thread: Worker } | null = null;
  private timer: NodeJS.Timeout | null = null;
  private waitingSince: number | null = null;
  private inFlight: SaveOrder | null = null;
  private failure: string | null = null;
  private backup: string | null = null;
  private resolveIdle: (() => void) | null = null;

  constructor(private readonly options: AutosaveOptions) {}

  /** Starts the thread that saves, unless it runs: it takes a moment, which the opening should not wait for. */
  warmUp(): { readonly port: MessagePort; readonly thread: Worker } {
    if (this.saver) return this.saver;
    const { signal, worker, mailbox } = this.options;
    const { port1: port, port2 } = new MessageChannel();
    const start: SaverStart = { role: 'saver', port: port2, signal };
    const thread = new Worker(worker, { workerData: start, transferList: [port2] });
    mailbox.open({ port, handle: (report) => this.saved(report as SaveReport) });
    this.saver = { port, thread };
    return this.saver;
  }

  view(): SavingView {
    const { backup, failure } = this;
    if (failure !== null) return { state: 'failed', backup, message: failure };
    if (this.inFlight) return { state: 'saving', backup };
    return { state: this.waitingSince === null ? 'saved' : 'waiting', backup };
  }

  /** Something changed that is to be kept. */
  noteChange(): void {
    const now = Date.now();
    this.waitingSince ??= now;
    this.warmUp();
    if (this.timer) clearTimeout(this.timer);
    const latest = this.waitingSince + LONGEST;
    this.timer = setTimeout(() => this.flush(), Math.max(0, Math.min(PAUSE, latest - now)));
    this.options.onState();
  }

  /** Saves what has changed now; where a save is under way, right after it. */
  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.inFlight || this.waitingSince === null) return;
    this.waitingSince = null;
    const files = this.options.folder.takeUnsaved();
    if (files.length === 0) {
      this.options.onState();
      return;
    }
    this.inFlight = { files, backup: this.firstBackup() };
    this.warmUp().port.postMessage(this.inFlight);
    this.options.onState();
  }

  /** Resolves when all is on the disk, or the disk has refused it. */
  async finish(): Promise<string | null> {
    this.waitingSince ??= Date.now();
    this.failure = null;
    this.flush();
    while (this.inFlight) {
      await new Promise<void>((resolve) => {
        this.resolveIdle = resolve;
      });
      if (this.failure === null) this.flush();
    }
    await this.dismissSaver();
    return this.failure;
  }

  private async dismissSaver(): Promise<void> {
    if (!this.saver) return;
    const { port, thread } = this.saver;
    this.saver = null;
    this.options.mailbox.close(port);
    await thread.terminate();
  }

  private firstBackup(): SaveOrder['backup'] {
    if (this.backup !== null) return null;
    const { book, folder } = this.options;
    const backup = backupOf(book, Date.now(), folder.active.timeZone);
    this.backup = basename(backup.to);
    return backup;
  }

  private saved({ failure, heapBytes }: SaveReport): void {
    const { folder } = this.options;
    if (heapBytes > HEAVY_BYTES) {
      void this.dismissSaver();
      this.warmUp();
    }
    const order = this.inFlight;
    this.inFlight = null;
    this.failure = failure;
    if (failure !== null) {
      for (const { workbook } of order?.files ?? []) folder.shelf.touch(workbook);
      this.waitingSince = Date.now();
      this.timer = setTimeout(() => this.flush(), RETRY);
    } else if (this.waitingSince !== null && this.timer === null) this.flush();
    this.options.onState();
    this.resolveIdle?.();
    this.resolveIdle = null;
  }
}
