/**
 * Keeps two processes from writing the same workbook: whoever works on it leaves a small file beside
 * it that says who they are.
 */
import { hostname, uptime } from 'node:os';
import * as z from 'zod/mini';
import { DiskError } from './disk-error.js';
import { type FileSystem, systemErrorCode } from './file-system.js';
import { writeFailure } from './replace-pair.js';
import type { WorkbookPaths } from './workbook-paths.js';

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  since: z.string(),
  address: z.optional(z.url({ protocol: /^https?$/ })),
});
type Holder = z.infer<typeof holderSchema>;

/** Paths of the locks that this process holds: one with our number but not in here is a leftover. */
const held = new Set<string>();

/** Held until {@link FileLock.release}. */
export interface FileLock {
  /** Says in the lock where a person finds the workbook open, e.g. `http://127.0.0.1:8750/`. */
  announce(address: string): void;
  release(): void;
}

/** A machine's clock may be set by so much after its start: milliseconds. */
const CLOCK_DOUBT_MS = 60_000;

/** A lock that cannot be read may be half written: milliseconds to wait before it counts as a leftover. */
const WRITING_MS = 50;

/** Whether the process that left the lock can no longer be at work. */
function isStale({ pid, host, since }: Holder, path: string): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return !held.has(path);
  // Numbers are given anew when the machine starts: another process may have this one by now.
  if (Date.parse(since) < Date.now() - uptime() * 1000 - CLOCK_DOUBT_MS) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemErrorCode(error) === 'ESRCH';
  }
}

/**
 * Takes the lock; one left behind by a process of this machine that has ended is taken over.
 * @throws {DiskError} LOCKED, naming the holder
 */
export function lockWorkbook(files: FileSystem, paths: WorkbookPaths): FileLock {
  const self: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const text = JSON.stringify(self);
  if (!create(files, paths, text)) {
    requireUnlocked(files, paths);
    files.remove(paths.lock);
    if (!create(files, paths, text)) throw heldBy(readHolder(files, paths.lock), paths);
  }
  held.add(paths.lock);
  return {
    announce(address) {
      const draft = `${paths.lock}.${process.pid}.tmp`;
      files.writeThrough(draft, new TextEncoder().encode(JSON.stringify({ ...self, address })));
      files.rename(draft, paths.lock);
    },
    release() {
      if (!held.delete(paths.lock)) return;
      files.remove(paths.lock);
    },
  };
}

/**
 * Looks at the lock without taking it.
 * @throws {DiskError} LOCKED, naming the holder, while another process works on the workbook
 */
export function requireUnlocked(files: FileSystem, paths: WorkbookPaths): void {
  const holder = readHolder(files, paths.lock) ?? readAgain(files, paths.lock);
  if (holder !== undefined && !isStale(holder, paths.lock)) throw heldBy(holder, paths);
}

function readAgain(files: FileSystem, path: string): Holder | undefined {
  if (files.stat(path) === undefined) return undefined;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WRITING_MS);
  return readHolder(files, path);
}

function create(files: FileSystem, paths: WorkbookPaths, text: string): boolean {
  try {
    files.createExclusively(paths.lock, text);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw writeFailure(error, paths);
  }
}

/** Undefined for a lock that is gone or unreadable, e.g. cut off by a crash. */
function readHolder(files: FileSystem, path: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(new TextDecoder().decode(files.read(path))));
  } catch {
    return undefined;
  }
}

function heldBy(holder: Holder | undefined, paths: WorkbookPaths): DiskError {
  const who =
    holder === undefined
      ? 'another process'
      : `process ${holder.pid} on ${holder.host} since ${holder.since}`;
  const message =
    holder?.address === undefined
      ? `${paths.fileName} is in use by ${who}. Wait until it has finished; if it no longer runs, delete ${paths.lock}.`
      : `${paths.fileName} is open already at ${holder.address} (${who}). Open that address in a browser, or stop that workbench first.`;
  return new DiskError('LOCKED', message);
}
