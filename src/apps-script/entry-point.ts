/**
 * Where errors end: every function that Google calls goes through here, and people see a sentence
 * instead of an exception. Nothing else catches, but to release a lock.
 */
import { CellArgumentError } from '../domain/flags/cell-argument-error.js';
import { CadenceError, type ErrorCode } from './errors.js';

export interface Failure {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * What people are told. Google's own messages come in the user's language and are shown as they
 * are, never interpreted.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof CadenceError) return { ok: false, code: error.code, message: error.message };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    code: 'SERVICE',
    message: `Google Sheets refused a step, and what was written before it is kept. Run the same again: it goes on where it stopped. Google says: ${detail}`,
  };
}

/** A call from the sidebar or the command line: an answer, never an exception. */
export function answering<T>(run: () => T): { readonly ok: true; readonly data: T } | Failure {
  try {
    return { ok: true, data: run() };
  } catch (error) {
    console.error(error);
    return toFailure(error);
  }
}

/** A menu command: what goes wrong is said in an alert. */
export function fromMenu(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error(error);
    SpreadsheetApp.getUi().alert(
      'Cadence',
      toFailure(error).message,
      SpreadsheetApp.getUi().ButtonSet.OK,
    );
  }
}

/**
 * A trigger: nobody looks on, so that the fault is logged and told, and Google sees that the run
 * failed. A fault that cannot even be told is in the log.
 */
export function fromTrigger(run: () => void, tell: (failure: Failure) => void): void {
  try {
    run();
  } catch (error) {
    const failure = toFailure(error);
    console.error(failure.message);
    try {
      tell(failure);
    } catch (refusal) {
      console.error(refusal);
    }
    throw error;
  }
}

/** A custom function: Sheets shows the message on the cell, so it is only the sentence. */
export function inCell<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof CellArgumentError ? new Error(error.message) : error;
  }
}
