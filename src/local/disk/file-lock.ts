/**
 * Keeps two processes from writing the same workbook: whoever works on it leaves a small file beside
 * it that says who they are.
 */
import { hostname } from 'node:os';
import * as z from 'zod/mini';
import { DiskError } from './disk-error.js';
import { type FileSystem, systemErrorCode } from './file-system.js';
import { writeFailure } from './replace-pair.js';
import type { WorkbookPaths } from './workbook-paths.js';

const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Paths of the locks that this process holds: one with our number but not in here is a leftover. */
const held = new Set<string>();

/** Held until {@link FileLock.release}. */
export interface FileLock {
  release(): void;
}

/** Whether the process that left the lock can no longer be at work. */
function isStale({ pid, host }: Holder, path: string): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return !held.has(path);
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
    const holder = readHolder(files, paths.lock);
    if (holder !== undefined && !isStale(holder, paths.lock)) throw heldBy(holder, paths);
    files.remove(paths.lock);
    if (!create(files, paths, text)) throw heldBy(readHolder(files, paths.lock), paths);
  }
  held.add(paths.lock);
  return {
    release() {
      if (!held.delete(paths.lock)) return;
      files.remove(paths.lock);
    },
  };
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
  return new DiskError(
    'LOCKED',
    `${paths.fileName} is in use by ${who}. Wait until it has finished; if it no longer runs, delete ${paths.lock}.`,
  );
}
