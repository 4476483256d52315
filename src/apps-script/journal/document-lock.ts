/** The lock that lets one execution at a time write into a workbook. */
import { CadenceError } from '../errors.js';

/** How long an execution waits for its turn. */
const PATIENCE_MS = 30_000;

/**
 * Runs under the document's lock; what was written is out before the lock goes.
 * @throws {CadenceError} LOCK_TIMEOUT when others hold it for too long
 */
export function underDocumentLock<T>(run: () => T): T {
  const lock = LockService.getDocumentLock();
  if (lock === null || !lock.tryLock(PATIENCE_MS)) {
    throw new CadenceError(
      'LOCK_TIMEOUT',
      'Others are writing into this workbook at the moment, and nothing of yours was written. Wait a minute and try again.',
    );
  }
  try {
    const result = run();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
