/** The few file operations that the disk needs, as one object that a test can make fail. */
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/** Every operation throws Node's system errors (`ENOENT`, `ENOSPC`, …) unchanged. */
export interface FileSystem {
  /** undefined where there is nothing. */
  stat(path: string): { readonly isDirectory: boolean; readonly isWritable: boolean } | undefined;
  read(path: string): Uint8Array;
  list(folder: string): string[];
  /** Writes a whole new or replaced file and waits until the disk has it. */
  writeThrough(path: string, bytes: Uint8Array): void;
  /** Creates a file that must not exist yet (`EEXIST`). */
  createExclusively(path: string, text: string): void;
  /** Replaces what is at `to`, atomically within one folder. */
  rename(from: string, to: string): void;
  /** Makes preceding renames in this folder durable, where the platform can. */
  syncFolder(folder: string): void;
  /** No error where there is nothing. */
  remove(path: string): void;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.length) {
    offset += writeSync(descriptor, bytes, offset, bytes.length - offset);
  }
}

function withFile(path: string, flags: string, use: (descriptor: number) => void): void {
  const descriptor = openSync(path, flags);
  try {
    use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const ANY_WRITE_BIT = 0o222;

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  stat(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return {
      isDirectory: stats.isDirectory(),
      // By mode and not by access(): a file marked read-only is left alone even by root.
      isWritable: (stats.mode & ANY_WRITE_BIT) !== 0,
    };
  },
  read: (path) => readFileSync(path),
  list: (folder) => readdirSync(folder),
  writeThrough(path, bytes) {
    withFile(path, 'w', (descriptor) => {
      writeAll(descriptor, bytes);
      fsyncSync(descriptor);
    });
  },
  createExclusively(path, text) {
    withFile(path, 'wx', (descriptor) => writeAll(descriptor, new TextEncoder().encode(text)));
  },
  rename: (from, to) => renameSync(from, to),
  syncFolder(folder) {
    // Windows cannot open a folder; there the rename itself is as durable as it gets.
    if (process.platform === 'win32') return;
    withFile(folder, 'r', (descriptor) => fsyncSync(descriptor));
  },
  remove: (path) => rmSync(path, { force: true }),
};

/** Node's error code of a caught value, e.g. `ENOSPC`; undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
