/**
 * Replaces a workbook file and its sidecar together, so that a crash at any moment leaves a pair
 * that belongs together.
 *
 * Two files cannot be renamed at once. So the new sidecar first appears under a second name and
 * names the hash of the workbook file that it belongs to: the rename of the workbook file is the one
 * moment at which the save counts. Before it, a reader finds a second sidecar that does not fit and
 * ignores it; after it, one that does fit and takes it in place of the old one.
 */
import { DiskError } from './disk-error.js';
import { type FileSystem, systemErrorCode } from './file-system.js';
import type { WorkbookPaths } from './workbook-paths.js';

/** @throws {DiskError} with the old pair untouched and nothing half-written left behind */
export function replacePair(
  files: FileSystem,
  paths: WorkbookPaths,
  xlsx: Uint8Array,
  sidecar: Uint8Array,
): void {
  try {
    refuseUnwritable(files, paths);
    files.writeThrough(paths.temporaryXlsx, xlsx);
    files.writeThrough(paths.temporarySidecar, sidecar);
    files.rename(paths.temporarySidecar, paths.nextSidecar);
    files.syncFolder(paths.folder);
    files.rename(paths.temporaryXlsx, paths.xlsx);
  } catch (error) {
    for (const path of [paths.temporaryXlsx, paths.temporarySidecar, paths.nextSidecar]) {
      removeQuietly(files, path);
    }
    throw error instanceof DiskError ? error : writeFailure(error, paths);
  }
  finishReplacing(files, paths);
}

/**
 * Gives the fitting second sidecar its usual name. A failure here loses nothing: the next reader
 * finds the same pair and tries again.
 */
export function finishReplacing(files: FileSystem, paths: WorkbookPaths): void {
  try {
    files.rename(paths.nextSidecar, paths.sidecar);
    files.syncFolder(paths.folder);
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
  }
}

function removeQuietly(files: FileSystem, path: string): void {
  try {
    files.remove(path);
  } catch (error) {
    // The first failure is the one to tell; a disk that fails here has failed before.
    if (systemErrorCode(error) === undefined) throw error;
  }
}

function refuseUnwritable(files: FileSystem, paths: WorkbookPaths): void {
  const folder = files.stat(paths.folder);
  if (folder === undefined) {
    throw new DiskError(
      'FOLDER_MISSING',
      `${paths.fileName} cannot be saved: the folder ${paths.folder} does not exist. Make it and try again.`,
    );
  }
  const target = files.stat(paths.xlsx);
  if (target?.isDirectory) {
    throw new DiskError(
      'IS_DIRECTORY',
      `${paths.fileName} cannot be saved: there is a folder of that name in ${paths.folder}. Choose another name.`,
    );
  }
  if (target?.isWritable === false) {
    throw new DiskError(
      'READ_ONLY',
      `${paths.fileName} cannot be saved: the file is read-only. Allow writing to it, or work on a copy.`,
    );
  }
}

/** One sentence for what the system refused. */
export function writeFailure(error: unknown, paths: WorkbookPaths): DiskError {
  const code = systemErrorCode(error);
  const start = `${paths.fileName} cannot be saved`;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new DiskError(
        'DISK_FULL',
        `${start}: the disk is full. Free some space and try again; the file is as it was.`,
        { cause: error },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new DiskError(
        'READ_ONLY',
        `${start}: writing to the folder ${paths.folder} is not allowed. Allow it, or work on a copy elsewhere; the file is as it was.`,
        { cause: error },
      );
    case 'EBUSY':
      return new DiskError(
        'NOT_WRITABLE',
        `${start}: another program has it open. Close it there and try again; the file is as it was.`,
        { cause: error },
      );
    default:
      return new DiskError(
        'NOT_WRITABLE',
        `${start} (${code ?? String(error)}). Check the disk and try again; the file is as it was.`,
        { cause: error },
      );
  }
}
