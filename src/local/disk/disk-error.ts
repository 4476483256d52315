/** What can go wrong between the program and a workbook file, told in one sentence. */

export type DiskErrorCode =
  | 'FILE_MISSING'
  | 'FOLDER_MISSING'
  | 'IS_DIRECTORY'
  | 'NOT_A_WORKBOOK'
  | 'ENCRYPTED'
  | 'DAMAGED'
  | 'READ_ONLY'
  | 'DISK_FULL'
  | 'LOCKED'
  | 'NAME_TAKEN'
  | 'NOT_WRITABLE'
  | 'UNREADABLE';

/** A fault of a file or folder. The message is a sentence: what, where, what to do. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
  constructor(
    readonly code: DiskErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
